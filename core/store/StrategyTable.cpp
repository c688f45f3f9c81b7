#include "core/store/StrategyTable.h"

#include "core/base/Time.h"
#include "core/store/Sqlite.h"

namespace guidepost::store {

namespace {

StrategyRow strategyOf(const Query& query) {
  return {query.integer(0), query.text(1), query.integer(2), query.text(3), query.integer(4) != 0, query.integer(5)};
}

std::optional<StrategyRow> readStrategy(Query& query) {
  if (!query.step()) return std::nullopt;
  return strategyOf(query);
}

std::vector<StrategyRow> readStrategies(Query& query) {
  std::vector<StrategyRow> rows;
  while (query.step())
    rows.push_back(strategyOf(query));
  return rows;
}

} // namespace

Result<StrategyRow> StrategyTable::save(std::string_view name, std::string_view json) {
  return guarded(connection_, [&]() -> Result<StrategyRow> {
    if (name.empty()) return failure(Message("store.name-is-empty"));
    TRY(const std::optional<StrategyRow> last, load(name));
    if (last && last->json == json) return *last;
    StrategyRow row;
    row.name = name;
    row.version = last ? last->version + 1 : 1;
    row.json = json;
    row.enabled = !last || last->enabled;
    row.createdUs = nowMicroseconds();
    Query query(connection_, "INSERT INTO strategy (name, version, json, enabled, created) VALUES (?, ?, ?, ?, ?)");
    query.bind(name).bind(row.version).bind(json).bind(std::int64_t{row.enabled}).bind(row.createdUs).run();
    row.id = lastInsertId(connection_);
    return row;
  });
}

Status StrategyTable::setEnabled(std::string_view name, bool enabled) {
  return guarded(connection_, [&]() -> Status {
    Query query(connection_, "UPDATE strategy SET enabled = ?1 WHERE name = ?2 AND "
                             "version = (SELECT max(version) FROM strategy WHERE name = ?2)");
    query.bind(std::int64_t{enabled}).bind(name).run();
    return {};
  });
}

Result<std::vector<StrategyRow>> StrategyTable::list() const {
  return guarded(connection_, [&]() -> Result<std::vector<StrategyRow>> {
    Query query(connection_, "SELECT id, name, max(version), json, enabled, created FROM strategy GROUP BY name "
                             "ORDER BY name");
    return readStrategies(query);
  });
}

Result<std::vector<StrategyRow>> StrategyTable::versions(std::string_view name) const {
  return guarded(connection_, [&]() -> Result<std::vector<StrategyRow>> {
    Query query(connection_, "SELECT id, name, version, json, enabled, created FROM strategy WHERE name = ? "
                             "ORDER BY version DESC");
    query.bind(name);
    return readStrategies(query);
  });
}

Result<std::optional<StrategyRow>> StrategyTable::load(std::string_view name) const {
  return guarded(connection_, [&]() -> Result<std::optional<StrategyRow>> {
    Query query(connection_, "SELECT id, name, version, json, enabled, created FROM strategy WHERE name = ? "
                             "ORDER BY version DESC LIMIT 1");
    query.bind(name);
    return readStrategy(query);
  });
}

Result<std::optional<StrategyRow>> StrategyTable::load(std::string_view name, std::int64_t version) const {
  return guarded(connection_, [&]() -> Result<std::optional<StrategyRow>> {
    Query query(connection_, "SELECT id, name, version, json, enabled, created FROM strategy WHERE name = ? "
                             "AND version = ?");
    query.bind(name).bind(version);
    return readStrategy(query);
  });
}

Status StrategyTable::rename(std::string_view name, std::string_view newName) {
  return guarded(connection_, [&]() -> Status {
    if (newName.empty()) return failure(Message("store.name-is-empty"));
    TRY(const std::optional<StrategyRow> taken, load(newName));
    if (taken) return failure(Message("store.name-is-taken").with("name", Text{std::string(newName)}));
    Query(connection_, "UPDATE strategy SET name = ? WHERE name = ?").bind(newName).bind(name).run();
    return {};
  });
}

Status StrategyTable::remove(std::string_view name) {
  return guarded(connection_, [&]() -> Status {
    Query(connection_, "DELETE FROM strategy WHERE name = ?").bind(name).run();
    return {};
  });
}

} // namespace guidepost::store
