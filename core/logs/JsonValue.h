// Values of simdjson as a log's fields. Include it only where JSON is read: simdjson's header is large.
#pragma once

#include <simdjson.h>

#include <string_view>

namespace guidepost::logs {

// That nothing follows the root that was read.
inline bool isAtEnd(simdjson::ondemand::document& document) {
  return document.current_location().error() == simdjson::OUT_OF_BOUNDS;
}

inline simdjson::simdjson_result<std::string_view> jsonKey(simdjson::ondemand::field& field) {
  const char* const begin = field.key().raw();
  const char* end = begin;
  while (*end != '"' && *end != '\\')
    ++end;
  if (*end == '\\') return field.unescaped_key();
  return std::string_view(begin, static_cast<std::size_t>(end - begin));
}

// Strings without their escapes, numbers as they are written, "true", "false"; null: "".
inline simdjson::simdjson_result<std::string_view> jsonScalar(simdjson::ondemand::value value,
                                                              simdjson::ondemand::json_type type) {
  using simdjson::ondemand::json_type;
  if (type == json_type::string) return value.get_string();
  std::string_view token = value.raw_json_token();
  token = token.substr(0, token.find_last_not_of(" \t\r\n") + 1);
  if (type == json_type::number)
    return token.find_first_not_of("0123456789+-.eE") == std::string_view::npos
               ? simdjson::simdjson_result<std::string_view>(std::string_view(token))
               : simdjson::NUMBER_ERROR;
  if (type == json_type::null && token == "null") return std::string_view();
  if (type == json_type::boolean && (token == "true" || token == "false")) return token;
  return simdjson::TAPE_ERROR;
}

// {"string_value": "x"} or "x": the first that is not null.
inline simdjson::simdjson_result<std::string_view> pairValue(simdjson::ondemand::value value) {
  using simdjson::ondemand::json_type;
  json_type type{};
  if (const auto error = value.type().get(type)) return error;
  if (type == json_type::array) return std::string_view();
  if (type != json_type::object) return jsonScalar(value, type);
  simdjson::ondemand::object object;
  if (const auto error = value.get_object().get(object)) return error;
  for (auto next : object) {
    simdjson::ondemand::field field;
    if (const auto error = std::move(next).get(field)) return error;
    if (const auto error = field.value().type().get(type)) return error;
    if (type == json_type::object || type == json_type::array || type == json_type::null) continue;
    return jsonScalar(field.value(), type);
  }
  return std::string_view();
}

// take(key, value) of each {"key": …, "value": …} in an array; what is none is passed over.
template <class Take>
simdjson::error_code eachPair(simdjson::ondemand::array array, Take take) {
  for (auto next : array) {
    simdjson::ondemand::value element;
    simdjson::ondemand::object object;
    simdjson::ondemand::value value;
    std::string_view key;
    if (const auto error = std::move(next).get(element)) return error;
    if (element.get_object().get(object)) continue;
    if (object["key"].get_string().get(key) || object["value"].get(value)) continue;
    if (const auto error = take(key, value)) return error;
  }
  return simdjson::SUCCESS;
}

} // namespace guidepost::logs
