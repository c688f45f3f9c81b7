// How far one session gets along the steps of a funnel, and when. Not for other folders.
#pragma once

#include "core/journey/Funnel.h"

namespace guidepost::journey {

struct StepMatch {
  int reached = 0;                       // number of steps, from the first
  std::vector<std::int64_t> durationsUs; // for each reached step, from the first step of its match
};

StepMatch matchSteps(std::span<const Event> session, std::span<const logs::EventType> steps, StepOrder order,
                     std::optional<std::int64_t> windowUs);

} // namespace guidepost::journey
