#include "core/evaluation/Draws.h"

#include "core/base/RandomStream.h"
#include "core/statistics/Intervals.h"

#include <algorithm>
#include <cmath>

namespace guidepost::evaluation {

namespace {
constexpr double z95 = 1.959963984540054;
}

Estimate Decomposition::estimate(std::string unit, double scale) const {
  Estimate result;
  result.n = std::llround(sessions);
  result.unit = std::move(unit);
  if (sessions <= 0) return result;
  result.estimate = mean * scale;
  if (sessions < 2) return result;
  const double half = z95 * std::sqrt(variance()) * scale;
  result.low = result.estimate - half;
  result.high = result.estimate + half;
  return result;
}

Decomposition decompose(std::span<const Draw> draws, bool varies) {
  Decomposition result;
  double sum = 0, within = 0, freedom = 0, count = 0, inverse = 0, meanOfMeans = 0;
  for (const Draw& draw : draws) {
    if (draw.sessions <= 0) continue;
    ++count;
    result.sessions += draw.sessions;
    sum += draw.sum;
    within += std::max(0.0, draw.squares - draw.sum * draw.sum / draw.sessions);
    freedom += draw.sessions - 1;
    inverse += 1 / draw.sessions;
    meanOfMeans += draw.sum / draw.sessions;
  }
  if (count == 0) return result;
  result.mean = sum / result.sessions;
  meanOfMeans /= count;
  if (!varies || count < 2) {
    double squares = 0;
    for (const Draw& draw : draws)
      squares += draw.squares;
    const double variance = std::max(0.0, squares - sum * result.mean) / std::max(1.0, result.sessions - 1);
    result.luckVariance = variance / result.sessions;
    return result;
  }
  const double luck = freedom > 0 ? within / freedom : 0;
  for (const Draw& draw : draws)
    if (draw.sessions > 0) result.spreadVariance += std::pow(draw.sum / draw.sessions - meanOfMeans, 2);
  result.spreadVariance /= count - 1;
  result.luckVariance = luck / result.sessions;
  result.drawVariance = std::max(0.0, result.spreadVariance - luck * inverse / count);
  result.assumptionVariance = result.drawVariance * (1 + 1 / count);
  return result;
}

Estimate proportion(std::span<const Trials> draws, std::string unit, bool varies) {
  double successes = 0, of = 0;
  std::vector<Draw> sums;
  for (const Trials& draw : draws) {
    successes += draw.successes;
    of += draw.of;
    sums.push_back({draw.of, draw.successes, draw.successes});
  }
  Estimate result = statistics::wilson(std::llround(successes), std::llround(of), std::move(unit));
  if (!result.known()) return result;
  const double assumptions = z95 * std::sqrt(decompose(sums, varies).assumptionVariance);
  result.low = std::max(0.0, result.estimate - std::hypot(result.estimate - result.low, assumptions));
  result.high = std::min(1.0, result.estimate + std::hypot(result.high - result.estimate, assumptions));
  return result;
}

namespace {

// Lower triangle of the Cholesky factor; a direction without variance has a zero column.
std::vector<double> choleskyOf(std::span<const double> covariance, std::size_t size) {
  std::vector<double> factor(size * size);
  for (std::size_t i = 0; i < size; ++i)
    for (std::size_t j = 0; j <= i; ++j) {
      double sum = covariance[i * size + j];
      for (std::size_t k = 0; k < j; ++k)
        sum -= factor[i * size + k] * factor[j * size + k];
      if (i == j)
        factor[i * size + j] = std::sqrt(std::max(0.0, sum));
      else if (factor[j * size + j] > 0)
        factor[i * size + j] = sum / factor[j * size + j];
    }
  return factor;
}

} // namespace

std::vector<double> probabilitiesBest(std::span<const std::vector<double>> values,
                                      std::span<const Decomposition> decompositions,
                                      std::span<const double> luckCovariance, std::uint64_t seed) {
  constexpr int samples = 10'000;
  const std::size_t options = values.size();
  std::vector<double> wins(options + 1);
  if (options == 0 || values.front().empty()) {
    wins.back() = 1;
    return wins;
  }
  const auto draws = static_cast<std::uint32_t>(values.front().size());
  const std::vector<double> factor = choleskyOf(luckCovariance, options);
  std::vector<double> shrink(options), luckOf(options);
  for (std::size_t i = 0; i < options; ++i)
    shrink[i] = decompositions[i].spreadVariance > 0
                    ? std::sqrt(decompositions[i].drawVariance / decompositions[i].spreadVariance)
                    : 0.0;
  RandomStream stream(seed, "probability-best");
  for (int sample = 0; sample < samples; ++sample) {
    const std::uint32_t draw = stream.below(draws);
    for (double& value : luckOf)
      value = stream.normal();
    std::size_t best = options;
    double highest = 0;
    for (std::size_t i = 0; i < options; ++i) {
      double value = decompositions[i].mean + shrink[i] * (values[i][draw] - decompositions[i].mean);
      for (std::size_t k = 0; k <= i; ++k)
        value += factor[i * options + k] * luckOf[k];
      if (value <= highest) continue;
      highest = value;
      best = i;
    }
    wins[best] += 1.0 / samples;
  }
  return wins;
}

} // namespace guidepost::evaluation
