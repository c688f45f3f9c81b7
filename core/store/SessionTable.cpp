#include "core/store/SessionTable.h"

#include "core/store/Code.h"
#include "core/store/PostingTable.h"
#include "core/store/Sqlite.h"

#include <algorithm>
#include <utility>

namespace guidepost::store {

namespace {

SessionRow sessionOf(const Query& query) {
  SessionRow row;
  row.id = {query.integer(0)};
  row.user = {query.integer(1)};
  row.externalId = query.code(2);
  row.scope = query.integer(3);
  row.startUs = query.integer(4);
  row.endUs = query.integer(5);
  row.events = query.integer(6);
  row.purchases = query.integer(7);
  return row;
}

constexpr const char* oneSession =
    "SELECT id, user, external, scope, start_time, end_time, events, purchases FROM session WHERE id = ?";

// Rows that a posting names; a session that was divided anew may be gone.
Result<std::vector<SessionRow>> sessionsOf(const Connection& connection, Posting posting, std::int64_t key) {
  TRY(const std::vector<std::int64_t> ids, PostingTable(connection).find(posting, key));
  return guarded(connection, [&]() -> Result<std::vector<SessionRow>> {
    std::vector<SessionRow> rows;
    for (const std::int64_t id : ids) {
      Query query(connection, oneSession);
      if (query.bind(id).step()) rows.push_back(sessionOf(query));
    }
    std::ranges::sort(rows, {}, [](const SessionRow& row) { return std::pair(row.startUs, row.id); });
    return rows;
  });
}

} // namespace

Status SessionTable::insert(const SessionRow& row) {
  return guarded(connection_, [&]() -> Status {
    Query query(connection_, "INSERT INTO session (id, user, external, scope, start_time, end_time, events, purchases) "
                             "VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    query.bindUnlessZero(row.id.value).bind(row.user.value);
    if (row.externalId.empty())
      query.bindNull();
    else
      query.bindCode(row.externalId);
    query.bind(row.scope).bind(row.startUs).bind(row.endUs).bind(row.events).bind(row.purchases).run();
    return {};
  });
}

Status SessionTable::update(const SessionRow& row) {
  return guarded(connection_, [&]() -> Status {
    Query query(connection_, "UPDATE session SET start_time = ?, end_time = ?, events = ?, purchases = ? WHERE id = ?");
    query.bind(row.startUs).bind(row.endUs).bind(row.events).bind(row.purchases).bind(row.id.value).run();
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
    Query query(connection_, oneSession);
    if (!query.bind(id.value).step()) return std::nullopt;
    return sessionOf(query);
  });
}

Result<std::optional<SessionRow>> SessionTable::find(std::string_view externalId, std::int64_t scope) const {
  TRY(const std::vector<SessionRow> rows, findExternal(externalId));
  for (const SessionRow& row : rows)
    if (row.scope == scope) return row;
  return std::nullopt;
}

Result<std::vector<SessionRow>> SessionTable::findExternal(std::string_view externalId) const {
  TRY(std::vector<SessionRow> rows, sessionsOf(connection_, Posting::SessionsByCode, codeHash(externalId)));
  std::erase_if(rows, [&](const SessionRow& row) { return row.externalId != externalId; });
  return rows;
}

Result<std::vector<SessionRow>> SessionTable::ofUser(UserId user) const {
  return sessionsOf(connection_, Posting::SessionsOfUser, user.value);
}

Status SessionTable::forEach(const std::function<bool(const SessionRow&)>& visitor) const {
  return guarded(connection_, [&]() -> Status {
    Query query(connection_, "SELECT id, user, external, scope, start_time, end_time, events, purchases FROM session "
                             "ORDER BY id");
    while (query.step())
      if (!visitor(sessionOf(query))) return {};
    return {};
  });
}

Result<std::int64_t> SessionTable::nextId() const {
  return guarded(connection_, [&]() -> Result<std::int64_t> {
    Query query(connection_, "SELECT ifnull(max(id), 0) + 1 FROM session");
    query.step();
    return query.integer(0);
  });
}

} // namespace guidepost::store
