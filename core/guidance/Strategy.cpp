#include "core/guidance/Strategy.h"

#include "core/guidance/Fields.h"
#include "core/guidance/ModelStrategy.h"
#include "core/statistics/Intervals.h"

#include <algorithm>
#include <cmath>

namespace guidepost::guidance {

namespace {

class NothingStrategy : public Strategy {
public:
  std::string name() const override { return "nothing"; }
  Decision decide(const Situation&, const Beliefs&, RandomStream&) const override {
    Decision decision;
    decision.options = {{.action = 0, .propensity = 1, .expectedGain = 0}};
    decision.reason = Message("why.nothing");
    return decision;
  }
};

class RulesStrategy : public Strategy {
public:
  RulesStrategy(const StrategySet& set, const EffectLibrary& library, intent::Taxonomy taxonomy)
      : rules_(set.rules), library_(library), taxonomy_(std::move(taxonomy)) {
    for (const Rule& rule : rules_.rules)
      actions_.push_back(library.indexOf(rule.action));
  }
  std::string name() const override { return "rules"; }
  Decision decide(const Situation& situation, const Beliefs& beliefs, RandomStream&) const override {
    Decision decision;
    decision.options = {{.action = 0, .propensity = 1, .expectedGain = 0}};
    if (std::optional<Message> reason = closed(rules_, situation)) {
      decision.reason = std::move(*reason);
      return decision;
    }
    const int rule = firstFitting(rules_, situation, taxonomy_);
    if (rule < 0) {
      decision.reason = Message("why.no-rule");
      return decision;
    }
    const std::size_t index = static_cast<std::size_t>(rule);
    const Action& action = library_.actions[actions_[index]];
    decision.action = actions_[index];
    decision.rule = rule;
    decision.depth = rules_.rules[index].depth > 0 ? rules_.rules[index].depth : action.depth;
    if (decision.action != 0) {
      decision.options.front().propensity = 0;
      const double gain = expectedGain(library_, beliefs, decision.action, decision.depth, situation, taxonomy_);
      decision.options.push_back(
          {.action = decision.action, .propensity = 1, .expectedGain = gain, .depth = decision.depth});
    }
    decision.reason = Message("why.rule").with("number", Count{rule + 1}).with("action", Term{action.id});
    return decision;
  }

private:
  RuleSet rules_;
  const EffectLibrary& library_;
  intent::Taxonomy taxonomy_;
  std::vector<std::size_t> actions_;
};

Status checkRules(const RuleSet& rules, const EffectLibrary& library, const intent::Taxonomy& taxonomy) {
  for (std::size_t i = 0; i < rules.rules.size(); ++i) {
    const Rule& rule = rules.rules[i];
    if (!rule.enabled) continue;
    const Count number{static_cast<std::int64_t>(i) + 1};
    if (!library.action(rule.action)) {
      std::vector<std::string> known;
      for (const Action& action : library.actions)
        known.push_back(action.id);
      return wrongUsage(Message("rules.unknown-action")
                            .with("number", number)
                            .with("action", Text{rule.action})
                            .with("known", Text{joined(known)}));
    }
    for (const Condition& condition : rule.conditions)
      if (condition.what == "intent" && std::ranges::count(taxonomy.names, condition.name) == 0)
        return wrongUsage(Message("rules.unknown-intent")
                              .with("number", number)
                              .with("intent", Text{condition.name})
                              .with("known", Text{joined(taxonomy.names)}));
  }
  return {};
}

} // namespace

StrategySet applicableTo(const StrategySet& set, const intent::Taxonomy& taxonomy, const EffectLibrary& library,
                         std::vector<Message>& findings) {
  StrategySet result = set;
  result.rules = applicableRules(set.rules, taxonomy, library, findings);
  return result;
}

Beliefs beliefsFrom(const EffectLibrary& library) {
  Beliefs beliefs;
  for (const Action& action : library.actions) {
    const Effect* effect = library.effect(action.id);
    beliefs.logMean.push_back(effect ? std::log(effect->median) : 0);
    beliefs.logDeviation.push_back(effect ? std::log(effect->high / effect->low) / (2 * statistics::z95) : 0);
  }
  return beliefs;
}

const std::vector<std::string>& strategyNames() {
  static const std::vector<std::string> names = {"nothing", "rules", "model", "hybrid"};
  return names;
}

Result<std::shared_ptr<const Strategy>> makeStrategy(std::string_view name, const StrategySet& set,
                                                     const EffectLibrary& library, const intent::Taxonomy& taxonomy) {
  using Rails = ModelStrategy::Rails;
  if (std::ranges::count(strategyNames(), name) == 0)
    return wrongUsage(Message("guidance.unknown-strategy")
                          .with("name", Text{std::string(name)})
                          .with("known", Text{joined(strategyNames())}));
  if (name == "nothing") return std::make_shared<NothingStrategy>();
  TRY_STATUS(checkRules(set.rules, library, taxonomy));
  if (name == "rules") return std::make_shared<RulesStrategy>(set, library, taxonomy);
  return std::make_shared<ModelStrategy>(set, library, taxonomy, name == "model" ? Rails::None : Rails::Rules);
}

} // namespace guidepost::guidance
