#include "core/store/SessionTable.h"

#include "core/store/Sqlite.h"

namespace guidepost::store {

namespace {

SessionRow sessionOf(const Query& query) {
  SessionRow row;
  row.id = {query.integer(0)};
  row.user = {query.integer(1)};
  row.externalId = query.text(2);
  row.scope = query.integer(3);
  row.startUs = query.integer(4);
  row.endUs = query.integer(5);
  row.events = query.integer(6);
  return row;
}

std::vector<SessionRow> readSessions(Query& query) {
  std::vector<SessionRow> rows;
  while (query.step())
    rows.push_back(sessionOf(query));
  return rows;
}

std::optional<SessionRow> readSession(Query& query) {
  if (!query.step()) return std::nullopt;
  return sessionOf(query);
}

} // namespace

Status SessionTable::insert(const SessionRow& row) {
  return guarded(connection_, [&]() -> Status {
    Query query(connection_, "INSERT INTO session (id, user, external, scope, start_time, end_time, events) "
                             "VALUES (?, ?, ?, ?, ?, ?, ?)");
    query.bindUnlessZero(row.id.value).bind(row.user.value).bindUnlessEmpty(row.externalId).bind(row.scope);
    query.bind(row.startUs).bind(row.endUs).bind(row.events).run();
    return {};
  });
}

Status SessionTable::update(const SessionRow& row) {
  return guarded(connection_, [&]() -> Status {
    Query query(connection_, "UPDATE session SET start_time = ?, end_time = ?, events = ? WHERE id = ?");
    query.bind(row.startUs).bind(row.endUs).bind(row.events).bind(row.id.value).run();
    return {};
  });
}

Status SessionTable::remove(SessionId id) {
  return guarded(connection_, [&]() -> Status {
    Query(connection_, "DELETE FROM session WHERE id = ?").bind(id.value).run();
    return {};
  });
}

Result<std::int64_t> SessionTable::count() const {
  return guarded(connection_, [&]() -> Result<std::int64_t> {
    Query query(connection_, "SELECT count(*) FROM session");
    query.step();
    return query.integer(0);
  });
}

Result<std::optional<SessionRow>> SessionTable::load(SessionId id) const {
  return guarded(connection_, [&]() -> Result<std::optional<SessionRow>> {
    Query query(connection_,
                "SELECT id, user, external, scope, start_time, end_time, events FROM session WHERE id = ?");
    query.bind(id.value);
    return readSession(query);
  });
}

Result<std::optional<SessionRow>> SessionTable::find(std::string_view externalId, std::int64_t scope) const {
  return guarded(connection_, [&]() -> Result<std::optional<SessionRow>> {
    Query query(connection_, "SELECT id, user, external, scope, start_time, end_time, events FROM session "
                             "WHERE external = ? AND scope = ?");
    query.bind(externalId).bind(scope);
    return readSession(query);
  });
}

Result<std::vector<SessionRow>> SessionTable::findExternal(std::string_view externalId) const {
  return guarded(connection_, [&]() -> Result<std::vector<SessionRow>> {
    Query query(connection_, "SELECT id, user, external, scope, start_time, end_time, events FROM session "
                             "WHERE external = ? ORDER BY start_time, id");
    query.bind(externalId);
    return readSessions(query);
  });
}

Result<std::vector<SessionRow>> SessionTable::ofUser(UserId user) const {
  return guarded(connection_, [&]() -> Result<std::vector<SessionRow>> {
    Query query(connection_, "SELECT id, user, external, scope, start_time, end_time, events FROM session "
                             "WHERE user = ? ORDER BY start_time, id");
    query.bind(user.value);
    return readSessions(query);
  });
}

Status SessionTable::forEach(const std::function<bool(const SessionRow&)>& visitor) const {
  return guarded(connection_, [&]() -> Status {
    Query query(connection_, "SELECT id, user, external, scope, start_time, end_time, events FROM session "
                             "ORDER BY start_time, id");
    while (query.step())
      if (!visitor(sessionOf(query))) return {};
    return {};
  });
}

Result<std::vector<SessionRow>> SessionTable::page(std::int64_t afterStartUs, SessionId after, int limit) const {
  return guarded(connection_, [&]() -> Result<std::vector<SessionRow>> {
    Query query(connection_, "SELECT id, user, external, scope, start_time, end_time, events FROM session "
                             "WHERE (start_time, id) > (?, ?) ORDER BY start_time, id LIMIT ?");
    query.bind(afterStartUs).bind(after.value).bind(std::int64_t{limit});
    return readSessions(query);
  });
}

Result<std::int64_t> SessionTable::nextId() const {
  return guarded(connection_, [&]() -> Result<std::int64_t> {
    Query query(connection_, "SELECT ifnull(max(id), 0) + 1 FROM session");
    query.step();
    return query.integer(0);
  });
}

Status SessionTable::dropIndices() {
  return guarded(connection_, [&]() -> Status {
    execute(connection_, "DROP INDEX IF EXISTS session_by_external; DROP INDEX IF EXISTS session_by_user;"
                         "DROP INDEX IF EXISTS session_by_start");
    return {};
  });
}

Status SessionTable::createIndices() {
  return guarded(connection_, [&]() -> Status {
    execute(connection_, "CREATE UNIQUE INDEX IF NOT EXISTS session_by_external ON session (external, scope) "
                         "WHERE external IS NOT NULL;"
                         "CREATE INDEX IF NOT EXISTS session_by_user ON session (user, start_time);"
                         "CREATE INDEX IF NOT EXISTS session_by_start ON session (start_time)");
    return {};
  });
}

} // namespace guidepost::store
