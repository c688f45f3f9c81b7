// Formats as data: what kind of rows a file holds, which columns mean what, how events are called, what makes a row a
// duplicate. Read once from resources/formats/*.json (README.md there describes each key); immutable values.
#pragma once

#include "core/base/Result.h"

#include <array>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace guidepost::logs {

// What a column means. "id": the log's own id of the row, by which copies of it are known.
enum class Role {
  User,
  Item,
  Time,
  Type,
  Session,
  Category,
  Brand,
  Price,
  Quantity,
  Currency,
  Intent,
  Title,
  Rating,
  Text,
  Stock,
  Margin,
  Campaign,
  Coupon,
  Start,
  End,
  Label,
  Position,
  Propensity,
  Clicked,
  Action,
  Id
};

constexpr std::array<std::string_view, 26> roleNames = {
    "user",     "item",   "time",  "type",     "session",    "category", "brand",  "price",    "quantity",
    "currency", "intent", "title", "rating",   "text",       "stock",    "margin", "campaign", "coupon",
    "start",    "end",    "label", "position", "propensity", "clicked",  "action", "id"};
constexpr std::size_t roleCount = roleNames.size();
std::optional<Role> roleNamed(std::string_view name);
inline std::string_view nameOf(Role role) {
  return roleNames[static_cast<std::size_t>(role)];
}

// What the rows of a file are.
enum class Kind {
  Events,     // somebody did something
  Decisions,  // somebody was shown something: action, propensity, clicked or not
  Summaries,  // one line a session or contact: features and a label
  Items,      // the catalogue
  Users,      // what is known of users
  Campaigns,  // campaign, start, end, type
  Targets,    // who was targeted by which campaign
  Coupons,    // which items a coupon is for
  Redemptions // who redeemed which coupon, when
};
constexpr std::array<std::string_view, 9> kindNames = {"events",    "decisions", "summaries", "items",      "users",
                                                       "campaigns", "targets",   "coupons",   "redemptions"};
std::optional<Kind> kindNamed(std::string_view name);
inline std::string_view nameOf(Kind kind) {
  return kindNames[static_cast<std::size_t>(kind)];
}

enum class KeptRow { First, Last, All }; // of rows with equal keys

using EventNames = std::map<std::string, std::string, std::less<>>; // the log's name in lower case → canonical

// A row of which something is true means something else: the first rule that holds says what.
struct Rule {
  Role role = Role::Session;
  std::optional<double> below; // the number is smaller
  std::string startsWith;      // or the text begins so
  std::string type;            // the event's type is then this; "": as it was
  std::vector<Role> absolute;  // price and quantity of these lose their sign
};

// How rows are read, whatever their columns are.
struct RowRules {
  std::vector<Rule> rules;
  std::string everyRow = "view"; // the type of rows in a log without types
  KeptRow duplicates = KeptRow::First;
  bool sessionFromUser = false;   // the user's id is the session's too
  bool anonymousSessions = false; // a row without a user but with a session is somebody nameless
  bool timeIsLine = false;        // no time: rows stand in order
  bool priceOfLine = false;       // the price is that of all pieces together
  bool joinedCategory = false;    // the columns of the category are a path, not alternatives
  std::vector<std::string> positive = {"true", "yes", "1", "y", "t"}; // labels and clicks that mean yes, lower case
  std::pair<double, double> ratingScale{0, 0};                        // lowest and highest; equal: not stated
};

struct Format {
  std::string name;
  std::string title; // of the data set, as its makers call it
  Kind kind = Kind::Events;
  bool userLines = false;                           // one user a line: user, then items
  std::string explode;                              // of JSON: the array whose elements are rows
  char delimiter = 0;                               // the only one that this format has; 0: any
  bool generic = false;                             // columns are guessed by their names
  std::vector<std::vector<std::string>> headers;    // lower case; one of them must be contained in the log's header
  std::vector<std::string> without;                 // columns that the header does not contain
  bool typedHeader = false;                         // column names are "name:type"
  bool onlyTheseRoles = false;                      // instead: the header is exactly one column for each role
  std::map<Role, std::vector<std::string>> columns; // a preset takes the first that is not empty in a row,
                                                    // a generic format the first that is there
  std::vector<std::optional<Role>> positions;       // meaning of the columns without a header; empty: it has one
  double confidence = 0;                            // in a file without a header but with such columns; 0: usual
  EventNames types;
  std::vector<std::string> leaks;        // columns that are known only after what the label says
  std::vector<std::string> ignored;      // columns that say nothing
  std::vector<std::string> duplicateKey; // roles or columns; empty: the whole row
  std::string timeUnit;                  // "": by the look of the first rows
  bool sessionsPerUser = true;           // false: one session id may join several users
  RowRules rules;
  std::string currency;
  std::string timeZone = "UTC"; // of times without a zone
};

// In order of their names. Errors: no folder, a file that is no format.
Result<std::vector<Format>> loadFormats(const std::filesystem::path& folder);

} // namespace guidepost::logs
