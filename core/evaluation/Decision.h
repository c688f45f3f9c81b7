// What the figures come to: the decision in one message, and what to be careful about. Pure functions; any thread.
#pragma once

#include "core/evaluation/RunResult.h"

namespace guidepost::evaluation {

Estimate conversionOfLog(const journey::SessionLog& log); // sessions with a purchase ÷ sessions

// From round 1: fills best, probabilityBest, assumptionsShare, logDiffers, testSessionsPerArm and decision.
void decide(RunResult& result);

std::vector<Message> cautionsOf(const RunResult& result, const journey::SessionLog& log,
                                const guidance::EffectLibrary& library, const simulation::SimulationOutcome& outcome,
                                const simulation::Ratings& ratings);

} // namespace guidepost::evaluation
