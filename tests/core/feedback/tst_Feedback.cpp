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
  void learnsFromASimulatedRound();
};

namespace {

Result<SimulationOutcome> run(const guidance::EffectLibrary& library, const SimulationOptions& options,
                              double exploration, const BeliefUpdate& update) {
  const testing::World& world = testing::World::instance();
  guidance::StrategySet set = testing::madeStrategies();
  set.exploration = exploration;
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
  // The world's effect is 3 for certain; an analyst who believes that it is about 1 reads the trials.
  auto library = testing::madeLibrary(3, 1);
  for (guidance::Effect& effect : library.effects)
    effect.dismissRate = 0;
  for (guidance::Action& action : library.actions)
    action.costPerShow = action.costShare = 0;
  guidance::Beliefs analyst = guidance::beliefsFrom(library);
  std::ranges::fill(analyst.logMean, 0.0);
  std::ranges::fill(analyst.logDeviation, 0.7);
  SimulationOptions options;
  options.users = 24'000;
  options.replications = 8;
  options.rounds = 1;
  options.strategies = {"model"};
  std::vector<double> learnt(library.actions.size());
  int readings = 0, covered = 0, informed = 0;
  const auto outcome = run(library, options, 0.4, [&](const guidance::Beliefs& before, const Observation& seen) {
    if (seen.trials.empty()) return before;
    ++readings;
    const guidance::Beliefs after = feedback::update(analyst, seen);
    for (std::size_t action = 1; action < learnt.size(); ++action) {
      learnt[action] += after.logMean[action] / options.replications;
      if (after.logDeviation[action] > 0.4) continue;
      ++informed;
      covered += std::abs(after.logMean[action] - std::log(3)) < 2.5 * after.logDeviation[action];
    }
    return before;
  });
  QVERIFY(outcome.has_value());
  QCOMPARE(readings, 8);
  QVERIFY(informed > 0);
  for (std::size_t action = 1; action < learnt.size(); ++action)
    QVERIFY2(learnt[action] > 0.05, qPrintable(QString("%1: %2").arg(action).arg(learnt[action])));
  QVERIFY2(*std::ranges::max_element(learnt) > 0.5, qPrintable(QString::number(*std::ranges::max_element(learnt))));
  QVERIFY2(covered >= 0.7 * informed, qPrintable(QString("%1 of %2").arg(covered).arg(informed)));
}

QTEST_APPLESS_MAIN(tst_Feedback)
#include "tst_Feedback.moc"
