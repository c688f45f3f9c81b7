#include "core/journey/Paths.h"

#include "core/journey/PathLayout.h"
#include "core/statistics/Intervals.h"

#include <fmt/format.h>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>

#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_map>

namespace guidepost::journey {

namespace {

constexpr std::size_t sessionsBetweenStops = 2'000;

using Types = std::u16string; // event types as a key: one unit a type, repeats folded
static_assert(sizeof(logs::EventType) == sizeof(char16_t));

struct EdgeCounts {
  std::int64_t count = 0;
  double cost = 0; // −log of the share of the transitions out of the source
};
using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, boost::no_property, EdgeCounts>;
using Vertex = boost::graph_traits<Graph>::vertex_descriptor;

struct TypeCounts {
  std::int64_t count = 0, entries = 0, exits = 0;
  double positions = 0; // sum of the places within sessions
};

struct Counts {
  std::vector<TypeCounts> types;         // by event type
  std::vector<std::int64_t> transitions; // types × types
  std::unordered_map<Types, std::int64_t> paths, waysToPurchase;
  std::int64_t sessions = 0, buyingSessions = 0;

  explicit Counts(std::size_t size) : types(size), transitions(size * size) {}

  void add(std::span<const Event> events) {
    if (events.empty()) return;
    ++sessions;
    ++types[events.front().type].entries;
    ++types[events.back().type].exits;
    Types folded;
    bool bought = false;
    for (std::size_t i = 0; i < events.size(); ++i) {
      const logs::EventType type = events[i].type;
      ++types[type].count;
      if (events.size() > 1) types[type].positions += static_cast<double>(i) / static_cast<double>(events.size() - 1);
      if (i > 0) ++transitions[events[i - 1].type * types.size() + type];
      if (folded.empty() || folded.back() != type) folded.push_back(static_cast<char16_t>(type));
      if (type == logs::eventType::purchase && !bought) {
        bought = true;
        ++waysToPurchase[folded];
      }
    }
    buyingSessions += bought;
    ++paths[folded];
  }
};

std::size_t typesOf(const SessionLog& log) {
  std::size_t types = log.eventTypeNames.size();
  for (const Event& event : log.events)
    types = std::max<std::size_t>(types, event.type + 1u);
  return types;
}

std::string nameOf(const SessionLog& log, logs::EventType type) {
  if (type >= log.eventTypeNames.size() || log.eventTypeNames[type].empty()) return fmt::format("{}", type);
  const std::string& name = log.eventTypeNames[type];
  return name == "start" || name == "leave" ? name + " (event)" : name;
}

std::vector<std::string> namesOf(const SessionLog& log, const Types& types) {
  std::vector<std::string> names;
  for (const char16_t type : types)
    names.push_back(nameOf(log, static_cast<logs::EventType>(type)));
  return names;
}

// Most frequent first; equal ones by their types, so that the order does not hang on the hash.
std::vector<std::pair<Types, std::int64_t>> ranked(const std::unordered_map<Types, std::int64_t>& counts) {
  std::vector<std::pair<Types, std::int64_t>> rows(counts.begin(), counts.end());
  std::ranges::sort(rows, [](const auto& a, const auto& b) {
    return a.second != b.second ? a.second > b.second : a.first < b.first;
  });
  return rows;
}

// Vertices: the types in order of frequency, then start and leave.
struct Journey {
  std::vector<logs::EventType> types;
  Graph graph;
  Vertex start = 0, leave = 0;

