#include <QTest>

#include "tests/core/simulation/World.h"

#include <atomic>
#include <cmath>
#include <numeric>

using namespace guidepost;
using namespace guidepost::simulation;

class tst_Simulation : public QObject {
  Q_OBJECT

private slots:
  void sameBytesForAnyThreads();
  void noEffectChangesNothing();
  void effectsRaiseConversion();
  void totalsAgree();
  void expectedIsCountedWithLessLuck();
  void worldDrawsWhatStrategiesDoNotKnow();
  void trialsComeFromExploration();
  void withoutEffectsArmsAreAlike();
  void rowsAreASample();
  void unknownStrategy();
  void cancelling();
  void livePoints();
};

namespace {

SimulationOptions smallRun() {
  SimulationOptions options;
  options.users = 600;
  options.replications = 6;
  options.threads = 1;
  return options;
}

Result<SimulationOutcome> run(const guidance::EffectLibrary& library, const SimulationOptions& options,
                              const BeliefUpdate& update = {}, const JobContext& job = {},
                              const std::function<void(const LivePoint&)>& onLive = {}) {
  const testing::World& world = testing::World::instance();
  return simulate(world.log, world.population, world.model, testing::madeStrategies(), library, options, update, job,
                  onLive);
}

// Moves with what was seen, so that the second round depends on the first.
guidance::Beliefs nudge(const guidance::Beliefs& before, const Observation& seen) {
  guidance::Beliefs after = before;
  for (const Trial& trial : seen.trials)
    after.logMean[trial.action] += 0.001 * static_cast<double>(trial.bought - trial.withheldBought);
  return after;
}

bool same(const Totals& a, const Totals& b) {
  return a.sessions == b.sessions && a.buyers == b.buyers && a.events == b.events && a.shown == b.shown &&
         a.clicked == b.clicked && a.dismissed == b.dismissed && a.boughtAfterShown == b.boughtAfterShown &&
         a.sessionsShown == b.sessionsShown && a.revenue == b.revenue && a.cost == b.cost &&
         a.satisfaction == b.satisfaction && a.revenueSquares == b.revenueSquares && a.costSquares == b.costSquares &&
         a.satisfactionSquares == b.satisfactionSquares && a.conversionSquares == b.conversionSquares &&
         a.gainSquares == b.gainSquares && a.expectedConversion == b.expectedConversion &&
         a.expectedGain == b.expectedGain && a.expectedGainProducts == b.expectedGainProducts &&
         a.expectedConversionProducts == b.expectedConversionProducts &&
         a.expectedRevenueSquares == b.expectedRevenueSquares && a.conversionProducts == b.conversionProducts &&
         a.gainProducts == b.gainProducts && a.shownByAction == b.shownByAction &&
         a.clickedByAction == b.clickedByAction && a.dismissedByAction == b.dismissedByAction &&
         a.boughtByAction == b.boughtByAction && a.satisfactionByAction == b.satisfactionByAction;
}

bool same(const OutcomeRow& a, const OutcomeRow& b) {
  return a.round == b.round && a.replication == b.replication && a.user == b.user && a.strategy == b.strategy &&
         a.action == b.action && a.disposition == b.disposition && a.propensity == b.propensity &&
         a.clicked == b.clicked && a.dismissed == b.dismissed && a.purchased == b.purchased &&
         a.satisfaction == b.satisfaction && a.value == b.value;
}

bool same(const SimulationOutcome& a, const SimulationOutcome& b) {
  if (a.strategies != b.strategies || a.totals.size() != b.totals.size() || a.rows.size() != b.rows.size() ||
      a.trueLogEffects != b.trueLogEffects || a.steps != b.steps || a.curve.size() != b.curve.size())
    return false;
  for (std::size_t round = 0; round < a.totals.size(); ++round)
    for (std::size_t s = 0; s < a.strategies.size(); ++s)
      for (std::size_t r = 0; r < a.totals[round][s].size(); ++r) {
        if (!same(a.totals[round][s][r], b.totals[round][s][r])) return false;
        if (a.beliefsAfter[round][s][r].logMean != b.beliefsAfter[round][s][r].logMean) return false;
      }
  for (std::size_t i = 0; i < a.rows.size(); ++i)
    if (!same(a.rows[i], b.rows[i])) return false;
  for (std::size_t i = 0; i < a.curve.size(); ++i)
    if (a.curve[i].sessions != b.curve[i].sessions || a.curve[i].conversion != b.curve[i].conversion) return false;
  return true;
}

Totals sum(const std::vector<Totals>& replications) {
  Totals total;
  for (const Totals& one : replications)
    total.add(one);
  return total;
}

} // namespace

