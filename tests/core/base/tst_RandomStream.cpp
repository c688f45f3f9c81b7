#include "core/base/Parallel.h"
#include "core/base/RandomStream.h"

#include <QTest>

#include <cmath>

using namespace guidepost;

class tst_RandomStream : public QObject {
  Q_OBJECT

private slots:
  void sameNameSameNumbers();
  void otherNameOtherNumbers();
  void moments_data();
  void moments();
  void belowIsEven();
  void shardsDoNotDependOnThreads();
};

void tst_RandomStream::sameNameSameNumbers() {
  RandomStream a(7, "test", 3), b(7, "test", 3);
  for (int i = 0; i < 100; ++i)
    QCOMPARE(a.bits64(), b.bits64());
}

void tst_RandomStream::otherNameOtherNumbers() {
  RandomStream base(7, "test", 3), seed(8, "test", 3), purpose(7, "other", 3), index(7, "test", 4);
  const std::uint64_t first = base.bits64();
  QVERIFY(first != seed.bits64());
  QVERIFY(first != purpose.bits64());
  QVERIFY(first != index.bits64());
}

void tst_RandomStream::moments_data() {
  QTest::addColumn<QString>("what");
  QTest::addColumn<double>("mean");
  QTest::addColumn<double>("variance");
  QTest::newRow("uniform") << "uniform" << 0.5 << 1.0 / 12;
  QTest::newRow("normal") << "normal" << 0.0 << 1.0;
  QTest::newRow("exponential") << "exponential" << 2.0 << 4.0;
  QTest::newRow("gamma 0.4") << "gamma" << 0.4 << 0.4;
  QTest::newRow("beta 2 3") << "beta" << 0.4 << 0.04;
  QTest::newRow("poisson 50") << "poisson" << 50.0 << 50.0;
}

void tst_RandomStream::moments() {
  QFETCH(QString, what);
  QFETCH(double, mean);
  QFETCH(double, variance);
  RandomStream stream(1, "moments");
  constexpr int draws = 200'000;
  double sum = 0, squares = 0;
  for (int i = 0; i < draws; ++i) {
    const double value = what == "uniform"       ? stream.uniform()
                         : what == "normal"      ? stream.normal()
                         : what == "exponential" ? stream.exponential(2)
                         : what == "gamma"       ? stream.gamma(0.4)
                         : what == "beta"        ? stream.beta(2, 3)
                                                 : static_cast<double>(stream.poisson(50));
    sum += value;
    squares += value * value;
  }
  const double measured = sum / draws;
  QVERIFY(std::abs(measured - mean) < 5 * std::sqrt(variance / draws));
  QVERIFY(std::abs(squares / draws - measured * measured - variance) < 0.05 * variance);
}

void tst_RandomStream::belowIsEven() {
  RandomStream stream(2, "below");
  std::array<int, 7> counts{};
  for (int i = 0; i < 70'000; ++i)
    ++counts[stream.below(7)];
  for (const int count : counts)
    QVERIFY(std::abs(count - 10'000) < 500);
}

void tst_RandomStream::shardsDoNotDependOnThreads() {
  const auto draw = [](int threads) {
    std::array<std::uint64_t, 16> values{};
    forEachShard(16, threads, [&](int shard) {
      values[static_cast<std::size_t>(shard)] = RandomStream(1, "shard", static_cast<std::uint64_t>(shard)).bits64();
    });
    return values;
  };
  const auto one = draw(1);
  QVERIFY(one == draw(2));
  QVERIFY(one == draw(8));
}

QTEST_APPLESS_MAIN(tst_RandomStream)
#include "tst_RandomStream.moc"
