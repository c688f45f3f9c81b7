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
  std::int64_t users = 100'000; // sessions for each strategy and round, over all replications
  int replications = 40;        // draws of the effects; fewer when there are fewer users
  int rounds = 2;               // after round 1 feedback updates the beliefs within each replication
  std::uint64_t seed = 7;
  int threads = 0;
  std::int64_t outcomeRows = 20'000; // sampled rows that are kept, over all strategies
};

// Of one strategy in one round of one replication. Purchase rate = boughtAfterShown ÷ shown: both count showings.
struct Totals {
  std::int64_t sessions = 0, buyers = 0;
  std::int64_t events = 0;
  std::int64_t shown = 0, clicked = 0, dismissed = 0, boughtAfterShown = 0, sessionsShown = 0;
  double revenue = 0, cost = 0; // currency units
  double satisfaction = 0;      // sum over sessions of the expected rating
  // Sums of squares over sessions, for the luck's variance.
  double revenueSquares = 0, costSquares = 0, satisfactionSquares = 0;
  // … of the differences from `nothing` for the same visitor: Σ(bought − bought under nothing)², and of the gain,
  // margin × revenue − cost.
  double conversionSquares = 0, gainSquares = 0;
  // Products of those differences with each strategy's (in the order of SimulationOutcome::strategies).
  std::vector<double> conversionProducts, gainProducts;
  // The same differences, but expected over the luck of buying or not, everything else about the visitor as it is (Rao
  // and Blackwell): sums and products. They hardly vary by luck, so they tell what the draws of the effects differ. The
  // revenue of a session is that of its first purchase with as many further ones as the chain expects. Figures that are
  // shown are counted, not expected.
  double expectedConversion = 0, expectedGain = 0, expectedRevenue = 0, expectedRevenueSquares = 0;
  std::vector<double> expectedConversionProducts, expectedGainProducts;
  std::vector<std::int64_t> shownByAction, clickedByAction, dismissedByAction, boughtByAction;
  std::vector<double> satisfactionByAction; // sum over showings of the session's expected rating

  void add(const Totals& other);
};

struct OutcomeRow { // one sampled showing
  int round = 0;    // from 1
  int replication = 0;
  std::int64_t user = 0;
  std::string strategy, action, disposition;
  double propensity = 0;
  bool clicked = false, dismissed = false, purchased = false; // purchased: later in the session
  double satisfaction = 0;                                    // expected rating of the session
  double value = 0;                                           // of the purchases after it, currency units
};

struct LivePoint { // conversion so far, for the curves while it runs; the band holds luck only (Wilson)
  std::int64_t sessions = 0;
  std::vector<double> conversion, low, high; // by strategy
};

// How a simulated visitor answers guidance, beyond what the effect library says. All assumed, all here:
// - click rate × suit of the visitor's disposition ÷ the best suit; dismiss rate × (1.5 − 0.5 × that ratio);
// - the log-effect × suit holds for all later steps; showing the same action again adds nothing; a dismissal cancels
// it;
// - fatigue: each showing after the first and each dismissal multiplies all log-effects of the session, and further
// click
//   rates, by `fatigue`; each dismissal and each showing after the second costs `annoyance` of the expected rating;
// - satisfaction: without guidance the mean of the log's ratings (Ratings.h), or what the library assumes; then the
//   effect's change × (2 × that ratio − 1), once for each action; −|change| if it was dismissed;
// - what takes a share of the order (a coupon) is used by everyone who did not dismiss it, at the first purchase after
// it,
//   also by those who would have bought anyway; a recommendation that is clicked is the next item looked at.
constexpr double fatigue = 0.85;
constexpr double annoyance = 0.05;

// What a replication's feedback knows about one strategy: trials. A trial is the first moment of a session, before
// anything was shown, at which the strategy prefers to show something and may also show nothing. The round is read as a
// test: half of the visitors, drawn by chance, are held out of it, and of them only what they did without guidance is
// counted, never what guidance did to them; so shown and withheld are different people, about as many, and the figures
// of a strategy, which count everybody, cost nothing. A visitor of the other half from whom exploration withheld the
// action stays without guidance to the end of the session and is a control too. All chances are known.
// Counted are the steps after that moment, up to the first purchase or the end: was the step a purchase? An effect
// multiplies the odds of just that. Steps are kept apart by what a shop knows of them: (action, chance of being shown
// rather than withheld, dose, event type before the step). dose: which part of the believed log-effect is felt by
// those who buy at such a step: scale of the coupon's depth × (1 − dismiss rate) × suit of the dispositions. These are
// hidden: the intents at the step suggest them, and each counts as often as it buys in the log (Population), because a
// purchase is most likely a decided visitor's, however few of those there are. Without that the dose is twice what it
// should be in a shop where recommendations suit browsers, and a belief ends too sure and too near to no effect.
struct Trial {
  std::size_t action = 0;
  double chance = 0;
  double dose = 1;
  logs::EventType after = 0;
  std::int64_t shown = 0, bought = 0; // steps of visitors who saw it, purchases among them
  std::int64_t withheld = 0, withheldBought = 0;
};
struct Observation {
  std::vector<Trial> trials;

  void count(std::size_t action, double chance, double dose, logs::EventType after, bool shown, bool bought);
  void add(const Observation& other);
};

struct SimulationOutcome {
  SimulationOptions options;
  std::vector<std::string> strategies; // "nothing" first, then the fixed order
  Estimate satisfactionBase; // expected rating without guidance: of the log's ratings, or assumed (no interval)
  std::vector<std::vector<std::vector<Totals>>> totals;                  // [round][strategy][replication]
  std::vector<guidance::Beliefs> beliefsBefore;                          // one: what the strategies believed in round 1
  std::vector<std::vector<std::vector<guidance::Beliefs>>> beliefsAfter; // [round][strategy][replication]
  std::vector<std::vector<double>> trueLogEffects;                       // [replication][action]
  std::vector<LivePoint> curve;                                          // of round 1, in order of the replications
  std::vector<OutcomeRow> rows;
  std::int64_t steps = 0; // simulated events
  double seconds = 0;     // the only field that differs between two runs with the same seed
  bool partial = false;   // cancelled: whole replications only; what is there is valid, intervals are wider
  std::int64_t plannedUsers = 0;
};

// Feedback's: called between rounds with one replication's observations of one strategy; after the last round too.
using BeliefUpdate = std::function<guidance::Beliefs(const guidance::Beliefs& before, const Observation& seen)>;

// onLive is called from a worker thread at most some ten times a second, one call at a time. Cancelling gives a partial
// outcome if at least one replication of round 1 is whole, else ErrorCode::Cancelled. An empty `update` leaves beliefs.
// Errors (Usage): an unknown strategy, no users. Population and model must be of this log.
Result<SimulationOutcome> simulate(const journey::SessionLog& log, const Population& population,
                                   const intent::Model& model, const guidance::StrategySet& strategies,
                                   const guidance::EffectLibrary& library, const SimulationOptions& options,
                                   const BeliefUpdate& update, const JobContext& job,
                                   const std::function<void(const LivePoint&)>& onLive = {});

} // namespace guidepost::simulation
