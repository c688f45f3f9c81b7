#include "core/base/RandomStream.h"
#include "core/statistics/Intervals.h"

#include <QTest>

#include <cmath>

using namespace guidepost;

class tst_Intervals : public QObject {
  Q_OBJECT

private slots:
  void wilsonAgreesWithPublishedValues_data();
  void wilsonAgreesWithPublishedValues();
  void wilsonCoversThePlantedShare();
  void bootstrapCoversThePlantedMean();
  void nothingIsUnknown();
  void sampleSize();
};

void tst_Intervals::wilsonAgreesWithPublishedValues_data() {
  QTest::addColumn<int>("successes");
  QTest::addColumn<int>("n");
  QTest::addColumn<double>("low");
  QTest::addColumn<double>("high");
  QTest::newRow("81 of 263 (Newcombe 1998)") << 81 << 263 << 0.2553 << 0.3662;
  QTest::newRow("15 of 148 (Newcombe 1998)") << 15 << 148 << 0.0624 << 0.1605;
  QTest::newRow("0 of 20 (Newcombe 1998)") << 0 << 20 << 0.0 << 0.1611;
  QTest::newRow("1 of 29 (Newcombe 1998)") << 1 << 29 << 0.0061 << 0.1718;
  QTest::newRow("all") << 20 << 20 << 0.8389 << 1.0;
}

void tst_Intervals::wilsonAgreesWithPublishedValues() {
  QFETCH(int, successes);
  QFETCH(int, n);
  QFETCH(double, low);
  QFETCH(double, high);
  const Estimate estimate = statistics::wilson(successes, n, "sessions");
  QCOMPARE(estimate.estimate, static_cast<double>(successes) / n);
  QVERIFY(std::abs(estimate.low - low) < 5e-5);
  QVERIFY(std::abs(estimate.high - high) < 5e-5);
}

void tst_Intervals::wilsonCoversThePlantedShare() {
  RandomStream stream(11, "coverage");
  int covered = 0;
  for (int trial = 0; trial < 2000; ++trial) {
    int successes = 0;
    for (int i = 0; i < 400; ++i)
      successes += stream.chance(0.04);
    const Estimate estimate = statistics::wilson(successes, 400, "");
    covered += estimate.low <= 0.04 && 0.04 <= estimate.high;
  }
  QVERIFY2(covered > 1860 && covered < 1960, qPrintable(QString::number(covered)));
}

void tst_Intervals::bootstrapCoversThePlantedMean() {
  RandomStream stream(12, "coverage");
  int covered = 0;
  for (int trial = 0; trial < 200; ++trial) {
    std::vector<double> values(200);
    for (double& value : values)
      value = stream.normal() + 3;
    const Estimate estimate = statistics::bootstrap(
        200, "", static_cast<std::uint64_t>(trial),
        [&](std::span<const std::uint32_t> indices) {
          double sum = 0;
          for (const std::uint32_t index : indices)
            sum += values[index];
          return sum / static_cast<double>(indices.size());
        },
        200);
    covered += estimate.low <= 3 && 3 <= estimate.high;
  }
  QVERIFY2(covered >= 178 && covered <= 199, qPrintable(QString::number(covered)));
}

void tst_Intervals::nothingIsUnknown() {
  QVERIFY(!statistics::wilson(0, 0, "").known());
  QVERIFY(!statistics::mean({}, "").known());
}

void tst_Intervals::sampleSize() {
  // Fleiss, Levin and Paik 2003, table of sample sizes without continuity correction: .10 against .15, power .80: 686.
  QVERIFY(std::abs(static_cast<double>(statistics::sessionsPerArm(0.10, 0.15)) - 686.0) <= 2);
  QVERIFY(statistics::sessionsPerArm(0.10, 0.15, 0.9) > statistics::sessionsPerArm(0.10, 0.15));
}

QTEST_APPLESS_MAIN(tst_Intervals)
#include "tst_Intervals.moc"
