#include "core/evaluation/Draws.h"

#include "core/base/RandomStream.h"
#include "core/statistics/Intervals.h"

#include <algorithm>
#include <cmath>

namespace guidepost::evaluation {

namespace {}

Estimate Decomposition::estimate(std::string unit, double scale) const {
  Estimate result;
  result.n = std::llround(sessions);
  result.unit = std::move(unit);
  if (sessions <= 0) return result;
  result.estimate = mean * scale;
  if (sessions < 2) return result;
  const double half = statistics::z95 * std::sqrt(variance()) * scale;
  result.low = result.estimate - half;
  result.high = result.estimate + half;
  return result;
}

namespace {

struct Moments {
  double draws = 0, sessions = 0, sum = 0;
  double luck = 0;    // variance of one session's value within a draw
  double inverse = 0; // mean of 1 / sessions
  double spread = 0;  // variance of the draws' means
};

Moments momentsOf(std::span<const Draw> draws) {
  Moments result;
  double within = 0, meanOfMeans = 0;
  for (const Draw& draw : draws) {
    if (draw.sessions <= 0) continue;
    ++result.draws;
    result.sessions += draw.sessions;
    result.sum += draw.sum;
    within += std::max(0.0, draw.squares - draw.sum * draw.sum / draw.sessions);
    result.inverse += 1 / draw.sessions;
    meanOfMeans += draw.sum / draw.sessions;
  }
  if (result.draws == 0) return result;
  result.inverse /= result.draws;
  meanOfMeans /= result.draws;
  result.luck = within / std::max(1.0, result.sessions - result.draws);
  if (result.draws < 2) return result;
  for (const Draw& draw : draws)
    if (draw.sessions > 0) result.spread += std::pow(draw.sum / draw.sessions - meanOfMeans, 2);
  result.spread /= result.draws - 1;
  return result;
}

} // namespace

Decomposition decompose(std::span<const Draw> counted, std::span<const Draw> expected) {
  Decomposition result;
  const Moments moments = momentsOf(counted);
  if (moments.draws == 0) return result;
  result.sessions = moments.sessions;
  result.mean = moments.sum / moments.sessions;
  result.luckVariance = moments.luck / moments.sessions;
  if (moments.draws < 2) return result;
  const Moments quiet = expected.empty() ? moments : momentsOf(expected);
  result.spreadVariance = quiet.spread;
  result.drawVariance = std::max(0.0, quiet.spread - quiet.luck * quiet.inverse);
  result.assumptionVariance = result.drawVariance * (1 + 1 / moments.draws);
  return result;
}

Decomposition level(std::span<const Draw> draws, const Decomposition& paired) {
  Draw all;
  for (const Draw& draw : draws) {
    all.sessions += draw.sessions;
    all.sum += draw.sum;
    all.squares += draw.squares;
  }
  Decomposition result = decompose(std::span(&all, 1));
  result.assumptionVariance = paired.assumptionVariance;
  result.drawVariance = paired.drawVariance;
  return result;
}

Estimate proportion(std::int64_t successes, std::int64_t trials, std::string unit, double assumptionVariance,
                    std::int64_t groups) {
  Estimate result = statistics::wilson(successes, trials, std::move(unit));
  if (!result.known()) return result;
  if (groups > 0 && groups < trials) {
    const double share = static_cast<double>(groups) / static_cast<double>(trials);
    const Estimate grouped = statistics::wilson(std::llround(static_cast<double>(successes) * share), groups, {});
    result.low = result.estimate - std::max(0.0, grouped.estimate - grouped.low);
    result.high = result.estimate + std::max(0.0, grouped.high - grouped.estimate);
  }
  const double assumptions = statistics::z95 * std::sqrt(assumptionVariance);
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
  std::vector<double> middle(options);
  for (std::size_t i = 0; i < options; ++i) {
    if (decompositions[i].spreadVariance > 0)
      shrink[i] = std::sqrt(decompositions[i].drawVariance / decompositions[i].spreadVariance);
    for (const double value : values[i])
      middle[i] += value / draws;
  }
  RandomStream stream(seed, "probability-best");
  for (int sample = 0; sample < samples; ++sample) {
    const std::uint32_t draw = stream.below(draws);
    for (double& value : luckOf)
      value = stream.normal();
    std::size_t best = options;
    double highest = 0;
    for (std::size_t i = 0; i < options; ++i) {
      double value = decompositions[i].mean + shrink[i] * (values[i][draw] - middle[i]);
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
