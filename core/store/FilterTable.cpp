#include "core/store/FilterTable.h"

#include "core/store/SettingTable.h"
#include "core/store/Sqlite.h"

namespace guidepost::store {

namespace {

constexpr std::string_view filterKey = "data_filter";

} // namespace

Result<std::string> FilterTable::load() const {
  return SettingTable(connection_).load(filterKey, "");
}

Status FilterTable::save(std::string_view text) {
  SettingTable settings(connection_);
  return text.empty() ? settings.remove(filterKey) : settings.save(filterKey, text);
}

Result<std::vector<UserId>> FilterTable::anonymousUsers() const {
  return guarded(connection_, [&]() -> Result<std::vector<UserId>> {
    Query query(connection_, "SELECT id FROM user WHERE anonymous <> 0 ORDER BY id");
    std::vector<UserId> users;
    while (query.step())
      users.push_back({query.integer(0)});
    return users;
  });
}

} // namespace guidepost::store
