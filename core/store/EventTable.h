// Events. Rows in order of id are rows in order of import and line; times may go back. Belongs to its connection's
// thread.
#pragma once

#include "core/base/Id.h"
#include "core/logs/EventType.h"
#include "core/store/Project.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace guidepost::store {

// Names are row ids in their name tables (see NameTable.h); 0 is "none".
struct EventRow {
  std::int64_t id = 0;
  ImportId import;
  std::int64_t line = 0;
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
  std::int64_t key = 0;    // 64-bit hash of the duplicate key
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

struct EventPage {
  std::vector<EventLine> rows; // in order of id
  std::int64_t firstRow = 0;   // number of rows before the first one, under the filter
};

struct EventTypeCount {
  std::string name;
  logs::EventType type = 0;
  std::int64_t count = 0;
};

struct Span {
  std::int64_t firstTimeUs = 0;
  std::int64_t lastTimeUs = 0;
};

class EventTable {
public:
  explicit EventTable(const Connection& connection) : connection_(connection) {}

  Status insert(const EventRow& row); // row.id 0: the next one
  Result<std::int64_t> count(const EventFilter& filter = {}) const;

  // Sessions in order of their first event (ties: lower id), inside a session by time (ties: line order). Reads every
  // event once without sorting; the visitor returns false to stop.
  Status forEachBySession(const std::function<bool(const EventRow&)>& visitor) const;
  Result<std::vector<EventRow>> ofSession(SessionId session) const; // by time
  Result<std::vector<EventTypeCount>> typeCounts() const;           // most frequent first
  Result<std::optional<Span>> span() const;
  Result<std::vector<std::string>> currencies() const; // distinct, of events with a price

  // For imports: moving an event to another session, the duplicate keys, and the index, which is cheaper to make anew
  // than to keep up with many rows. The last two within the import's transaction.
  Status setSession(std::int64_t id, SessionId session);
  Status forEachKey(const std::function<void(std::int64_t key)>& visitor) const;
  Status dropIndex();
  Status createIndex();

  // Keyset pages: after a row id (0: from the start), before a row id, or from a row number.
  Result<std::vector<EventLine>> pageAfter(std::int64_t id, int limit, const EventFilter& filter = {}) const;
  Result<std::vector<EventLine>> pageBefore(std::int64_t id, int limit, const EventFilter& filter = {}) const;
  Result<EventPage> pageAt(std::int64_t rowNumber, int limit, const EventFilter& filter = {}) const;

private:
  const Connection& connection_;
};

} // namespace guidepost::store
