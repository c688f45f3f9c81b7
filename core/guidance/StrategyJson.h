// Strategy sets as JSON values. Internal to this folder.
#pragma once

#include "core/guidance/Strategy.h"

#include <nlohmann/json.hpp>

namespace guidepost::guidance {

nlohmann::ordered_json jsonOf(const StrategySet& set);
Result<StrategySet> strategySetOf(const nlohmann::json& json);

} // namespace guidepost::guidance
