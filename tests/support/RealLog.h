// The real logs as a SessionLog, read straight from their CSV: for tests of modules that come before the import. Only
// the columns that the models read; malformed rows and exact duplicates are dropped.
#pragma once

#include "core/journey/SessionLog.h"
#include "tests/support/DataFolder.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>

namespace guidepost::testing {

inline std::vector<std::string_view> splitFields(std::string_view line) {
  std::vector<std::string_view> fields;
  for (std::size_t from = 0;;) {
    const std::size_t to = line.find(',', from);
    fields.push_back(line.substr(from, to - from));
    if (to == std::string_view::npos) return fields;
    from = to + 1;
  }
}

// "2019-10-01 00:00:00…" as UTC.
inline std::optional<std::int64_t> parseInstant(std::string_view text) {
  int part[6];
  constexpr std::size_t from[6] = {0, 5, 8, 11, 14, 17};
  constexpr std::size_t length[6] = {4, 2, 2, 2, 2, 2};
  for (std::size_t i = 0; i < 6; ++i) {
    if (text.size() < from[i] + length[i]) return std::nullopt;
    const char* begin = text.data() + from[i];
    if (std::from_chars(begin, begin + length[i], part[i]).ec != std::errc()) return std::nullopt;
  }
  using namespace std::chrono;
  const sys_days day =
      year(part[0]) / month(static_cast<unsigned>(part[1])) / std::chrono::day(static_cast<unsigned>(part[2]));
  const seconds time = day.time_since_epoch() + hours(part[3]) + minutes(part[4]) + seconds(part[5]);
  return duration_cast<microseconds>(time).count();
}

struct LogColumns {
  std::size_t time, type, item, session, count;
  std::optional<std::size_t> category, price;
  std::map<std::string, logs::EventType, std::less<>> types;
};

inline std::optional<journey::SessionLog> readLog(const std::filesystem::path& file, const LogColumns& columns) {
  std::ifstream in(file);
  if (!in) return std::nullopt;
  journey::SessionLog log;
  std::unordered_map<std::string, std::uint32_t> items, categories;
  std::unordered_map<std::string, std::size_t> sessionOf;
  std::vector<std::vector<journey::Event>> sessions;
  std::set<std::string> lines;
  const auto indexOf = [](auto& names, std::string_view name) {
    return names.emplace(std::string(name), static_cast<std::uint32_t>(names.size())).first->second;
  };
  std::string line;
  std::getline(in, line);
  while (std::getline(in, line)) {
    const auto fields = splitFields(line);
    if (fields.size() != columns.count || !lines.insert(line).second) continue;
    const auto time = parseInstant(fields[columns.time]);
    const auto type = columns.types.find(fields[columns.type]);
    if (!time || type == columns.types.end()) continue;
    journey::Event event;
    event.timeUs = *time;
    event.type = type->second;
    event.item = indexOf(items, fields[columns.item]);
    if (event.item == log.items.size())
      log.items.push_back({std::string(fields[columns.item]), "", journey::none, journey::none, -1});
    if (columns.category && !fields[*columns.category].empty()) {
      event.category = indexOf(categories, fields[*columns.category]);
      if (event.category == log.categories.size()) log.categories.emplace_back(fields[*columns.category]);
    }
    double price = 0;
    if (columns.price) {
      const std::string_view text = fields[*columns.price];
      if (std::from_chars(text.data(), text.data() + text.size(), price).ec == std::errc())
        event.price = std::llround(price * 10000);
    }
    const auto [place, isNew] = sessionOf.emplace(std::string(fields[columns.session]), sessions.size());
    if (isNew) sessions.emplace_back();
    sessions[place->second].push_back(event);
  }
  for (auto& session : sessions)
    std::stable_sort(session.begin(), session.end(), [](const auto& a, const auto& b) { return a.timeUs < b.timeUs; });
  std::stable_sort(sessions.begin(), sessions.end(),
                   [](const auto& a, const auto& b) { return a.front().timeUs < b.front().timeUs; });
  for (const auto& session : sessions) {
    journey::Session row;
    row.id = SessionId{static_cast<std::int64_t>(log.sessions.size()) + 1};
    row.first = static_cast<std::uint32_t>(log.events.size());
    row.count = static_cast<std::uint32_t>(session.size());
    log.sessions.push_back(row);
    log.events.insert(log.events.end(), session.begin(), session.end());
  }
  for (const auto name : logs::canonicalEventNames)
    log.eventTypeNames.emplace_back(name);
  const auto byTime = [](const auto& a, const auto& b) { return a.timeUs < b.timeUs; };
  const auto [first, last] = std::minmax_element(log.events.begin(), log.events.end(), byTime);
  log.firstTimeUs = first->timeUs;
  log.lastTimeUs = last->timeUs;
  return log;
}

inline std::optional<journey::SessionLog> readRees46() {
  return readLog(dataFolder() / "rees46-oct2019" / "2019-Oct.csv",
                 {0, 1, 2, 8, 9, 3, 6, {{"view", 0}, {"cart", 3}, {"purchase", 6}}});
}

inline std::optional<journey::SessionLog> readJData() {
  return readLog(dataFolder() / "jdata" / "jdata.csv",
                 {0, 3, 2, 4, 6, {}, {}, {{"1", 0}, {"2", 6}, {"3", 2}, {"4", 8}}});
}

} // namespace guidepost::testing
