// Synthetic users fitted to a log by maximum likelihood: a mixture of Markov chains over event types with a leave state
// (EM; one component for each hidden disposition, ordered by how often it buys), gaps between events, and a multinomial
// logit for which item is looked at (same item again, same category, popularity, price), with an outside option.
// Immutable after fitting; shared between threads.
#pragma once

#include "core/guidance/Action.h"
#include "core/journey/SessionLog.h"

#include <array>

namespace guidepost::simulation {

struct Segment {
  double share = 0;                             // of the sessions
  std::vector<double> start;                    // first event type
  std::vector<double> next;                     // types × (types + 1 for leave), row by row
  std::vector<double> gapQuantilesUs;           // seconds between events as quantiles, in microseconds
};

struct ItemChoice {                             // utilities of the multinomial logit, in log-odds
  double again = 0;                             // an item seen before in the session
  double sameCategory = 0;
  double popularity = 0;                        // per unit of log(1 + views)
  double price = 0;                             // per unit of log(price) against the category's mean; 0 without prices
  double logLikelihood = 0;                     // per choice
  double logLikelihoodPopularityOnly = 0;       // the yardstick
};

struct Population {
  std::vector<logs::EventType> types;           // the types of the log that occur, in order of frequency
  std::array<Segment, 3> segments;              // decided, comparing, browsing
  ItemChoice choice;
  std::vector<double> popularity;               // by item of the log
  double returnShare = 0;                       // sessions that are not their user's first
  double orderValue = 0;                        // mean value of a purchase event, currency units; NaN without prices
  bool hasPrices = false;
  bool hasRatings = false;
  double satisfactionBase = 3.7;
  std::int64_t sessions = 0;                    // fitted on
  std::int64_t dataVersion = 0;
};

// Errors: fewer than 50 sessions, cancelled.
Result<Population> fitPopulation(const journey::SessionLog& log, std::uint64_t seed, const JobContext& job);

struct FidelityCheck {
  std::string id;          // "conversion", "session_length", "event_mix", "inter_arrival", "paths"
  double distance = 0;     // KS or Jensen-Shannon or difference, in `unit`
  double threshold = 0;
  bool passed = false;
  std::string unit;        // "ks", "js", "points"
};

// Compares simulated sessions under `nothing` with the log's.
std::vector<FidelityCheck> fidelity(const journey::SessionLog& log, const Population& population, std::uint64_t seed,
                                    int sessions, const JobContext& job);

} // namespace guidepost::simulation
