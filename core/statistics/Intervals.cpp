#include "core/statistics/Intervals.h"

#include "core/base/RandomStream.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace guidepost::statistics {

Estimate wilson(std::int64_t successes, std::int64_t n, std::string unit) {
  Estimate result;
  result.n = n;
  result.unit = std::move(unit);
  if (n <= 0) return result;
  const double count = static_cast<double>(n);
  const double share = static_cast<double>(successes) / count;
  const double z2 = z95 * z95;
  const double centre = (share + z2 / (2 * count)) / (1 + z2 / count);
  const double half = z95 / (1 + z2 / count) * std::sqrt(share * (1 - share) / count + z2 / (4 * count * count));
  result.estimate = share;
  result.low = successes == 0 ? 0.0 : std::max(0.0, centre - half);
  result.high = successes == n ? 1.0 : std::min(1.0, centre + half);
  return result;
}

Estimate mean(std::span<const double> values, std::string unit) {
  Estimate result;
  result.n = static_cast<std::int64_t>(values.size());
  result.unit = std::move(unit);
  if (values.empty()) return result;
  const double count = static_cast<double>(values.size());
  double sum = 0;
  for (const double value : values)
    sum += value;
  result.estimate = sum / count;
  if (values.size() < 2) return result;
  double squares = 0;
  for (const double value : values)
    squares += (value - result.estimate) * (value - result.estimate);
  const double half = z95 * std::sqrt(squares / (count - 1) / count);
  result.low = result.estimate - half;
  result.high = result.estimate + half;
  return result;
}

Estimate bootstrap(std::int64_t n, std::string unit, std::uint64_t seed,
                   const std::function<double(std::span<const std::uint32_t>)>& statistic, int resamples) {
  Estimate result;
  result.n = n;
  result.unit = std::move(unit);
  if (n <= 0) return result;
  std::vector<std::uint32_t> indices(static_cast<std::size_t>(n));
  for (std::size_t i = 0; i < indices.size(); ++i)
    indices[i] = static_cast<std::uint32_t>(i);
  result.estimate = statistic(indices);
  std::vector<double> replicates;
  replicates.reserve(static_cast<std::size_t>(resamples));
  for (int r = 0; r < resamples; ++r) {
    RandomStream stream(seed, "bootstrap", static_cast<std::uint64_t>(r));
    for (std::uint32_t& index : indices)
      index = stream.below(static_cast<std::uint32_t>(n));
    const double value = statistic(indices);
    if (!std::isnan(value)) replicates.push_back(value);
  }
  if (replicates.size() < 20 || n < 2) return result;
  std::sort(replicates.begin(), replicates.end());
  result.low = quantile(replicates, 0.025);
  result.high = quantile(replicates, 0.975);
  return result;
}

double quantile(std::span<const double> sorted, double probability) {
  if (sorted.empty()) return std::numeric_limits<double>::quiet_NaN();
  const double position = probability * static_cast<double>(sorted.size() - 1);
  const std::size_t below = static_cast<std::size_t>(position);
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (position - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

std::int64_t sessionsPerArm(double baseline, double treated, double power) {
  // Quantiles of the normal for the powers that are offered; 0.8 unless 0.9 is asked for.
  const double zPower = power >= 0.9 ? 1.2815515655446004 : 0.8416212335729143;
  const double average = (baseline + treated) / 2;
  const double difference = std::abs(treated - baseline);
  const double root = z95 * std::sqrt(2 * average * (1 - average)) +
                      zPower * std::sqrt(baseline * (1 - baseline) + treated * (1 - treated));
  return static_cast<std::int64_t>(std::ceil(root * root / (difference * difference)));
}

} // namespace guidepost::statistics