void tst_Simulation::sameBytesForAnyThreads() {
  const auto library = testing::madeLibrary(1.6, 1.2);
  SimulationOptions options = smallRun();
  const auto one = run(library, options, nudge);
  QVERIFY(one.has_value());
  QVERIFY(sum(one->totals[0][2]).shown > 0);
  for (const int threads : {2, 8}) {
    options.threads = threads;
    const auto many = run(library, options, nudge);
    QVERIFY(many.has_value());
    QVERIFY(same(*one, *many));
  }
  options.seed = 8;
  QVERIFY(!same(*one, *run(library, options, nudge)));
}

void tst_Simulation::noEffectChangesNothing() {
  auto library = testing::madeLibrary(1, 1);
  for (guidance::Action& action : library.actions)
    action.costPerShow = action.costShare = 0;
  for (guidance::Effect& effect : library.effects)
    effect.satisfaction = 0;
  // Without an expected gain model and hybrid would show nothing: a belief in the second round makes them show.
  const auto outcome = run(library, smallRun(), [](guidance::Beliefs beliefs, const Observation&) {
    std::ranges::fill(beliefs.logMean, 0.4);
    return beliefs;
  });
  QVERIFY(outcome.has_value());
  for (std::size_t round = 0; round < 2; ++round)
    for (std::size_t s = 0; s < outcome->strategies.size(); ++s) {
      if (s > 0 && round == 1) QVERIFY(sum(outcome->totals[round][s]).shown > 50);
      for (std::size_t r = 0; r < 6; ++r) {
        const Totals &nothing = outcome->totals[round][0][r], &strategy = outcome->totals[round][s][r];
        QCOMPARE(strategy.buyers, nothing.buyers);
        QCOMPARE(strategy.events, nothing.events);
        QCOMPARE(strategy.conversionSquares, 0.0);
        QVERIFY(std::abs(strategy.expectedConversion) < 1e-9);
        QCOMPARE(strategy.cost, 0.0);
      }
    }
}

void tst_Simulation::effectsRaiseConversion() {
  const auto outcome = run(testing::madeLibrary(3, 1), smallRun());
  QVERIFY(outcome.has_value());
  for (std::size_t s = 1; s < outcome->strategies.size(); ++s) {
    const Totals nothing = sum(outcome->totals[0][0]), strategy = sum(outcome->totals[0][s]);
    QVERIFY2(strategy.buyers > nothing.buyers, outcome->strategies[s].c_str());
    // Common luck: with effects that only help, a visitor who buys anyway still buys.
    QCOMPARE(strategy.conversionSquares, static_cast<double>(strategy.buyers - nothing.buyers));
  }
}

void tst_Simulation::totalsAgree() {
  const auto library = testing::madeLibrary(1.5, 1.3);
  const auto outcome = run(library, smallRun());
  QVERIFY(outcome.has_value());
  QCOMPARE(outcome->strategies, (std::vector<std::string>{"nothing", "rules", "model", "hybrid"}));
  std::int64_t events = 0;
  for (const auto& round : outcome->totals)
    for (std::size_t s = 0; s < round.size(); ++s) {
      QCOMPARE(round[s].size(), std::size_t{6});
      const Totals total = sum(round[s]);
      events += total.events;
      QCOMPARE(total.sessions, 600);
      const auto all = [](const std::vector<std::int64_t>& values) {
        return std::accumulate(values.begin(), values.end(), std::int64_t{0});
      };
      QCOMPARE(all(total.shownByAction), total.shown);
      QCOMPARE(all(total.clickedByAction), total.clicked);
      QCOMPARE(all(total.dismissedByAction), total.dismissed);
      QCOMPARE(all(total.boughtByAction), total.boughtAfterShown);
      QCOMPARE(total.shownByAction[0], 0);
      QVERIFY(total.sessionsShown <= total.shown && total.clicked + total.dismissed <= total.shown);
      QCOMPARE(total.conversionProducts[s], total.conversionSquares);
      QVERIFY(std::abs(total.gainProducts[s] - total.gainSquares) <= 1e-9 * (1 + total.gainSquares));
      QVERIFY(total.satisfaction >= 600.0 && total.satisfaction <= 3000.0);
    }
  QCOMPARE(events, outcome->steps);
  QCOMPARE(sum(outcome->totals[0][0]).shown, 0);
  QVERIFY(sum(outcome->totals[0][0]).buyers != sum(outcome->totals[1][0]).buyers ||
          sum(outcome->totals[0][0]).events != sum(outcome->totals[1][0]).events); // fresh visitors
}

