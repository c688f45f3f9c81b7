#include "core/journey/SessionLog.h"

#include "core/store/DataVersionTable.h"
#include "core/store/EventTable.h"
#include "core/store/ItemTable.h"
#include "core/store/NameTable.h"
#include "core/store/SessionTable.h"
#include "core/store/SettingTable.h"
#include "core/store/UserTable.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <new>
#include <unordered_map>
#include <utility>

namespace guidepost::journey {

namespace {

using store::NameTable;

constexpr std::int64_t eventsBetweenReports = 20'000;

// Row ids of a name table as dense indices.
struct Names {
  std::unordered_map<std::int64_t, std::uint32_t> indexOf;
  std::uint32_t at(std::int64_t id) const {
    const auto found = indexOf.find(id);
    return found == indexOf.end() ? none : found->second;
  }
};

Result<Names> readNames(const store::Connection& connection, NameTable::Kind kind, std::vector<std::string>& into) {
  TRY(auto rows, NameTable(connection, kind).list());
  Names names;
  into.reserve(rows.size());
  for (store::Name& row : rows) {
    names.indexOf.emplace(row.id, static_cast<std::uint32_t>(into.size()));
    into.push_back(std::move(row.name));
  }
  return names;
}

Result<bool> readFlag(const store::SettingTable& settings, std::string_view key, std::string_view otherwise) {
  TRY(const std::string value, settings.load(key, otherwise));
  return !value.empty() && value[0] == '1';
}

Status readSettings(const store::Connection& connection, SessionLog& log) {
  const store::SettingTable settings(connection);
  TRY(log.timeZone, settings.load(store::setting::timeZone, "UTC"));
  if (log.timeZone.empty()) log.timeZone = "UTC";
  TRY(log.hasEventTypes, readFlag(settings, store::setting::hasEventTypes, "1"));
  TRY(log.synthetic, readFlag(settings, store::setting::synthetic, "0"));
  TRY(const std::string gap, settings.load(store::setting::sessionGapMinutes, "30"));
  std::int64_t minutes = 30;
  std::from_chars(gap.data(), gap.data() + gap.size(), minutes);
  log.sessionGapUs = minutes * 60'000'000;

  TRY(const auto currencies, store::EventTable(connection).currencies());
  if (currencies.size() > 1) {
    log.currency = "mixed";
  } else if (currencies.size() == 1) {
    log.currency = currencies.front();
  } else {
    TRY(log.currency, settings.load(store::setting::currency, ""));
  }
  return {};
}

// Sessions in order of their first event, and where each one's events will lie.
Status readSessions(const store::Connection& connection, SessionLog& log, std::vector<std::uint32_t>& placeOf) {
  struct Start {
    std::int64_t timeUs;
    std::uint32_t session;
  };
  std::vector<Start> starts;
  std::vector<Session> byId;
  TRY_STATUS(store::SessionTable(connection).forEach([&](const store::SessionRow& row) {
    starts.push_back({row.startUs, static_cast<std::uint32_t>(byId.size())});
    Session session;
    session.id = row.id;
    session.user = row.user;
    session.count = static_cast<std::uint32_t>(row.events);
    byId.push_back(session);
    return true;
  }));
  std::ranges::sort(starts, {}, [](const Start& start) { return std::pair(start.timeUs, start.session); });
  log.sessions.reserve(byId.size());
  if (!byId.empty()) placeOf.assign(static_cast<std::size_t>(byId.back().id.value) + 1, 0);
  std::uint32_t first = 0;
  for (const Start& start : starts) {
    Session session = byId[start.session];
    session.first = first;
    first += session.count;
    placeOf[static_cast<std::size_t>(session.id.value)] = static_cast<std::uint32_t>(log.sessions.size());
    log.sessions.push_back(session);
  }
  log.events.resize(first);
  return {};
}

// Rows come in order of their lines; inside a session time decides, and lines only between equal times.
void sortWithinSessions(SessionLog& log) {
  for (const Session& session : log.sessions) {
    const auto events = std::span(log.events).subspan(session.first, session.count);
    if (!std::ranges::is_sorted(events, {}, &Event::timeUs)) std::ranges::stable_sort(events, {}, &Event::timeUs);
  }
}

Result<SessionLog> load(const store::Connection& connection, const JobContext& job) {
  SessionLog log;
  TRY(const store::DataVersion version, store::DataVersionTable(connection).current());
  log.dataVersion = version.number;
  log.fingerprint = version.fingerprint;
  TRY_STATUS(readSettings(connection, log));

  TRY(log.eventTypeNames, store::EventTypeTable(connection).names());
  TRY(const Names categories, readNames(connection, NameTable::Kind::Category, log.categories));
  TRY(const Names brands, readNames(connection, NameTable::Kind::Brand, log.brands));
  TRY(const Names intents, readNames(connection, NameTable::Kind::Intent, log.ownIntentNames));

  std::unordered_map<std::int64_t, std::uint32_t> items;
  TRY_STATUS(store::ItemTable(connection).forEach([&](const store::ItemRow& row) {
    items.emplace(row.id.value, static_cast<std::uint32_t>(log.items.size()));
    log.items.push_back({row.name, row.title, categories.at(row.category), brands.at(row.brand), row.price});
    log.itemIds.push_back(row.id);
    return !job.stopRequested();
  }));
  TRY(const std::int64_t users, store::UserTable(connection).count());
  log.users = static_cast<std::size_t>(users);

  std::vector<std::uint32_t> placeOf; // by the session's row id: its index
  TRY_STATUS(readSessions(connection, log, placeOf));
  std::vector<std::uint32_t> next(log.sessions.size());
  for (std::size_t s = 0; s < next.size(); ++s)
    next[s] = log.sessions[s].first;

  const store::EventTable events(connection);
  const auto total = static_cast<std::int64_t>(log.events.size());
  std::int64_t done = 0;
  const Status read = events.forEach([&](const store::EventRow& row) {
    Event event;
    event.timeUs = row.timeUs;
    if (row.item) event.item = items.at(row.item.value);
    event.category = categories.at(row.category);
    event.price = row.price;
    event.type = row.type;
    event.quantity = static_cast<std::uint16_t>(std::clamp<std::int64_t>(row.quantity, 0, 0xffff));
    if (const std::uint32_t intent = intents.at(row.intent); intent <= 0x7fff)
      event.ownIntent = static_cast<std::int16_t>(intent);
    if (row.rating >= 0) event.rating = static_cast<std::int16_t>(std::lround(std::min(row.rating, 327.0) * 100));
    log.events[next[placeOf[static_cast<std::size_t>(row.session.value)]]++] = event;
    if (++done % eventsBetweenReports == 0) {
      job.report("journey.loading", done, total, "unit.events");
      return !job.stopRequested();
    }
    return true;
  });
  TRY_STATUS(read);
  if (job.stopRequested()) return cancelled();
  sortWithinSessions(log);
  markOpenSessions(log);
  return log;
}

} // namespace

void markOpenSessions(SessionLog& log) {
  if (log.events.empty()) return;
  log.firstTimeUs = log.lastTimeUs = log.events.front().timeUs;
  for (const Event& event : log.events) {
    log.firstTimeUs = std::min(log.firstTimeUs, event.timeUs);
    log.lastTimeUs = std::max(log.lastTimeUs, event.timeUs);
  }
  for (Session& session : log.sessions) {
    const auto events = log.eventsOf(session);
    if (events.empty()) continue;
    session.openAtStart = events.front().timeUs - log.firstTimeUs < log.sessionGapUs;
    session.openAtEnd = log.lastTimeUs - events.back().timeUs < log.sessionGapUs;
  }
}

Result<SessionLog> loadSessionLog(const store::Project& project, const JobContext& job, Extent extent) {
  try {
    TRY(const store::Reader reader, project.reader(job));
    TRY(SessionLog log, load(reader, job));
    if (extent == Extent::Filtered) TRY_STATUS(applyStoredFilter(reader, log, job));
    return log;
  } catch (const std::bad_alloc&) {
    return failure(Message("journey.log-does-not-fit"));
  }
}

std::vector<Hole> holesInTime(const SessionLog& log, std::int64_t minimumUs) {
  std::vector<std::int64_t> times;
  times.reserve(log.events.size());
  for (const Event& event : log.events)
    times.push_back(event.timeUs);
  if (times.size() < 2) return {};
  std::ranges::sort(times);

  std::vector<std::int64_t> gaps(times.size() - 1);
  for (std::size_t i = 0; i < gaps.size(); ++i)
    gaps[i] = times[i + 1] - times[i];
  const auto usual = gaps.begin() + static_cast<std::ptrdiff_t>((gaps.size() - 1) * 99 / 100);
  std::ranges::nth_element(gaps, usual);
  const std::int64_t longest = std::max(minimumUs, *usual * 20 + 1);

  std::vector<Hole> holes;
  for (std::size_t i = 0; i + 1 < times.size(); ++i)
    if (times[i + 1] - times[i] >= longest) holes.push_back({times[i], times[i + 1]});
  return holes;
}

} // namespace guidepost::journey
