// Formats as data: which columns mean what, how events are called, what makes a row a duplicate. Read once from
// resources/formats/*.json; immutable values.
#pragma once

#include "core/base/Result.h"

#include <array>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace guidepost::logs {

enum class Role { User, Item, Time, Type, Session, Category, Brand, Price, Quantity, Currency, Intent, Title, Rating };

constexpr std::array<std::string_view, 13> roleNames = {"user",     "item",  "time",  "type",     "session",
                                                        "category", "brand", "price", "quantity", "currency",
                                                        "intent",   "title", "rating"};
std::optional<Role> roleNamed(std::string_view name);
inline std::string_view nameOf(Role role) {
  return roleNames[static_cast<std::size_t>(role)];
}

using EventNames = std::map<std::string, std::string, std::less<>>; // the log's name in lower case → canonical

struct Format {
  std::string name;
  std::string title;                                // of the data set, as its makers call it
  bool generic = false;                             // columns are guessed by their names
  std::vector<std::vector<std::string>> headers;    // lower case; one of them must be contained in the log's header
  bool onlyTheseRoles = false;                      // instead: the header is exactly one column for each role
  std::map<Role, std::vector<std::string>> columns; // lower case; a preset takes the first that is not empty in a row,
                                                    // a generic format the first that is there
  std::vector<std::optional<Role>> positions;       // meaning of the columns without a header; empty: it has one
  EventNames types;
  bool hasEventTypes = true;      // false: every row is a view
  std::vector<Role> duplicateKey; // empty: the whole row
  bool sessionsPerUser = true;    // false: one session id may join several users
  std::string currency;
  std::string timeZone = "UTC"; // of times without a zone
};

// In order of their names. Errors: no folder, a file that is no format.
Result<std::vector<Format>> loadFormats(const std::filesystem::path& folder);

} // namespace guidepost::logs
