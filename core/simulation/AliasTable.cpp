#include "core/simulation/AliasTable.h"

namespace guidepost::simulation {

AliasTable::AliasTable(std::span<const double> weights, std::span<const std::uint32_t> ranges)
    : ranges_(ranges.begin(), ranges.end()), keep_(weights.size(), 1.0), other_(weights.size()) {
  std::vector<std::uint32_t> small, large;
  for (std::size_t range = 0; range + 1 < ranges_.size(); ++range) {
    const std::uint32_t first = ranges_[range], end = ranges_[range + 1];
    double total = 0;
    for (std::uint32_t i = first; i < end; ++i)
      total += weights[i];
    totals_.push_back(total);
    small.clear();
    large.clear();
    for (std::uint32_t i = first; i < end; ++i) {
      other_[i] = i;
      keep_[i] = total > 0 ? weights[i] * static_cast<double>(end - first) / total : 1.0;
      (keep_[i] < 1.0 ? small : large).push_back(i);
    }
    while (!small.empty() && !large.empty()) {
      const std::uint32_t poor = small.back(), rich = large.back();
      small.pop_back();
      other_[poor] = rich;
      keep_[rich] -= 1.0 - keep_[poor];
      if (keep_[rich] >= 1.0) continue;
      large.pop_back();
      small.push_back(rich);
    }
    for (const std::uint32_t i : small)
      keep_[i] = 1.0; // what rounding has left
    for (const std::uint32_t i : large)
      keep_[i] = 1.0;
  }
}

std::uint32_t AliasTable::draw(std::size_t range, RandomStream& luck) const {
  const std::uint32_t first = ranges_[range];
  const std::uint32_t i = first + luck.below(ranges_[range + 1] - first);
  return luck.uniform() < keep_[i] ? i : other_[i];
}

} // namespace guidepost::simulation
