#include "core/journey/Paths.h"

#include "core/journey/Funnel.h"
#include "tests/core/journey/Sessions.h"
#include "tests/support/RealLog.h"

#include <QTest>

#include <map>

using namespace guidepost;
using namespace guidepost::journey;
using namespace guidepost::tests;

namespace {

std::int64_t edgeCount(const PathsResult& result, std::string_view from, std::string_view to) {
  for (const PathEdge& edge : result.edges)
    if (edge.from == from && edge.to == to) return edge.count;
  return 0;
}

} // namespace

class tst_Paths : public QObject {
  Q_OBJECT

private slots:
  void countsAddUpOnRandomLogs();
  void likeliestRouteIsTheBestOfAll();
  void foldsRepeats();
  void nothingBought();
  void ownTypeCalledLikeAnEnd();
  void layoutKeepsTypesApart();
  void rees46();
};

void tst_Paths::countsAddUpOnRandomLogs() {
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    const auto log = randomLog(seed);
    const auto result = paths(log, 1'000'000, {});
    QVERIFY(result);
    std::map<std::string, std::int64_t> incoming, outgoing;
    std::map<std::string, double> shares;
    for (const PathEdge& edge : result->edges) {
      QVERIFY(edge.count > 0);
      incoming[edge.to] += edge.count;
      outgoing[edge.from] += edge.count;
      shares[edge.from] += edge.share;
    }
    std::int64_t events = 0, entries = 0, exits = 0;
    for (const PathNode& node : result->nodes) {
      QCOMPARE(incoming[node.type], node.count); // the edge from start is the entries
      QCOMPARE(outgoing[node.type], node.count);
      QCOMPARE(edgeCount(*result, "start", node.type), node.entries);
      QCOMPARE(edgeCount(*result, node.type, "leave"), node.exits);
      QVERIFY(std::abs(shares[node.type] - 1) < 1e-12);
      events += node.count;
      entries += node.entries;
      exits += node.exits;
    }
    QCOMPARE(events, static_cast<std::int64_t>(log.events.size()));
    QCOMPARE(entries, result->sessions);
    QCOMPARE(exits, result->sessions);
    QVERIFY(std::ranges::is_sorted(result->edges, std::ranges::greater(), &PathEdge::count));

    std::int64_t folded = 0, buying = 0;
    for (const FoldedPath& path : result->paths) {
      folded += path.sessions;
      if (path.buys) buying += path.sessions;
    }
    QCOMPARE(folded, result->sessions);
    QCOMPARE(static_cast<std::int64_t>(result->paths.size()), result->differentPaths);
    QCOMPARE(buying, result->buyingSessions);
    const Estimate share = conversion(log);
    QCOMPARE(static_cast<double>(result->buyingSessions) / static_cast<double>(result->sessions), share.estimate);
    QCOMPARE(result->sessions, share.n);
  }
}

void tst_Paths::likeliestRouteIsTheBestOfAll() {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const auto result = paths(randomLog(seed), 1, {});
    QVERIFY(result);
    if (result->buyingSessions == 0) continue;
    std::map<std::pair<std::string, std::string>, double> share;
    std::map<std::string, double> best = {{"start", 1}};
    for (const PathEdge& edge : result->edges)
      share[{edge.from, edge.to}] = edge.share;
    for (std::size_t round = 0; round <= result->nodes.size() + 2; ++round) // Bellman and Ford
      for (const PathEdge& edge : result->edges)
        best[edge.to] = std::max(best[edge.to], best[edge.from] * edge.share);
    double product = 1;
    const auto& route = result->likeliestRoute;
    QCOMPARE(route.front(), std::string("start"));
    QCOMPARE(route.back(), std::string("purchase"));
    for (std::size_t i = 0; i + 1 < route.size(); ++i)
      product *= share.at({route[i], route[i + 1]});
    QVERIFY(std::abs(product - result->likeliestProbability) < 1e-12);
    QVERIFY(std::abs(product - best["purchase"]) < 1e-12);
  }
}

