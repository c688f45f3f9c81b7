// Which group of a split a session belongs to. Not for other folders.
#pragma once

#include "core/journey/Funnel.h"

namespace guidepost::journey {

struct SessionGroups {
  std::vector<std::string> names;       // largest first, or in the split's own order
  std::vector<std::uint32_t> ofSession; // index into names
};

Result<SessionGroups> groupSessions(const SessionLog& log, FunnelSplit split);

} // namespace guidepost::journey
