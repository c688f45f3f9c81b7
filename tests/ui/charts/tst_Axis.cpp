#include "ui/charts/Axis.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace guidepost::ui;

class tst_Axis : public QObject {
  Q_OBJECT

private slots:
  void knownAxes_data();
  void knownAxes();
  void ticksAreRound();
  void oddEnds_data();
  void oddEnds();
  void wholeTicks();
  void labelsDoNotOverlap();
  void labelsStayWhereThereIsRoom();
  void thinningKeepsExtremes();
  void shortLinesAreUntouched();
};

namespace {

bool isRound(double step) {
  const double mantissa = step / std::pow(10, std::floor(std::log10(step) + 1e-9));
  for (const double round : {1.0, 2.0, 2.5, 5.0})
    if (std::abs(mantissa - round) < 1e-6) return true;
  return false;
}

} // namespace

void tst_Axis::knownAxes_data() {
  QTest::addColumn<double>("low");
  QTest::addColumn<double>("high");
  QTest::addColumn<QString>("texts");
  QTest::newRow("funnel") << 0.0 << 4.52 << "0 1 2 3 4 5";
  QTest::newRow("points") << -0.24 << 1.86 << "−0.5 0 0.5 1.0 1.5 2.0";
  QTest::newRow("money") << -38.0 << 371.0 << "−100 0 100 200 300 400";
  QTest::newRow("loss") << 0.97 << 1.39 << "0.9 1.0 1.1 1.2 1.3 1.4";
  QTest::newRow("visitors") << 0.0 << 20000.0 << "0 5,000 10,000 15,000 20,000";
  QTest::newRow("tiny") << 0.0 << 0.0004 << "0 0.0001 0.0002 0.0003 0.0004";
}

void tst_Axis::knownAxes() {
  QFETCH(double, low);
  QFETCH(double, high);
  QFETCH(QString, texts);
  const Axis axis = roundAxis(low, high);
  QStringList shown;
  for (const double tick : axis.ticks)
    shown << axis.text(tick);
  QCOMPARE(shown.join(' '), texts);
}

void tst_Axis::ticksAreRound() {
  std::mt19937 random(1);
  std::uniform_real_distribution<double> exponent(-6, 9), sign(-1, 1);
  for (int i = 0; i < 5000; ++i) {
    const double a = std::pow(10, exponent(random)) * (sign(random) < 0 ? -1 : 1);
    const double b = std::pow(10, exponent(random)) * (sign(random) < 0 ? -1 : 1);
    if (a == b) continue;
    const Axis axis = roundAxis(a, b);
    QVERIFY(axis.low <= std::min(a, b) + axis.step * 1e-6);
    QVERIFY(axis.high >= std::max(a, b) - axis.step * 1e-6);
    QVERIFY2(axis.ticks.size() >= 4 && axis.ticks.size() <= 6,
             qPrintable(QString("%1 %2: %3").arg(a).arg(b).arg(axis.ticks.size())));
    QVERIFY(isRound(axis.step));
    for (const double tick : axis.ticks)
      QVERIFY(std::abs(tick / axis.step - std::round(tick / axis.step)) < 1e-6);
    // A tick's text says the tick.
    for (const double tick : axis.ticks) {
      QString text = axis.text(tick);
      const double said = text.remove(',').replace(QChar(0x2212), '-').toDouble();
      QVERIFY(std::abs(said - tick) < axis.step * 1e-3);
    }
  }
}

void tst_Axis::oddEnds_data() {
  QTest::addColumn<double>("low");
  QTest::addColumn<double>("high");
  const double unknown = std::nan(""), infinite = std::numeric_limits<double>::infinity();
  QTest::newRow("equal") << 3.0 << 3.0;
  QTest::newRow("zero") << 0.0 << 0.0;
  QTest::newRow("unknown") << unknown << unknown;
  QTest::newRow("half unknown") << unknown << 4.0;
  QTest::newRow("infinite") << infinite << -infinite;
  QTest::newRow("turned") << 5.0 << 1.0;
}

void tst_Axis::oddEnds() {
  QFETCH(double, low);
  QFETCH(double, high);
  for (const Axis& axis : {roundAxis(low, high), fixedAxis(low, high), wholeAxis(low, high)}) {
    QVERIFY(axis.high > axis.low);
    QVERIFY(!axis.ticks.isEmpty());
    for (const double tick : axis.ticks)
      QVERIFY(std::isfinite(tick) && tick >= axis.low - 1e-9 && tick <= axis.high + 1e-9);
  }
}

void tst_Axis::wholeTicks() {
  for (int last = 1; last < 300; ++last) {
    const Axis axis = wholeAxis(1, last);
    QVERIFY(axis.ticks.size() <= 7);
    QCOMPARE(axis.ticks.first() <= 1 + 0.6 * axis.step, true);
    for (const double tick : axis.ticks)
      QCOMPARE(tick, std::floor(tick));
  }
  QCOMPARE(wholeAxis(1, 2).ticks, (QVector<double>{1, 2}));
}

void tst_Axis::labelsDoNotOverlap() {
  std::mt19937 random(2);
  std::uniform_real_distribution<double> place(0, 200);
  for (int round = 0; round < 2000; ++round) {
    QVector<double> wanted(1 + round % 12);
    for (double& value : wanted)
      value = place(random);
    const QVector<double> at = pushedApart(wanted, 15, 0, 200);
    for (qsizetype a = 0; a < at.size(); ++a) {
      QVERIFY(at[a] >= -1e-9 && at[a] <= 200 + 1e-9);
      for (qsizetype b = 0; b < at.size(); ++b) {
        if (a == b) continue;
        QVERIFY(std::abs(at[a] - at[b]) >= 15 - 1e-9);
        if (wanted[a] < wanted[b]) QVERIFY(at[a] < at[b]);
      }
    }
  }
}

void tst_Axis::labelsStayWhereThereIsRoom() {
  const QVector<double> wanted = {100, 20, 60};
  QCOMPARE(pushedApart(wanted, 15, 0, 200), wanted);
}

void tst_Axis::thinningKeepsExtremes() {
  std::mt19937 random(3);
  std::normal_distribution<double> noise;
  for (int round = 0; round < 20; ++round) {
    QVector<QPointF> points;
    for (int i = 0; i < 20'000; ++i)
      points << QPointF(i, noise(random));
    points[777 + round * 500].setY(40);
    points[9'000 - round * 100].setY(-40);
    const QVector<QPointF> kept = thinned(points, 300);
    QVERIFY(kept.size() <= 1200);
    QCOMPARE(kept.first(), points.first());
    QCOMPARE(kept.last(), points.last());
    const auto byY = [](const QPointF& a, const QPointF& b) { return a.y() < b.y(); };
    QCOMPARE(std::max_element(kept.begin(), kept.end(), byY)->y(), 40.0);
    QCOMPARE(std::min_element(kept.begin(), kept.end(), byY)->y(), -40.0);
    QVERIFY(std::is_sorted(kept.begin(), kept.end(), [](const QPointF& a, const QPointF& b) { return a.x() < b.x(); }));
  }
}

void tst_Axis::shortLinesAreUntouched() {
  const QVector<QPointF> points = {{0, 1}, {1, 5}, {2, 3}};
  QCOMPARE(thinned(points, 300), points);
  QCOMPARE(thinned({}, 300), QVector<QPointF>());
}

QTEST_APPLESS_MAIN(tst_Axis)
#include "tst_Axis.moc"
