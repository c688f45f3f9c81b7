#include "core/guidance/Fields.h"
#include "core/guidance/Scenario.h"

#include <algorithm>

namespace guidepost::guidance {

namespace {

class Differences {
public:
  void compare(std::string_view what, Argument from, Argument to, bool same) {
    if (same) return;
    add(Message("scenario.differs." + std::string(what)).with("from", std::move(from)).with("to", std::move(to)));
  }
  void count(std::string_view what, std::int64_t from, std::int64_t to) {
    compare(what, Count{from}, Count{to}, from == to);
  }
  void add(Message message) { found.push_back(std::move(message)); }
  std::vector<Message> found;
};

void compareNamed(Differences& all, std::string_view id, std::string_view key, Argument name, Argument from,
                  Argument to, bool same) {
  if (same) return;
  all.add(Message("scenario.differs." + std::string(id))
              .with(key, std::move(name))
              .with("from", std::move(from))
              .with("to", std::move(to)));
}

void compareStrategies(const Scenario& a, const Scenario& b, Differences& all) {
  for (const std::string& name : strategyNames()) {
    const bool before = std::ranges::count(a.strategies, name) > 0;
    const bool after = std::ranges::count(b.strategies, name) > 0;
    if (before != after)
      all.add(Message(after ? "scenario.differs.strategy-added" : "scenario.differs.strategy-left-out")
                  .with("strategy", Term{name}));
  }
}

void compareActions(const EffectLibrary& a, const EffectLibrary& b, Differences& all) {
  for (const Action& after : b.actions) {
    const Action* before = a.action(after.id);
    const Term name{after.id};
    if (!before) {
      all.add(Message("scenario.differs.action-added").with("action", name));
      continue;
    }
    compareNamed(all, "depth", "action", name, Share{before->depth}, Share{after.depth}, before->depth == after.depth);
    compareNamed(all, "cost-per-show", "action", name, Amount{before->costPerShow, ""}, Amount{after.costPerShow, ""},
                 before->costPerShow == after.costPerShow);
    compareNamed(all, "cost-share", "action", name, Share{before->costShare}, Share{after.costShare},
                 before->costShare == after.costShare);
    if (before->needs != after.needs || before->afterPurchase != after.afterPurchase)
      all.add(Message("scenario.differs.needs").with("action", name));
  }
  for (const Action& before : a.actions)
    if (!b.action(before.id)) all.add(Message("scenario.differs.action-left-out").with("action", Term{before.id}));
}

void compareEffects(const EffectLibrary& a, const EffectLibrary& b, Differences& all) {
  for (const Effect& after : b.effects) {
    const Effect* before = a.effect(after.action);
    if (!before) continue;
    const Term name{after.action};
    if (before->median != after.median || before->low != after.low || before->high != after.high)
      all.add(Message("scenario.differs.effect")
                  .with("action", name)
                  .with("from", Real{before->median})
                  .with("fromLow", Real{before->low})
                  .with("fromHigh", Real{before->high})
                  .with("to", Real{after.median})
                  .with("toLow", Real{after.low})
                  .with("toHigh", Real{after.high}));
    compareNamed(all, "click-rate", "action", name, Share{before->clickRate}, Share{after.clickRate},
                 before->clickRate == after.clickRate);
    compareNamed(all, "dismiss-rate", "action", name, Share{before->dismissRate}, Share{after.dismissRate},
                 before->dismissRate == after.dismissRate);
    compareNamed(all, "satisfaction", "action", name, Real{before->satisfaction}, Real{after.satisfaction},
                 before->satisfaction == after.satisfaction);
    if (before->suits != after.suits) all.add(Message("scenario.differs.suits").with("action", name));
  }
}

bool sameConditions(const Rule& a, const Rule& b) {
  return std::ranges::equal(a.conditions, b.conditions, [](const Condition& x, const Condition& y) {
    return x.what == y.what && x.name == y.name && x.least == y.least && x.most == y.most;
  });
}

void compareRules(const RuleSet& a, const RuleSet& b, Differences& all) {
  for (std::size_t i = 0; i < b.rules.size(); ++i) {
    const Rule& after = b.rules[i];
    const auto before = std::ranges::find(a.rules, after.id, &Rule::id);
    const Count number{static_cast<std::int64_t>(i) + 1};
    if (before == a.rules.end()) {
      all.add(Message("scenario.differs.rule-added").with("number", number));
      continue;
    }
    if (before - a.rules.begin() != static_cast<std::ptrdiff_t>(i))
      all.add(
          Message("scenario.differs.rule-moved").with("from", Count{before - a.rules.begin() + 1}).with("to", number));
    if (before->enabled != after.enabled)
      all.add(Message(after.enabled ? "scenario.differs.rule-on" : "scenario.differs.rule-off").with("number", number));
    if (!sameConditions(*before, after)) all.add(Message("scenario.differs.rule-conditions").with("number", number));
    compareNamed(all, "rule-action", "number", number, Term{before->action}, Term{after.action},
                 before->action == after.action);
    compareNamed(all, "rule-depth", "number", number, Share{before->depth}, Share{after.depth},
                 before->depth == after.depth);
    compareNamed(all, "rule-cap", "number", number, Count{before->mostPerSession}, Count{after.mostPerSession},
                 before->mostPerSession == after.mostPerSession);
  }
  for (std::size_t i = 0; i < a.rules.size(); ++i)
    if (std::ranges::find(b.rules, a.rules[i].id, &Rule::id) == b.rules.end())
      all.add(Message("scenario.differs.rule-left-out").with("number", Count{static_cast<std::int64_t>(i) + 1}));
}

} // namespace

std::vector<Message> differences(const Scenario& a, const Scenario& b) {
  Differences all;
  compareStrategies(a, b, all);
  all.count("users", a.users, b.users);
  all.count("replications", a.replications, b.replications);
  all.count("rounds", a.rounds, b.rounds);
  all.compare("seed", Text{std::to_string(a.seed)}, Text{std::to_string(b.seed)}, a.seed == b.seed);
  all.compare("margin", Share{a.effects.margin}, Share{b.effects.margin}, a.effects.margin == b.effects.margin);
  all.compare("order-value", Amount{a.effects.orderValue, ""}, Amount{b.effects.orderValue, ""},
              a.effects.orderValue == b.effects.orderValue);
  all.compare("satisfaction-base", Real{a.effects.satisfactionBase}, Real{b.effects.satisfactionBase},
              a.effects.satisfactionBase == b.effects.satisfactionBase);
  compareActions(a.effects, b.effects, all);
  compareEffects(a.effects, b.effects, all);
  const RuleSet& rulesBefore = a.strategySet.rules;
  const RuleSet& rulesAfter = b.strategySet.rules;
  compareRules(rulesBefore, rulesAfter, all);
  all.count("cap", rulesBefore.mostPerSession, rulesAfter.mostPerSession);
  all.compare("pause", Real{rulesBefore.pauseMinutes}, Real{rulesAfter.pauseMinutes},
              rulesBefore.pauseMinutes == rulesAfter.pauseMinutes);
  all.compare("exploration", Share{a.strategySet.exploration}, Share{b.strategySet.exploration},
              a.strategySet.exploration == b.strategySet.exploration);
  return all.found;
}

} // namespace guidepost::guidance
