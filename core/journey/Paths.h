// The journey graph: event types as vertices, transitions within sessions as edges, counted so that everything adds up:
// for each type, entries + incoming = count = exits + outgoing. Boost.Graph inside.
#pragma once

#include "core/base/Estimate.h"
#include "core/journey/SessionLog.h"

namespace guidepost::journey {

struct PathNode {
  std::string type;
  std::int64_t count = 0;   // events
  std::int64_t entries = 0; // sessions that begin with it
  std::int64_t exits = 0;   // sessions that end with it
  double x = 0;             // layout in 0…1, deterministic: the way to a purchase runs from left to right
  double y = 0;             // in the middle; the other types stand above and below it
};

struct PathEdge {
  std::string from; // event types; "start" and "leave" are the two ends
  std::string to;
  std::int64_t count = 0;
  double share = 0; // of the transitions out of `from`
  Estimate shareInterval;
};

struct FoldedPath { // a session's event types with repeats folded: view > add_to_cart > purchase
  std::vector<std::string> types;
  std::int64_t sessions = 0;
  bool buys = false;
};

struct PathsResult {
  std::vector<PathNode> nodes;     // event types that occur, most frequent first; start and leave are not here
  double startX = 0, startY = 0.5; // where the two ends are drawn
  double leaveX = 0.66, leaveY = 1;
  std::vector<PathEdge> edges;   // busiest first, start and leave included
  std::vector<FoldedPath> paths; // most frequent first, at most `depth` listed
  std::int64_t differentPaths = 0;
  std::int64_t sessions = 0;
  std::int64_t buyingSessions = 0;         // in the listed paths and the others
  std::vector<std::string> likeliestRoute; // most probable route from start to purchase in the first-order chain
                                           // (shortest path by −log p); empty when nothing is bought
  double likeliestProbability = 0;
  std::vector<std::string> busiestRoute; // the folded way up to the first purchase that most buying sessions took
  std::int64_t busiestRouteSessions = 0;
};

// An event type of the log's own that is called like one of the two ends is shown as "start (event)". Errors:
// cancelled.
Result<PathsResult> paths(const SessionLog& log, int depth, const JobContext& job);

} // namespace guidepost::journey
