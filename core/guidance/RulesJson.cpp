#include "core/guidance/RulesJson.h"

#include "core/base/Json.h"
#include "core/guidance/Fields.h"

#include <fmt/format.h>

#include <cmath>
#include <limits>

namespace guidepost::guidance {

using nlohmann::json;
using nlohmann::ordered_json;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

Result<Condition> conditionOf(const json& value, const std::string& entry) {
  Condition condition;
  condition.least = -infinity;
  condition.most = infinity;
  Fields fields(value, entry);
  fields.require("what").oneOf("what", condition.what, conditionNames());
  if (condition.what == "intent") fields.require("name");
  fields.text("name", condition.name).number("least", condition.least, -1e12, 1e12);
  fields.number("most", condition.most, -1e12, 1e12);
  if (!fields.has("least") && !fields.has("most")) fields.require("least");
  TRY_STATUS(fields.finish());
  if (condition.least > condition.most)
    return failure(Message("guidance.empty-range")
                       .with("entry", Text{entry})
                       .with("least", Real{condition.least})
                       .with("most", Real{condition.most}));
  return condition;
}

Result<Rule> ruleOf(const json& value, std::size_t index) {
  Rule rule;
  const bool named = value.is_object() && value.contains("id") && value["id"].is_string();
  const std::string entry =
      named ? fmt::format("rules[{}] ({})", index, value["id"].get<std::string>()) : fmt::format("rules[{}]", index);
  Fields fields(value, entry);
  fields.require("id").text("id", rule.id).flag("enabled", rule.enabled);
  const json* conditions = fields.require("if").array("if");
  fields.require("show").text("show", rule.action).number("depth", rule.depth, 0, 1);
  fields.whole("mostPerSession", rule.mostPerSession, 0, 1000);
  TRY_STATUS(fields.finish());
  for (std::size_t i = 0; i < conditions->size(); ++i) {
    TRY(Condition condition, conditionOf((*conditions)[i], fmt::format("{}.if[{}]", entry, i)));
    rule.conditions.push_back(std::move(condition));
  }
  return rule;
}

} // namespace

Result<RuleSet> rulesOf(const json& value) {
  RuleSet set;
  Fields fields(value, "rules");
  const json* rules = fields.require("rules").array("rules");
  fields.whole("mostPerSession", set.mostPerSession, 0, 1000).number("pauseMinutes", set.pauseMinutes, 0, 1e6);
  TRY_STATUS(fields.finish());
  for (std::size_t i = 0; i < rules->size(); ++i) {
    TRY(Rule rule, ruleOf((*rules)[i], i));
    for (const Rule& earlier : set.rules)
      if (earlier.id == rule.id) return failure(Message("guidance.twice").with("entry", Text{rule.id}));
    set.rules.push_back(std::move(rule));
  }
  return set;
}

ordered_json jsonOf(const RuleSet& set) {
  ordered_json rules = ordered_json::array();
  for (const Rule& rule : set.rules) {
    ordered_json conditions = ordered_json::array();
    for (const Condition& condition : rule.conditions) {
      ordered_json entry = {{"what", condition.what}};
      if (!condition.name.empty()) entry["name"] = condition.name;
      if (std::isfinite(condition.least)) entry["least"] = condition.least;
      if (std::isfinite(condition.most)) entry["most"] = condition.most;
      if (std::isinf(condition.least) && std::isinf(condition.most)) entry["least"] = -1e12;
      conditions.push_back(std::move(entry));
    }
    rules.push_back({{"id", rule.id},
                     {"enabled", rule.enabled},
                     {"if", conditions},
                     {"show", rule.action},
                     {"depth", rule.depth},
                     {"mostPerSession", rule.mostPerSession}});
  }
  return {{"rules", rules}, {"mostPerSession", set.mostPerSession}, {"pauseMinutes", set.pauseMinutes}};
}

Result<RuleSet> rulesFromJson(std::string_view text) {
  TRY(const json value, parseJson(text, "rules"));
  return rulesOf(value);
}

std::string toJson(const RuleSet& rules) {
  return jsonText(jsonOf(rules), 2) + "\n";
}

} // namespace guidepost::guidance
