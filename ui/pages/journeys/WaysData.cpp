#include "ui/pages/journeys/WaysData.h"

#include "ui/pages/journeys/JourneyWords.h"
#include "ui/text/Numbers.h"

#include <algorithm>
#include <set>

namespace guidepost::ui {

namespace {

constexpr std::size_t busiestDrawn = 12;
constexpr std::size_t typesDrawn = 9;
constexpr std::int64_t smallestShare = 4'000; // one step of so many says nothing

std::set<std::string> drawnTypes(const journey::PathsResult& paths) {
  std::set<std::string> types(paths.likeliestRoute.begin(), paths.likeliestRoute.end());
  types.insert({"start", "leave"});
  for (std::size_t i = 0; i < paths.nodes.size() && i < typesDrawn; ++i)
    types.insert(paths.nodes[i].type);
  return types;
}

std::vector<bool> drawnEdges(const journey::PathsResult& paths, const std::set<std::string>& types) {
  std::vector<bool> drawn(paths.edges.size());
  const std::int64_t busiest = paths.edges.empty() ? 0 : paths.edges.front().count;
  const std::vector<std::string>& route = paths.likeliestRoute;
  std::set<std::string> reached, left;
  std::size_t count = 0;
  for (std::size_t e = 0; e < drawn.size(); ++e) {
    const journey::PathEdge& edge = paths.edges[e];
    if (!types.contains(edge.from) || !types.contains(edge.to)) continue;
    const auto step = std::ranges::find(route, edge.from);
    const bool onRoute = step != route.end() && step + 1 != route.end() && *(step + 1) == edge.to;
    const bool joins = edge.from != edge.to && (!reached.contains(edge.to) || !left.contains(edge.from));
    drawn[e] = (count < busiestDrawn && edge.count * smallestShare >= busiest) || onRoute || joins;
    if (!drawn[e]) continue;
    ++count;
    if (edge.from == edge.to) continue;
    reached.insert(edge.to);
    left.insert(edge.from);
  }
  return drawn;
}

} // namespace

WaysData waysOf(const journey::PathsResult& paths) {
  WaysData data;
  const std::set<std::string> types = drawnTypes(paths);
  JourneyData& chart = data.chart;
  chart.nodes.push_back(
      {QStringLiteral("start"), JourneyWords::named("start"), paths.sessions, paths.startX, paths.startY});
  for (const journey::PathNode& node : paths.nodes) {
    if (types.contains(node.type))
      chart.nodes.push_back(
          {QString::fromStdString(node.type), JourneyWords::named(node.type), node.count, node.x, node.y});
    else
      ++data.hiddenTypes;
  }
  chart.nodes.push_back(
      {QStringLiteral("leave"), JourneyWords::named("leave"), paths.sessions, paths.leaveX, paths.leaveY});
  const std::vector<bool> drawn = drawnEdges(paths, types);
  for (std::size_t e = 0; e < drawn.size(); ++e) {
    const journey::PathEdge& edge = paths.edges[e];
    if (!drawn[e]) {
      ++data.hiddenEdges;
      continue;
    }
    chart.edges.push_back({QString::fromStdString(edge.from), QString::fromStdString(edge.to), edge.count, edge.share,
                           JourneyWords::tr("%1 of the steps from %2 %3")
                               .arg(number::share(edge.share), JourneyWords::named(edge.from),
                                    number::bracketed(number::percentInterval(edge.shareInterval)))});
  }
  // Everybody starts: what is told is the way from the first event on.
  for (const std::string& type : paths.likeliestRoute)
    if (type != "start" || paths.likeliestRoute.size() == 2) chart.route << QString::fromStdString(type);
  return data;
}

} // namespace guidepost::ui
