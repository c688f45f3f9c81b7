// Strategies on synthetic users. Each replication draws its true effects from the library's distributions; a strategy
// knows only its beliefs. Common random numbers: user u of replication r meets the same luck under every strategy.
// Same seed, same bytes for any number of threads.
#pragma once

#include "core/guidance/Strategy.h"
#include "core/recommendation/Recommender.h"
#include "core/simulation/Population.h"

#include <functional>

namespace guidepost::simulation {

struct SimulationOptions {
  std::vector<std::string> strategies = {"nothing", "rules", "model", "hybrid"}; // "nothing" is always run
  std::int64_t users = 20'000;     // sessions for each strategy and round, over all replications
  int replications = 40;           // draws of the effects
  int rounds = 2;                  // after round 1 feedback updates the beliefs within each replication
  std::uint64_t seed = 7;
  int threads = 0;
  std::int64_t outcomeRows = 20'000; // sampled rows that are kept, over all strategies
};

struct Totals {                    // of one strategy in one round of one replication
  std::int64_t sessions = 0, buyers = 0;
  std::int64_t events = 0;
  std::int64_t shown = 0, clicked = 0, dismissed = 0, boughtAfterShown = 0, sessionsShown = 0;
  double revenue = 0, cost = 0;    // currency units
  double satisfaction = 0;         // sum over sessions of the expected rating
  double conversionSquares = 0;    // sums for the luck's variance, paired with `nothing`: Σ(bought − bought under nothing)²
  double gainSquares = 0;          // Σ(gain − gain under nothing)², gain = margin × revenue − cost
  std::vector<std::int64_t> shownByAction, clickedByAction, boughtByAction;
};

struct OutcomeRow {                // one sampled showing
  int round = 0;
  int replication = 0;
  std::int64_t user = 0;
  std::string strategy, action, disposition;
  double propensity = 0;
  bool clicked = false, dismissed = false, purchased = false;
  double satisfaction = 0;
  double value = 0;
};

struct LivePoint {                 // conversion so far, for the curves while it runs
  std::int64_t sessions = 0;
  std::vector<double> conversion, low, high; // by strategy
};

struct SimulationOutcome {
  SimulationOptions options;
  std::vector<std::string> strategies;                        // "nothing" first, then the fixed order
  std::vector<std::vector<std::vector<Totals>>> totals;       // [round][strategy][replication]
  std::vector<guidance::Beliefs> beliefsBefore;               // one: what the strategies believed in round 1
  std::vector<std::vector<std::vector<guidance::Beliefs>>> beliefsAfter; // [round][strategy][replication]
  std::vector<std::vector<double>> trueLogEffects;            // [replication][action]
  std::vector<LivePoint> curve;                               // of round 1
  std::vector<OutcomeRow> rows;
  std::int64_t steps = 0;                                     // simulated events
  double seconds = 0;
  bool partial = false;                                       // cancelled: what is there is valid, intervals are wider
  std::int64_t plannedUsers = 0;
};

// `update` is feedback's: called between rounds with one replication's observations of one strategy.
struct Observation {               // sums by action over the sessions of one strategy
  std::vector<double> shown, bought, expectedBought; // expected under `nothing` by the intent model at the showing
  std::vector<double> variance;                      // Σ p(1−p) of the expected purchases
};
using BeliefUpdate = std::function<guidance::Beliefs(const guidance::Beliefs& before, const Observation& seen)>;

// onLive is called from a worker thread at most some ten times a second. Cancelling gives a partial outcome if at least
// one replication of round 1 is whole, else ErrorCode::Cancelled.
Result<SimulationOutcome> simulate(const journey::SessionLog& log, const Population& population,
                                   const intent::Model& model, const guidance::StrategySet& strategies,
                                   const guidance::EffectLibrary& library, const SimulationOptions& options,
                                   const BeliefUpdate& update, const JobContext& job,
                                   const std::function<void(const LivePoint&)>& onLive = {});

} // namespace guidepost::simulation
