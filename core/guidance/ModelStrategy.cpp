#include "core/guidance/ModelStrategy.h"

#include "core/statistics/Intervals.h"

#include <algorithm>

namespace guidepost::guidance {

namespace {

struct Candidate {
  std::size_t action = 0;
  double gain = 0;
  double depth = 0;
  int rule = -1;
  bool couldPay = false;
};

// (1 − ε) on the best, ε/2 on nothing, ε/2 evenly on what could pay.
void spread(std::span<const Candidate> candidates, std::size_t best, double exploration, std::vector<Option>& options) {
  const auto hopeful = std::ranges::count(candidates, true, &Candidate::couldPay);
  const double varied = hopeful > 0 ? exploration : 0;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    Option& option = options[i];
    option.action = candidates[i].action;
    option.expectedGain = candidates[i].gain;
    option.depth = candidates[i].depth;
    option.propensity = i == best ? 1 - varied : 0;
    if (i == 0) option.propensity += varied / 2;
    if (candidates[i].couldPay) option.propensity += varied / 2 / static_cast<double>(hopeful);
  }
}

std::size_t draw(std::span<const Option> options, std::size_t best, double u) {
  double below = 0;
  for (std::size_t i = 0; i < options.size(); ++i) {
    below += options[i].propensity;
    if (u < below) return i;
  }
  return best;
}

Message reasonFor(const EffectLibrary& library, std::span<const Candidate> candidates, std::size_t chosen,
                  std::size_t best, std::string_view whenNothingMay) {
  const Candidate& taken = candidates[chosen];
  const Term action{library.actions[taken.action].id};
  if (chosen != best) {
    if (chosen == 0) return Message("why.withheld").with("best", Term{library.actions[candidates[best].action].id});
    return Message("why.explored").with("action", action).with("gain", Amount{taken.gain, ""});
  }
  if (chosen != 0) {
    if (taken.rule >= 0)
      return Message("why.allowed-highest-gain")
          .with("number", Count{taken.rule + 1})
          .with("action", action)
          .with("gain", Amount{taken.gain, ""});
    return Message("why.highest-gain").with("action", action).with("gain", Amount{taken.gain, ""});
  }
  if (candidates.size() == 1) return Message(whenNothingMay);
  const auto second = std::ranges::max_element(candidates.subspan(1), {}, &Candidate::gain);
  return Message("why.nothing-pays")
      .with("best", Term{library.actions[second->action].id})
      .with("gain", Amount{second->gain, ""});
}

} // namespace

std::optional<Message> closed(const RuleSet& rules, const Situation& situation) {
  if (capReached(rules, situation)) return Message("why.cap").with("cap", Count{rules.mostPerSession});
  if (paused(rules, situation)) return Message("why.paused").with("minutes", Real{rules.pauseMinutes});
  return std::nullopt;
}

ModelStrategy::ModelStrategy(const StrategySet& set, const EffectLibrary& library, intent::Taxonomy taxonomy,
                             Rails rails)
    : rules_(set.rules), exploration_(set.exploration), library_(library), taxonomy_(std::move(taxonomy)),
      rails_(rails) {}

std::optional<ModelStrategy::Leave> ModelStrategy::leaveByRules(std::size_t action, const Situation& now) const {
  const std::string& id = library_.actions[action].id;
  bool named = library_.actions[action].costShare > 0;
  for (std::size_t r = 0; r < rules_.rules.size(); ++r) {
    const Rule& rule = rules_.rules[r];
    if (rule.action != id) continue;
    named = true;
    const int shown = r < now.shownByRule.size() ? now.shownByRule[r] : 0;
    if (rule.enabled && shown < rule.mostPerSession && fits(rule, now, taxonomy_))
      return Leave{rule.depth, static_cast<int>(r)};
  }
  if (named) return std::nullopt;
  return Leave{};
}

bool ModelStrategy::lastShowingIsKept(const Situation& now) const {
  if (rails_ == Rails::None || rules_.mostPerSession < 2 || now.shownBefore + 1 < rules_.mostPerSession) return false;
  for (std::size_t r = 0; r < rules_.rules.size(); ++r) {
    const int shown = r < now.shownByRule.size() ? now.shownByRule[r] : 0;
    if (rules_.rules[r].enabled && shown < rules_.rules[r].mostPerSession) return true;
  }
  return false;
}

std::optional<ModelStrategy::Leave> ModelStrategy::leaveFor(std::size_t action, const Situation& now) const {
  if (!eligible(library_.actions[action], now)) return std::nullopt;
  std::optional<Leave> leave = rails_ == Rails::Rules ? leaveByRules(action, now) : Leave{};
  const bool shownBefore = action < now.shownByAction.size() && now.shownByAction[action] > 0;
  // A rule that allows an action also says how often; otherwise once is enough.
  if (leave && leave->rule < 0 && shownBefore) return std::nullopt;
  if (leave && leave->depth <= 0) leave->depth = library_.actions[action].depth;
  return leave;
}

Decision ModelStrategy::decide(const Situation& situation, const Beliefs& beliefs, RandomStream& luck) const {
  const double u = luck.uniform();
  Decision decision;
  if (std::optional<Message> reason = closed(rules_, situation)) {
    decision.options = {{.action = 0, .propensity = 1, .expectedGain = 0}};
    decision.reason = std::move(*reason);
    return decision;
  }
  std::vector<Candidate> candidates(1);
  candidates.reserve(library_.actions.size());
  std::size_t best = 0;
  const bool kept = lastShowingIsKept(situation);
  bool keptFromOne = false;
  for (std::size_t action = 1; action < library_.actions.size(); ++action) {
    const std::optional<Leave> leave = leaveFor(action, situation);
    if (!leave) continue;
    if (kept && leave->rule < 0) {
      keptFromOne = true;
      continue;
    }
    Candidate candidate{.action = action, .depth = leave->depth, .rule = leave->rule};
    candidate.gain = expectedGain(library_, beliefs, action, leave->depth, situation, taxonomy_);
    candidate.couldPay = candidate.gain > 0 || expectedGain(library_, beliefs, action, leave->depth, situation,
                                                            taxonomy_, statistics::z95) > 0;
    if (candidate.gain > candidates[best].gain) best = candidates.size();
    candidates.push_back(candidate);
  }
  decision.options.resize(candidates.size());
  spread(candidates, best, exploration_, decision.options);
  const std::size_t chosen = draw(decision.options, best, u);
  decision.action = candidates[chosen].action;
  decision.propensity = decision.options[chosen].propensity;
  decision.depth = candidates[chosen].depth;
  decision.rule = candidates[chosen].rule;
  decision.reason = reasonFor(library_, candidates, chosen, best,
                              keptFromOne              ? "why.kept-for-rules"
                              : rails_ == Rails::Rules ? "why.nothing-allowed"
                                                       : "why.nothing-eligible");
  return decision;
}

} // namespace guidepost::guidance
