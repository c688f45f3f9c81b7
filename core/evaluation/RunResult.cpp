#include "core/evaluation/RunResult.h"

#include "core/evaluation/Decision.h"
#include "core/evaluation/Rates.h"
#include "core/statistics/Intervals.h"

#include <algorithm>
#include <cmath>

namespace guidepost::evaluation {

namespace {

using simulation::Totals;

constexpr double perSessions = 1000;

template <class Of>
std::vector<Draw> draws(const Replications& totals, Of of) {
  std::vector<Draw> result;
  for (const Totals& draw : totals) {
    const auto [sum, squares] = of(draw);
    result.push_back({static_cast<double>(draw.sessions), sum, squares});
  }
  return result;
}

struct Context {
  const guidance::EffectLibrary& library;
  std::string money; // unit of amounts: "USD/1000 sessions", "/1000 sessions" when they are assumed units
  std::uint64_t seed = 0;
  const Estimate& satisfactionBase;
};

StrategyResult resultOf(const std::vector<Replications>& totals, std::size_t s, const std::string& name,
                        const Context& context) {
  const Replications& mine = totals[s];
  StrategyResult result;
  result.name = name;
  result.conversion = conversionOf(totals, s);
  result.satisfaction = satisfactionOf(totals, s, context.satisfactionBase);
  const auto cost = decompose(draws(mine, [](const Totals& t) { return std::pair(t.cost, t.costSquares); }));
  result.cost = cost.estimate(context.money, perSessions);
  result.cost.low = std::max(0.0, result.cost.low);
  result.revenue =
      level(draws(mine, [](const Totals& t) { return std::pair(t.revenue, t.revenueSquares); }),
            decompose(
                draws(mine, [](const Totals& t) { return std::pair(t.expectedRevenue, t.expectedRevenueSquares); })))
          .estimate(context.money, perSessions);
  result.revenue.low = std::max(0.0, result.revenue.low);
  if (s == 0) return result;

  result.clickRate = clickRateOf(totals, s);
  result.purchaseRate = purchaseRateOf(totals, s);
  const Decomposition uplift = conversionDifference(totals, s, 0);
  const Decomposition gain = gainDifference(totals, s, 0, context.library.margin);
  result.uplift = uplift.estimate("sessions");
  result.netGain = gain.estimate(context.money, perSessions);
  result.assumptionsShare = uplift.assumptionsShare();
  double shown = 0;
  for (const Totals& draw : mine)
    shown += static_cast<double>(draw.sessionsShown);
  result.sessionsShownShare = uplift.sessions > 0 ? shown / uplift.sessions : 0;
  // The gross gain grows in proportion to the effects, the cost stays.
  const double gross = gain.mean + cost.mean;
  if (gross > 0) result.breakEven = cost.mean / gross;
  return result;
}

std::vector<double> chancesToBeBest(const std::vector<Replications>& totals, const Context& context) {
  const std::size_t options = totals.size() - 1;
  const auto gain = [&](std::size_t a, std::size_t b) { return gainDifference(totals, a, b, context.library.margin); };
  std::vector<std::vector<double>> values(options);
  std::vector<Decomposition> decompositions(options);
  std::vector<double> covariance(options * options);
  for (std::size_t a = 0; a < options; ++a) {
    decompositions[a] = gain(a + 1, 0);
    values[a] = expectedGains(totals, a + 1);
    covariance[a * options + a] = decompositions[a].luckVariance;
  }
  for (std::size_t a = 0; a < options; ++a)
    for (std::size_t b = 0; b < a; ++b) {
      const double ofDifference = gain(a + 1, b + 1).luckVariance;
      covariance[a * options + b] = covariance[b * options + a] =
          (decompositions[a].luckVariance + decompositions[b].luckVariance - ofDifference) / 2;
    }
  return probabilitiesBest(values, decompositions, covariance, context.seed);
}

RoundResult roundOf(int round, const std::vector<Replications>& totals, const std::vector<std::string>& names,
                    const Context& context) {
  RoundResult result;
  result.round = round;
  const std::vector<double> best = chancesToBeBest(totals, context);
  for (std::size_t s = 0; s < totals.size(); ++s) {
    result.strategies.push_back(resultOf(totals, s, names[s], context));
    result.strategies.back().probabilityBest = s == 0 ? best.back() : best[s - 1];
  }
  return result;
}

Comparison compare(const std::vector<Replications>& totals, std::size_t a, std::size_t b,
                   const std::vector<std::string>& names, const Context& context) {
  const Decomposition uplift = conversionDifference(totals, a, b);
  return {names[a], names[b], uplift.estimate("sessions"),
          gainDifference(totals, a, b, context.library.margin).estimate(context.money, perSessions),
          uplift.assumptionsShare()};
}

// The live curve's points, with bands that also hold what the draws so far disagree about.
std::vector<simulation::LivePoint> curveOf(const std::vector<Replications>& totals) {
  std::vector<simulation::LivePoint> curve;
  std::vector<Replications> soFar(totals.size());
  for (std::size_t r = 0; r < totals.front().size(); ++r) {
    simulation::LivePoint point;
    for (std::size_t s = 0; s < totals.size(); ++s)
      soFar[s].push_back(totals[s][r]);
    for (std::size_t s = 0; s < totals.size(); ++s) {
      const Estimate conversion = conversionOf(soFar, s);
      point.sessions = conversion.n;
      point.conversion.push_back(conversion.estimate);
      point.low.push_back(conversion.low);
      point.high.push_back(conversion.high);
    }
    curve.push_back(std::move(point));
  }
  return curve;
}

// What is believed after round 1, `deviations` standard deviations from its middle: mean multiplier over the draws.
std::vector<std::vector<double>> believedAfter(const simulation::SimulationOutcome& outcome, double deviations) {
  std::vector<std::vector<double>> believed;
  if (outcome.beliefsAfter.empty()) return believed;
  for (const std::vector<guidance::Beliefs>& strategy : outcome.beliefsAfter.front()) {
    std::vector<double> multiplier(strategy.empty() ? 0 : strategy.front().logMean.size());
    for (const guidance::Beliefs& beliefs : strategy)
      for (std::size_t a = 0; a < multiplier.size(); ++a)
        multiplier[a] +=
            std::exp(beliefs.logMean[a] + deviations * beliefs.logDeviation[a]) / static_cast<double>(strategy.size());
    believed.push_back(std::move(multiplier));
  }
  return believed;
}

// Half the deviation is four times the precision. What a session teaches is taken to stay the same.
std::vector<std::vector<double>> sessionsToHalve(const simulation::SimulationOutcome& outcome) {
  std::vector<std::vector<double>> needed;
  if (outcome.beliefsAfter.empty() || outcome.beliefsBefore.empty()) return needed;
  const std::vector<double>& before = outcome.beliefsBefore.front().logDeviation;
  for (std::size_t s = 0; s < outcome.beliefsAfter.front().size(); ++s) {
    const std::vector<guidance::Beliefs>& draws = outcome.beliefsAfter.front()[s];
    std::vector<double> learnt(before.size());
    double sessions = 0;
    for (std::size_t r = 0; r < draws.size() && r < outcome.totals.front()[s].size(); ++r) {
      sessions += static_cast<double>(outcome.totals.front()[s][r].sessions);
      for (std::size_t a = 0; a < learnt.size(); ++a)
        if (before[a] > 0) learnt[a] += std::pow(draws[r].logDeviation[a], -2) - std::pow(before[a], -2);
    }
    for (std::size_t a = 0; a < learnt.size(); ++a)
      learnt[a] = learnt[a] > 1e-9 ? sessions * 3 / (before[a] * before[a]) / learnt[a] : 0;
    needed.push_back(std::move(learnt));
  }
  return needed;
}

} // namespace

RunResult evaluateRun(const simulation::SimulationOutcome& outcome, const journey::SessionLog& log,
                      const simulation::Population& population, const guidance::EffectLibrary& library,
                      std::vector<simulation::FidelityCheck> fidelity) {
  RunResult result;
  result.valueAssumed = !population.hasPrices;
  result.satisfactionBase = outcome.satisfactionBase;
  result.satisfactionAssumed = !population.ratings.satisfaction.known();
  result.currency = population.hasPrices ? log.currency : "";
  result.strategyNames = outcome.strategies;
  for (const guidance::Action& action : library.actions)
    result.actionIds.push_back(action.id);
  result.fidelity = std::move(fidelity);
  result.steps = outcome.steps;
  result.seed = outcome.options.seed;
  result.seconds = outcome.seconds;
  result.partial = outcome.partial;
  result.beliefShift = believedAfter(outcome, 0);
  result.beliefLow = believedAfter(outcome, -statistics::z95);
  result.beliefHigh = believedAfter(outcome, statistics::z95);
  result.sessionsToHalve = sessionsToHalve(outcome);
  result.logConversion = conversionOfLog(log);

  const Context context{library, result.currency + "/1000 sessions", outcome.options.seed, outcome.satisfactionBase};
  for (std::size_t round = 0; round < outcome.totals.size(); ++round)
    result.rounds.push_back(roundOf(static_cast<int>(round) + 1, outcome.totals[round], outcome.strategies, context));
  if (result.rounds.empty()) return result;

  const std::vector<Replications>& totals = outcome.totals.front();
  result.replications = static_cast<int>(totals.front().size());
  for (const Totals& draw : totals.front())
    result.users += draw.sessions;
  result.curve = curveOf(totals);
  for (std::size_t s = 1; s < totals.size(); ++s)
    result.comparisons.push_back(compare(totals, s, 0, outcome.strategies, context));
  decide(result);
  if (totals.size() > 2) {
    std::vector<std::size_t> order;
    for (std::size_t s = 1; s < totals.size(); ++s)
      order.push_back(s);
    std::ranges::stable_sort(order, std::greater{},
                             [&](std::size_t s) { return result.rounds.front().strategies[s].netGain.estimate; });
    result.comparisons.push_back(compare(totals, order[0], order[1], outcome.strategies, context));
  }
  result.cautions = cautionsOf(result, log, library, outcome, population.ratings);
  return result;
}

} // namespace guidepost::evaluation
