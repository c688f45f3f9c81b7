// Draws from a fixed discrete distribution in constant time (Walker 1977; Vose 1991). Several distributions over
// consecutive ranges of one index space share the arrays. Immutable after building.
#pragma once

#include "core/base/RandomStream.h"

#include <vector>

namespace guidepost::simulation {

class AliasTable {
public:
  // Weights ≥ 0. ranges: first indices of the ranges and the end, {0, weights.size()} for one distribution.
  AliasTable(std::span<const double> weights, std::span<const std::uint32_t> ranges);

  double total(std::size_t range) const { return totals_[range]; }
  // An index of the range; its total must be > 0.
  std::uint32_t draw(std::size_t range, RandomStream& luck) const;

private:
  std::vector<std::uint32_t> ranges_;
  std::vector<double> keep_;
  std::vector<std::uint32_t> other_;
  std::vector<double> totals_;
};

} // namespace guidepost::simulation
