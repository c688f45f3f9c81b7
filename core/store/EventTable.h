// Events. Rows in order of id are rows in order of import and line, without holes; times may go back. Belongs to its
// connection's thread.
#pragma once

#include "core/base/Id.h"
#include "core/logs/EventType.h"
#include "core/store/Project.h"
#include "core/store/Span.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace guidepost::store {

// Names are row ids in their name tables (see NameTable.h); 0 is "none".
struct EventRow {
  std::int64_t id = 0;
  std::int64_t line = 0; // of its file
  UserId user;
  SessionId session;
  ItemId item;
  logs::EventType type = 0;
  std::int64_t timeUs = 0;
  std::int64_t category = 0;
  std::int64_t brand = 0;
  std::int64_t price = -1; // 1/10,000 of the currency's unit; -1: unknown
  std::int64_t quantity = 1;
  std::int64_t intent = 0; // the log's own intent column
  double rating = -1;      // -1: none
  std::string currency;    // ISO code; "" without a price or unknown
};

// The same with names instead of numbers, as the table of the window shows it.
struct EventLine {
  std::int64_t id = 0;
  std::int64_t timeUs = 0;
  std::string user;
  SessionId session;
  std::string type;
  std::string item;
  std::string title;
  std::string category;
  std::string brand;
  std::int64_t price = -1;
  std::string currency;
  std::int64_t quantity = 1;
};

struct EventFilter {
  std::optional<std::string> type;
  std::optional<std::string> item; // the log's id
  std::optional<SessionId> session;
};

struct EventOrder {
  enum class Column { Line, Time, Type, Item, Session };
  Column column = Column::Line;
  bool descending = false;
};

struct EventPage {
  std::vector<EventLine> rows;
  std::int64_t firstRow = 0; // number of rows before the first one, under the filter
};

struct EventTypeCount {
  std::string name;
  logs::EventType type = 0;
  std::int64_t count = 0;
};

class EventTable {
public:
  explicit EventTable(const Connection& connection) : connection_(connection) {}

  Status insert(const EventRow& row); // without its postings; row.id 0: the next one
  Result<std::int64_t> nextId() const;
  Result<std::int64_t> count(const EventFilter& filter = {}) const;

  // By id; the visitor returns false to stop.
  Status forEach(const std::function<bool(const EventRow&)>& visitor) const;
  Result<std::vector<EventRow>> ofSession(SessionId session) const; // by time, ties: line order
  Result<std::optional<EventRow>> load(std::int64_t id) const;
  Result<std::vector<EventTypeCount>> typeCounts() const; // most frequent first
  Result<std::optional<Span>> span() const;
  Result<std::vector<std::string>> currencies() const; // distinct, of events with a price

  Status setSession(std::int64_t id, SessionId session);
  Status forEachSession(std::int64_t firstEvent,
                        const std::function<Status(std::int64_t session)>& visitor) const; // by id

  // A page of rows from a row number on, in order of id or of a posting. A filter goes with order of id only.
  Result<EventPage> pageAt(std::int64_t rowNumber, int limit, const EventFilter& filter = {},
                           const EventOrder& order = {}) const;

private:
  const Connection& connection_;
};

// Keys of duplicates, one for each event in order of id.
class EventKeyTable {
public:
  explicit EventKeyTable(const Connection& connection) : connection_(connection) {}
  Status insert(std::int64_t firstEvent, std::span<const std::uint64_t> keys);
  Status forEach(const std::function<void(std::uint64_t key)>& visitor, std::int64_t firstEvent = 1) const;
  Status removeFrom(std::int64_t firstEvent); // blocks never join two imports

private:
  const Connection& connection_;
};

} // namespace guidepost::store
