// Synthetic users fitted to a log by maximum likelihood: a mixture of Markov chains over event types with a leave state
// (EM; one component for each hidden disposition, ordered by how often it buys), gaps between events, and a multinomial
// logit for which item is looked at (same item again, same category, popularity, price), with an outside option: not to
// look at any item is a matter of the chain (another type, or leaving). Immutable after fitting; shared between
// threads.
#pragma once

#include "core/guidance/Action.h"
#include "core/journey/SessionLog.h"
#include "core/simulation/Ratings.h"

#include <array>

namespace guidepost::simulation {

constexpr std::size_t segmentCount = guidance::dispositionNames.size();

// A chain's rows differ by how far the session is: after event 1, 2, 3–4, 5–9, 10 or later of a session that has not
// bought, and after a purchase. Each phase keeps the flow of the log: what enters it leaves it in the same shares, so
// simulated conversion and the first lengths agree with the log up to smoothing.
constexpr std::size_t phaseCount = 6;
constexpr std::size_t phaseOf(std::size_t eventsSoFar, bool bought) {
  if (bought) return 5;
  return eventsSoFar <= 1 ? 0 : eventsSoFar == 2 ? 1 : eventsSoFar <= 4 ? 2 : eventsSoFar <= 9 ? 3 : 4;
}

struct ItemChoice {                       // utilities of the multinomial logit, in log-odds
  double again = 0;                       // an item seen before in the session
  double sameCategory = 0;                // … of the category of the item before
  double popularity = 0;                  // per unit of log(1 + views)
  double price = 0;                       // per unit of log(price) against the category's mean; 0 without prices
  double logLikelihood = 0;               // per choice
  double logLikelihoodPopularityOnly = 0; // the yardstick: popularity alone, its weight fitted too
  double choices = 0;                     // fitted on; of a segment: expected number
};

struct Segment {
  double share = 0;                   // of the sessions
  std::vector<double> start;          // first event type
  std::vector<double> next;           // phases × types × (types + 1 for leave), row by row
  std::vector<double> gapQuantilesUs; // time between events, evenly spaced quantiles, in microseconds
  ItemChoice choice;
  double conversion = 0; // expected share of its sessions in the log with a purchase
  double itemViews = 0;  // … and item views a session
};

enum class ItemUse : std::int8_t {
  None,    // events of the type carry no item (search)
  Choice,  // the visitor chooses one (view)
  Current, // the item before (add_to_cart, purchase, …); chooses one where there is none yet
};

struct Population {
  std::vector<logs::EventType> types;         // the types of the log that occur, in order of frequency
  std::vector<ItemUse> itemUse;               // by type, same order
  std::array<Segment, segmentCount> segments; // decided, comparing, browsing
  ItemChoice choice;                          // of all sessions together
  std::vector<double> popularity;             // by item of the log: chosen so often
  double returnShare = 0;                     // sessions that are not their user's first
  double orderValue = 0;                      // mean value of a purchase event, currency units; NaN without prices
  double purchaseQuantity = 1;                // mean
  bool hasPrices = false;                     // in one currency
  Ratings ratings;                            // of the whole log
  std::int64_t sessions = 0;                  // fitted on
  std::int64_t dataVersion = 0;
  double logLikelihood = 0; // of the mixture, per session
  int iterations = 0;
};

// A session that was still open when the log ended counts as one that left there: simulated conversion is compared with
// the log's, which counts it so too. Logs of more than 200,000 sessions are fitted on a seeded sample of so many.
// Errors: fewer than 50 sessions, cancelled.
Result<Population> fitPopulation(const journey::SessionLog& log, std::uint64_t seed, const JobContext& job);

struct FidelityCheck {
  std::string id;      // "conversion", "session_length", "event_mix", "inter_arrival", "paths"
  double distance = 0; // KS or Jensen-Shannon (in bits) or difference, in `unit`
  double threshold = 0;
  bool passed = false;
  std::string unit; // "ks", "js", "points" (a difference of shares, 0…1)
};

// Compares simulated sessions under `nothing` with the log's. Empty when cancelled.
std::vector<FidelityCheck> fidelity(const journey::SessionLog& log, const Population& population, std::uint64_t seed,
                                    int sessions, const JobContext& job);

} // namespace guidepost::simulation