void tst_Simulation::expectedIsCountedWithLessLuck() {
  auto library = testing::madeLibrary(1.8, 1);
  SimulationOptions options = smallRun();
  options.users = 12'000;
  options.rounds = 1;
  const auto outcome = run(library, options);
  QVERIFY(outcome.has_value());
  for (std::size_t s = 1; s < outcome->strategies.size(); ++s) {
    const Totals nothing = sum(outcome->totals[0][0]), strategy = sum(outcome->totals[0][s]);
    const double counted = static_cast<double>(strategy.buyers - nothing.buyers);
    const double deviation = std::sqrt(strategy.conversionSquares);
    QVERIFY(counted > 5 * deviation);
    QVERIFY2(std::abs(strategy.expectedConversion - counted) < 4 * deviation,
             qPrintable(QString("%1: %2 for %3").arg(s).arg(strategy.expectedConversion).arg(counted)));
    QVERIFY(strategy.expectedConversionProducts[s] < 0.3 * strategy.conversionSquares);
    const double gain = library.margin * (strategy.revenue - nothing.revenue) - strategy.cost;
    QVERIFY2(std::abs(strategy.expectedGain - gain) < 4 * std::sqrt(strategy.gainSquares) + 0.05 * std::abs(gain),
             qPrintable(QString("%1: %2 for %3").arg(s).arg(strategy.expectedGain).arg(gain)));
  }
}

void tst_Simulation::worldDrawsWhatStrategiesDoNotKnow() {
  const auto library = testing::madeLibrary(1.3, 1.4);
  SimulationOptions options = smallRun();
  options.users = 400;
  options.replications = 400;
  options.strategies = {};
  options.rounds = 1;
  const auto outcome = run(library, options);
  QVERIFY(outcome.has_value());
  QCOMPARE(outcome->strategies, std::vector<std::string>{"nothing"});
  double mean = 0, squares = 0;
  for (const std::vector<double>& effects : outcome->trueLogEffects) {
    QCOMPARE(effects[0], 0.0);
    mean += effects[2] / 400;
    squares += effects[2] * effects[2] / 400;
  }
  const double deviation = std::log(1.4) / 1.96;
  QVERIFY(std::abs(mean - std::log(1.3)) < 4 * deviation / 20);
  QVERIFY(std::abs(std::sqrt(squares - mean * mean) - deviation) < 0.15 * deviation);
}

void tst_Simulation::trialsComeFromExploration() {
  const auto library = testing::madeLibrary(2, 1.3);
  SimulationOptions options = smallRun();
  options.users = 3000;
  options.replications = 3;
  options.rounds = 1;
  options.strategies = {"rules", "model"};
  std::vector<Observation> seen;
  const auto outcome = run(library, options, [&](const guidance::Beliefs& before, const Observation& observation) {
    seen.push_back(observation);
    return before;
  });
  QVERIFY(outcome.has_value());
  QCOMPARE(seen.size(), std::size_t{9}); // three strategies in each of three replications
  for (std::size_t i = 0; i < seen.size(); ++i) {
    if (i % 3 < 2) QVERIFY(seen[i].trials.empty()); // nothing and rules never withhold
    double shown = 0, expectedShown = 0, all = 0, preferred = 0;
    for (const Trial& trial : seen[i].trials) {
      QVERIFY(trial.bought <= trial.shown && trial.withheldBought <= trial.withheld);
      QVERIFY(trial.chance > 0 && trial.chance < 1);
      shown += static_cast<double>(trial.shown);
      all += static_cast<double>(trial.shown + trial.withheld);
      expectedShown += trial.chance * static_cast<double>(trial.shown + trial.withheld);
      if (trial.chance > 0.3) preferred += static_cast<double>(trial.shown + trial.withheld);
    }
    // Half of the visitors are held out, so of the action that is preferred nearly as many saw it as did not.
    if (i % 3 == 2) QVERIFY(preferred > 0.3 * all);
    if (i % 3 == 2) QVERIFY(all > 200 && std::abs(shown - expectedShown) < 5 * std::sqrt(all * 0.25));
  }
}

