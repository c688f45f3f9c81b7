// Intervals for proportions and means. All are 95 % unless a level is given.
#pragma once

#include "core/base/Estimate.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string>

namespace guidepost::statistics {

constexpr double z95 = 1.959963984540054; // standard deviations from the middle to the end of a normal 95 % interval

// Wilson score interval for successes of n (Wilson 1927, JASA 22). n = 0: unknown.
Estimate wilson(std::int64_t successes, std::int64_t n, std::string unit);

// Mean with a normal interval over independent values (n ≥ 2), else interval unknown.
Estimate mean(std::span<const double> values, std::string unit);

// Percentile bootstrap (Efron 1979): statistic(indices) is called with n indices drawn with replacement from 0…n-1.
// Resample r uses RandomStream(seed, "bootstrap", r): same seed, same interval on any number of threads.
// NaN replicates (a resample without a positive case) are left out.
Estimate bootstrap(std::int64_t n, std::string unit, std::uint64_t seed,
                   const std::function<double(std::span<const std::uint32_t> indices)>& statistic, int resamples = 400);

// Quantile of sorted values with linear interpolation (Hyndman and Fan 1996, type 7).
double quantile(std::span<const double> sorted, double probability);

// Sessions in each of two arms to find a difference of proportions at the two-sided 5 % level (Fleiss, without
// continuity correction). Both in (0,1), different.
std::int64_t sessionsPerArm(double baseline, double treated, double power = 0.8);

} // namespace guidepost::statistics
