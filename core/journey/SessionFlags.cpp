#include "core/journey/SessionFlags.h"

#include "core/base/Time.h"
#include "core/journey/SessionLog.h"

#include <algorithm>
#include <cmath>
#include <new>
#include <numeric>
#include <optional>

namespace guidepost::journey {

namespace {

namespace type = logs::eventType;

constexpr std::int64_t hourUs = 60 * microsecondsPerMinute;

bool isOrder(const Event& event) {
  return event.type == type::purchase || event.type == type::refund;
}

// Baskets have many lines at one moment, so orders say nothing about how fast somebody was.
std::int64_t busiestMinute(std::span<const Event> events) {
  std::int64_t most = 0;
  std::int64_t inside = 0;
  std::size_t oldest = 0;
  for (const Event& event : events) {
    if (isOrder(event)) continue;
    ++inside;
    while (event.timeUs - events[oldest].timeUs >= microsecondsPerMinute) {
      inside -= !isOrder(events[oldest]);
      ++oldest;
    }
    most = std::max(most, inside);
  }
  return most;
}

struct Rhythm {
  std::int64_t views = 0;
  double variation = 0;
};

// Nothing: too few views, or all at one moment.
std::optional<Rhythm> rhythmOf(std::span<const Event> events, std::int64_t fewest) {
  std::int64_t views = 0;
  std::int64_t before = 0;
  double sum = 0, squares = 0;
  for (const Event& event : events) {
    if (event.type != type::view) continue;
    if (views++ > 0) {
      const auto gap = static_cast<double>(event.timeUs - before) / microsecondsPerSecond;
      sum += gap;
      squares += gap * gap;
    }
    before = event.timeUs;
  }
  if (views < std::max<std::int64_t>(fewest, 3) || sum <= 0) return std::nullopt;
  const auto gaps = static_cast<double>(views - 1);
  const double mean = sum / gaps;
  return Rhythm{views, std::sqrt(std::max(squares / gaps - mean * mean, 0.0)) / mean};
}

std::int64_t sameMoments(std::span<const Event> events) {
  std::int64_t count = 0;
  const Event* before = nullptr;
  for (const Event& event : events) {
    if (event.type != type::view || event.item == none) continue;
    count += before && before->timeUs == event.timeUs && before->item != event.item;
    before = &event;
  }
  return count;
}

// Which items the current user has dealt with, by marks that carry the user's number: nothing is cleared between users.
class Marks {
public:
  explicit Marks(std::size_t items) : user_(items, 0) {}
  void set(std::uint32_t item, std::uint32_t user) {
    if (item != none) user_[item] = user;
  }
  bool has(std::uint32_t item, std::uint32_t user) const { return item != none && user_[item] == user; }

private:
  std::vector<std::uint32_t> user_;
};

class Search {
public:
  Search(const SessionLog& log, const BotThresholds& thresholds, const JobContext& job)
      : log_(log), thresholds_(thresholds), job_(job) {}

  Result<SessionFlags> run() {
    look();
    TRY_STATUS(findBots());
    TRY_STATUS(findImpossible());
    std::ranges::sort(found_.flagged, {}, [](const FlaggedSession& f) { return std::pair(f.session, f.flag); });
    count();
    return std::move(found_);
  }

private:
  // What the times are good for, and whether the log has views at all.
  void look() {
    bool hours = !log_.events.empty();
    for (const Event& event : log_.events) {
      hasViews_ = hasViews_ || (event.type == type::view && event.item != none);
      hours = hours && (event.timeUs - log_.events.front().timeUs) % hourUs == 0;
    }
    found_.timesAreCoarse = hours && log_.events.size() > 1;
    std::int64_t sessions = 0, even = 0;
    for (const Session& session : log_.sessions) {
      const std::optional<Rhythm> rhythm = rhythmOf(log_.eventsOf(session), 4);
      if (!rhythm) continue;
      ++sessions;
      even += rhythm->variation < thresholds_.variation;
    }
    found_.timesAreAnOrder = sessions >= 2 && even * 2 > sessions;
  }

  void flag(std::size_t session, SessionFlag flag, std::int64_t detail) {
    found_.flagged.push_back({static_cast<std::uint32_t>(session), log_.sessions[session].id, flag, detail});
  }

