// Figures of one strategy in one round, from its replications: the same functions for the result and for the feedback
// table. Pure functions; any thread.
#pragma once

#include "core/evaluation/Draws.h"
#include "core/simulation/Simulation.h"

namespace guidepost::evaluation {

using Replications = std::vector<simulation::Totals>;

// What strategy a has beyond b for the same visitors, a session. a, b: index into the round's strategies.
Decomposition conversionDifference(std::span<const Replications> round, std::size_t a, std::size_t b);
Decomposition gainDifference(std::span<const Replications> round, std::size_t a, std::size_t b, double margin);

std::vector<double> expectedGains(std::span<const Replications> round, std::size_t a); // from nothing, by replication

Estimate conversionOf(std::span<const Replications> round, std::size_t strategy);
// Clicked ÷ shown, and showings with a purchase later in the session ÷ shown. Who buys more because of the effects saw
// an action, so the purchase rate varies with the assumptions like the uplift among the sessions that saw one.
Estimate clickRateOf(std::span<const Replications> round, std::size_t strategy);
Estimate purchaseRateOf(std::span<const Replications> round, std::size_t strategy);
// base: expected rating without guidance; what is not known of it, if it has an interval, is part of the answer's.
Estimate satisfactionOf(std::span<const Replications> round, std::size_t strategy, const Estimate& base);

} // namespace guidepost::evaluation
