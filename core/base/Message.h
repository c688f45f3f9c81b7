// What core says: an id and typed arguments, never a sentence. ui/text words it in the user's language.
// A value type; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace guidepost {

// Argument kinds decide how ui/text prints a value: counts with separators, shares as per cent, and so on.
struct Count {
  std::int64_t value = 0;
};
struct Share {
  double value = 0;
}; // 0…1, printed in per cent
struct Points {
  double value = 0;
}; // difference of shares, printed in points
struct Real {
  double value = 0;
}; // a plain number
struct Amount {
  double value = 0;
  std::string currency;
}; // money in whole units of the currency
struct Duration {
  std::int64_t microseconds = 0;
};
struct Instant {
  std::int64_t microseconds = 0;
}; // microseconds since 1970, UTC
struct Text {
  std::string value;
}; // data as it is: a name, a path, a column
struct Term {
  std::string value;
}; // a known word ("purchase", "hybrid") that ui/text translates

using Argument = std::variant<Count, Share, Points, Real, Amount, Duration, Instant, Text, Term>;

struct NamedArgument {
  std::string name;
  Argument value;
};

struct Message {
  std::string id; // for example "logs.file-is-empty"; every id has a wording in ui/text
  std::vector<NamedArgument> arguments;

  Message() = default;
  explicit Message(std::string_view messageId) : id(messageId) {}

  // Message("logs.no-column").with("file", Text{name}).with("role", Term{"user"})
  Message&& with(std::string_view name, Argument value) && {
    arguments.push_back({std::string(name), std::move(value)});
    return std::move(*this);
  }

  const Argument* find(std::string_view name) const {
    for (const NamedArgument& argument : arguments)
      if (argument.name == name) return &argument.value;
    return nullptr;
  }
};

} // namespace guidepost
