// Logs for tests: tiny ones made by hand or by a seed, and the real ones where they are.
#pragma once

#include "core/base/RandomStream.h"
#include "tests/support/RealLog.h"

#include <array>
#include <string>

namespace guidepost::testing {

// Groups rows into sessions as the store does: in order of their first event.
class LogBuilder {
public:
  void add(const std::string& session, const std::string& user, std::int64_t timeUs, logs::EventType type,
           const std::string& item, const std::string& category = {}, std::int64_t price = -1) {
    journey::Event event;
    event.timeUs = timeUs;
    event.type = type;
    event.price = price;
    if (!category.empty()) event.category = index(categories_, log_.categories, category);
    if (!item.empty()) {
      const auto [found, isNew] = items_.try_emplace(item, static_cast<std::uint32_t>(log_.items.size()));
      if (isNew) log_.items.push_back({item, {}, event.category, journey::none, price});
      event.item = found->second;
      if (price >= 0) log_.items[event.item].price = price;
    }
    const auto [place, isNew] = places_.try_emplace(session, sessions_.size());
    if (isNew)
      sessions_.push_back({{}, users_.try_emplace(user, static_cast<std::int64_t>(users_.size()) + 1).first->second});
    sessions_[place->second].events.push_back(event);
  }

  journey::SessionLog take() {
    for (Draft& draft : sessions_)
      std::ranges::stable_sort(draft.events, {}, &journey::Event::timeUs);
    std::ranges::stable_sort(sessions_, {}, [](const Draft& draft) { return draft.events.front().timeUs; });
    for (const Draft& draft : sessions_) {
      journey::Session session;
      session.id = SessionId{static_cast<std::int64_t>(log_.sessions.size()) + 1};
      session.user = UserId{draft.user};
      session.first = static_cast<std::uint32_t>(log_.events.size());
      session.count = static_cast<std::uint32_t>(draft.events.size());
      log_.sessions.push_back(session);
      log_.events.insert(log_.events.end(), draft.events.begin(), draft.events.end());
    }
    for (const std::string_view name : logs::canonicalEventNames)
      log_.eventTypeNames.emplace_back(name);
    log_.firstTimeUs = INT64_MAX;
    for (const journey::Event& event : log_.events) {
      log_.firstTimeUs = std::min(log_.firstTimeUs, event.timeUs);
      log_.lastTimeUs = std::max(log_.lastTimeUs, event.timeUs);
    }
    log_.sessionGapUs = 30 * std::int64_t{60'000'000};
    for (journey::Session& session : log_.sessions)
      session.openAtEnd = log_.eventsOf(session).back().timeUs + log_.sessionGapUs > log_.lastTimeUs;
    log_.users = users_.size();
    log_.dataVersion = 1;
    return std::move(log_);
  }

  journey::SessionLog& log() { return log_; }

private:
  struct Draft {
    std::vector<journey::Event> events;
    std::int64_t user = 0;
  };
  static std::uint32_t index(std::map<std::string, std::uint32_t>& known, std::vector<std::string>& names,
                             const std::string& name) {
    const auto [found, isNew] = known.try_emplace(name, static_cast<std::uint32_t>(names.size()));
    if (isNew) names.push_back(name);
    return found->second;
  }

  journey::SessionLog log_;
  std::vector<Draft> sessions_;
  std::map<std::string, std::size_t> places_;
  std::map<std::string, std::uint32_t> items_, categories_;
  std::map<std::string, std::int64_t> users_;
};

// With users, items' categories and prices, which a simulation needs.
inline std::optional<journey::SessionLog> realLog(std::string_view name) {
  const bool rees46 = name == "rees46";
  std::ifstream file(dataFolder() / (rees46 ? "rees46-oct2019/2019-Oct.csv" : "jdata/jdata.csv"));
  if (!file) return std::nullopt;
  LogBuilder builder;
  std::string line;
  std::getline(file, line);
  std::set<std::string> met;
  while (std::getline(file, line)) {
    const auto field = splitFields(line);
    if (field.size() != (rees46 ? 9 : 6) || !met.insert(line).second) continue;
    const auto time = parseInstant(field[0]);
    if (!time) continue;
    if (rees46) {
      const auto type = logs::canonicalEventType(field[1] == "cart" ? "add_to_cart" : field[1]);
      double price = 0;
      std::from_chars(field[6].data(), field[6].data() + field[6].size(), price);
      if (type)
        builder.add(std::string(field[8]), std::string(field[7]), *time, *type, std::string(field[2]),
                    std::string(field[3]), std::llround(price * 10'000));
    } else {
      namespace is = logs::eventType;
      constexpr std::array<logs::EventType, 4> types = {is::view, is::purchase, is::favourite, is::rate};
      const std::size_t code = static_cast<std::size_t>(field[3].front() - '1');
      if (code < types.size())
        builder.add(std::string(field[4]), std::string(field[1]), *time, types[code], std::string(field[2]));
    }
  }
  if (rees46) builder.log().currency = "USD";
  return builder.take();
}

// A small shop with three kinds of visitors: some buy, some compare, some look around.
inline journey::SessionLog madeShop(int sessions, std::uint64_t seed, bool prices = true) {
  namespace is = logs::eventType;
  LogBuilder builder;
  RandomStream luck(seed, "made-shop");
  for (int s = 0; s < sessions; ++s) {
    const double kind = luck.uniform();
    const std::string session = std::to_string(s),
                      user = std::to_string(luck.below(static_cast<std::uint32_t>(sessions)));
    std::int64_t time = 1'570'000'000'000'000 + s * std::int64_t{40'000'000};
    std::uint32_t item = luck.below(60);
    const int length = 1 + static_cast<int>(luck.poisson(kind < 0.3 ? 5 : kind < 0.6 ? 7 : 1.5));
    const auto happens = [&](logs::EventType type) {
      time += static_cast<std::int64_t>(luck.exponential(30e6));
      builder.add(session, user, time, type, "item" + std::to_string(item), "category" + std::to_string(item % 6),
                  prices ? 100'000 + 7'000 * static_cast<std::int64_t>(item) : -1);
    };
    for (int e = 0; e < length; ++e) {
      happens(is::view);
      if (kind < 0.3 && luck.chance(0.3)) {
        happens(is::addToCart);
        if (luck.chance(0.5)) {
          happens(is::purchase);
          if (luck.chance(0.5)) break;
        }
      }
      if (kind >= 0.6 || luck.chance(0.3))
        item = luck.below(1 + luck.below(60));
      else if (luck.chance(0.5))
        item = (item + 6) % 60;
    }
  }
  if (prices) builder.log().currency = "EUR";
  return builder.take();
}

} // namespace guidepost::testing
