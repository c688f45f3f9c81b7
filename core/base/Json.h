// JSON of base's values, one form everywhere: an estimate is {"estimate","low","high","n","unit"}, unknown numbers are
// null, a message is {"id","arguments":[{"name","kind","value",…}]}. Reading throws nlohmann::json exceptions, which
// the calling folder turns into an Error at its edge.
#pragma once

#include "core/base/Estimate.h"
#include "core/base/Message.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace guidepost {

// The parser and the writers of nlohmann::json, compiled once. Text that is not UTF-8 is written with replacement
// marks; an ordered_json keeps the order of its keys.
nlohmann::json parseJson(std::string_view text); // throws nlohmann::json::parse_error
std::string jsonText(const nlohmann::json& json, int indent = -1);
std::string jsonText(const nlohmann::ordered_json& json, int indent = -1);

nlohmann::json numberToJson(double value);          // NaN and infinities: null
double numberFromJson(const nlohmann::json& value); // null: NaN

void to_json(nlohmann::json& json, const Estimate& estimate);
void from_json(const nlohmann::json& json, Estimate& estimate);
void to_json(nlohmann::json& json, const Message& message);
void from_json(const nlohmann::json& json, Message& message);

} // namespace guidepost
