#include "core/base/Json.h"

#include <cmath>
#include <limits>

namespace guidepost {

using nlohmann::json;

json parseJson(std::string_view text) {
  return json::parse(text);
}

std::string jsonText(const json& value, int indent) {
  return value.dump(indent, ' ', false, json::error_handler_t::replace);
}

std::string jsonText(const nlohmann::ordered_json& value, int indent) {
  return value.dump(indent, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

json numberToJson(double value) {
  return std::isfinite(value) ? json(value) : json(nullptr);
}

double numberFromJson(const json& value) {
  return value.is_null() ? std::numeric_limits<double>::quiet_NaN() : value.get<double>();
}

void to_json(json& out, const Estimate& estimate) {
  out = json{{"estimate", numberToJson(estimate.estimate)},
             {"low", numberToJson(estimate.low)},
             {"high", numberToJson(estimate.high)},
             {"n", estimate.n},
             {"unit", estimate.unit}};
}

void from_json(const json& in, Estimate& estimate) {
  estimate.estimate = numberFromJson(in.at("estimate"));
  estimate.low = numberFromJson(in.at("low"));
  estimate.high = numberFromJson(in.at("high"));
  estimate.n = in.at("n").get<std::int64_t>();
  estimate.unit = in.at("unit").get<std::string>();
}

namespace {

struct ArgumentWriter {
  json operator()(const Count& v) const { return {{"kind", "count"}, {"value", v.value}}; }
  json operator()(const Share& v) const { return {{"kind", "share"}, {"value", numberToJson(v.value)}}; }
  json operator()(const Points& v) const { return {{"kind", "points"}, {"value", numberToJson(v.value)}}; }
  json operator()(const Real& v) const { return {{"kind", "real"}, {"value", numberToJson(v.value)}}; }
  json operator()(const Amount& v) const {
    return {{"kind", "amount"}, {"value", numberToJson(v.value)}, {"currency", v.currency}};
  }
  json operator()(const Duration& v) const { return {{"kind", "duration"}, {"value", v.microseconds}}; }
  json operator()(const Instant& v) const { return {{"kind", "instant"}, {"value", v.microseconds}}; }
  json operator()(const Text& v) const { return {{"kind", "text"}, {"value", v.value}}; }
  json operator()(const Term& v) const { return {{"kind", "term"}, {"value", v.value}}; }
};

Argument argumentFromJson(const json& in) {
  const std::string kind = in.at("kind").get<std::string>();
  const json& value = in.at("value");
  if (kind == "count") return Count{value.get<std::int64_t>()};
  if (kind == "share") return Share{numberFromJson(value)};
  if (kind == "points") return Points{numberFromJson(value)};
  if (kind == "real") return Real{numberFromJson(value)};
  if (kind == "amount") return Amount{numberFromJson(value), in.at("currency").get<std::string>()};
  if (kind == "duration") return Duration{value.get<std::int64_t>()};
  if (kind == "instant") return Instant{value.get<std::int64_t>()};
  if (kind == "term") return Term{value.get<std::string>()};
  return Text{value.get<std::string>()};
}

} // namespace

void to_json(json& out, const Message& message) {
  json arguments = json::array();
  for (const NamedArgument& argument : message.arguments) {
    json entry = std::visit(ArgumentWriter{}, argument.value);
    entry["name"] = argument.name;
    arguments.push_back(std::move(entry));
  }
  out = json{{"id", message.id}, {"arguments", std::move(arguments)}};
}

void from_json(const json& in, Message& message) {
  message.id = in.at("id").get<std::string>();
  message.arguments.clear();
  for (const json& entry : in.at("arguments"))
    message.arguments.push_back({entry.at("name").get<std::string>(), argumentFromJson(entry)});
}

} // namespace guidepost
