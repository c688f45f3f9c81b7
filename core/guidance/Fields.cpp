#include "core/guidance/Fields.h"

#include "core/base/Json.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace guidepost::guidance {

using nlohmann::json;

Result<json> parseJson(std::string_view text, std::string_view what) {
  try {
    return guidepost::parseJson(text);
  } catch (const json::parse_error& error) {
    return failure(Message("guidance.not-json")
                       .with("what", Term{std::string(what)})
                       .with("position", Count{static_cast<std::int64_t>(error.byte)}));
  } catch (const std::bad_alloc&) {
    return failure(Message("base.out-of-memory"));
  }
}

Fields::Fields(const json& object, std::string entry) : object_(object), entry_(std::move(entry)) {
  if (!object.is_object()) fail(Message("guidance.not-an-object").with("entry", Text{entry_}));
}

bool Fields::has(std::string_view field) const {
  return object_.is_object() && object_.contains(field);
}

const json* Fields::find(std::string_view field) {
  asked_.emplace_back(field);
  if (error_) return nullptr;
  const auto found = object_.find(field);
  return found == object_.end() ? nullptr : &*found;
}

Fields& Fields::require(std::string_view field) {
  if (!error_ && !has(field))
    fail(Message("guidance.field-missing").with("entry", Text{entry_}).with("field", Text{std::string(field)}));
  return *this;
}

void Fields::fail(Message message) {
  if (!error_) error_ = Error{ErrorCode::Failed, std::move(message)};
}

void Fields::wrongKind(std::string_view field, std::string_view wanted) {
  fail(Message("guidance.field-wrong-kind")
           .with("entry", Text{entry_})
           .with("field", Text{std::string(field)})
           .with("wanted", Term{std::string(wanted)}));
}

template <class Number>
void Fields::outOfRange(std::string_view field, Number value, double least, double most) {
  fail(Message("guidance.field-out-of-range")
           .with("entry", Text{entry_})
           .with("field", Text{std::string(field)})
           .with("value", Real{static_cast<double>(value)})
           .with("least", Real{least})
           .with("most", Real{most}));
}

Fields& Fields::number(std::string_view field, double& into, double least, double most) {
  const json* value = find(field);
  if (!value) return *this;
  if (!value->is_number()) {
    wrongKind(field, "number");
    return *this;
  }
  const double number = value->get<double>();
  if (!(number >= least && number <= most))
    outOfRange(field, number, least, most);
  else
    into = number;
  return *this;
}

Fields& Fields::whole(std::string_view field, std::int64_t& into, std::int64_t least, std::int64_t most) {
  const json* value = find(field);
  if (!value) return *this;
  const bool tooLarge = value->is_number_unsigned() && value->get<std::uint64_t>() > std::uint64_t{1} << 62;
  if (!value->is_number_integer()) {
    wrongKind(field, "whole-number");
  } else if (tooLarge || value->get<std::int64_t>() < least || value->get<std::int64_t>() > most) {
    outOfRange(field, value->get<double>(), static_cast<double>(least), static_cast<double>(most));
  } else {
    into = value->get<std::int64_t>();
  }
  return *this;
}

Fields& Fields::whole(std::string_view field, int& into, int least, int most) {
  std::int64_t wide = into;
  whole(field, wide, std::int64_t{least}, std::int64_t{most});
  into = static_cast<int>(wide);
  return *this;
}

Fields& Fields::seed(std::string_view field, std::uint64_t& into) {
  const json* value = find(field);
  if (!value) return *this;
  if (!value->is_number_unsigned())
    wrongKind(field, "whole-number");
  else
    into = value->get<std::uint64_t>();
  return *this;
}

Fields& Fields::flag(std::string_view field, bool& into) {
  const json* value = find(field);
  if (!value) return *this;
  if (!value->is_boolean())
    wrongKind(field, "true-or-false");
  else
    into = value->get<bool>();
  return *this;
}

Fields& Fields::text(std::string_view field, std::string& into) {
  const json* value = find(field);
  if (!value) return *this;
  if (!value->is_string())
    wrongKind(field, "text");
  else
    into = value->get<std::string>();
  return *this;
}

Fields& Fields::texts(std::string_view field, std::vector<std::string>& into) {
  const json* values = array(field);
  if (!values) return *this;
  std::vector<std::string> read;
  for (const json& value : *values) {
    if (!value.is_string()) {
      wrongKind(field, "list-of-texts");
      return *this;
    }
    read.push_back(value.get<std::string>());
  }
  into = std::move(read);
  return *this;
}

Fields& Fields::oneOf(std::string_view field, std::string& into, std::span<const std::string> known) {
  std::string value = into;
  text(field, value);
  if (error_ || !has(field)) return *this;
  if (std::find(known.begin(), known.end(), value) == known.end())
    failValue(field, value, known);
  else
    into = value;
  return *this;
}

const json* Fields::object(std::string_view field) {
  const json* value = find(field);
  if (value && !value->is_object()) {
    wrongKind(field, "object");
    return nullptr;
  }
  return value;
}

const json* Fields::array(std::string_view field) {
  const json* value = find(field);
  if (value && !value->is_array()) {
    wrongKind(field, "list");
    return nullptr;
  }
  return value;
}

void Fields::failValue(std::string_view field, std::string value, std::span<const std::string> known) {
  fail(Message("guidance.field-unknown-value")
           .with("entry", Text{entry_})
           .with("field", Text{std::string(field)})
           .with("value", Text{std::move(value)})
           .with("known", Text{joined(known)}));
}

Status Fields::finish() {
  if (error_) return std::unexpected(*error_);
  for (const auto& [field, value] : object_.items()) {
    if (field == "about" || std::find(asked_.begin(), asked_.end(), field) != asked_.end()) continue;
    return failure(Message("guidance.field-unknown").with("entry", Text{entry_}).with("field", Text{field}));
  }
  return {};
}

std::string joined(std::span<const std::string> words) {
  return fmt::format("{}", fmt::join(words, ", "));
}

} // namespace guidepost::guidance