void tst_Paths::foldsRepeats() {
  const auto result = paths(sessions({"v v c c p", "v c p p", "v", "v v", "v p v p"}), 2, {});
  QVERIFY(result);
  QCOMPARE(result->differentPaths, 3);
  QCOMPARE(result->paths.size(), std::size_t{2});
  QCOMPARE(result->paths[0].types, (std::vector<std::string>{"view"}));
  QCOMPARE(result->paths[0].sessions, 2);
  QVERIFY(!result->paths[0].buys);
  QCOMPARE(result->paths[1].types, (std::vector<std::string>{"view", "add_to_cart", "purchase"}));
  QVERIFY(result->paths[1].buys);
  QCOMPARE(result->busiestRoute, result->paths[1].types);
  QCOMPARE(result->busiestRouteSessions, 2);
  QCOMPARE(edgeCount(*result, "view", "view"), 2);
}

void tst_Paths::nothingBought() {
  const auto result = paths(sessions({"v v", "s v"}), 10, {});
  QVERIFY(result);
  QVERIFY(result->likeliestRoute.empty());
  QVERIFY(result->busiestRoute.empty());
  QCOMPARE(result->likeliestProbability, 0.0);
  const auto none = paths(emptyLog(), 10, {});
  QVERIFY(none && none->nodes.empty() && none->edges.empty());
}

void tst_Paths::ownTypeCalledLikeAnEnd() {
  auto log = sessions({"v"});
  log.eventTypeNames.resize(34);
  log.eventTypeNames[33] = "start";
  addSession(log, 9, 0, {33, 0});
  const auto result = paths(log, 10, {});
  QVERIFY(result);
  QCOMPARE(edgeCount(*result, "start", "start (event)"), 1);
  QCOMPARE(edgeCount(*result, "start (event)", "view"), 1);
}

void tst_Paths::layoutKeepsTypesApart() {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const auto log = randomLog(seed);
    const auto result = paths(log, 1, {});
    QVERIFY(result);
    std::vector<std::pair<double, double>> places = {{result->startX, result->startY},
                                                     {result->leaveX, result->leaveY}};
    for (const PathNode& node : result->nodes) {
      QVERIFY(node.x >= 0 && node.x <= 1 && node.y >= 0 && node.y <= 1);
      for (const auto& [x, y] : places)
        QVERIFY(std::hypot(node.x - x, node.y - y) > 0.1);
      places.emplace_back(node.x, node.y);
    }
  }
}

void tst_Paths::rees46() {
  const auto log = testing::readRees46();
  if (!log) QSKIP("the REES46 log is not here");
  const auto result = paths(*log, 7, {});
  QVERIFY(result);
  QCOMPARE(result->sessions, 5066);
  QCOMPARE(result->buyingSessions, 200);
  QCOMPARE(edgeCount(*result, "start", "view"), 5065);
  QCOMPARE(edgeCount(*result, "view", "view"), 11820);
  QCOMPARE(edgeCount(*result, "view", "purchase"), 145);
  QCOMPARE(edgeCount(*result, "purchase", "view"), 121);
  QCOMPARE(edgeCount(*result, "view", "add_to_cart"), 136);
  QCOMPARE(edgeCount(*result, "add_to_cart", "view"), 45);
  QCOMPARE(edgeCount(*result, "add_to_cart", "purchase"), 66);
  QCOMPARE(edgeCount(*result, "add_to_cart", "leave"), 25);
  QCOMPARE(edgeCount(*result, "view", "leave"), 4950);
  QCOMPARE(result->differentPaths, 21);
  QCOMPARE(result->paths[0].types, (std::vector<std::string>{"view"}));
  QCOMPARE(result->paths[0].sessions, 4813);
  QCOMPARE(result->paths[1].sessions, 68);
  QCOMPARE(result->likeliestRoute, (std::vector<std::string>{"start", "view", "purchase"}));
}

QTEST_APPLESS_MAIN(tst_Paths)
#include "tst_Paths.moc"
