#include "core/base/RandomStream.h"
#include "core/statistics/Classification.h"

#include <QTest>

#include <cmath>

using namespace guidepost;
using namespace guidepost::statistics;

class tst_Classification : public QObject {
  Q_OBJECT

private slots:
  void confusionFigures();
  void absentClassesAreLeftOut();
  void logLossIsBounded();
  void calibrationErrorOfKnownBins();
  void calibratedProbabilitiesHaveLittleError();
  void aucAndAveragePrecision_data();
  void aucAndAveragePrecision();
  void weightsCountLikeCopies();
  void aucAgreesWithPairs();
  void shareAmongBest();
};

void tst_Classification::confusionFigures() {
  // Rows: what happened. Worked by hand: precision 3/5, 4/6, 1/1; recall 3/4, 4/5, 1/3.
  Confusion confusion(3);
  confusion.counts = {3, 1, 0, 1, 4, 0, 1, 1, 1};
  QCOMPARE(accuracy(confusion), 8.0 / 12);
  QVERIFY(std::abs(macroPrecision(confusion) - (3.0 / 5 + 4.0 / 6 + 1) / 3) < 1e-12);
  QVERIFY(std::abs(macroRecall(confusion) - (3.0 / 4 + 4.0 / 5 + 1.0 / 3) / 3) < 1e-12);
  QVERIFY(std::abs(macroF1(confusion) - (6.0 / 9 + 8.0 / 11 + 2.0 / 4) / 3) < 1e-12);
  QVERIFY(std::isnan(accuracy(Confusion(3))));
  QVERIFY(std::isnan(macroF1(Confusion(3))));
}

void tst_Classification::absentClassesAreLeftOut() {
  Confusion confusion(4);
  confusion.at(0, 0) = 5;
  confusion.at(1, 0) = 5;
  QCOMPARE(macroRecall(confusion), 0.5);
  QCOMPARE(macroPrecision(confusion), 0.25);
  QVERIFY(std::abs(macroF1(confusion) - (10.0 / 15) / 2) < 1e-12);
}

void tst_Classification::logLossIsBounded() {
  QVERIFY(std::abs(logLoss(0.25) - std::log(4.0)) < 1e-12);
  QCOMPARE(logLoss(1.0), 0.0);
  QVERIFY(std::isfinite(logLoss(0.0)));
}

void tst_Classification::calibrationErrorOfKnownBins() {
  CalibrationBins bins(10);
  for (int i = 0; i < 10; ++i)
    bins.add(0.25, i < 5); // said .25, happened .5
  for (int i = 0; i < 30; ++i)
    bins.add(0.8, i < 24); // said .8, happened .8
  bins.add(1.0, true);
  QVERIFY(std::abs(expectedCalibrationError(bins) - 2.5 / 41) < 1e-9);
  QVERIFY(std::isnan(expectedCalibrationError(CalibrationBins())));
}

void tst_Classification::calibratedProbabilitiesHaveLittleError() {
  RandomStream stream(5, "calibration");
  CalibrationBins honest, boastful;
  for (int i = 0; i < 20000; ++i) {
    const double chance = stream.uniform();
    const bool event = stream.chance(chance);
    honest.add(chance, event);
    boastful.add(std::min(1.0, chance * 1.3), event);
  }
  QVERIFY(expectedCalibrationError(honest) < 0.015);
  QVERIFY(expectedCalibrationError(boastful) > 0.08);
}

void tst_Classification::aucAndAveragePrecision_data() {
  QTest::addColumn<QVector<float>>("scores");
  QTest::addColumn<QVector<int>>("positive");
  QTest::addColumn<double>("auc");
  QTest::addColumn<double>("averagePrecision");
  QTest::newRow("perfect") << QVector<float>{4, 3, 2, 1} << QVector<int>{1, 1, 0, 0} << 1.0 << 1.0;
  QTest::newRow("upside down") << QVector<float>{1, 2, 3, 4} << QVector<int>{1, 1, 0, 0} << 0.0 << (1.0 / 3 + 0.5) / 2;
  QTest::newRow("all the same") << QVector<float>{1, 1, 1, 1} << QVector<int>{1, 0, 0, 0} << 0.5 << 0.25;
  // The example of scikit-learn's documentation: AUC 0.75, average precision 0.83.
  QTest::newRow("mixed") << QVector<float>{0.1f, 0.4f, 0.35f, 0.8f} << QVector<int>{0, 0, 1, 1} << 0.75 << 5.0 / 6;
}

void tst_Classification::aucAndAveragePrecision() {
  QFETCH(QVector<float>, scores);
  QFETCH(QVector<int>, positive);
  QFETCH(double, auc);
  QFETCH(double, averagePrecision);
  const std::vector<std::uint8_t> flags(positive.begin(), positive.end());
  const Ranking ranking({scores.data(), static_cast<std::size_t>(scores.size())}, flags);
  QVERIFY(std::abs(ranking.auc() - auc) < 1e-12);
  QVERIFY(std::abs(ranking.averagePrecision() - averagePrecision) < 1e-12);
  const std::vector<std::uint8_t> nothing(flags.size(), 0);
  QVERIFY(std::isnan(Ranking({scores.data(), flags.size()}, nothing).auc()));
}

void tst_Classification::weightsCountLikeCopies() {
  const std::vector<float> scores{0.9f, 0.5f, 0.5f, 0.3f}, copied{0.9f, 0.9f, 0.5f, 0.5f, 0.5f, 0.5f};
  const std::vector<std::uint8_t> flags{1, 0, 1, 0}, copiedFlags{1, 1, 0, 1, 1, 1};
  const std::vector<double> weights{2, 1, 3, 0};
  const Ranking ranking(scores, flags), copies(copied, copiedFlags);
  QCOMPARE(ranking.auc(weights), copies.auc());
  QCOMPARE(ranking.averagePrecision(weights), copies.averagePrecision());
  QCOMPARE(ranking.shareAmongBest(0.5, weights), copies.shareAmongBest(0.5));
}

void tst_Classification::aucAgreesWithPairs() {
  RandomStream stream(8, "auc");
  std::vector<float> scores(300);
  std::vector<std::uint8_t> flags(300);
  for (std::size_t i = 0; i < scores.size(); ++i) {
    flags[i] = stream.chance(0.3);
    scores[i] = static_cast<float>(stream.below(40)) + (flags[i] ? 5 : 0); // with many ties
  }
  double pairs = 0;
  double right = 0;
  for (std::size_t i = 0; i < scores.size(); ++i)
    for (std::size_t j = 0; j < scores.size(); ++j) {
      if (!flags[i] || flags[j]) continue;
      ++pairs;
      right += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
    }
  QVERIFY(std::abs(Ranking(scores, flags).auc() - right / pairs) < 1e-12);
}

void tst_Classification::shareAmongBest() {
  std::vector<float> scores(20);
  std::vector<std::uint8_t> flags(20, 0);
  for (std::size_t i = 0; i < 20; ++i)
    scores[i] = static_cast<float>(20 - i);
  flags[0] = flags[1] = flags[10] = flags[19] = 1;
  QCOMPARE(Ranking(scores, flags).shareAmongBest(0.1), 0.5);
  QCOMPARE(Ranking(scores, flags).shareAmongBest(1.0), 1.0);
  // A score that says nothing holds exactly its share.
  const std::vector<float> same(20, 1.0f);
  QVERIFY(std::abs(Ranking(same, flags).shareAmongBest(0.1) - 0.1) < 1e-12);
}

QTEST_APPLESS_MAIN(tst_Classification)
#include "tst_Classification.moc"