  Status findBots() {
    const bool timed = !found_.timesAreAnOrder && !found_.timesAreCoarse;
    for (std::size_t s = 0; s < log_.sessions.size(); ++s) {
      if (s % 4096 == 0 && job_.stopRequested()) return cancelled();
      const std::span<const Event> events = log_.eventsOf(log_.sessions[s]);
      if (static_cast<std::int64_t>(events.size()) > thresholds_.events) {
        const auto acts = static_cast<std::int64_t>(std::ranges::count_if(events, std::not_fn(isOrder)));
        if (acts > thresholds_.events) flag(s, SessionFlag::ManyEvents, acts);
      }
      if (!timed) continue;
      if (static_cast<std::int64_t>(events.size()) > thresholds_.eventsPerMinute)
        if (const std::int64_t most = busiestMinute(events); most > thresholds_.eventsPerMinute)
          flag(s, SessionFlag::FastEvents, most);
      if (static_cast<std::int64_t>(events.size()) >= thresholds_.views)
        if (const auto rhythm = rhythmOf(events, thresholds_.views);
            rhythm && rhythm->variation < thresholds_.variation)
          flag(s, SessionFlag::EvenRhythm, rhythm->views);
      if (const std::int64_t moments = sameMoments(events); moments > 0) flag(s, SessionFlag::SameMoment, moments);
    }
    return {};
  }

  // Sessions user by user, each user's in order of time: a counting sort by the user's number.
  std::vector<std::uint32_t> byUser() const {
    std::int64_t mostUser = 0;
    for (const Session& session : log_.sessions)
      mostUser = std::max(mostUser, session.user.value);
    std::vector<std::uint32_t> next(static_cast<std::size_t>(mostUser) + 2);
    for (const Session& session : log_.sessions)
      ++next[static_cast<std::size_t>(session.user.value) + 1];
    std::partial_sum(next.begin(), next.end(), next.begin());
    std::vector<std::uint32_t> order(log_.sessions.size());
    for (std::uint32_t s = 0; s < order.size(); ++s)
      order[next[static_cast<std::size_t>(log_.sessions[s].user.value)]++] = s;
    return order;
  }

  Status findImpossible() {
    Marks seen(log_.items.size());
    Marks carted(log_.items.size());
    std::uint32_t user = 0; // counts users
    UserId of;
    bool bought = false;
    std::size_t done = 0;
    for (const std::uint32_t s : byUser()) {
      if (done++ % 4096 == 0 && job_.stopRequested()) return cancelled();
      const Session& session = log_.sessions[s];
      if (user == 0 || session.user != of) {
        ++user;
        of = session.user;
        bought = false;
      }
      std::int64_t unseen = 0, refunds = 0, removed = 0;
      for (const Event& event : log_.eventsOf(session)) {
        switch (event.type) {
        case type::addToCart:
          carted.set(event.item, user);
          seen.set(event.item, user);
          break;
        case type::removeFromCart:
          removed += event.item != none && !carted.has(event.item, user);
          break;
        case type::purchase:
          unseen += hasViews_ && log_.hasEventTypes && event.item != none && !seen.has(event.item, user);
          bought = true;
          break;
        case type::refund:
          refunds += !bought;
          break;
        default: // whoever rated, favoured or clicked it has seen it
          seen.set(event.item, user);
        }
      }
      if (unseen > 0) flag(s, SessionFlag::BoughtUnseen, unseen);
      if (refunds > 0) flag(s, SessionFlag::RefundBeforePurchase, refunds);
      if (removed > 0) flag(s, SessionFlag::RemovedBeforeAdded, removed);
    }
    return {};
  }

  void count() {
    for (std::size_t f = 0; f < sessionFlags.size(); ++f)
      found_.counts[f].flag = sessionFlags[f];
    std::uint32_t lastBot = none;
    for (const FlaggedSession& flagged : found_.flagged) {
      FlagCount& counts = found_.counts[static_cast<std::size_t>(flagged.flag) - 1];
      ++counts.sessions;
      counts.events += flagged.detail;
      if (!isBotFlag(flagged.flag) || flagged.session == lastBot) continue;
      lastBot = flagged.session;
      ++found_.botSessions;
      found_.botEvents += log_.sessions[flagged.session].count;
    }
  }

  const SessionLog& log_;
  const BotThresholds& thresholds_;
  const JobContext& job_;
  bool hasViews_ = false;
  SessionFlags found_;
};

} // namespace

Result<SessionFlags> flagSessions(const SessionLog& log, const JobContext& job, const BotThresholds& thresholds) {
  try {
    return Search(log, thresholds, job).run();
  } catch (const std::bad_alloc&) {
    return failure(Message("journey.log-does-not-fit"));
  }
}

} // namespace guidepost::journey
