// What one walk over the log counts for its quality. Pure; linear but for one sort of times and one of prices.
#pragma once

#include "core/journey/SessionLog.h"

#include <array>
#include <optional>
#include <vector>

namespace guidepost::pipeline {

struct QualityCounts {
  std::int64_t events = 0;
  std::int64_t withItem = 0;
  std::int64_t withoutCategory = 0; // of those with an item
  std::int64_t withoutBrand = 0;
  std::int64_t withoutPrice = 0;
  std::int64_t zeroPrices = 0;
  std::uint32_t zeroPriceItem = journey::none; // one with such a price
  std::int64_t oneEventSessions = 0;
  std::int64_t openSessions = 0;

  std::int64_t priced = 0;
  std::int64_t priceOutliers = 0;
  std::uint32_t outlierItem = journey::none; // the furthest of them
  std::int64_t outlierPrice = 0;
  std::int64_t outlierUsual = 0; // the median that it is far from

  struct Stray {
    std::int64_t events = 0;
    std::int64_t firstUs = 0;
    std::int64_t lastUs = 0;
    std::int64_t distanceUs = 0; // to the rest
  };
  std::optional<Stray> before; // the rest
  std::optional<Stray> after;
};

Result<QualityCounts> countQuality(const journey::SessionLog& log, const JobContext& job);

// Jensen–Shannon divergence in bits: 0 the same mix, 1 nothing in common.
double divergence(const std::vector<std::int64_t>& one, const std::vector<std::int64_t>& other);

} // namespace guidepost::pipeline
