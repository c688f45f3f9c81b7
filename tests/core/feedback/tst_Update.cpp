#include "core/feedback/Feedback.h"

#include "core/base/RandomStream.h"

#include <QTest>

#include <cmath>

using namespace guidepost;
using simulation::Observation;

class tst_Update : public QObject {
  Q_OBJECT

private slots:
  void withoutTrialsNothingChanges();
  void oneArmSaysNothing();
  void agreesWithTheExactPosterior();
  void movesTowardsTheTruth_data();
  void movesTowardsTheTruth();
  void coversAsOftenAsItSays();
  void strataKeepApartWhatDiffers();
};

namespace {

// Steps of one stratum: shown with the chance, buying with log odds `base` (+ dose · effect when shown).
void fill(Observation& seen, int steps, double chance, double dose, double base, double effect, RandomStream& luck) {
  for (int i = 0; i < steps; ++i) {
    const bool shown = luck.chance(chance);
    const double odds = std::exp(base + (shown ? dose * effect : 0.0));
    seen.count(1, chance, dose, logs::eventType::view, shown, luck.chance(odds / (1 + odds)));
  }
}

guidance::Beliefs prior(double mean, double deviation) {
  return {{0, mean}, {0, deviation}};
}

} // namespace

void tst_Update::withoutTrialsNothingChanges() {
  const guidance::Beliefs before = prior(0.2, 0.1);
  const guidance::Beliefs after = feedback::update(before, {});
  QCOMPARE(after.logMean, before.logMean);
  QVERIFY(std::abs(after.logDeviation[1] - 0.1) < 1e-12);
  QCOMPARE(after.logDeviation[0], 0.0);
}

void tst_Update::oneArmSaysNothing() {
  Observation seen;
  for (int i = 0; i < 100; ++i)
    seen.count(1, 0.9, 1, logs::eventType::view, true, i % 2 == 0);
  const guidance::Beliefs after = feedback::update(prior(0.2, 0.1), seen);
  QVERIFY(std::abs(after.logMean[1] - 0.2) < 1e-12);
  QVERIFY(std::abs(after.logDeviation[1] - 0.1) < 1e-12);
}

void tst_Update::agreesWithTheExactPosterior() {
  Observation seen;
  seen.trials = {{1, 0.5, 1.0, 0, 12, 7, 10, 2}, {1, 0.9, 0.5, 0, 30, 9, 4, 1}};
  const auto logChoose = [](int n, int k) {
    return std::lgamma(n + 1.0) - std::lgamma(k + 1.0) - std::lgamma(n - k + 1.0);
  };
  // Conditional likelihood and prior on a fine grid, no derivative used.
  double total = 0, first = 0, second = 0, mode = 0, highest = -1e300;
  for (double effect = -3; effect <= 3; effect += 0.0005) {
    double logPosterior = -0.5 * std::pow((effect - 0.1) / 0.4, 2);
    for (const simulation::Trial& trial : seen.trials) {
      const int shown = static_cast<int>(trial.shown), withheld = static_cast<int>(trial.withheld);
      const int bought = static_cast<int>(trial.bought + trial.withheldBought);
      double sum = 0;
      for (int x = std::max(0, bought - withheld); x <= std::min(shown, bought); ++x)
        sum += std::exp(logChoose(shown, x) + logChoose(withheld, bought - x) + trial.dose * effect * x);
      logPosterior += trial.dose * effect * static_cast<double>(trial.bought) - std::log(sum);
    }
    if (logPosterior > highest) {
      highest = logPosterior;
      mode = effect;
    }
    const double weight = std::exp(logPosterior + 30);
    total += weight;
    first += weight * effect;
    second += weight * effect * effect;
  }
  const double deviation = std::sqrt(second / total - std::pow(first / total, 2));
  const guidance::Beliefs after = feedback::update(prior(0.1, 0.4), seen);
  QVERIFY2(std::abs(after.logMean[1] - mode) < 0.001, qPrintable(QString("%1 for %2").arg(after.logMean[1]).arg(mode)));
  QVERIFY(std::abs(after.logDeviation[1] - deviation) < 0.03 * deviation);
}

void tst_Update::movesTowardsTheTruth_data() {
  QTest::addColumn<double>("truth");
  QTest::newRow("stronger than believed") << 1.2;
  QTest::newRow("harmful") << -0.8;
  QTest::newRow("as believed") << 0.2;
}

void tst_Update::movesTowardsTheTruth() {
  QFETCH(double, truth);
  double mean = 0, deviation = 0;
  constexpr int runs = 100;
  for (std::uint64_t run = 0; run < runs; ++run) {
    RandomStream luck(run, "planted");
    Observation seen;
    fill(seen, 500, 0.9, 0.9, -1.5, truth, luck);
    fill(seen, 300, 0.8, 0.6, -2.5, truth, luck);
    const guidance::Beliefs after = feedback::update(prior(0.2, 0.4), seen);
    mean += after.logMean[1] / runs;
    deviation += after.logDeviation[1] / runs;
  }
  QVERIFY(deviation < 0.3);
  if (truth == 0.2)
    QVERIFY(std::abs(mean - 0.2) < 0.08);
  else
    QVERIFY2((mean - 0.2) / (truth - 0.2) > 0.4 && (mean - 0.2) / (truth - 0.2) < 1, qPrintable(QString::number(mean)));
}

void tst_Update::coversAsOftenAsItSays() {
  constexpr int runs = 600;
  int covered = 0;
  for (std::uint64_t run = 0; run < runs; ++run) {
    RandomStream luck(run, "coverage");
    const double truth = 0.2 + 0.5 * luck.normal();
    Observation seen;
    fill(seen, 200, 0.8, 1, -1.5, truth, luck);
    fill(seen, 150, 0.6, 0.7, -2.5, truth, luck);
    const guidance::Beliefs after = feedback::update(prior(0.2, 0.5), seen);
    covered += std::abs(after.logMean[1] - truth) < 1.96 * after.logDeviation[1];
  }
  const double share = covered / static_cast<double>(runs);
  QVERIFY2(share > 0.915 && share < 0.985, qPrintable(QString::number(share)));
}

void tst_Update::strataKeepApartWhatDiffers() {
  // No effect at all, but eager visitors are shown the action more often: pooled it would look helpful.
  double mean = 0;
  constexpr int runs = 100;
  for (std::uint64_t run = 0; run < runs; ++run) {
    RandomStream luck(run, "strata");
    Observation seen;
    fill(seen, 400, 0.9, 1, 0.0, 0, luck);
    fill(seen, 400, 0.5, 1, -3.0, 0, luck);
    mean += feedback::update(prior(0, 1), seen).logMean[1] / runs;
  }
  QVERIFY2(std::abs(mean) < 0.08, qPrintable(QString::number(mean)));
}

QTEST_APPLESS_MAIN(tst_Update)
#include "tst_Update.moc"
