// Actions and effects as JSON values, for the library's own file and for scenarios. Internal to this folder.
#pragma once

#include "core/guidance/Action.h"

#include <nlohmann/json.hpp>

namespace guidepost::guidance {

nlohmann::ordered_json jsonOf(const EffectLibrary& library);
Result<EffectLibrary> effectLibraryOf(const nlohmann::json& json);

// Reads what is there into the action and its effect (which may be null for "nothing").
class Fields;
void readActionFields(Fields& fields, Action& action);
void readEffectFields(Fields& fields, Effect& effect);

} // namespace guidepost::guidance
