#include "ui/pages/simulation/RunFigures.h"

#include "ui/pages/Capital.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"

#include <algorithm>
#include <cmath>

namespace guidepost::ui {

const evaluation::StrategyResult* strategyOf(const evaluation::RunResult& result, const std::string& name) {
  if (result.rounds.empty()) return nullptr;
  const auto& all = result.rounds.front().strategies;
  const auto found = std::ranges::find(all, name, &evaluation::StrategyResult::name);
  return found == all.end() ? nullptr : &*found;
}

const evaluation::StrategyResult* recommendedOf(const evaluation::RunResult& result) {
  return result.best == "nothing" ? nullptr : strategyOf(result, result.best);
}

const evaluation::StrategyResult* mostConversionOf(const evaluation::RunResult& result) {
  const evaluation::StrategyResult* most = nullptr;
  if (result.rounds.empty()) return most;
  for (const evaluation::StrategyResult& strategy : result.rounds.front().strategies)
    if (strategy.uplift.known() && (!most || strategy.uplift.estimate > most->uplift.estimate)) most = &strategy;
  return most;
}

QString headed(const std::string& strategy) {
  return capitalised(term(strategy));
}

QString amountOfPoints(double share) {
  return number::real(std::abs(share) * 100, 2);
}

std::int64_t roundedToTwo(double value) {
  const double unit = value > 0 ? std::pow(10.0, std::max(0.0, std::floor(std::log10(value)) - 1)) : 1;
  return static_cast<std::int64_t>(std::round(value / unit) * unit);
}

bool isAhead(const Estimate& estimate) {
  return estimate.known() && estimate.low > 0;
}

} // namespace guidepost::ui
