#include "core/store/ScenarioTable.h"

#include "core/base/Time.h"
#include "core/store/NameOrId.h"
#include "core/store/Sqlite.h"

namespace guidepost::store {

namespace {

ScenarioRow scenarioOf(const Query& query) {
  return {{query.integer(0)}, query.text(1), query.text(2), query.integer(3), query.integer(4), query.integer(5) != 0};
}

std::optional<ScenarioRow> readScenario(Query& query) {
  if (!query.step()) return std::nullopt;
  return scenarioOf(query);
}

Status checkName(const Connection& connection, std::string_view name, ScenarioId except) {
  if (name.empty()) return failure(Message("store.name-is-empty"));
  Query query(connection, "SELECT 1 FROM scenario WHERE name = ? AND id <> ?");
  query.bind(name).bind(except.value);
  if (query.step()) return failure(Message("store.name-is-taken").with("name", Text{std::string(name)}));
  return {};
}

} // namespace

Result<ScenarioId> ScenarioTable::insert(std::string_view name, std::string_view json) {
  return guarded(connection_, [&]() -> Result<ScenarioId> {
    TRY_STATUS(checkName(connection_, name, {}));
    const std::int64_t now = nowMicroseconds();
    Query query(connection_, "INSERT INTO scenario (name, json, created, edited) VALUES (?, ?, ?, ?)");
    query.bind(name).bind(json).bind(now).bind(now).run();
    return ScenarioId{lastInsertId(connection_)};
  });
}

Result<ScenarioId> ScenarioTable::duplicate(ScenarioId id, std::string_view name) {
  TRY(const std::optional<ScenarioRow> row, load(id));
  if (!row) return failure(Message("store.no-such-scenario").with("scenario", Count{id.value}));
  return insert(name, row->json);
}

Result<std::vector<ScenarioRow>> ScenarioTable::list() const {
  return guarded(connection_, [&]() -> Result<std::vector<ScenarioRow>> {
    Query query(connection_, "SELECT id, name, json, created, edited, starred FROM scenario ORDER BY name");
    std::vector<ScenarioRow> rows;
    while (query.step())
      rows.push_back(scenarioOf(query));
    return rows;
  });
}

Result<std::optional<ScenarioRow>> ScenarioTable::load(ScenarioId id) const {
  return guarded(connection_, [&]() -> Result<std::optional<ScenarioRow>> {
    Query query(connection_, "SELECT id, name, json, created, edited, starred FROM scenario WHERE id = ?");
    query.bind(id.value);
    return readScenario(query);
  });
}

Result<std::optional<ScenarioRow>> ScenarioTable::find(std::string_view nameOrId) const {
  return guarded(connection_, [&]() -> Result<std::optional<ScenarioRow>> {
    Query query(connection_, "SELECT id, name, json, created, edited, starred FROM scenario WHERE name = ?");
    query.bind(nameOrId);
    if (std::optional<ScenarioRow> named = readScenario(query)) return named;
    const std::optional<std::int64_t> id = idOf(nameOrId);
    if (!id) return std::nullopt;
    return load(ScenarioId{*id});
  });
}

Status ScenarioTable::update(ScenarioId id, std::string_view json) {
  return guarded(connection_, [&]() -> Status {
    Query query(connection_, "UPDATE scenario SET json = ?, edited = ? WHERE id = ?");
    query.bind(json).bind(nowMicroseconds()).bind(id.value).run();
    return {};
  });
}

Status ScenarioTable::rename(ScenarioId id, std::string_view name) {
  return guarded(connection_, [&]() -> Status {
    TRY_STATUS(checkName(connection_, name, id));
    Query query(connection_, "UPDATE scenario SET name = ?, edited = ? WHERE id = ?");
    query.bind(name).bind(nowMicroseconds()).bind(id.value).run();
    return {};
  });
}

Status ScenarioTable::setStarred(ScenarioId id, bool starred) {
  return guarded(connection_, [&]() -> Status {
    Query query(connection_, "UPDATE scenario SET starred = ? WHERE id = ?");
    query.bind(std::int64_t{starred}).bind(id.value).run();
    return {};
  });
}

Status ScenarioTable::remove(ScenarioId id) {
  return guarded(connection_, [&]() -> Status {
    Query(connection_, "UPDATE run SET scenario = NULL WHERE scenario = ?").bind(id.value).run();
    Query(connection_, "DELETE FROM scenario WHERE id = ?").bind(id.value).run();
    return {};
  });
}

} // namespace guidepost::store
