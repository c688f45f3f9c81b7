// Rules as JSON values, for their own file and for scenarios. Internal to this folder.
#pragma once

#include "core/guidance/Rules.h"

#include <nlohmann/json.hpp>

namespace guidepost::guidance {

nlohmann::ordered_json jsonOf(const RuleSet& rules);
Result<RuleSet> rulesOf(const nlohmann::json& json);

} // namespace guidepost::guidance
