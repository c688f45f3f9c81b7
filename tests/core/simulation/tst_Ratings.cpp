#include "core/simulation/Ratings.h"

#include "tests/core/simulation/Logs.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace guidepost;
using namespace guidepost::simulation;

class tst_Ratings : public QObject {
  Q_OBJECT

private slots:
  void aSessionsRatingIsTheMeanOfItsRatings();
  void whatIsNotEnough_data();
  void whatIsNotEnough();
  void halfStarsCountAsOne();
  void coversAsOftenAsItSays();
};

namespace {

// One user for each vector; one session for each of its ratings.
journey::SessionLog logOf(const std::vector<std::vector<double>>& users) {
  testing::LogBuilder builder;
  std::int64_t time = 1'600'000'000'000'000;
  std::vector<double> inOrder;
  for (std::size_t u = 0; u < users.size(); ++u)
    for (std::size_t s = 0; s < users[u].size(); ++s) {
      time += 3'600'000'000;
      builder.add(std::to_string(u) + "." + std::to_string(s), std::to_string(u), time, logs::eventType::rate, "item");
      inOrder.push_back(users[u][s]);
    }
  journey::SessionLog log = builder.take();
  for (std::size_t i = 0; i < log.events.size(); ++i)
    log.events[i].rating = static_cast<std::int16_t>(std::lround(inOrder[i] * 100));
  return log;
}

} // namespace

void tst_Ratings::aSessionsRatingIsTheMeanOfItsRatings() {
  testing::LogBuilder builder;
  for (int s = 0; s < 40; ++s)
    for (int e = 0; e < 3; ++e)
      builder.add(std::to_string(s), std::to_string(s), 1'600'000'000'000'000 + s * 3'600'000'000LL + e * 1'000'000,
                  logs::eventType::rate, "item");
  journey::SessionLog log = builder.take();
  for (std::size_t s = 0; s < 20; ++s) { // 20 sessions with 5, 2 and one event without; 10 with 3; 10 unrated
    log.events[3 * s].rating = 500;
    log.events[3 * s + 1].rating = 200;
  }
  for (std::size_t s = 20; s < 30; ++s)
    log.events[3 * s + 2].rating = 300;
  const Ratings ratings = ratingsOf(log);
  QCOMPARE(ratings.sessions, 30);
  QCOMPARE(ratings.highest, 5.0);
  QCOMPARE(ratings.satisfaction.n, 30);
  QCOMPARE(ratings.satisfaction.unit, std::string("sessions"));
  QVERIFY(std::abs(ratings.satisfaction.estimate - (20 * 3.5 + 10 * 3) / 30) < 1e-12);
  // One session a user: the usual standard error.
  const double deviation = std::sqrt((20 * std::pow(3.5 - 10.0 / 3, 2) + 10 * std::pow(3 - 10.0 / 3, 2)) / 29);
  QVERIFY(std::abs(ratings.satisfaction.high - ratings.satisfaction.estimate -
                   1.959963984540054 * deviation / std::sqrt(30)) < 1e-9);
}

void tst_Ratings::whatIsNotEnough_data() {
  QTest::addColumn<int>("users");
  QTest::addColumn<double>("rating");
  QTest::addColumn<bool>("known");
  QTest::newRow("none") << 0 << 4.0 << false;
  QTest::newRow("29 sessions") << 29 << 4.0 << false;
  QTest::newRow("30 sessions") << 30 << 4.0 << true;
  QTest::newRow("out of ten") << 100 << 5.5 << false;
  QTest::newRow("out of five") << 100 << 5.0 << true;
}

void tst_Ratings::whatIsNotEnough() {
  QFETCH(int, users);
  QFETCH(double, rating);
  QFETCH(bool, known);
  std::vector<std::vector<double>> all(static_cast<std::size_t>(users), {3});
  if (!all.empty()) all.back() = {rating};
  const Ratings ratings = ratingsOf(logOf(all));
  QCOMPARE(ratings.sessions, users);
  QCOMPARE(ratings.satisfaction.known(), known);
}

void tst_Ratings::halfStarsCountAsOne() {
  const Ratings ratings = ratingsOf(logOf(std::vector<std::vector<double>>(30, {0.5})));
  QCOMPARE(ratings.satisfaction.estimate, 1.0);
  QCOMPARE(ratings.satisfaction.low, 1.0);
}

// Users differ more than their own sessions do: an interval that took sessions as independent would be too narrow.
void tst_Ratings::coversAsOftenAsItSays() {
  constexpr int runs = 300;
  int covered = 0;
  for (std::uint64_t run = 0; run < runs; ++run) {
    RandomStream luck(run, "raters");
    std::vector<std::vector<double>> users(80);
    for (std::vector<double>& sessions : users) {
      const double mood = 3 + 0.6 * luck.normal();
      for (int s = 0; s < 4; ++s)
        sessions.push_back(std::clamp(mood + 0.2 * luck.normal(), 1.0, 5.0));
    }
    const Ratings ratings = ratingsOf(logOf(users));
    covered += ratings.satisfaction.low < 3 && 3 < ratings.satisfaction.high;
  }
  const double share = covered / static_cast<double>(runs);
  QVERIFY2(share > 0.91 && share < 0.985, qPrintable(QString::number(share)));
}

QTEST_APPLESS_MAIN(tst_Ratings)
#include "tst_Ratings.moc"
