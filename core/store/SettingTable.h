// Settings of the project by key: "currency", "time_zone", "synthetic", "session_gap_minutes", and the pages' own.
#pragma once

#include "core/store/Project.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace guidepost::store {

namespace setting {
constexpr std::string_view currency = "currency";            // ISO code, "" unknown
constexpr std::string_view timeZone = "time_zone";           // for display
constexpr std::string_view synthetic = "synthetic";          // "1": made by `generate`
constexpr std::string_view syntheticNote = "synthetic_note"; // the log's own words about it
constexpr std::string_view sessionGapMinutes = "session_gap_minutes";
constexpr std::string_view hasEventTypes = "has_event_types";          // "0": only user, item and time were given
constexpr std::string_view pseudonymKey = "pseudonym_key_fingerprint"; // absent: raw ids
} // namespace setting

class SettingTable {
public:
  explicit SettingTable(const Connection& connection) : connection_(connection) {}

  Result<std::optional<std::string>> load(std::string_view key) const;
  Result<std::string> load(std::string_view key, std::string_view otherwise) const;
  Status save(std::string_view key, std::string_view value);
  Status remove(std::string_view key);
  Result<std::vector<std::pair<std::string, std::string>>> list() const;

private:
  const Connection& connection_;
};

} // namespace guidepost::store
