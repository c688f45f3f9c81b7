#include "core/feedback/Feedback.h"

#include <algorithm>
#include <cmath>

namespace guidepost::feedback {

namespace {

struct Moments {
  double mean = 0, variance = 0;
};

// Fisher's noncentral hypergeometric: how many of `bought` belong to `shown`, of `shown` + `withheld`.
Moments hypergeometric(std::int64_t shown, std::int64_t withheld, std::int64_t bought, double logOdds) {
  const std::int64_t least = std::max<std::int64_t>(0, bought - withheld), most = std::min(shown, bought);
  std::vector<double> logWeight(static_cast<std::size_t>(most - least + 1));
  const auto logFactorial = [](std::int64_t n) { return std::lgamma(static_cast<double>(n) + 1); };
  for (std::int64_t x = least; x <= most; ++x)
    logWeight[static_cast<std::size_t>(x - least)] = static_cast<double>(x) * logOdds - logFactorial(x) -
                                                     logFactorial(shown - x) - logFactorial(bought - x) -
                                                     logFactorial(withheld - bought + x);
  const double largest = *std::ranges::max_element(logWeight);
  double total = 0, first = 0, second = 0;
  for (std::size_t i = 0; i < logWeight.size(); ++i) {
    const double weight = std::exp(logWeight[i] - largest), x = static_cast<double>(i);
    total += weight;
    first += weight * x;
    second += weight * x * x;
  }
  const double mean = first / total;
  return {static_cast<double>(least) + mean, std::max(0.0, second / total - mean * mean)};
}

struct Slope {
  double score = 0, information = 0;
};

Slope slopeAt(const simulation::Observation& seen, std::size_t action, double effect) {
  Slope slope;
  for (const simulation::Trial& trial : seen.trials) {
    if (trial.action != action || trial.shown == 0 || trial.withheld == 0 || trial.dose == 0) continue;
    const std::int64_t bought = trial.bought + trial.withheldBought;
    const Moments moments = hypergeometric(trial.shown, trial.withheld, bought, trial.dose * effect);
    slope.score += trial.dose * (static_cast<double>(trial.bought) - moments.mean);
    slope.information += trial.dose * trial.dose * moments.variance;
  }
  return slope;
}

} // namespace

guidance::Beliefs update(const guidance::Beliefs& before, const simulation::Observation& seen) {
  guidance::Beliefs after = before;
  for (std::size_t action = 0; action < before.logMean.size(); ++action) {
    const double deviation = before.logDeviation[action];
    if (!(deviation > 0)) continue;
    const double precision = 1 / (deviation * deviation);
    double effect = before.logMean[action];
    double information = 0;
    for (int iteration = 0; iteration < 50; ++iteration) {
      const Slope slope = slopeAt(seen, action, effect);
      information = slope.information;
      const double step = (slope.score - precision * (effect - before.logMean[action])) / (precision + information);
      effect += std::clamp(step, -1.0, 1.0);
      if (std::abs(step) < 1e-10) break;
    }
    after.logMean[action] = effect;
    after.logDeviation[action] = 1 / std::sqrt(precision + information);
  }
  return after;
}

} // namespace guidepost::feedback
