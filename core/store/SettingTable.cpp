#include "core/store/SettingTable.h"

#include "core/store/Sqlite.h"

namespace guidepost::store {

Result<std::optional<std::string>> SettingTable::load(std::string_view key) const {
  return guarded(connection_, [&]() -> Result<std::optional<std::string>> {
    Query query(connection_, "SELECT value FROM setting WHERE key = ?");
    query.bind(key);
    if (!query.step()) return std::nullopt;
    return query.text(0);
  });
}

Result<std::string> SettingTable::load(std::string_view key, std::string_view otherwise) const {
  TRY(const std::optional<std::string> value, load(key));
  return value ? *value : std::string(otherwise);
}

Status SettingTable::save(std::string_view key, std::string_view value) {
  return guarded(connection_, [&]() -> Status {
    Query(connection_, "INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)").bind(key).bind(value).run();
    return {};
  });
}

Status SettingTable::remove(std::string_view key) {
  return guarded(connection_, [&]() -> Status {
    Query(connection_, "DELETE FROM setting WHERE key = ?").bind(key).run();
    return {};
  });
}

Result<std::vector<std::pair<std::string, std::string>>> SettingTable::list() const {
  return guarded(connection_, [&]() -> Result<std::vector<std::pair<std::string, std::string>>> {
    Query query(connection_, "SELECT key, value FROM setting ORDER BY key");
    std::vector<std::pair<std::string, std::string>> settings;
    while (query.step())
      settings.emplace_back(query.text(0), query.text(1));
    return settings;
  });
}

} // namespace guidepost::store
