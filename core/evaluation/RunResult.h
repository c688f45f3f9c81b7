// What a simulation says, and how sure it is. Net gain = (margin × revenue − cost) per 1,000 sessions against
// `nothing`. Interval of a difference: mean over the draws ± 1.96 √(assumption variance + luck variance), where luck is
// the variance of the paired differences within a draw and assumption is what the draws vary beyond luck (a one-way
// random-effects decomposition, Searle 1971; core/evaluation/Draws.h). It is an interval for a shop whose effects are
// one more draw from the assumptions: more visitors narrow the luck, only a real test narrows the rest.
#pragma once

#include "core/base/Estimate.h"
#include "core/simulation/Simulation.h"

#include <optional>

namespace guidepost::evaluation {

struct StrategyResult {
  std::string name;
  Estimate conversion, clickRate, purchaseRate, satisfaction; // rates 0…1, satisfaction 1…5
  Estimate revenue, cost;                                     // currency units per 1,000 sessions
  Estimate uplift;                                            // conversion minus nothing's, 0…1; unknown for nothing
  Estimate netGain;                                           // currency units per 1,000 sessions; unknown for nothing
  double probabilityBest = 0; // by net gain, over draws with their luck shrunk away; strategies that lose against
                              // nothing lose to it; they sum to 1 over the strategies
  double sessionsShownShare = 0;
  double assumptionsShare = 0;     // of the uplift's variance
  std::optional<double> breakEven; // smallest multiple of the assumed effects at which net gain ≥ 0, if the gross gain
                                   // grows in proportion to them and the cost stays; none: no multiple does
};

struct Comparison {
  std::string a, b; // a minus b
  Estimate uplift;  // of conversion
  Estimate netGain;
  double assumptionsShare = 0;
};

struct RoundResult {
  int round = 1;
  std::vector<StrategyResult> strategies;
};

struct RunResult {
  std::vector<RoundResult> rounds;     // round 1 is the headline
  std::vector<Comparison> comparisons; // of round 1, each against nothing, and best against second
  Estimate logConversion;              // of the log, beside simulated nothing
  bool logDiffers = false;             // intervals do not overlap
  std::vector<simulation::FidelityCheck> fidelity;
  std::string best; // by net gain; "nothing" when nobody beats it
  double probabilityBest = 0;
  double assumptionsShare = 0; // of the best one's uplift
  std::int64_t testSessionsPerArm =
      0;                         // the real test that would prove it (80 % power, 5 % level); 0: no uplift to find
  Message decision;              // "decision.test-first", "decision.may-be-nothing", "decision.nothing-is-best"
                                 // {strategy, gain, low, high, probability: of the one named, of nothing in the
                                 // last}, "decision.only-nothing", "decision.no-purchases"
  std::vector<Message> cautions; // log differs, partial, prices assumed, satisfaction assumed, log too short
  std::string currency;          // "" when amounts are assumed units
  bool valueAssumed = false;
  bool satisfactionAssumed = true;
  Estimate satisfactionBase; // without guidance: mean of the log's rated sessions, or assumed (no interval, n 0)
  std::int64_t users = 0, steps = 0;
  int replications = 0;
  std::uint64_t seed = 0;
  double seconds = 0;
  bool partial = false;
  std::vector<simulation::LivePoint> curve;
  std::vector<std::string> strategyNames;       // order of LivePoint's columns
  std::vector<std::vector<double>> beliefShift; // [strategy][action]: mean multiplier believed after round 1
  // The same: ends of the 95 % interval of that belief, mean over the draws. Empty in runs stored before this was kept.
  // Each draw's truth comes from what is believed before, so the mean hardly moves: learning shows as a narrower one.
  std::vector<std::vector<double>> beliefLow, beliefHigh;
  // [strategy][action]: sessions of one shop after which feedback would have halved that interval, at the pace of round
  // 1; 0: no trial taught anything about it. Empty in runs stored before this was kept.
  std::vector<std::vector<double>> sessionsToHalve;
  std::vector<std::string> actionIds;
};

RunResult evaluateRun(const simulation::SimulationOutcome& outcome, const journey::SessionLog& log,
                      const simulation::Population& population, const guidance::EffectLibrary& library,
                      std::vector<simulation::FidelityCheck> fidelity);

std::string toJson(const RunResult& result); // how a run is stored
Result<RunResult> runResultFromJson(std::string_view json);

} // namespace guidepost::evaluation
