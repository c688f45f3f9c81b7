#include "core/evaluation/RunResult.h"

#include "core/base/RandomStream.h"

#include <QTest>

#include <cmath>

using namespace guidepost;
using namespace guidepost::evaluation;
using simulation::SimulationOutcome;
using simulation::Totals;

class tst_RunResult : public QObject {
  Q_OBJECT

private slots:
  void figures();
  void decisions_data();
  void decisions();
  void cautions();
  void upliftCoversTheWorld();
  void jsonRoundTrip();
  void sessionsThatHalveABelief();
  void earlierJson();
  void brokenJson_data();
  void brokenJson();
};

namespace {

guidance::EffectLibrary library() {
  guidance::EffectLibrary made;
  made.actions.resize(2);
  made.actions[0].id = "nothing";
  made.actions[1].id = "coupon";
  made.effects.resize(1);
  made.effects[0].action = "coupon";
  made.margin = 0.2;
  return made;
}

// Each buyer buys for 100; each shown session costs `cost`. `gain` is the true share of sessions that the strategy
// turns into buyers, drawn anew in each replication.
struct World {
  double gain = 0.02, deviation = 0.005, cost = 0.1;
  int replications = 40, sessions = 500;
  double base = 0.05;
  std::uint64_t seed = 1;
};

void addStrategy(SimulationOutcome& outcome, const World& world, const std::string& name) {
  const std::size_t index = outcome.strategies.size();
  outcome.strategies.push_back(name);
  outcome.totals.resize(1);
  outcome.totals[0].resize(index + 1);
  for (int r = 0; r < world.replications; ++r) {
    RandomStream base(world.seed, "base", static_cast<std::uint64_t>(r));
    RandomStream luck(world.seed, name, static_cast<std::uint64_t>(r));
    const double gain = std::clamp(world.gain + world.deviation * luck.normal(), 0.0, 1.0);
    Totals totals;
    for (auto* products : {&totals.conversionProducts, &totals.gainProducts, &totals.expectedConversionProducts,
                           &totals.expectedGainProducts})
      products->assign(8, 0.0);
    totals.shownByAction = totals.clickedByAction = totals.dismissedByAction = totals.boughtByAction = {0, 0};
    totals.satisfactionByAction = {0, 0};
    for (int i = 0; i < world.sessions; ++i) {
      const bool before = base.chance(world.base);
      const bool shown = index > 0;
      const bool after = before || (shown && luck.chance(gain / (1 - world.base)));
      const double cost = shown ? world.cost : 0.0;
      ++totals.sessions;
      totals.buyers += after;
      totals.shown += shown;
      totals.sessionsShown += shown;
      totals.clicked += shown && i % 10 == 0;
      totals.boughtAfterShown += shown && after;
      totals.revenue += after ? 100 : 0;
      totals.revenueSquares += after ? 10'000 : 0;
      totals.cost += cost;
      totals.costSquares += cost * cost;
      totals.satisfaction += 3.7;
      totals.satisfactionSquares += 3.7 * 3.7;
      const double difference = after - before, gained = 20 * difference - cost;
      totals.conversionSquares += difference * difference;
      totals.gainSquares += gained * gained;
      const double expected = shown && !before ? gain / (1 - world.base) : 0.0, expectedGain = 20 * expected - cost;
      totals.expectedConversion += expected;
      totals.expectedGain += expectedGain;
      totals.expectedRevenue += 100 * expected;
      totals.expectedRevenueSquares += 10'000 * expected * expected;
      totals.expectedConversionProducts[index] += expected * expected;
      totals.expectedGainProducts[index] += expectedGain * expectedGain;
    }
    totals.conversionProducts[index] = totals.conversionSquares;
    totals.gainProducts[index] = totals.gainSquares;
    outcome.totals[0][index].push_back(std::move(totals));
  }
}

SimulationOutcome outcomeOf(const World& world, int strategies = 1) {
  SimulationOutcome outcome;
  addStrategy(outcome, world, "nothing");
  const std::array<const char*, 3> names = {"rules", "model", "hybrid"};
  for (int s = 0; s < strategies; ++s)
    addStrategy(outcome, world, names[static_cast<std::size_t>(s)]);
  outcome.options.seed = world.seed;
  outcome.plannedUsers = world.replications * world.sessions;
  return outcome;
}

journey::SessionLog logOf(int sessions, int buyers) {
  journey::SessionLog log;
  for (int s = 0; s < sessions; ++s) {
    journey::Session session;
    session.first = static_cast<std::uint32_t>(log.events.size());
    session.count = 1;
    log.sessions.push_back(session);
    log.events.push_back({.timeUs = s * std::int64_t{1'000'000'000},
                          .type = s < buyers ? logs::eventType::purchase : logs::eventType::view});
  }
  log.lastTimeUs = log.events.back().timeUs;
  log.currency = "EUR";
  return log;
}

simulation::Population priced() {
  simulation::Population population;
  population.hasPrices = true;
  return population;
}

RunResult evaluated(const SimulationOutcome& outcome, const journey::SessionLog& log = logOf(1000, 50)) {
  return evaluateRun(outcome, log, priced(), library(), {{"conversion", 0.001, 0.01, true, "points"}});
}

bool hasCaution(const RunResult& result, std::string_view id) {
  return std::ranges::count(result.cautions, id, &Message::id) > 0;
}

} // namespace

void tst_RunResult::figures() {
  const SimulationOutcome outcome = outcomeOf({});
  const RunResult result = evaluated(outcome);
  const StrategyResult &nothing = result.rounds[0].strategies[0], &rules = result.rounds[0].strategies[1];
  QCOMPARE(result.users, 20'000);
  QCOMPARE(result.replications, 40);
  QCOMPARE(result.currency, std::string("EUR"));
  QCOMPARE(nothing.conversion.n, 20'000);
  QVERIFY(!nothing.uplift.known() && !nothing.netGain.known() && !nothing.clickRate.known());
  QVERIFY(std::abs(rules.uplift.estimate - (rules.conversion.estimate - nothing.conversion.estimate)) < 1e-12);
  const double gain = 0.2 * (rules.revenue.estimate - nothing.revenue.estimate) - rules.cost.estimate;
  QVERIFY(std::abs(rules.netGain.estimate - gain) < 1e-9);
  QVERIFY(std::abs(rules.cost.estimate - 100) < 1e-9);
  QVERIFY(std::abs(rules.clickRate.estimate - 0.1) < 1e-12);
  QCOMPARE(rules.sessionsShownShare, 1.0);
  QVERIFY(std::abs(*rules.breakEven - 100 / (rules.netGain.estimate + 100)) < 1e-9);
  QVERIFY(std::abs(nothing.probabilityBest + rules.probabilityBest - 1) < 1e-9);
  QVERIFY(rules.assumptionsShare > 0.5 && rules.assumptionsShare < 1);
  QCOMPARE(result.comparisons.size(), std::size_t{1});
  QCOMPARE(result.comparisons[0].uplift.low, rules.uplift.low);
  QCOMPARE(result.curve.size(), std::size_t{40});
  QCOMPARE(result.curve.back().conversion[1], rules.conversion.estimate);
  QCOMPARE(result.curve.back().low[1], rules.conversion.low);
  // A level's interval is hardly narrower than its visitors' luck allows.
  QVERIFY(nothing.conversion.high - nothing.conversion.low < 0.0065);
}

void tst_RunResult::decisions_data() {
  QTest::addColumn<double>("gain");
  QTest::addColumn<double>("deviation");
  QTest::addColumn<double>("cost");
  QTest::addColumn<double>("base");
  QTest::addColumn<QString>("decision");
  QTest::newRow("clear") << 0.02 << 0.002 << 0.1 << 0.05 << "decision.test-first";
  QTest::newRow("uncertain") << 0.02 << 0.015 << 0.3 << 0.05 << "decision.may-be-nothing";
  QTest::newRow("costly") << 0.02 << 0.002 << 1.0 << 0.05 << "decision.nothing-is-best";
  QTest::newRow("nobody buys") << 0.0 << 0.0 << 0.1 << 0.0 << "decision.no-purchases";
}

void tst_RunResult::decisions() {
  QFETCH(double, gain);
  QFETCH(double, deviation);
  QFETCH(double, cost);
  QFETCH(double, base);
  QFETCH(QString, decision);
  World world;
  world.gain = gain;
  world.deviation = deviation;
  world.cost = cost;
  world.base = base;
  const RunResult result = evaluated(outcomeOf(world, 2));
  QCOMPARE(QString::fromStdString(result.decision.id), decision);
  const bool nothing = decision == "decision.nothing-is-best" || decision == "decision.no-purchases";
  QCOMPARE(result.best == "nothing", nothing);
  QCOMPARE(result.testSessionsPerArm == 0, nothing);
  if (decision == "decision.no-purchases") return;
  for (const char* name : {"strategy", "gain", "low", "high", "probability"})
    QVERIFY2(result.decision.find(name) != nullptr, name);
  double sum = 0;
  for (const StrategyResult& strategy : result.rounds[0].strategies)
    sum += strategy.probabilityBest;
  QVERIFY(std::abs(sum - 1) < 1e-9);
  QCOMPARE(result.comparisons.size(), std::size_t{3}); // each against nothing, the best against the second
  if (decision == "decision.test-first") QVERIFY(result.testSessionsPerArm > 1000 && result.testSessionsPerArm < 4000);
  QCOMPARE(QString::fromStdString(evaluated(outcomeOf(world, 0)).decision.id), QString("decision.only-nothing"));
}

void tst_RunResult::cautions() {
  SimulationOutcome outcome = outcomeOf({});
  RunResult result = evaluated(outcome);
  QVERIFY(!result.logDiffers);
  QVERIFY(!hasCaution(result, "caution.log-differs"));
  QVERIFY(hasCaution(result, "caution.satisfaction-assumed"));
  QVERIFY(!hasCaution(result, "caution.value-assumed"));

  result = evaluated(outcome, logOf(1000, 300));
  QVERIFY(result.logDiffers);
  QVERIFY(hasCaution(result, "caution.log-differs"));

  outcome.partial = true;
  journey::SessionLog log = logOf(1000, 10);
  log.lastTimeUs = 3600 * std::int64_t{1'000'000};
  log.synthetic = true;
  result = evaluateRun(outcome, log, {}, library(), {{"paths", 1, 0.1, false, "js"}});
  for (const char* id : {"caution.partial", "caution.short-log", "caution.few-buyers", "caution.value-assumed",
                         "caution.fidelity", "caution.synthetic", "caution.effects-assumed"})
    QVERIFY2(hasCaution(result, id), id);
  QCOMPARE(result.currency, std::string());
  QVERIFY(result.valueAssumed);
}

void tst_RunResult::upliftCoversTheWorld() {
  int covered = 0;
  constexpr int runs = 200;
  for (std::uint64_t seed = 0; seed < runs; ++seed) {
    World world;
    world.replications = 30;
    world.sessions = 100;
    world.gain = 0.04;
    world.deviation = 0.01;
    world.seed = 100 + seed;
    const RunResult result = evaluated(outcomeOf(world));
    const double truth = world.gain + world.deviation * RandomStream(seed, "one more world").normal();
    const Estimate& uplift = result.rounds[0].strategies[1].uplift;
    // The gain reaches those who would not have bought: gain / (1 − base) of 1 − base.
    covered += uplift.low <= truth && truth <= uplift.high;
  }
  const double share = covered / static_cast<double>(runs);
  QVERIFY2(share > 0.89 && share <= 1, qPrintable(QString::number(share)));
}

void tst_RunResult::jsonRoundTrip() {
  SimulationOutcome outcome = outcomeOf({}, 3);
  outcome.options.seed = 0xfedcba9876543210ULL;
  outcome.beliefsAfter = {{{{{0, 0.1}, {0, 0.05}}}, {{{0, 0.2}, {0, 0.05}}}, {{{0, 0}, {0, 0}}}, {{{0, 0}, {0, 0}}}}};
  const RunResult result = evaluated(outcome);
  QCOMPARE(result.beliefShift[1][1], std::exp(0.2));
  QCOMPARE(result.beliefLow[1][1], std::exp(0.2 - 1.959963984540054 * 0.05));
  QCOMPARE(result.beliefHigh[1][1], std::exp(0.2 + 1.959963984540054 * 0.05));
  const std::string json = toJson(result);
  QVERIFY(json.find("\"uplift\":{\"estimate\":null") != std::string::npos); // nothing's
  const auto read = runResultFromJson(json);
  QVERIFY(read.has_value());
  QCOMPARE(toJson(*read), json);
  QCOMPARE(read->beliefHigh, result.beliefHigh);
  QCOMPARE(read->seed, outcome.options.seed);
  QCOMPARE(read->decision.id, result.decision.id);
  QCOMPARE(read->rounds[0].strategies[2].netGain.high, result.rounds[0].strategies[2].netGain.high);
  QVERIFY(!read->rounds[0].strategies[0].netGain.known());
  QVERIFY(!read->rounds[0].strategies[0].breakEven);
  QCOMPARE(*read->rounds[0].strategies[1].breakEven, *result.rounds[0].strategies[1].breakEven);
}

// Twice as precise after a round in each draw: the sessions of one draw halve the interval.
void tst_RunResult::sessionsThatHalveABelief() {
  SimulationOutcome outcome = outcomeOf({}, 3);
  outcome.beliefsBefore = {{{0, 0.1}, {0, 0.1}}};
  outcome.beliefsAfter = {{}};
  for (const double after : {0.1, 0.05, 0.1 / std::sqrt(1.03), 0.1})
    outcome.beliefsAfter.front().emplace_back(3, guidance::Beliefs{{0, 0.1}, {0, after}});
  const double each = static_cast<double>(outcome.totals.front().front().front().sessions);
  const auto needed = evaluated(outcome).sessionsToHalve;
  QCOMPARE(needed.size(), std::size_t{4});
  QCOMPARE(needed[0], (std::vector<double>{0, 0}));
  QVERIFY(std::abs(needed[1][1] - each) < 1e-6 * each);
  QVERIFY(std::abs(needed[2][1] - 100 * each) < 1e-6 * 100 * each);
}

// A run of an earlier version has no ends of what is believed.
void tst_RunResult::earlierJson() {
  RunResult result = evaluated(outcomeOf({}, 3));
  std::string json = toJson(result);
  for (const std::string key : {"\"belief_low\":", "\"belief_high\":"}) {
    const std::size_t from = json.find(key);
    QVERIFY(from != std::string::npos);
    json.erase(from, json.find(",\"", from + 1) + 1 - from);
  }
  const auto read = runResultFromJson(json);
  QVERIFY(read.has_value());
  QVERIFY(read->beliefLow.empty() && read->beliefHigh.empty());
}

void tst_RunResult::brokenJson_data() {
  QTest::addColumn<QString>("json");
  QTest::newRow("empty") << "";
  QTest::newRow("cut") << "{\"schema\":1,\"rounds\":[";
  QTest::newRow("other") << "{\"schema\":1}";
  QTest::newRow("type") << "{\"rounds\":7}";
}

void tst_RunResult::brokenJson() {
  QFETCH(QString, json);
  const auto result = runResultFromJson(json.toStdString());
  QVERIFY(!result);
  QCOMPARE(result.error().message.id, std::string("evaluation.bad-run"));
}

QTEST_APPLESS_MAIN(tst_RunResult)
#include "tst_RunResult.moc"
