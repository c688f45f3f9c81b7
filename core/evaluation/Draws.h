// What many draws of the effects say together: a one-way random-effects decomposition (Searle 1971) of a quantity that
// is measured for each session, several sessions a draw. Luck is what visitors vary within a draw; assumptions are what
// the draws vary beyond luck. Pure functions; any thread.
#pragma once

#include "core/base/Estimate.h"

#include <span>
#include <vector>

namespace guidepost::evaluation {

struct Draw { // sums over the sessions of one draw
  double sessions = 0;
  double sum = 0;
  double squares = 0;
};

struct Decomposition {
  double mean = 0;               // over all sessions
  double luckVariance = 0;       // of that mean
  double assumptionVariance = 0; // of one draw's true value around it, and of the mean for having so few draws
  double drawVariance = 0;       // between the draws' true values alone
  double spreadVariance = 0;     // between the draws' means as they are, luck included
  double sessions = 0;

  double variance() const { return luckVariance + assumptionVariance; }
  double assumptionsShare() const { return variance() > 0 ? assumptionVariance / variance() : 0; }
  // mean ± 1.96 √variance, times `scale`: it covers the value in a world whose effects are one more draw.
  Estimate estimate(std::string unit, double scale = 1) const;
};

// Mean and luck come from `counted`. What the draws vary comes from `expected`, the same draws with their luck averaged
// away as far as possible; where there are none, from `counted`, which finds it only if luck is not much larger. Draws
// without sessions are left out; with fewer than two all variance is luck.
Decomposition decompose(std::span<const Draw> counted, std::span<const Draw> expected = {});

// A level whose draws differ by luck alone but for what `paired`, its difference from `nothing` for the same visitors,
// says about the assumptions: visitors' luck, which is large in a level and small in a paired difference, would drown
// it.
Decomposition level(std::span<const Draw> draws, const Decomposition& paired);

// A proportion: Wilson's interval, widened by the assumptions. Trials that come in groups with one outcome (showings of
// a session) count as `groups` in the interval; 0: they do not. Of nothing: unknown.
Estimate proportion(std::int64_t successes, std::int64_t trials, std::string unit, double assumptionVariance = 0,
                    std::int64_t groups = 0);

// Chances that each of several options has the highest true value and that this is above 0; the last value: none is.
// values: by option and draw, with as little luck as possible; each option's spread is shrunk to what is not luck and
// centred on its mean, and the luck of the means, with its covariance (row by row), is added to each seeded sample.
std::vector<double> probabilitiesBest(std::span<const std::vector<double>> values,
                                      std::span<const Decomposition> decompositions,
                                      std::span<const double> luckCovariance, std::uint64_t seed);

} // namespace guidepost::evaluation
