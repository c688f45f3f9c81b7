#include "core/evaluation/Draws.h"

#include "core/base/RandomStream.h"

#include <QTest>

#include <cmath>

using namespace guidepost;
using namespace guidepost::evaluation;

class tst_Draws : public QObject {
  Q_OBJECT

private slots:
  void luckAloneIsLuck();
  void findsWhatTheDrawsVary();
  void coversOneMoreWorld_data();
  void coversOneMoreWorld();
  void oneDrawIsLuck();
  void levelTakesAssumptionsFromThePair();
  void proportions();
  void bestIsProbable();
};

namespace {

struct Planted {
  std::vector<Draw> draws;
  std::vector<Draw> expected; // the same with little luck
  double world = 0;           // the value in one more world
};

// Paired differences of −1, 0, 1 whose mean in a draw is normal around `mean`.
Planted plant(int draws, int sessions, double mean, double deviation, double noise, std::uint64_t seed) {
  RandomStream luck(seed, "planted");
  Planted planted;
  for (int r = 0; r < draws; ++r) {
    const double truth = mean + deviation * luck.normal();
    Draw draw;
    draw.sessions = sessions;
    for (int i = 0; i < sessions; ++i) {
      const double value = luck.chance(noise + truth) ? 1 : luck.chance(noise / (1 - noise - truth)) ? -1 : 0;
      draw.sum += value;
      draw.squares += value * value;
    }
    planted.draws.push_back(draw);
    Draw quiet;
    quiet.sessions = sessions;
    for (int i = 0; i < sessions; ++i) {
      const double value = truth * 2 * luck.uniform();
      quiet.sum += value;
      quiet.squares += value * value;
    }
    planted.expected.push_back(quiet);
  }
  planted.world = mean + deviation * luck.normal();
  return planted;
}

} // namespace

void tst_Draws::luckAloneIsLuck() {
  double share = 0, spread = 0;
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    const Decomposition result = decompose(plant(40, 200, 0.02, 0, 0.02, seed).draws);
    const double wanted = (0.06 - 0.0004) / (40.0 * 200);
    QVERIFY(std::abs(result.luckVariance - wanted) < 0.3 * wanted);
    share += result.drawVariance / 40;
    spread += result.spreadVariance / 40;
  }
  QVERIFY(share < 0.2 * spread);
}

void tst_Draws::findsWhatTheDrawsVary() {
  double found = 0;
  for (std::uint64_t seed = 0; seed < 40; ++seed)
    found += decompose(plant(40, 400, 0.06, 0.02, 0.01, seed).draws).drawVariance / 40;
  QVERIFY2(std::abs(found - 0.0004) < 0.00006, qPrintable(QString::number(found)));

  // Where luck is larger than what the draws vary, single runs find it from the expected values only.
  double worst = 0;
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    const Planted planted = plant(40, 100, 0.06, 0.01, 0.01, seed);
    worst = std::max(worst, std::abs(decompose(planted.draws, planted.expected).drawVariance / 0.0001 - 1));
  }
  QVERIFY2(worst < 0.8, qPrintable(QString::number(worst)));
}

void tst_Draws::coversOneMoreWorld_data() {
  QTest::addColumn<double>("deviation");
  QTest::addColumn<int>("sessions");
  QTest::newRow("mostly luck") << 0.004 << 50;
  QTest::newRow("half and half") << 0.004 << 400;
  QTest::newRow("mostly assumptions") << 0.02 << 400;
}

void tst_Draws::coversOneMoreWorld() {
  QFETCH(double, deviation);
  QFETCH(int, sessions);
  constexpr int runs = 400;
  int covered = 0;
  for (std::uint64_t seed = 0; seed < runs; ++seed) {
    const Planted planted = plant(40, sessions, 0.06, deviation, 0.01, 1000 + seed);
    const Estimate estimate = decompose(planted.draws, planted.expected).estimate("sessions");
    covered += estimate.low <= planted.world && planted.world <= estimate.high;
  }
  // 95 % ± 4 deviations of a count of 400; below that the interval promises too much.
  const double share = covered / static_cast<double>(runs);
  QVERIFY2(share > 0.906, qPrintable(QString::number(share)));
  if (deviation > 0.01) QVERIFY2(share < 0.99, qPrintable(QString::number(share)));
}

