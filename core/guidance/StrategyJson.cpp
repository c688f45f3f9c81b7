#include "core/guidance/StrategyJson.h"

#include "core/base/Json.h"
#include "core/guidance/Fields.h"
#include "core/guidance/RulesJson.h"

#include <algorithm>

namespace guidepost::guidance {

using nlohmann::json;
using nlohmann::ordered_json;

ordered_json jsonOf(const StrategySet& set) {
  return {{"enabled", set.enabled},
          {"exploration", set.exploration},
          {"version", set.version},
          {"rules", jsonOf(set.rules)}};
}

Result<StrategySet> strategySetOf(const json& value) {
  StrategySet set;
  Fields fields(value, "strategies");
  fields.texts("enabled", set.enabled).number("exploration", set.exploration, 0, 1);
  fields.whole("version", set.version, 0, 1'000'000'000);
  const json* rules = fields.require("rules").object("rules");
  for (const std::string& name : set.enabled)
    if (std::ranges::count(strategyNames(), name) == 0) fields.failValue("enabled", name, strategyNames());
  TRY_STATUS(fields.finish());
  TRY(set.rules, rulesOf(*rules));
  return set;
}

Result<StrategySet> strategySetFromJson(std::string_view text) {
  TRY(const json value, parseJson(text, "strategies"));
  return strategySetOf(value);
}

std::string toJson(const StrategySet& set) {
  return jsonText(jsonOf(set), 2) + "\n";
}

} // namespace guidepost::guidance
