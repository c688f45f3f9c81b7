// Which part of the log counts: a part of the data set, stored with the project, in its fingerprint, and carried by
// each SessionLog so that it is shown wherever numbers are shown. Sessions are left out whole; rows are never deleted.
#pragma once

#include "core/base/JobContext.h"
#include "core/journey/SessionFlags.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace guidepost::store {
class Connection;
}

namespace guidepost::journey {

struct DataFilter {
  std::int64_t minimumEvents = 1;     // of a session
  std::int64_t minimumSessions = 1;   // of a user, after the other conditions
  std::optional<std::int64_t> fromUs; // sessions that begin at or after
  std::optional<std::int64_t> toUs;   // sessions that begin before
  bool withoutBots = false;           // sessions with a flag of bots

  bool keepsAll() const { return *this == DataFilter(); }
  bool operator==(const DataFilter&) const = default;
};

// What a filter left out, each session under the first condition that it failed.
struct LeftOut {
  std::int64_t sessions = 0;
  std::int64_t events = 0;
  std::int64_t users = 0;     // who have no session left; without anonymous ones
  std::int64_t fewEvents = 0; // sessions
  std::int64_t outOfRange = 0;
  std::int64_t bots = 0;
  std::int64_t fewSessions = 0;
};

// One canonical line: equal filters give equal texts; "" keeps all. filterOf() takes nothing else.
std::string textOf(const DataFilter& filter);
std::optional<DataFilter> filterOf(std::string_view text);

// For people, a sentence for each condition that is set, and what they left out together; empty: it keeps all.
std::vector<Message> wordsOf(const DataFilter& filter, const LeftOut* leftOut = nullptr);

// Takes out of the log what the filter does not keep. Sessions that were open stay marked so; first and last time are
// of what is left. flags: of this log, needed when bots are left out. anonymous: users that are none to count, sorted.
Status applyFilter(SessionLog& log, const DataFilter& filter, const SessionFlags* flags,
                   std::span<const UserId> anonymous = {});

// The project's filter, applied to its whole log.
Status applyStoredFilter(const store::Connection& connection, SessionLog& log, const JobContext& job);

} // namespace guidepost::journey
