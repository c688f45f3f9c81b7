// Logs in memory for the tests of the intent model: small shops whose structure can be learnt, and hand-written
// sessions.
#pragma once

#include "core/base/RandomStream.h"
#include "core/journey/SessionLog.h"

#include <string>

namespace guidepost::testing {

constexpr std::int64_t second = 1000000;
constexpr std::int64_t minute = 60 * second;

struct LogBuilder {
  journey::SessionLog log;

  LogBuilder() {
    for (const auto name : logs::canonicalEventNames)
      log.eventTypeNames.emplace_back(name);
    log.sessionGapUs = 30 * minute;
  }

  void addItems(std::size_t count, std::uint32_t categories) {
    for (std::size_t i = 0; i < count; ++i) {
      journey::Item item;
      item.name = "item" + std::to_string(i);
      item.category = categories ? static_cast<std::uint32_t>(i) % categories : journey::none;
      item.price = static_cast<std::int64_t>(i % 17 + 1) * 50000;
      log.items.push_back(item);
    }
    for (std::uint32_t c = 0; c < categories; ++c)
      log.categories.push_back("category" + std::to_string(c));
  }

  journey::Event event(std::int64_t timeUs, std::uint32_t item, logs::EventType type) const {
    journey::Event result;
    result.timeUs = timeUs;
    result.item = item;
    result.type = type;
    if (item < log.items.size()) {
      result.category = log.items[item].category;
      result.price = log.items[item].price;
    }
    return result;
  }

  void addSession(const std::vector<journey::Event>& events) {
    journey::Session session;
    session.id = SessionId{static_cast<std::int64_t>(log.sessions.size()) + 1};
    session.first = static_cast<std::uint32_t>(log.events.size());
    session.count = static_cast<std::uint32_t>(events.size());
    log.sessions.push_back(session);
    log.events.insert(log.events.end(), events.begin(), events.end());
  }

  // Ends the log `quietUs` after its last event.
  journey::SessionLog finish(std::int64_t quietUs = 60 * minute) {
    if (!log.events.empty()) {
      log.firstTimeUs = log.lastTimeUs = log.events.front().timeUs;
      for (const journey::Event& event : log.events) {
        log.firstTimeUs = std::min(log.firstTimeUs, event.timeUs);
        log.lastTimeUs = std::max(log.lastTimeUs, event.timeUs);
      }
      log.lastTimeUs += quietUs;
    }
    return std::move(log);
  }
};

// A shop in which intent can be seen coming: a visitor who came to buy looks at one item again and again, puts it in
// the cart and buys; a browser walks through many items and leaves. The first event does not give it away.
inline journey::SessionLog shopLog(std::size_t sessions, std::uint64_t seed, std::size_t items = 40) {
  LogBuilder builder;
  builder.addItems(items, 5);
  RandomStream stream(seed, "shop");
  std::int64_t time = 1700000000 * second;
  for (std::size_t s = 0; s < sessions; ++s) {
    time += static_cast<std::int64_t>(stream.exponential(4.0 * minute));
    std::int64_t now = time;
    const auto wait = [&] { now += second * static_cast<std::int64_t>(10 + stream.below(60)); };
    const bool buyer = stream.chance(0.3);
    auto item = stream.below(static_cast<std::uint32_t>(items));
    std::vector<journey::Event> events{builder.event(now, item, logs::eventType::view)};
    if (buyer) {
      const std::uint32_t looks = 1 + stream.below(3);
      for (std::uint32_t k = 0; k < looks; ++k) {
        wait();
        events.push_back(builder.event(now, item, logs::eventType::view));
      }
      wait();
      events.push_back(builder.event(now, item, logs::eventType::addToCart));
      if (stream.chance(0.8)) {
        wait();
        events.push_back(builder.event(now, item, logs::eventType::purchase));
      }
    } else {
      const std::uint32_t steps = stream.below(8);
      for (std::uint32_t k = 0; k < steps; ++k) {
        wait();
        item = (item + 1) % static_cast<std::uint32_t>(items); // the neighbour: another category, and predictable
        events.push_back(builder.event(now, item, logs::eventType::view));
      }
    }
    builder.addSession(events);
  }
  return builder.finish();
}

} // namespace guidepost::testing
