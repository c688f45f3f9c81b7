#include "core/journey/SessionGroup.h"

#include "core/base/Time.h"
#include "core/logs/TimeParser.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <unordered_map>

namespace guidepost::journey {

namespace {

// Zones are known by the way from local to UTC; the way back is its inverse, found in two steps.
std::int64_t localTime(const logs::TimeZone& zone, std::int64_t utcUs) {
  std::int64_t local = utcUs;
  for (int step = 0; step < 2; ++step)
    local = utcUs + (local - zone.toUtc(local));
  return local;
}

std::int64_t floorDivide(std::int64_t value, std::int64_t by) {
  return value / by - (value % by < 0 ? 1 : 0);
}

std::uint32_t firstKnown(const SessionLog& log, const Session& session, FunnelSplit split) {
  for (const Event& event : log.eventsOf(session)) {
    std::uint32_t value = none;
    if (split == FunnelSplit::Category) {
      value = event.category;
      if (value == none && event.item != none) value = log.items[event.item].category;
    } else if (event.item != none) {
      value = log.items[event.item].brand;
    }
    if (value != none) return value;
  }
  return none;
}

SessionGroups byName(const SessionLog& log, FunnelSplit split) {
  const std::vector<std::string>& names = split == FunnelSplit::Category ? log.categories : log.brands;
  std::vector<std::int64_t> counts(names.size() + 1);
  std::vector<std::uint32_t> found(log.sessions.size());
  for (std::size_t i = 0; i < log.sessions.size(); ++i) {
    const std::uint32_t value = firstKnown(log, log.sessions[i], split);
    found[i] = value == none ? static_cast<std::uint32_t>(names.size()) : value;
    ++counts[found[i]];
  }
  std::vector<std::uint32_t> order(counts.size());
  std::iota(order.begin(), order.end(), 0u);
  std::ranges::stable_sort(order, std::ranges::greater(), [&](std::uint32_t i) { return counts[i]; });

  SessionGroups groups;
  std::vector<std::uint32_t> place(counts.size());
  for (const std::uint32_t i : order) {
    if (counts[i] == 0) break;
    place[i] = static_cast<std::uint32_t>(groups.names.size());
    groups.names.push_back(i == names.size() ? "none" : names[i]);
  }
  for (const std::uint32_t value : found)
    groups.ofSession.push_back(place[value]);
  return groups;
}

// Keys of small numbers, named when they are met, listed in their order.
SessionGroups byNumber(const std::vector<int>& keys, std::string (*name)(int)) {
  std::map<int, std::uint32_t> places;
  for (const int key : keys)
    places.emplace(key, 0);
  SessionGroups groups;
  for (auto& [key, place] : places) {
    place = static_cast<std::uint32_t>(groups.names.size());
    groups.names.push_back(name(key));
  }
  for (const int key : keys)
    groups.ofSession.push_back(places.at(key));
  return groups;
}

Result<SessionGroups> byTime(const SessionLog& log, FunnelSplit split) {
  TRY(const logs::TimeZone zone, logs::TimeZone::named(log.timeZone));
  std::vector<int> keys;
  for (const Session& session : log.sessions) {
    const std::int64_t local = session.count ? localTime(zone, log.events[session.first].timeUs) : 0;
    const std::int64_t day = floorDivide(local, microsecondsPerDay);
    if (split == FunnelSplit::HourOfDay)
      keys.push_back(static_cast<int>((local - day * microsecondsPerDay) / (60 * microsecondsPerMinute)));
    else
      keys.push_back(static_cast<int>(((day + 3) % 7 + 7) % 7) + 1); // day 0 was a Thursday
  }
  return split == FunnelSplit::HourOfDay ? byNumber(keys, [](int hour) { return fmt::format("{:02}", hour); })
                                         : byNumber(keys, [](int day) { return fmt::format("{}", day); });
}

SessionGroups byUsersSession(const SessionLog& log) {
  std::unordered_map<UserId, int> sessionsOfUser;
  std::vector<int> keys;
  for (const Session& session : log.sessions)
    keys.push_back(std::min(++sessionsOfUser[session.user], 5));
  return byNumber(keys, [](int number) { return fmt::format("{}{}", number, number == 5 ? "+" : ""); });
}

} // namespace

Result<SessionGroups> groupSessions(const SessionLog& log, FunnelSplit split) {
  switch (split) {
  case FunnelSplit::None:
    break;
  case FunnelSplit::Category:
  case FunnelSplit::Brand:
    return byName(log, split);
  case FunnelSplit::HourOfDay:
  case FunnelSplit::DayOfWeek:
    return byTime(log, split);
  case FunnelSplit::SessionOfUser:
    return byUsersSession(log);
  }
  return SessionGroups{};
}

} // namespace guidepost::journey
