// The log as analysis sees it: events in memory, grouped by session, sessions in order of their first event. Built once
// a data version and shared read-only between threads. Item, category and brand are dense indices into the name lists;
// 0xffffffff is "none". Simulated sessions use the same Event, so a model cannot tell where an event came from.
#pragma once

#include "core/base/Id.h"
#include "core/base/JobContext.h"
#include "core/journey/DataFilter.h"
#include "core/logs/EventType.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace guidepost::store {
class Project;
}

namespace guidepost::journey {

constexpr std::uint32_t none = 0xffffffffu;

struct Event {
  std::int64_t timeUs = 0; // microseconds UTC
  std::uint32_t item = none;
  std::uint32_t category = none; // of the item, as the event's row had it
  std::int64_t price = -1;       // 1/10,000 of the currency's unit; -1: unknown
  logs::EventType type = 0;
  std::uint16_t quantity = 1;
  std::int16_t ownIntent = -1; // index into SessionLog::ownIntentNames when the log brings an intent column
  std::int16_t rating = -1;    // in 1/100, as the log has it; -1: none
};

struct Session {
  SessionId id; // row id in the project
  UserId user;
  std::uint32_t first = 0; // index into SessionLog::events
  std::uint32_t count = 0;
  bool openAtStart = false; // the log began less than the session gap before its first event
  bool openAtEnd = false;   // the log ended less than the session gap after its last event
};

struct Item {
  std::string name;  // the log's own id
  std::string title; // "" when the log has none
  std::uint32_t category = none;
  std::uint32_t brand = none;
  std::int64_t price = -1; // last known, 1/10,000; -1: unknown
};

struct SessionLog {
  std::vector<Event> events;
  std::vector<Session> sessions;
  std::vector<Item> items;
  std::vector<ItemId> itemIds; // row ids, same order as items
  std::vector<std::string> categories;
  std::vector<std::string> brands;
  std::vector<std::string> eventTypeNames; // by EventType code; empty string: unused code
  std::vector<std::string> ownIntentNames; // empty: the log has no intent column
  std::string currency;                    // ISO code of the amounts; "" unknown, "mixed" when there are several
  std::string timeZone = "UTC";            // for display and for the hour of the day
  bool hasEventTypes = true;               // false: only user, item, time were given and every row counts as a view
  std::int64_t firstTimeUs = 0;
  std::int64_t lastTimeUs = 0;
  std::int64_t sessionGapUs = 0;
  std::int64_t dataVersion = 0;
  std::string fingerprint; // of the data version
  std::size_t users = 0;
  bool synthetic = false; // made by `generate`: shown wherever its numbers are shown
  DataFilter filter;      // that the sessions have passed: shown wherever numbers are shown
  LeftOut leftOut;        // by it

  std::span<const Event> eventsOf(const Session& session) const {
    return std::span(events).subspan(session.first, session.count);
  }
};

// Reads the project's current data version: what its filter leaves, or the whole log. Errors: SQLite failures, no
// memory for it, cancelled.
enum class Extent { Filtered, Whole };
Result<SessionLog> loadSessionLog(const store::Project& project, const JobContext& job,
                                  Extent extent = Extent::Filtered);

// Sets firstTimeUs and lastTimeUs from the events, and which sessions were open at the ends of the log.
void markOpenSessions(SessionLog& log);

// Where the log is silent for longer than usual: gaps of at least `minimumUs` (2 h) that are also over 20 times the
// 99th percentile of the time between events. Used to warn, never to drop.
struct Hole {
  std::int64_t fromUs = 0;
  std::int64_t toUs = 0;
};
std::vector<Hole> holesInTime(const SessionLog& log, std::int64_t minimumUs = 2 * 3600 * std::int64_t{1'000'000});

} // namespace guidepost::journey
