#include "core/store/RunTable.h"

#include "core/base/Time.h"
#include "core/store/Sqlite.h"

namespace guidepost::store {

namespace {

RunRow runOf(const Query& query) {
  RunRow row;
  row.id = {query.integer(0)};
  row.scenario = {query.integer(1)};
  row.kind = query.text(2);
  row.name = query.text(3);
  row.dataVersion = query.integer(4);
  row.fingerprint = query.text(5);
  row.seed = static_cast<std::uint64_t>(query.integer(6));
  row.backend = query.text(7);
  row.programVersion = query.text(8);
  row.createdUs = query.integer(9);
  row.options = query.text(10);
  row.result = query.text(11);
  return row;
}

std::optional<RunRow> readRun(Query& query) {
  if (!query.step()) return std::nullopt;
  return runOf(query);
}

} // namespace

Result<RunId> RunTable::insert(const RunRow& row) {
  return guarded(connection_, [&]() -> Result<RunId> {
    Query query(connection_, "INSERT INTO run (scenario, kind, name, data_version, fingerprint, seed, backend, "
                             "program_version, created, options, result) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    query.bindUnlessZero(row.scenario.value).bind(std::string_view(row.kind)).bind(std::string_view(row.name));
    query.bind(row.dataVersion).bind(std::string_view(row.fingerprint)).bind(static_cast<std::int64_t>(row.seed));
    query.bind(std::string_view(row.backend)).bind(std::string_view(row.programVersion));
    query.bind(row.createdUs ? row.createdUs : nowMicroseconds()).bind(std::string_view(row.options));
    query.bind(std::string_view(row.result)).run();
    return RunId{lastInsertId(connection_)};
  });
}

Result<std::vector<RunRow>> RunTable::list(std::string_view kind) const {
  return guarded(connection_, [&]() -> Result<std::vector<RunRow>> {
    Query query(connection_, "SELECT id, scenario, kind, name, data_version, fingerprint, seed, backend, "
                             "program_version, created, options, '' FROM run WHERE ?1 = '' OR kind = ?1 "
                             "ORDER BY id DESC");
    query.bind(kind);
    std::vector<RunRow> rows;
    while (query.step())
      rows.push_back(runOf(query));
    return rows;
  });
}

Result<std::optional<RunRow>> RunTable::load(RunId id) const {
  return guarded(connection_, [&]() -> Result<std::optional<RunRow>> {
    Query query(connection_, "SELECT id, scenario, kind, name, data_version, fingerprint, seed, backend, "
                             "program_version, created, options, result FROM run WHERE id = ?");
    query.bind(id.value);
    return readRun(query);
  });
}

Result<std::optional<RunRow>> RunTable::newest(std::string_view kind) const {
  return guarded(connection_, [&]() -> Result<std::optional<RunRow>> {
    Query query(connection_, "SELECT id, scenario, kind, name, data_version, fingerprint, seed, backend, "
                             "program_version, created, options, result FROM run WHERE kind = ? "
                             "ORDER BY id DESC LIMIT 1");
    query.bind(kind);
    return readRun(query);
  });
}

Status RunTable::updateResult(RunId id, std::string_view json) {
  return guarded(connection_, [&]() -> Status {
    Query(connection_, "UPDATE run SET result = ? WHERE id = ?").bind(json).bind(id.value).run();
    return {};
  });
}

Status RunTable::rename(RunId id, std::string_view name) {
  return guarded(connection_, [&]() -> Status {
    if (name.empty()) return failure(Message("store.name-is-empty"));
    Query(connection_, "UPDATE run SET name = ? WHERE id = ?").bind(name).bind(id.value).run();
    return {};
  });
}

Status RunTable::remove(RunId id) {
  return guarded(connection_, [&]() -> Status {
    for (const char* sql : {"DELETE FROM outcome WHERE decision IN (SELECT id FROM decision WHERE run = ?)",
                            "DELETE FROM decision_action WHERE decision IN (SELECT id FROM decision WHERE run = ?)",
                            "DELETE FROM decision WHERE run = ?", "DELETE FROM run WHERE id = ?"})
      Query(connection_, sql).bind(id.value).run();
    return {};
  });
}

} // namespace guidepost::store
