// When whose sessions begin: two weeks with a daily rhythm and weekends, by segment. Not for other folders.
#pragma once

#include "core/simulation/worlds/Mechanism.h"

namespace guidepost::worlds {

struct SessionStart {
  std::int64_t timeUs = 0;
  std::uint32_t user = 0; // index
};

struct Schedule {
  std::vector<User> users;
  std::vector<SessionStart> starts; // in order of time, a user's at least four hours apart
};

Result<Schedule> plan(const WorldOptions& options, const Mechanism& mechanism, const JobContext& job);

} // namespace guidepost::worlds
