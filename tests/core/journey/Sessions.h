// Session logs for tests: by hand ("v v c p", a minute between events), or by a seed.
#pragma once

#include "core/base/RandomStream.h"
#include "core/journey/SessionLog.h"

#include <QString>
#include <QStringList>

#include <map>

namespace guidepost::tests {

constexpr std::int64_t minuteUs = 60'000'000;

inline logs::EventType typeOf(QChar letter) {
  using namespace logs::eventType;
  static const std::map<char, logs::EventType> types = {{'v', view},      {'s', search},         {'f', favourite},
                                                        {'c', addToCart}, {'r', removeFromCart}, {'b', beginCheckout},
                                                        {'p', purchase}};
  return types.at(letter.toLatin1());
}

inline journey::SessionLog emptyLog() {
  journey::SessionLog log;
  for (const std::string_view name : logs::canonicalEventNames)
    log.eventTypeNames.emplace_back(name);
  log.sessionGapUs = 30 * minuteUs;
  return log;
}

inline void addSession(journey::SessionLog& log, std::int64_t user, std::int64_t startUs,
                       const std::vector<logs::EventType>& types, std::int64_t stepUs = minuteUs) {
  journey::Session session;
  session.id = SessionId{static_cast<std::int64_t>(log.sessions.size()) + 1};
  session.user = UserId{user};
  session.first = static_cast<std::uint32_t>(log.events.size());
  session.count = static_cast<std::uint32_t>(types.size());
  for (const logs::EventType type : types) {
    journey::Event event;
    event.timeUs = startUs;
    event.type = type;
    log.events.push_back(event);
    startUs += stepUs;
  }
  log.sessions.push_back(session);
}

// One session a string, each of its own user, all beginning at 2024-01-01 00:00 UTC plus an hour each.
inline journey::SessionLog sessions(const QStringList& written) {
  journey::SessionLog log = emptyLog();
  for (qsizetype i = 0; i < written.size(); ++i) {
    std::vector<logs::EventType> types;
    for (const QString& letter : written[i].split(' ', Qt::SkipEmptyParts))
      types.push_back(typeOf(letter[0]));
    addSession(log, i + 1, (1'704'067'200 + i * 3600) * std::int64_t{1'000'000}, types);
  }
  journey::markOpenSessions(log);
  return log;
}

// Sessions of 1 to 12 events of seven types, with own types in some seeds; several sessions a user.
inline journey::SessionLog randomLog(std::uint64_t seed) {
  RandomStream luck(seed, "journey-test");
  journey::SessionLog log = emptyLog();
  std::vector<logs::EventType> types = {0, 0, 0, 1, 2, 3, 4, 5, 6};
  if (seed % 2) {
    log.eventTypeNames.resize(logs::eventType::firstOwn);
    log.eventTypeNames.insert(log.eventTypeNames.end(), {"chat", "start"});
    types.insert(types.end(), {32, 33});
  }
  log.categories = {"shoes", "bags"};
  log.brands = {"alpha", "beta"};
  for (std::uint32_t i = 0; i < 5; ++i)
    log.items.push_back({std::to_string(i), "", i % 2, i == 4 ? journey::none : i / 2, 100'000});
  std::int64_t time = 1'704'067'200'000'000;
  const int count = 1 + static_cast<int>(luck.below(200));
  for (int i = 0; i < count; ++i) {
    std::vector<logs::EventType> chosen(1 + luck.below(12));
    for (auto& type : chosen)
      type = types[luck.below(static_cast<std::uint32_t>(types.size()))];
    addSession(log, 1 + luck.below(60), time, chosen, luck.below(4) == 0 ? 0 : 20 * minuteUs / 60);
    time += luck.below(300) * minuteUs;
  }
  for (auto& event : log.events) {
    if (luck.chance(0.2)) continue;
    event.item = luck.below(5);
    event.category = log.items[event.item].category;
  }
  journey::markOpenSessions(log);
  return log;
}

} // namespace guidepost::tests
