#include <QTest>

#include "core/feedback/Feedback.h"
#include "tests/core/simulation/World.h"

#include <cmath>

using namespace guidepost;
using namespace guidepost::simulation;

class tst_Feedback : public QObject {
  Q_OBJECT

private slots:
  void tableAddsUp();
  void jsonRoundTrip();
  void learnsFromASimulatedRound_data();
  void learnsFromASimulatedRound();
};

namespace {

Result<SimulationOutcome> run(const guidance::EffectLibrary& library, const SimulationOptions& options,
                              double exploration, const BeliefUpdate& update) {
  const testing::World& world = testing::World::instance();
  guidance::StrategySet set = testing::madeStrategies();
  set.exploration = exploration;
  std::erase_if(set.rules.rules, [&](const guidance::Rule& rule) { return !library.action(rule.action); });
  return simulate(world.log, world.population, world.model, set, library, options, update, {});
}

} // namespace

void tst_Feedback::tableAddsUp() {
  const auto library = testing::madeLibrary(1.5, 1.3);
  SimulationOptions options;
  options.users = 800;
  options.replications = 4;
  const auto outcome = run(library, options, 0.1, feedback::update);
  QVERIFY(outcome.has_value());
  const auto rows = feedback::feedbackTable(*outcome, library);
  int all = 0;
  for (const feedback::FeedbackRow& row : rows) {
    if (!row.action.empty()) continue;
    ++all;
    std::int64_t shown = 0, clicked = 0, dismissed = 0, purchased = 0;
    for (const feedback::FeedbackRow& part : rows) {
      if (part.action.empty() || part.round != row.round || part.strategy != row.strategy) continue;
      shown += part.shown;
      clicked += part.clicked;
      dismissed += part.dismissed;
      purchased += part.purchased;
      QVERIFY(part.clickRate.low <= part.clickRate.estimate && part.clickRate.estimate <= part.clickRate.high);
      QVERIFY(part.satisfaction.estimate >= 1 && part.satisfaction.estimate <= 5);
    }
    QCOMPARE(shown, row.shown);
    QCOMPARE(clicked, row.clicked);
    QCOMPARE(dismissed, row.dismissed);
    QCOMPARE(purchased, row.purchased);
    QCOMPARE(row.clickRate.known(), row.shown > 0);
    QCOMPARE(row.satisfaction.n, 800);
  }
  QCOMPARE(all, 2 * 4);
}

void tst_Feedback::jsonRoundTrip() {
  const auto library = testing::madeLibrary(1.5, 1.3);
  SimulationOptions options;
  options.users = 300;
  options.replications = 3;
  const auto outcome = run(library, options, 0.1, feedback::update);
  QVERIFY(outcome.has_value());
  const std::string json = feedback::toJson(feedback::feedbackTable(*outcome, library));
  const auto read = feedback::feedbackFromJson(json);
  QVERIFY(read.has_value());
  QCOMPARE(feedback::toJson(*read), json);
  QCOMPARE(feedback::feedbackFromJson("[{}]").error().message.id, std::string("feedback.bad-table"));
  QCOMPARE(feedback::feedbackFromJson("[").error().message.id, std::string("feedback.bad-table"));
}

void tst_Feedback::learnsFromASimulatedRound() {
  QFETCH(double, multiplier);
  QFETCH(bool, hidden);
  // The world's effect is known; an analyst who believes in none, give or take much, reads the trials.
  auto library = testing::madeLibrary(multiplier, 1);
  library.actions.erase(library.actions.begin() + 1, library.actions.begin() + 3);
  library.actions[1].costPerShow = 0;
  library.effects.erase(library.effects.begin(), library.effects.begin() + 2);
  library.effects[0].dismissRate = 0;
  if (hidden) library.effects[0].suits = {0.4, 0.8, 1.2};
  guidance::Beliefs analyst = guidance::beliefsFrom(library);
  std::ranges::fill(analyst.logMean, 0.0);
  std::ranges::fill(analyst.logDeviation, 1.0);
  SimulationOptions options;
  options.users = 40'000;
  options.replications = 20;
  options.rounds = 1;
  options.strategies = {"model"};
  double learnt = 0;
  int covered = 0, readings = 0;
  const auto outcome = run(library, options, 0.1, [&](const guidance::Beliefs& before, const Observation& seen) {
    if (seen.trials.empty()) return before;
    const guidance::Beliefs after = feedback::update(analyst, seen);
    ++readings;
    learnt += after.logMean[1] / options.replications;
    covered += std::abs(after.logMean[1] - std::log(multiplier)) < 1.96 * after.logDeviation[1];
    return before;
  });
  QVERIFY(outcome.has_value());
  QCOMPARE(readings, 20);
  const double share = learnt / std::log(multiplier);
  QVERIFY2(share > 0.9 && share < 1.1, qPrintable(QString::number(share)));
  QVERIFY2(covered >= 16, qPrintable(QString::number(covered)));
}

void tst_Feedback::learnsFromASimulatedRound_data() {
  QTest::addColumn<double>("multiplier");
  QTest::addColumn<bool>("hidden"); // it suits those who seldom buy, and nobody sees who they are
  QTest::newRow("like those of the library") << 1.5 << false;
  QTest::newRow("far from the belief") << 3.0 << false;
  QTest::newRow("felt by some more than by others") << 2.0 << true;
}

QTEST_APPLESS_MAIN(tst_Feedback)
#include "tst_Feedback.moc"