void tst_Draws::oneDrawIsLuck() {
  const Planted planted = plant(1, 300, 0.05, 0, 0.02, 1);
  const Decomposition result = decompose(planted.draws);
  QCOMPARE(result.assumptionVariance, 0.0);
  QVERIFY(result.luckVariance > 0);
  QCOMPARE(decompose({}).sessions, 0.0);
  QVERIFY(!decompose({}).estimate("sessions").known());
}

void tst_Draws::levelTakesAssumptionsFromThePair() {
  Decomposition paired;
  paired.drawVariance = 0.01;
  paired.assumptionVariance = 0.0125;
  const std::vector<Draw> draws = {{100, 20, 20}, {100, 40, 40}};
  const Decomposition result = level(draws, paired);
  QCOMPARE(result.mean, 0.3);
  QCOMPARE(result.assumptionVariance, 0.0125);
  QVERIFY(std::abs(result.luckVariance - 0.21 / 199) < 1e-9);
}

void tst_Draws::proportions() {
  const Estimate plain = proportion(30, 100, "showings");
  QCOMPARE(plain.estimate, 0.3);
  QVERIFY(std::abs(plain.low - 0.2189) < 1e-3 && std::abs(plain.high - 0.3958) < 1e-3);
  const Estimate grouped = proportion(30, 100, "showings", 0, 25);
  QCOMPARE(grouped.n, 100);
  QVERIFY(grouped.high - grouped.low > 1.8 * (plain.high - plain.low));
  const Estimate wide = proportion(30, 100, "showings", 0.05 * 0.05);
  QVERIFY(std::abs(wide.high - (0.3 + std::hypot(plain.high - 0.3, 1.959964 * 0.05))) < 1e-9);
  QVERIFY(!proportion(0, 0, "showings").known());
  QCOMPARE(proportion(0, 50, "showings", 1).low, 0.0);
}

void tst_Draws::bestIsProbable() {
  const auto option = [](double mean, double deviation, std::uint64_t seed, std::vector<double>& values) {
    RandomStream luck(seed, "gains");
    Decomposition result;
    for (int i = 0; i < 200; ++i)
      values.push_back(mean + deviation * luck.normal());
    double sum = 0, squares = 0;
    for (const double value : values)
      sum += value / 200;
    for (const double value : values)
      squares += (value - sum) * (value - sum) / 199;
    result.mean = sum;
    result.drawVariance = result.spreadVariance = squares;
    return result;
  };
  std::vector<std::vector<double>> values(2);
  const std::vector<Decomposition> known = {option(1, 1, 1, values[0]), option(-3, 1, 2, values[1])};
  const std::vector<double> noLuck(4);
  const std::vector<double> chances = probabilitiesBest(values, known, noLuck, 7);
  QCOMPARE(chances.size(), std::size_t{3});
  QVERIFY(std::abs(chances[0] + chances[1] + chances[2] - 1) < 1e-9);
  QVERIFY2(std::abs(chances[0] - 0.841) < 0.06, qPrintable(QString::number(chances[0]))); // Φ(1)
  QVERIFY(chances[1] < 0.02);

  // All luck: the spread between the draws says nothing, only the means and their luck do.
  std::vector<Decomposition> lucky = known;
  for (Decomposition& one : lucky)
    one.drawVariance = 0;
  QVERIFY(probabilitiesBest(values, lucky, noLuck, 7)[0] > 0.999);
  const std::vector<double> together = {1, 0.999, 0.999, 1};
  const double certain = probabilitiesBest(values, lucky, together, 7)[0];
  QVERIFY2(std::abs(certain - 0.841) < 0.06, qPrintable(QString::number(certain)));
}

QTEST_APPLESS_MAIN(tst_Draws)
#include "tst_Draws.moc"
