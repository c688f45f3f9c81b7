// What the log's own ratings say about satisfaction. A session's rating is the mean of its ratings, whichever events
// carry them; satisfaction without guidance is the mean over the rated sessions. Pure; any thread.
#pragma once

#include "core/base/Estimate.h"
#include "core/journey/SessionLog.h"

namespace guidepost::simulation {

constexpr std::int64_t fewestRatedSessions = 30;

struct Ratings {
  std::int64_t sessions = 0; // with at least one rating
  double highest = 0;        // rating in the log
  // 1…5, n: rated sessions. Its 95 % interval takes a user's sessions as one draw (cluster-robust, Liang and Zeger
  // 1986). Unknown with fewer than 30 rated sessions, or when a rating is above 5: another scale is not guessed at.
  Estimate satisfaction;
};

// Ratings below 1 (half stars, 0) count as 1.
Ratings ratingsOf(const journey::SessionLog& log);

} // namespace guidepost::simulation
