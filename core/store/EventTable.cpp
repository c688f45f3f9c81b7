#include "core/store/EventTable.h"

#include "core/store/Sqlite.h"

namespace guidepost::store {

namespace {

EventRow eventOf(const Query& query) {
  EventRow row;
  row.id = query.integer(0);
  row.import = {query.integer(1)};
  row.line = query.integer(2);
  row.user = {query.integer(3)};
  row.session = {query.integer(4)};
  row.item = {query.integer(5)};
  row.type = static_cast<logs::EventType>(query.integer(6));
  row.timeUs = query.integer(7);
  row.category = query.integer(8);
  row.brand = query.integer(9);
  row.price = query.integer(10, -1);
  row.quantity = query.integer(11);
  row.intent = query.integer(12);
  row.rating = query.isNull(13) ? -1 : query.real(13);
  row.currency = query.text(14);
  row.key = query.integer(15);
  return row;
}

} // namespace

Status EventTable::insert(const EventRow& row) {
  return guarded(connection_, [&]() -> Status {
    Query query(connection_, "INSERT INTO event (id, import, line, user, session, item, type, time, category, brand, "
                             "price, quantity, intent, rating, currency, key) "
                             "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    query.bindUnlessZero(row.id).bind(row.import.value).bind(row.line).bind(row.user.value).bind(row.session.value);
    query.bindUnlessZero(row.item.value).bind(std::int64_t{row.type}).bind(row.timeUs);
    query.bindUnlessZero(row.category).bindUnlessZero(row.brand).bindUnlessNegative(row.price).bind(row.quantity);
    query.bindUnlessZero(row.intent);
    if (row.rating < 0)
      query.bindNull();
    else
      query.bind(row.rating);
    query.bindUnlessEmpty(row.currency).bind(row.key).run();
    return {};
  });
}

Status EventTable::setSession(std::int64_t id, SessionId session) {
  return guarded(connection_, [&]() -> Status {
    Query(connection_, "UPDATE event SET session = ? WHERE id = ?").bind(session.value).bind(id).run();
    return {};
  });
}

Status EventTable::forEachKey(const std::function<void(std::int64_t)>& visitor) const {
  return guarded(connection_, [&]() -> Status {
    Query query(connection_, "SELECT key FROM event");
    while (query.step())
      visitor(query.integer(0));
    return {};
  });
}

Status EventTable::dropIndex() {
  return guarded(connection_, [&]() -> Status {
    execute(connection_, "DROP INDEX IF EXISTS event_by_session");
    return {};
  });
}

Status EventTable::createIndex() {
  return guarded(connection_, [&]() -> Status {
    execute(connection_, "CREATE INDEX IF NOT EXISTS event_by_session ON event (session, time)");
    return {};
  });
}

Status EventTable::forEachBySession(const std::function<bool(const EventRow&)>& visitor) const {
  return guarded(connection_, [&]() -> Status {
    Query query(connection_, "SELECT e.id, e.import, e.line, e.user, e.session, e.item, e.type, e.time, e.category, "
                             "e.brand, e.price, e.quantity, e.intent, e.rating, e.currency, e.key "
                             "FROM session s CROSS JOIN event e ON e.session = s.id "
                             "ORDER BY s.start_time, s.id, e.time, e.id");
    while (query.step())
      if (!visitor(eventOf(query))) return {};
    return {};
  });
}

Result<std::vector<EventRow>> EventTable::ofSession(SessionId session) const {
  return guarded(connection_, [&]() -> Result<std::vector<EventRow>> {
    Query query(connection_, "SELECT id, import, line, user, session, item, type, time, category, brand, price, "
                             "quantity, intent, rating, currency, key FROM event WHERE session = ? ORDER BY time, id");
    query.bind(session.value);
    std::vector<EventRow> rows;
    while (query.step())
      rows.push_back(eventOf(query));
    return rows;
  });
}

Result<std::vector<EventTypeCount>> EventTable::typeCounts() const {
  return guarded(connection_, [&]() -> Result<std::vector<EventTypeCount>> {
    Query query(connection_, "SELECT t.name, c.type, c.n FROM (SELECT type, count(*) AS n FROM event GROUP BY type) c "
                             "JOIN event_type t ON t.code = c.type ORDER BY c.n DESC, c.type");
    std::vector<EventTypeCount> counts;
    while (query.step())
      counts.push_back({query.text(0), static_cast<logs::EventType>(query.integer(1)), query.integer(2)});
    return counts;
  });
}

Result<std::optional<Span>> EventTable::span() const {
  return guarded(connection_, [&]() -> Result<std::optional<Span>> {
    Query query(connection_, "SELECT min(start_time), max(end_time) FROM session");
    if (!query.step() || query.isNull(0)) return std::nullopt;
    return Span{query.integer(0), query.integer(1)};
  });
}

Result<std::vector<std::string>> EventTable::currencies() const {
  return guarded(connection_, [&]() -> Result<std::vector<std::string>> {
    Query query(connection_, "SELECT DISTINCT currency FROM event WHERE currency IS NOT NULL ORDER BY currency");
    std::vector<std::string> names;
    while (query.step())
      names.push_back(query.text(0));
    return names;
  });
}

} // namespace guidepost::store
