// Reads the fields of a JSON object strictly: a missing, unknown, ill-typed or out-of-range field becomes an Error that
// names the entry and the field. The first error is kept; later reads do nothing. A field "about" is free text for the
// reader of the file. Internal to this folder.
#pragma once

#include "core/base/Result.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <span>

namespace guidepost::guidance {

Result<nlohmann::json> parseJson(std::string_view text, std::string_view what);

class Fields {
public:
  // entry is how the object is called in errors: "actions[2] (coupon)"
  Fields(const nlohmann::json& object, std::string entry);

  bool has(std::string_view field) const;
  Fields& require(std::string_view field);
  // An absent field leaves `into` as it is.
  Fields& number(std::string_view field, double& into, double least, double most);
  Fields& whole(std::string_view field, std::int64_t& into, std::int64_t least, std::int64_t most);
  Fields& whole(std::string_view field, int& into, int least, int most);
  Fields& seed(std::string_view field, std::uint64_t& into);
  Fields& flag(std::string_view field, bool& into);
  Fields& text(std::string_view field, std::string& into);
  Fields& texts(std::string_view field, std::vector<std::string>& into);
  // The text must be one of `known`.
  Fields& oneOf(std::string_view field, std::string& into, std::span<const std::string> known);
  // The object or array in the field; nullptr when absent or of another kind (which is an error).
  const nlohmann::json* object(std::string_view field);
  const nlohmann::json* array(std::string_view field);

  void fail(Message message);
  void failValue(std::string_view field, std::string value, std::span<const std::string> known);
  const std::string& entry() const { return entry_; }

  // Also complains of fields that nobody asked for.
  Status finish();

private:
  const nlohmann::json* find(std::string_view field);
  void wrongKind(std::string_view field, std::string_view wanted);
  template <class Number>
  void outOfRange(std::string_view field, Number value, double least, double most);

  const nlohmann::json& object_;
  std::string entry_;
  std::vector<std::string> asked_;
  std::optional<Error> error_;
};

std::string joined(std::span<const std::string> words); // "a, b, c"

} // namespace guidepost::guidance