  Journey(const Counts& counts) {
    for (std::size_t type = 0; type < counts.types.size(); ++type)
      if (counts.types[type].count > 0) types.push_back(static_cast<logs::EventType>(type));
    std::ranges::stable_sort(types, std::ranges::greater(), [&](auto type) { return counts.types[type].count; });
    for (std::size_t vertex = 0; vertex < types.size() + 2; ++vertex)
      boost::add_vertex(graph);
    start = types.size();
    leave = types.size() + 1;
    for (std::size_t from = 0; from < types.size(); ++from) {
      const TypeCounts& type = counts.types[types[from]];
      connect(start, from, type.entries, counts.sessions);
      for (std::size_t to = 0; to < types.size(); ++to)
        connect(from, to, counts.transitions[types[from] * counts.types.size() + types[to]], type.count);
      connect(from, leave, type.exits, type.count);
    }
  }

private:
  void connect(Vertex from, Vertex to, std::int64_t count, std::int64_t of) {
    if (count > 0)
      boost::add_edge(from, to, {count, -std::log(static_cast<double>(count) / static_cast<double>(of))}, graph);
  }
};

void findLikeliestRoute(const Journey& journey, const std::vector<std::string>& names, PathsResult& result) {
  const auto purchase = std::ranges::find(journey.types, logs::eventType::purchase);
  if (purchase == journey.types.end()) return;
  const auto goal = static_cast<Vertex>(purchase - journey.types.begin());
  std::vector<Vertex> before(boost::num_vertices(journey.graph));
  std::vector<double> cost(before.size());
  boost::dijkstra_shortest_paths(journey.graph, journey.start,
                                 boost::weight_map(boost::get(&EdgeCounts::cost, journey.graph))
                                     .predecessor_map(before.data())
                                     .distance_map(cost.data()));
  for (Vertex at = goal; at != journey.start; at = before[at])
    result.likeliestRoute.push_back(names[at]);
  result.likeliestRoute.push_back(names[journey.start]);
  std::ranges::reverse(result.likeliestRoute);
  result.likeliestProbability = std::exp(-cost[goal]);
}

void listEdges(const Journey& journey, const Counts& counts, const std::vector<std::string>& names,
               PathsResult& result) {
  for (Vertex from = 0; from < boost::num_vertices(journey.graph); ++from) {
    const bool starts = from == journey.start;
    for (auto [edge, end] = boost::out_edges(from, journey.graph); edge != end; ++edge) {
      const std::int64_t count = journey.graph[*edge].count;
      PathEdge row{names[from], names[boost::target(*edge, journey.graph)], count, 0,
                   statistics::wilson(count, starts ? counts.sessions : counts.types[journey.types[from]].count,
                                      starts ? "sessions" : "events")};
      row.share = row.shareInterval.estimate;
      result.edges.push_back(std::move(row));
    }
  }
  std::ranges::stable_sort(result.edges, std::ranges::greater(), &PathEdge::count);
}

} // namespace

Result<PathsResult> paths(const SessionLog& log, int depth, const JobContext& job) {
  Counts counts(typesOf(log));
  for (std::size_t i = 0; i < log.sessions.size(); ++i) {
    if (i % sessionsBetweenStops == 0) {
      if (job.stopRequested()) return cancelled();
      job.report("journey.paths", static_cast<std::int64_t>(i), static_cast<std::int64_t>(log.sessions.size()),
                 "unit.sessions");
    }
    counts.add(log.eventsOf(log.sessions[i]));
  }

  const Journey journey(counts);
  PathsResult result;
  result.sessions = counts.sessions;
  result.buyingSessions = counts.buyingSessions;
  std::vector<std::string> names;
  std::vector<TypePlacing> placings;
  for (const logs::EventType type : journey.types) {
    const TypeCounts& of = counts.types[type];
    names.push_back(nameOf(log, type));
    result.nodes.push_back({names.back(), of.count, of.entries, of.exits, 0, 0});
    placings.push_back({type, of.count, of.positions / static_cast<double>(of.count)});
  }
  names.insert(names.end(), {"start", "leave"});
  listEdges(journey, counts, names, result);
  findLikeliestRoute(journey, names, result);
  layOut(result, placings);

  const auto folded = ranked(counts.paths);
  result.differentPaths = static_cast<std::int64_t>(folded.size());
  const std::size_t listed = std::min(folded.size(), static_cast<std::size_t>(std::max(depth, 0)));
  for (std::size_t i = 0; i < listed; ++i)
    result.paths.push_back({namesOf(log, folded[i].first), folded[i].second,
                            folded[i].first.find(char16_t{logs::eventType::purchase}) != Types::npos});
  if (const auto ways = ranked(counts.waysToPurchase); !ways.empty()) {
    result.busiestRoute = namesOf(log, ways.front().first);
    result.busiestRouteSessions = ways.front().second;
  }
  return result;
}

} // namespace guidepost::journey
