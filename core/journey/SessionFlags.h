// Sessions that look like programs, and orders of events that cannot have happened. Flagged and counted, never dropped:
// only a DataFilter that says so leaves bots out. Pure functions; any thread.
#pragma once

#include "core/base/Id.h"
#include "core/base/JobContext.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace guidepost::journey {

struct SessionLog;

enum class SessionFlag : std::uint8_t { // the numbers stand in project files
  FastEvents = 1,                       // over 60 events in a minute, orders and refunds aside
  ManyEvents,                           // over 1,000 events, orders and refunds aside
  EvenRhythm,                           // at least 50 views at intervals that vary by less than 5% of their mean
  BoughtUnseen,         // bought what the user had neither seen nor put in the cart, in a log that has views
  RefundBeforePurchase, // gave back before any purchase of the user
  RemovedBeforeAdded,   // took out of the cart what the user had not put in
  SameMoment,           // looked at different items at the same microsecond
};

constexpr std::array<SessionFlag, 7> sessionFlags = {
    SessionFlag::FastEvents,   SessionFlag::ManyEvents,           SessionFlag::EvenRhythm,
    SessionFlag::BoughtUnseen, SessionFlag::RefundBeforePurchase, SessionFlag::RemovedBeforeAdded,
    SessionFlag::SameMoment};
constexpr std::array<std::string_view, 7> sessionFlagNames = { // in the same order; terms of ui/text
    "fast_events",          "many_events", "even_rhythm", "bought_unseen", "refund_before_purchase",
    "removed_before_added", "same_moment"};

constexpr std::string_view nameOf(SessionFlag flag) {
  return sessionFlagNames[static_cast<std::size_t>(flag) - 1];
}
constexpr bool isBotFlag(SessionFlag flag) {
  return flag <= SessionFlag::EvenRhythm;
}

struct BotThresholds {
  std::int64_t eventsPerMinute = 60;
  std::int64_t events = 1000;
  std::int64_t views = 50;
  double variation = 0.05; // standard deviation of the intervals over their mean
};

struct FlaggedSession {
  std::uint32_t session = 0; // index into SessionLog::sessions
  SessionId id;
  SessionFlag flag = SessionFlag::FastEvents;
  std::int64_t detail = 0; // events of it; for FastEvents of its busiest minute
};

struct FlagCount {
  SessionFlag flag = SessionFlag::FastEvents;
  std::int64_t sessions = 0;
  std::int64_t events = 0; // the details, added up
};

struct SessionFlags {
  std::vector<FlaggedSession> flagged; // by session, then flag
  std::array<FlagCount, 7> counts;     // in order of sessionFlags
  std::int64_t botSessions = 0;        // with at least one of the bots' flags
  std::int64_t botEvents = 0;          // of these sessions
  // Times that are no more than an order (all at even distances), or that know no minutes: then speed and rhythm say
  // nothing and are not looked at.
  bool timesAreAnOrder = false;
  bool timesAreCoarse = false;

  const FlagCount& of(SessionFlag flag) const { return counts[static_cast<std::size_t>(flag) - 1]; }
};

// Linear in the number of events. Errors: cancelled, no memory.
Result<SessionFlags> flagSessions(const SessionLog& log, const JobContext& job, const BotThresholds& thresholds = {});

} // namespace guidepost::journey
