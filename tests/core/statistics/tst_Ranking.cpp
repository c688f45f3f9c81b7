#include "core/base/RandomStream.h"
#include "core/statistics/Ranking.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <vector>

using namespace guidepost;

namespace {
constexpr float notANumber = std::numeric_limits<float>::quiet_NaN();
constexpr float endless = std::numeric_limits<float>::infinity();
} // namespace

class tst_Ranking : public QObject {
  Q_OBJECT

private slots:
  void ranksByHand_data();
  void ranksByHand();
  void ranksAddUp();
  void measuresByHand_data();
  void measuresByHand();
};

void tst_Ranking::ranksByHand_data() {
  QTest::addColumn<QVector<float>>("scores");
  QTest::addColumn<QVector<int>>("excluded");
  QTest::addColumn<int>("item");
  QTest::addColumn<double>("rank");
  QTest::newRow("best") << QVector<float>{3, 1, 2} << QVector<int>{} << 0 << 1.0;
  QTest::newRow("worst") << QVector<float>{3, 1, 2} << QVector<int>{} << 1 << 3.0;
  QTest::newRow("two share 1 and 2") << QVector<float>{3, 3, 2} << QVector<int>{} << 1 << 1.5;
  QTest::newRow("all the same") << QVector<float>{1, 1, 1, 1, 1} << QVector<int>{} << 4 << 3.0;
  QTest::newRow("excluded ones do not count") << QVector<float>{3, 3, 2, 5} << QVector<int>{0, 3} << 2 << 2.0;
  QTest::newRow("the item itself always counts") << QVector<float>{3, 1} << QVector<int>{0} << 0 << 1.0;
  QTest::newRow("no number is last") << QVector<float>{notANumber, -1, -2} << QVector<int>{} << 0 << 3.0;
  QTest::newRow("no numbers tie") << QVector<float>{notANumber, notANumber, -endless, 1} << QVector<int>{} << 0 << 3.0;
}

void tst_Ranking::ranksByHand() {
  QFETCH(QVector<float>, scores);
  QFETCH(QVector<int>, excluded);
  QFETCH(int, item);
  QFETCH(double, rank);
  const std::vector<float> values(scores.begin(), scores.end());
  std::vector<char> mask(excluded.isEmpty() ? 0 : values.size(), 0);
  for (const int index : excluded)
    mask[static_cast<std::size_t>(index)] = 1;
  QCOMPARE(statistics::rankOf(values, static_cast<std::size_t>(item), mask), rank);
}

void tst_Ranking::ranksAddUp() {
  RandomStream stream(4, "ranks");
  for (int trial = 0; trial < 200; ++trial) {
    std::vector<float> scores(1 + stream.below(30));
    for (float& score : scores)
      score = static_cast<float>(stream.below(8)); // many ties
    double sum = 0;
    for (std::size_t i = 0; i < scores.size(); ++i)
      sum += statistics::rankOf(scores, i);
    const double n = static_cast<double>(scores.size());
    QCOMPARE(sum, n * (n + 1) / 2);
  }
}

void tst_Ranking::measuresByHand_data() {
  QTest::addColumn<double>("rank");
  QTest::addColumn<double>("hit");
  QTest::addColumn<double>("ndcg");
  QTest::addColumn<double>("reciprocal");
  QTest::newRow("first") << 1.0 << 1.0 << 1.0 << 1.0;
  QTest::newRow("third") << 3.0 << 1.0 << 0.5 << 1.0 / 3;
  QTest::newRow("tenth") << 10.0 << 1.0 << 1 / std::log2(11.0) << 0.1;
  QTest::newRow("tie across the border") << 10.5 << 0.0 << 0.0 << 0.0;
  QTest::newRow("far") << 400.0 << 0.0 << 0.0 << 0.0;
}

void tst_Ranking::measuresByHand() {
  QFETCH(double, rank);
  QFETCH(double, hit);
  QFETCH(double, ndcg);
  QFETCH(double, reciprocal);
  QCOMPARE(statistics::hitAt(rank, 10), hit);
  QCOMPARE(statistics::ndcgAt(rank, 10), ndcg);
  QCOMPARE(statistics::reciprocalRankAt(rank, 10), reciprocal);
}

QTEST_APPLESS_MAIN(tst_Ranking)
#include "tst_Ranking.moc"
