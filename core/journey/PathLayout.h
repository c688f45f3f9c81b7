// Where the event types stand in the picture of the journey graph: three lanes, left to right. Not for other folders.
#pragma once

#include "core/journey/Paths.h"

namespace guidepost::journey {

struct TypePlacing {
  logs::EventType type = 0;
  std::int64_t count = 0;
  double position = 0; // mean place within its sessions, 0 first … 1 last
};

// Sets x and y of each node and of the two ends; placings in the order of the nodes. The likeliest route to a purchase,
// which result holds already, is the middle lane (y 0.5) from start on; the other types stand above (0) or below it
// (1), between the steps that they come between; so does leave. Without a purchase the middle is start, the busiest
// type and leave.
void layOut(PathsResult& result, std::span<const TypePlacing> placings);

} // namespace guidepost::journey
