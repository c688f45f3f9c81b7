#include "core/evaluation/Decision.h"

#include "core/statistics/Intervals.h"

#include <algorithm>

namespace guidepost::evaluation {

namespace {

constexpr std::int64_t fewBuyers = 20;
constexpr std::int64_t shortLogUs = 24 * 3600 * std::int64_t{1'000'000};
constexpr double manyOpen = 0.3;

Message withGain(std::string_view id, const StrategyResult& strategy, const std::string& currency, double probability) {
  return Message(id)
      .with("strategy", Term{strategy.name})
      .with("gain", Amount{strategy.netGain.estimate, currency})
      .with("low", Amount{strategy.netGain.low, currency})
      .with("high", Amount{strategy.netGain.high, currency})
      .with("probability", Share{probability});
}

// Where satisfaction without guidance comes from.
Message ofSatisfaction(const RunResult& result, const simulation::Ratings& ratings) {
  const Estimate& base = result.satisfactionBase;
  if (!result.satisfactionAssumed)
    return Message("caution.satisfaction-fitted")
        .with("base", Real{base.estimate})
        .with("low", Real{base.low})
        .with("high", Real{base.high})
        .with("sessions", Count{base.n});
  if (ratings.sessions == 0) return Message("caution.satisfaction-assumed").with("base", Real{base.estimate});
  if (ratings.sessions < simulation::fewestRatedSessions)
    return Message("caution.satisfaction-few-ratings")
        .with("base", Real{base.estimate})
        .with("sessions", Count{ratings.sessions})
        .with("needed", Count{simulation::fewestRatedSessions});
  return Message("caution.satisfaction-other-scale")
      .with("base", Real{base.estimate})
      .with("highest", Real{ratings.highest});
}

bool overlap(const Estimate& a, const Estimate& b) {
  return a.low <= b.high && b.low <= a.high;
}

} // namespace

Estimate conversionOfLog(const journey::SessionLog& log) {
  std::int64_t buyers = 0;
  for (const journey::Session& session : log.sessions)
    buyers += std::ranges::any_of(log.eventsOf(session),
                                  [](const journey::Event& event) { return event.type == logs::eventType::purchase; });
  return statistics::wilson(buyers, static_cast<std::int64_t>(log.sessions.size()), "sessions");
}

void decide(RunResult& result) {
  const std::vector<StrategyResult>& strategies = result.rounds.front().strategies;
  const StrategyResult& nothing = strategies.front();
  result.logDiffers = result.logConversion.known() && !overlap(nothing.conversion, result.logConversion);
  result.best = nothing.name;
  result.probabilityBest = nothing.probabilityBest;
  if (strategies.size() == 1) {
    result.decision = Message("decision.only-nothing");
    return;
  }
  const StrategyResult& first =
      *std::max_element(strategies.begin() + 1, strategies.end(), [](const StrategyResult& a, const StrategyResult& b) {
        return a.netGain.estimate < b.netGain.estimate;
      });
  const bool anyoneBuys =
      std::ranges::any_of(strategies, [](const StrategyResult& strategy) { return strategy.conversion.estimate > 0; });
  if (!anyoneBuys) {
    result.decision = Message("decision.no-purchases");
    return;
  }
  if (!(first.netGain.estimate > 0)) {
    result.decision = withGain("decision.nothing-is-best", first, result.currency, nothing.probabilityBest);
    return;
  }
  result.best = first.name;
  result.probabilityBest = first.probabilityBest;
  result.assumptionsShare = first.assumptionsShare;
  const double before = nothing.conversion.estimate, after = before + first.uplift.estimate;
  if (first.uplift.estimate > 0 && before > 0 && after < 1)
    result.testSessionsPerArm = statistics::sessionsPerArm(before, after);
  result.decision = withGain(first.netGain.low > 0 ? "decision.test-first" : "decision.may-be-nothing", first,
                             result.currency, first.probabilityBest);
}

std::vector<Message> cautionsOf(const RunResult& result, const journey::SessionLog& log,
                                const guidance::EffectLibrary& library, const simulation::SimulationOutcome& outcome,
                                const simulation::Ratings& ratings) {
  std::vector<Message> cautions;
  const Estimate& simulated = result.rounds.front().strategies.front().conversion;
  if (result.logDiffers)
    cautions.push_back(Message("caution.log-differs")
                           .with("simulated", Share{simulated.estimate})
                           .with("log", Share{result.logConversion.estimate}));
  if (result.partial)
    cautions.push_back(
        Message("caution.partial").with("done", Count{result.users}).with("planned", Count{outcome.plannedUsers}));
  const std::int64_t failed = std::ranges::count(result.fidelity, false, &simulation::FidelityCheck::passed);
  if (failed > 0)
    cautions.push_back(Message("caution.fidelity")
                           .with("failed", Count{failed})
                           .with("checks", Count{static_cast<std::int64_t>(result.fidelity.size())}));
  std::int64_t open = 0;
  for (const journey::Session& session : log.sessions)
    open += session.openAtEnd;
  const std::int64_t span = log.lastTimeUs - log.firstTimeUs;
  if (span < shortLogUs || static_cast<double>(open) > manyOpen * static_cast<double>(log.sessions.size()))
    cautions.push_back(Message("caution.short-log")
                           .with("span", Duration{span})
                           .with("open", Count{open})
                           .with("sessions", Count{static_cast<std::int64_t>(log.sessions.size())}));
  const auto buyers = static_cast<std::int64_t>(
      result.logConversion.known() ? result.logConversion.estimate * static_cast<double>(result.logConversion.n) + 0.5
                                   : 0);
  if (buyers < fewBuyers)
    cautions.push_back(Message("caution.few-buyers").with("buyers", Count{buyers}).with("needed", Count{fewBuyers}));
  if (result.valueAssumed)
    cautions.push_back(Message(log.currency == "mixed" ? "caution.mixed-currencies" : "caution.value-assumed")
                           .with("value", Amount{library.orderValue, ""}));
  cautions.push_back(ofSatisfaction(result, ratings));
  const std::int64_t assumed = std::ranges::count(library.effects, true, &guidance::Effect::assumed);
  if (assumed > 0)
    cautions.push_back(Message("caution.effects-assumed")
                           .with("assumed", Count{assumed})
                           .with("effects", Count{static_cast<std::int64_t>(library.effects.size())}));
  if (log.synthetic) cautions.push_back(Message("caution.synthetic"));
  return cautions;
}

} // namespace guidepost::evaluation
