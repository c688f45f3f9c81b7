#include "core/store/EventTable.h"

#include "core/store/Sqlite.h"

#include <algorithm>

namespace guidepost::store {

namespace {

// The filter as SQL over "event e", and its values in order.
struct Condition {
  std::string sql;
  std::vector<std::int64_t> values;
};

std::int64_t numberOf(const Connection& connection, const char* sql, const std::string& name) {
  Query query(connection, sql);
  query.bind(std::string_view(name));
  return query.step() ? query.integer(0) : -1; // -1 matches no row
}

Condition conditionOf(const Connection& connection, const EventFilter& filter) {
  Condition condition;
  const auto add = [&condition](const char* column, std::int64_t value) {
    condition.sql += std::string(" AND e.") + column + " = ?";
    condition.values.push_back(value);
  };
  if (filter.type) add("type", numberOf(connection, "SELECT code FROM event_type WHERE name = ?", *filter.type));
  if (filter.item) add("item", numberOf(connection, "SELECT id FROM item WHERE name = ?", *filter.item));
  if (filter.session) add("session", filter.session->value);
  return condition;
}

const std::string lines = "SELECT e.id, e.time, u.code, e.session, t.name, i.name, i.title, c.name, b.name, e.price, "
                          "e.currency, e.quantity FROM event e JOIN user u ON u.id = e.user "
                          "JOIN event_type t ON t.code = e.type LEFT JOIN item i ON i.id = e.item "
                          "LEFT JOIN category c ON c.id = e.category LEFT JOIN brand b ON b.id = e.brand WHERE ";

std::vector<EventLine> read(Query& query) {
  std::vector<EventLine> rows;
  while (query.step()) {
    EventLine row;
    row.id = query.integer(0);
    row.timeUs = query.integer(1);
    row.user = query.text(2);
    row.session = {query.integer(3)};
    row.type = query.text(4);
    row.item = query.text(5);
    row.title = query.text(6);
    row.category = query.text(7);
    row.brand = query.text(8);
    row.price = query.integer(9, -1);
    row.currency = query.text(10);
    row.quantity = query.integer(11);
    rows.push_back(std::move(row));
  }
  return rows;
}

} // namespace

Result<std::int64_t> EventTable::count(const EventFilter& filter) const {
  return guarded(connection_, [&]() -> Result<std::int64_t> {
    const Condition condition = conditionOf(connection_, filter);
    Query query(connection_, "SELECT count(*) FROM event e WHERE 1" + condition.sql);
    for (const std::int64_t value : condition.values)
      query.bind(value);
    query.step();
    return query.integer(0);
  });
}

Result<std::vector<EventLine>> EventTable::pageAfter(std::int64_t id, int limit, const EventFilter& filter) const {
  return guarded(connection_, [&]() -> Result<std::vector<EventLine>> {
    const Condition condition = conditionOf(connection_, filter);
    Query query(connection_, lines + "e.id > ?" + condition.sql + " ORDER BY e.id LIMIT ?");
    query.bind(id);
    for (const std::int64_t value : condition.values)
      query.bind(value);
    query.bind(std::int64_t{limit});
    return read(query);
  });
}

Result<std::vector<EventLine>> EventTable::pageBefore(std::int64_t id, int limit, const EventFilter& filter) const {
  return guarded(connection_, [&]() -> Result<std::vector<EventLine>> {
    const Condition condition = conditionOf(connection_, filter);
    Query query(connection_, lines + "e.id < ?" + condition.sql + " ORDER BY e.id DESC LIMIT ?");
    query.bind(id);
    for (const std::int64_t value : condition.values)
      query.bind(value);
    query.bind(std::int64_t{limit});
    std::vector<EventLine> rows = read(query);
    std::ranges::reverse(rows);
    return rows;
  });
}

Result<EventPage> EventTable::pageAt(std::int64_t rowNumber, int limit, const EventFilter& filter) const {
  return guarded(connection_, [&]() -> Result<EventPage> {
    const Condition condition = conditionOf(connection_, filter);
    // The jump walks over bare rows; only the page itself is joined with its names.
    Query jump(connection_, "SELECT e.id FROM event e WHERE 1" + condition.sql + " ORDER BY e.id LIMIT 1 OFFSET ?");
    for (const std::int64_t value : condition.values)
      jump.bind(value);
    jump.bind(std::max<std::int64_t>(rowNumber, 0));
    EventPage page;
    page.firstRow = std::max<std::int64_t>(rowNumber, 0);
    if (!jump.step()) return page;
    TRY(page.rows, pageAfter(jump.integer(0) - 1, limit, filter));
    return page;
  });
}

} // namespace guidepost::store
