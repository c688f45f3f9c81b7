// Where the event types stand in the picture of the journey graph. Not for other folders.
#pragma once

#include "core/journey/Paths.h"

namespace guidepost::journey {

struct TypePlacing {
  logs::EventType type = 0;
  std::int64_t count = 0;
  double position = 0; // mean place within its sessions, 0 first … 1 last
};

// Sets x and y of each node and of the two ends; placings in the order of the nodes, most frequent first. Known types
// have a column by what they mean, the log's own one by where they stand in sessions.
void layOut(PathsResult& result, std::span<const TypePlacing> placings);

} // namespace guidepost::journey
