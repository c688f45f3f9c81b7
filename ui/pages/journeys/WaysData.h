// Which steps between events the journey graph draws: the busiest, the likeliest route to a purchase, and whatever
// keeps a drawn event type from hanging alone. Any thread.
#pragma once

#include "core/journey/Paths.h"
#include "ui/charts/JourneyGraph.h"

namespace guidepost::ui {

struct WaysData {
  JourneyData chart;
  int hiddenEdges = 0; // rarer ones, and those of hidden types
  int hiddenTypes = 0;
};

WaysData waysOf(const journey::PathsResult& paths);

} // namespace guidepost::ui
