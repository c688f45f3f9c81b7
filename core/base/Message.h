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

// Its special members stand in Message.cpp: almost every function of core can fail with one, and a vector of variants
// compiled anew in each of them cost more than the rest of the file.
struct Message {
  std::string id; // for example "logs.file-is-empty"; every id has a wording in ui/text
  std::vector<NamedArgument> arguments;

  Message();
  explicit Message(std::string_view messageId);
  Message(const Message& other);
  Message(Message&& other) noexcept;
  Message& operator=(const Message& other);
  Message& operator=(Message&& other) noexcept;
  ~Message();

  // Message("logs.no-column").with("file", Text{name}).with("role", Term{"user"})
  Message&& with(std::string_view name, Count value) &&;
  Message&& with(std::string_view name, Share value) &&;
  Message&& with(std::string_view name, Points value) &&;
  Message&& with(std::string_view name, Real value) &&;
  Message&& with(std::string_view name, Amount value) &&;
  Message&& with(std::string_view name, Duration value) &&;
  Message&& with(std::string_view name, Instant value) &&;
  Message&& with(std::string_view name, Text value) &&;
  Message&& with(std::string_view name, Term value) &&;
  Message&& with(std::string_view name, Argument value) &&;

  const Argument* find(std::string_view name) const;
};

} // namespace guidepost
