#include "core/store/EventTable.h"

#include "core/store/PostingTable.h"
#include "core/store/Sqlite.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace guidepost::store {

namespace {

EventRow eventOf(const Query& query) {
  EventRow row;
  row.id = query.integer(0);
  row.line = query.integer(1);
  row.user = {query.integer(2)};
  row.session = {query.integer(3)};
  row.item = {query.integer(4)};
  row.type = static_cast<logs::EventType>(query.integer(5));
  row.timeUs = query.integer(6);
  row.category = query.integer(7);
  row.brand = query.integer(8);
  row.price = query.integer(9, -1);
  row.quantity = query.integer(10);
  row.intent = query.integer(11);
  row.rating = query.isNull(12) ? -1 : query.real(12);
  row.currency = query.text(13);
  return row;
}

constexpr const char* oneEvent = "SELECT id, line, user, session, item, type, time, category, brand, price, quantity, "
                                 "intent, rating, currency FROM event WHERE id = ?";

} // namespace

Status EventTable::insert(const EventRow& row) {
  return guarded(connection_, [&]() -> Status {
    Query query(connection_, "INSERT INTO event (id, line, user, session, item, type, time, category, brand, price, "
                             "quantity, intent, rating, currency) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    query.bindUnlessZero(row.id).bind(row.line).bind(row.user.value).bind(row.session.value);
    query.bindUnlessZero(row.item.value).bind(std::int64_t{row.type}).bind(row.timeUs);
    query.bindUnlessZero(row.category).bindUnlessZero(row.brand).bindUnlessNegative(row.price).bind(row.quantity);
    query.bindUnlessZero(row.intent);
    if (row.rating < 0)
      query.bindNull();
    else
      query.bind(row.rating);
    query.bindUnlessEmpty(row.currency).run();
    return {};
  });
}

Result<std::int64_t> EventTable::nextId() const {
  return guarded(connection_, [&]() -> Result<std::int64_t> {
    Query query(connection_, "SELECT ifnull(max(id), 0) + 1 FROM event");
    query.step();
    return query.integer(0);
  });
}

Status EventTable::setSession(std::int64_t id, SessionId session) {
  return guarded(connection_, [&]() -> Status {
    Query(connection_, "UPDATE event SET session = ? WHERE id = ?").bind(session.value).bind(id).run();
    return {};
  });
}

Status EventTable::forEachSession(std::int64_t firstEvent, const std::function<Status(std::int64_t)>& visitor) const {
  return guarded(connection_, [&]() -> Status {
    Query query(connection_, "SELECT session FROM event WHERE id >= ? ORDER BY id");
    query.bind(firstEvent);
    while (query.step())
      TRY_STATUS(visitor(query.integer(0)));
    return {};
  });
}

Status EventTable::forEach(const std::function<bool(const EventRow&)>& visitor) const {
  return guarded(connection_, [&]() -> Status {
    Query query(connection_, "SELECT id, line, user, session, item, type, time, category, brand, price, quantity, "
                             "intent, rating, currency FROM event ORDER BY id");
    while (query.step())
      if (!visitor(eventOf(query))) return {};
    return {};
  });
}

Result<std::optional<EventRow>> EventTable::load(std::int64_t id) const {
  return guarded(connection_, [&]() -> Result<std::optional<EventRow>> {
    Query query(connection_, oneEvent);
    if (!query.bind(id).step()) return std::nullopt;
    return eventOf(query);
  });
}

Result<std::vector<EventRow>> EventTable::ofSession(SessionId session) const {
  TRY(const std::vector<std::int64_t> ids, PostingTable(connection_).find(Posting::EventsOfSession, session.value));
  std::vector<EventRow> rows;
  for (const std::int64_t id : ids) {
    TRY(std::optional<EventRow> row, load(id));
    if (row) rows.push_back(std::move(*row));
  }
  std::ranges::sort(rows, {}, [](const EventRow& row) { return std::pair(row.timeUs, row.id); });
  return rows;
}

Result<std::vector<EventTypeCount>> EventTable::typeCounts() const {
  return guarded(connection_, [&]() -> Result<std::vector<EventTypeCount>> {
    const PostingTable postings(connection_);
    std::vector<EventTypeCount> counts;
    Query query(connection_, "SELECT name, code FROM event_type ORDER BY code");
    while (query.step()) {
      EventTypeCount count{query.text(0), static_cast<logs::EventType>(query.integer(1)), 0};
      TRY(const auto parts, postings.ranges(Posting::EventsOfType, query.integer(1)));
      for (const PostingRange& part : parts)
        count.count += part.count;
      if (count.count > 0) counts.push_back(std::move(count));
    }
    std::ranges::stable_sort(counts, std::greater<>(), &EventTypeCount::count);
    return counts;
  });
}

Result<std::optional<Span>> EventTable::span() const {
  return guarded(connection_, [&]() -> Result<std::optional<Span>> {
    Query query(connection_, "SELECT min(first_time), max(last_time) FROM import");
    if (!query.step() || query.isNull(0)) return std::nullopt;
    return Span{query.integer(0), query.integer(1)};
  });
}

Result<std::vector<std::string>> EventTable::currencies() const {
  return guarded(connection_, [&]() -> Result<std::vector<std::string>> {
    Query query(connection_, "SELECT DISTINCT currency FROM import_currency ORDER BY currency");
    std::vector<std::string> names;
    while (query.step())
      names.push_back(query.text(0));
    return names;
  });
}

Status EventKeyTable::insert(std::int64_t firstEvent, std::span<const std::uint64_t> keys) {
  return guarded(connection_, [&]() -> Status {
    Query query(connection_, "INSERT INTO event_key (first_event, keys) VALUES (?, ?)");
    query.bind(firstEvent).bindBytes({reinterpret_cast<const char*>(keys.data()), keys.size_bytes()}).run();
    return {};
  });
}

Status EventKeyTable::forEach(const std::function<void(std::uint64_t)>& visitor, std::int64_t firstEvent) const {
  return guarded(connection_, [&]() -> Status {
    Query query(connection_, "SELECT keys FROM event_key WHERE first_event >= ? ORDER BY first_event");
    query.bind(firstEvent);
    while (query.step()) {
      const std::string_view bytes = query.bytes(0);
      for (std::size_t at = 0; at + sizeof(std::uint64_t) <= bytes.size(); at += sizeof(std::uint64_t)) {
        std::uint64_t key = 0;
        std::memcpy(&key, bytes.data() + at, sizeof key);
        visitor(key);
      }
    }
    return {};
  });
}

Status EventKeyTable::removeFrom(std::int64_t firstEvent) {
  return guarded(connection_, [&]() -> Status {
    Query(connection_, "DELETE FROM event_key WHERE first_event >= ?").bind(firstEvent).run();
    return {};
  });
}

} // namespace guidepost::store