// Shown or held out, a visitor buys as often when nothing has an effect: chance alone divides them.
void tst_Simulation::withoutEffectsArmsAreAlike() {
  auto library = testing::madeLibrary(1, 1);
  for (guidance::Action& action : library.actions)
    if (action.id == "recommend") action.costPerShow = -1; // a reason to show it all the same
  SimulationOptions options = smallRun();
  options.users = 20'000;
  options.replications = 1;
  options.rounds = 1;
  options.strategies = {"model"};
  Observation seen;
  const auto outcome = run(library, options, [&](const guidance::Beliefs& before, const Observation& observation) {
    if (!observation.trials.empty()) seen = observation;
    return before;
  });
  QVERIFY(outcome.has_value());
  double difference = 0, variance = 0, bought = 0;
  for (const Trial& trial : seen.trials) { // Mantel and Haenszel: expected among the shown, given the stratum
    const double shown = static_cast<double>(trial.shown), all = shown + static_cast<double>(trial.withheld);
    const double buys = static_cast<double>(trial.bought + trial.withheldBought);
    if (all < 2) continue;
    difference += static_cast<double>(trial.bought) - buys * shown / all;
    variance += buys * (all - buys) * shown * (all - shown) / (all * all * (all - 1));
    bought += buys;
  }
  QVERIFY2(bought > 100, qPrintable(QString::number(bought)));
  QVERIFY2(std::abs(difference) < 4 * std::sqrt(variance), qPrintable(QString::number(difference)));
}

void tst_Simulation::rowsAreASample() {
  const auto library = testing::madeLibrary(1.5, 1.3);
  SimulationOptions options = smallRun();
  options.outcomeRows = 300;
  const auto outcome = run(library, options);
  QVERIFY(outcome.has_value());
  QVERIFY(outcome->rows.size() > 100 && outcome->rows.size() <= 300);
  for (const OutcomeRow& row : outcome->rows) {
    QVERIFY(row.strategy != "nothing" && row.action != "nothing");
    QVERIFY(row.propensity > 0 && row.propensity <= 1);
    QVERIFY(row.purchased == (row.value > 0));
    QVERIFY(row.round == 1 || row.round == 2);
  }
  options.outcomeRows = 0;
  QVERIFY(run(library, options)->rows.empty());
}

void tst_Simulation::unknownStrategy() {
  SimulationOptions options = smallRun();
  options.strategies = {"nothing", "magic"};
  const auto outcome = run(testing::madeLibrary(1.5, 1.3), options);
  QVERIFY(!outcome);
  QCOMPARE(outcome.error().code, ErrorCode::Usage);
  options.strategies = {"nothing"};
  options.users = 0;
  QCOMPARE(run(testing::madeLibrary(1.5, 1.3), options).error().code, ErrorCode::Usage);
}

void tst_Simulation::cancelling() {
  const auto library = testing::madeLibrary(1.5, 1.3);
  std::stop_source now;
  now.request_stop();
  const auto none = run(library, smallRun(), {}, {now.get_token(), {}});
  QVERIFY(!none);
  QCOMPARE(none.error().code, ErrorCode::Cancelled);

  std::stop_source later;
  SimulationOptions options = smallRun();
  options.users = 40'000;
  const auto some = run(library, options, {}, {later.get_token(), [&](const Progress& progress) {
                                                 if (progress.done > 60'000) later.request_stop();
                                               }});
  QVERIFY(some.has_value());
  QVERIFY(some->partial);
  QCOMPARE(some->plannedUsers, 40'000);
  const std::size_t whole = some->totals[0][0].size();
  QVERIFY(whole >= 1 && whole < 6);
  QCOMPARE(some->trueLogEffects.size(), whole);
  QCOMPARE(some->curve.size(), whole);
  for (const std::vector<Totals>& strategy : some->totals[0])
    QCOMPARE(strategy.size(), whole);
}

void tst_Simulation::livePoints() {
  SimulationOptions options = smallRun();
  options.users = 10'000;
  options.rounds = 1;
  options.threads = 2;
  std::atomic<int> points = 0;
  std::atomic<bool> sane = true;
  std::int64_t before = 0;
  const auto outcome = run(testing::madeLibrary(1.5, 1.3), options, {}, {}, [&](const LivePoint& point) {
    ++points;
    if (point.sessions < before || point.conversion.size() != 4) sane = false;
    before = point.sessions;
    for (std::size_t s = 0; s < point.conversion.size(); ++s)
      if (!(point.low[s] <= point.conversion[s] && point.conversion[s] <= point.high[s])) sane = false;
  });
  QVERIFY(outcome.has_value());
  QVERIFY(points >= 1 && points < 100);
  QVERIFY(sane);
  QCOMPARE(outcome->curve.back().sessions, 10'000);
}

QTEST_APPLESS_MAIN(tst_Simulation)
#include "tst_Simulation.moc"
