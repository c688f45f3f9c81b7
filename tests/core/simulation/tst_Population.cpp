#include "core/simulation/Population.h"

#include "core/simulation/Visitor.h"
#include "tests/core/simulation/Logs.h"

#include <QTest>

#include <cmath>

using namespace guidepost;
using namespace guidepost::simulation;

class tst_Population : public QObject {
  Q_OBJECT

private slots:
  void tooFewSessions();
  void cancelled();
  void rowsAreDistributions();
  void segmentsAreOrdered();
  void agreesWithTheLog_data();
  void agreesWithTheLog();
  void fidelityNoticesAnotherWorld();
  void raisingTheOddsOnlyMakesBuyers();
};

namespace {

double conversionOf(const journey::SessionLog& log) {
  double buyers = 0;
  for (const journey::Session& session : log.sessions)
    buyers += std::ranges::any_of(log.eventsOf(session),
                                  [](const journey::Event& event) { return event.type == logs::eventType::purchase; });
  return buyers / static_cast<double>(log.sessions.size());
}

const FidelityCheck& find(const std::vector<FidelityCheck>& checks, std::string_view id) {
  return *std::ranges::find(checks, id, &FidelityCheck::id);
}

} // namespace

void tst_Population::tooFewSessions() {
  const auto population = fitPopulation(testing::madeShop(49, 1), 1, {});
  QVERIFY(!population);
  QCOMPARE(population.error().message.id, std::string("simulation.too-few-sessions"));
  QVERIFY(fitPopulation(testing::madeShop(50, 1), 1, {}).has_value());
}

void tst_Population::cancelled() {
  std::stop_source source;
  source.request_stop();
  const auto population = fitPopulation(testing::madeShop(200, 1), 1, {source.get_token(), {}});
  QVERIFY(!population);
  QCOMPARE(population.error().code, ErrorCode::Cancelled);
}

void tst_Population::rowsAreDistributions() {
  const auto population = fitPopulation(testing::madeShop(400, 2), 1, {});
  QVERIFY(population.has_value());
  const std::size_t types = population->types.size();
  QCOMPARE(types, std::size_t{3});
  double shares = 0;
  for (const Segment& segment : population->segments) {
    shares += segment.share;
    QCOMPARE(segment.next.size(), phaseCount * types * (types + 1));
    for (std::size_t row = 0; row < phaseCount * types; ++row) {
      double sum = 0;
      for (std::size_t i = 0; i <= types; ++i)
        sum += segment.next[row * (types + 1) + i];
      QVERIFY(std::abs(sum - 1) < 1e-9);
    }
    QVERIFY(std::ranges::is_sorted(segment.gapQuantilesUs));
  }
  QVERIFY(std::abs(shares - 1) < 1e-9);
}

void tst_Population::segmentsAreOrdered() {
  const auto population = fitPopulation(testing::madeShop(2000, 3), 1, {});
  QVERIFY(population.has_value());
  const auto& [decided, comparing, browsing] = population->segments;
  QVERIFY(decided.conversion > 2 * comparing.conversion);
  QVERIFY(decided.conversion > 2 * browsing.conversion);
  QVERIFY(comparing.itemViews > browsing.itemViews);
  // Planted: 30 % buy, 30 % compare, 40 % look around.
  QVERIFY2(decided.share > 0.15 && decided.share < 0.45, qPrintable(QString::number(decided.share)));
  QVERIFY2(browsing.share > 0.25 && browsing.share < 0.6, qPrintable(QString::number(browsing.share)));
  QVERIFY(population->hasPrices);
  QVERIFY(population->orderValue > 10 && population->orderValue < 60);
}

void tst_Population::agreesWithTheLog_data() {
  QTest::addColumn<QString>("name");
  QTest::newRow("made shop") << "made";
  QTest::newRow("rees46") << "rees46";
  QTest::newRow("jdata") << "jdata";
}

void tst_Population::agreesWithTheLog() {
  QFETCH(QString, name);
  const auto log = name == "made" ? std::optional(testing::madeShop(2000, 4)) : testing::realLog(name.toStdString());
  if (!log) QSKIP("the real logs are not here (GUIDEPOST_DATA)");
  const auto population = fitPopulation(*log, 7, {});
  QVERIFY(population.has_value());
  constexpr int sessions = 20'000;
  const auto checks = fidelity(*log, *population, 7, sessions, {});
  QCOMPARE(checks.size(), std::size_t{5});
  for (const FidelityCheck& check : checks)
    QVERIFY2(check.passed,
             qPrintable(QString("%1: %2 > %3").arg(check.id.c_str()).arg(check.distance).arg(check.threshold)));
  // By construction up to smoothing and luck: tighter than the check that warns.
  const double wanted = conversionOf(*log);
  QVERIFY2(find(checks, "conversion").distance < 4 * std::sqrt(wanted * (1 - wanted) / sessions) + 0.002,
           qPrintable(QString::number(find(checks, "conversion").distance)));
  QVERIFY(find(checks, "session_length").distance < 0.06);
  QVERIFY(population->choice.logLikelihood > population->choice.logLikelihoodPopularityOnly);
}

void tst_Population::fidelityNoticesAnotherWorld() {
  const journey::SessionLog log = testing::madeShop(1500, 5);
  auto population = fitPopulation(log, 7, {});
  QVERIFY(population.has_value());
  std::swap(population->segments[0].share, population->segments[2].share);
  population->segments[0].share = 0.9;
  for (double& gap : population->segments[0].gapQuantilesUs)
    gap *= 3;
  const auto checks = fidelity(log, *population, 7, 5000, {});
  QVERIFY(!find(checks, "conversion").passed);
  QVERIFY(!find(checks, "session_length").passed);
  QVERIFY(!find(checks, "inter_arrival").passed);
}

void tst_Population::raisingTheOddsOnlyMakesBuyers() {
  const journey::SessionLog log = testing::madeShop(500, 6);
  const auto population = fitPopulation(log, 7, {});
  QVERIFY(population.has_value());
  const VisitorWorld world(log, *population, 9);
  int changed = 0;
  for (std::uint64_t index = 0; index < 3000; ++index) {
    const Visitor visitor = world.visitor(index);
    SimulatedJourney alone, guided;
    world.complete(visitor, alone);
    Influence influence;
    influence.logOdds = 0.5;
    while (world.step(visitor, guided, influence)) {
    }
    if (alone.bought) QVERIFY(guided.bought);
    std::size_t i = 0;
    while (i < alone.events.size() && i < guided.events.size() && alone.types[i] == guided.types[i]) {
      QCOMPARE(guided.events[i].item, alone.events[i].item);
      QCOMPARE(guided.events[i].timeUs, alone.events[i].timeUs);
      ++i;
    }
    if (i == alone.events.size() && i == guided.events.size()) continue;
    ++changed;
    QVERIFY(i < guided.events.size() && world.isPurchase(guided.types[i])); // where they part, somebody buys
  }
  QVERIFY(changed > 20 && changed < 1000);
}

QTEST_APPLESS_MAIN(tst_Population)
#include "tst_Population.moc"
