// In how many of the sessions used each item occurs. Internal to this folder.
#pragma once

#include "core/journey/SessionLog.h"

namespace guidepost::recommendation {

struct ItemPopularity {
  std::vector<std::int32_t> sessions; // by item of the log
  std::int32_t most = 0;

  // log(1 + sessions) as a share of the most popular item's: 0…1
  double share(std::size_t item) const;
};

ItemPopularity countSessions(const journey::SessionLog& log, const std::vector<bool>& sessionsUsed);

// Sessions as lists of different items in the order in which they were first met.
std::vector<std::uint32_t> differentItems(std::span<const journey::Event> session);

inline bool used(const std::vector<bool>& sessionsUsed, std::size_t session) {
  return sessionsUsed.empty() || sessionsUsed[session];
}

// The k best scores of items that the session has not seen, equal scores in the items' order; scores that are not above
// `floor` are left out.
std::vector<std::uint32_t> bestUnseen(std::span<const float> scores, std::span<const journey::Event> session, int k,
                                      float floor);

} // namespace guidepost::recommendation
