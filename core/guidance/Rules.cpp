#include "core/guidance/Rules.h"

#include "core/base/Time.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace guidepost::guidance {

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

double intentNamed(std::string_view name, std::span<const float> intents, const intent::Taxonomy& taxonomy) {
  for (std::size_t i = 0; i < taxonomy.names.size() && i < intents.size(); ++i)
    if (taxonomy.names[i] == name) return static_cast<double>(intents[i]);
  return unknown;
}

double valueOf(const Condition& condition, const Situation& now, const intent::Taxonomy& taxonomy) {
  const std::string& what = condition.what;
  if (what == "intent") return intentNamed(condition.name, now.intents, taxonomy);
  if (what == "item_views") return now.viewsOfItem;
  if (what == "category_items") return now.itemsOfCategory;
  if (what == "cart_items") return now.itemsInCart;
  if (what == "minutes_since_cart") {
    if (now.sinceCartUs < 0) return unknown;
    return static_cast<double>(now.sinceCartUs) / static_cast<double>(microsecondsPerMinute);
  }
  if (what == "first_session") return now.firstSession ? 1 : 0;
  if (what == "events") return static_cast<double>(now.events.size());
  if (what == "bought") return now.bought ? 1 : 0;
  if (what == "different_items") return now.differentItems;
  return unknown;
}

} // namespace

const std::vector<std::string>& conditionNames() {
  static const std::vector<std::string> names = {
      "intent",        "item_views", "category_items", "cart_items",     "minutes_since_cart",
      "first_session", "events",     "bought",         "different_items"};
  return names;
}

bool fits(const Rule& rule, const Situation& situation, const intent::Taxonomy& taxonomy) {
  // An unknown value is NaN and fits no range.
  return std::ranges::all_of(rule.conditions, [&](const Condition& condition) {
    const double value = valueOf(condition, situation, taxonomy);
    return value >= condition.least && value <= condition.most;
  });
}

int firstFitting(const RuleSet& rules, const Situation& situation, const intent::Taxonomy& taxonomy, int ignore) {
  for (std::size_t i = 0; i < rules.rules.size(); ++i) {
    const Rule& rule = rules.rules[i];
    if (!rule.enabled || static_cast<int>(i) == ignore) continue;
    const int shown = i < situation.shownByRule.size() ? situation.shownByRule[i] : 0;
    if (shown < rule.mostPerSession && fits(rule, situation, taxonomy)) return static_cast<int>(i);
  }
  return -1;
}

bool capReached(const RuleSet& rules, const Situation& situation) {
  return situation.shownBefore >= rules.mostPerSession;
}

bool paused(const RuleSet& rules, const Situation& situation) {
  return situation.sinceDismissedUs >= 0 && static_cast<double>(situation.sinceDismissedUs) <
                                                rules.pauseMinutes * static_cast<double>(microsecondsPerMinute);
}

RuleSet applicableRules(const RuleSet& rules, const intent::Taxonomy& taxonomy, const EffectLibrary& library,
                        std::vector<Message>& findings) {
  RuleSet result = rules;
  for (std::size_t i = 0; i < result.rules.size(); ++i) {
    Rule& rule = result.rules[i];
    if (!rule.enabled) continue;
    const auto switchOff = [&](std::string_view kind, const std::string& name) {
      rule.enabled = false;
      findings.push_back(Message("rules.not-applicable")
                             .with("number", Count{static_cast<std::int64_t>(i) + 1})
                             .with("kind", Term{std::string(kind)})
                             .with("name", Text{name}));
    };
    if (library.indexOf(rule.action) >= library.actions.size()) switchOff("action", rule.action);
    for (const Condition& condition : rule.conditions)
      if (rule.enabled && condition.what == "intent" && std::ranges::count(taxonomy.names, condition.name) == 0)
        switchOff("intent", condition.name);
  }
  return result;
}

} // namespace guidepost::guidance
