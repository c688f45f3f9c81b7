#include "ui/text/Numbers.h"

#include <QTest>

#include <cmath>

using namespace guidepost;
using namespace guidepost::ui;

class tst_NumbersSaid : public QObject {
  Q_OBJECT

private slots:
  void cleanup() { setLanguage(Language::English); }
  void said_data();
  void said();
  void durations_data();
  void durations();
  void instants_data();
  void instants();
  void roundsOnce();
  void unknownIsADash();
};

namespace {

const QString gap(1, QChar(0x202f));
const QString minus(1, QChar(0x2212));
constexpr std::int64_t second = 1'000'000;

} // namespace

void tst_NumbersSaid::said_data() {
  QTest::addColumn<QString>("english");
  QTest::addColumn<QString>("chinese");
  QTest::addColumn<int>("which");
  int which = 0;
  const auto row = [&](const QString& english, const QString& chinese) {
    QTest::addRow("%s", qPrintable(english)) << english << chinese << which++;
  };
  row("3.95" + gap + "%", "3.95%");
  row("44" + gap + "%", "44%");
  row("10" + gap + "%", "10%");
  row("3.9" + gap + "%", "3.9%");
  row("<1" + gap + "%", "<1%");
  row(">99" + gap + "%", ">99%");
  row("0" + gap + "%", "0%");
  row("+0.72 points", "+0.72 个百分点");
  row(minus + "0.20 points", minus + "0.20 个百分点");
  row("17,429", "17,429");
  row(minus + "1,234,567", minus + "1,234,567");
  row("219 USD", "219 美元");
  row("0.19 USD", "0.19 美元");
  row(minus + "204 CNY", minus + "204 元");
  row("+62 units", "+62 货币单位");
  row("(3.45 to 4.52)", "（3.45 至 4.52）");
  row("3.9" + gap + "% (3.5 to 4.5)", "3.9%（3.5 至 4.5）");
  row("+0.72 points (0.29 to 1.17)", "+0.72 个百分点（0.29 至 1.17）");
  row("under 5", "少于 5");
  row("× 1.25", "× 1.25");
}

void tst_NumbersSaid::said() {
  QFETCH(QString, english);
  QFETCH(QString, chinese);
  QFETCH(int, which);
  const Estimate rate{200 / 5066.0, 0.0345, 0.0452, 5066, "sessions"};
  const Estimate uplift{0.0072, 0.0029, 0.0117, 20'000, "sessions"};
  const auto say = [&]() -> QString {
    switch (which) {
    case 0:
      return number::share(200 / 5066.0, 2);
    case 1:
      return number::share(0.4417);
    case 2:
      return number::share(0.1);
    case 3:
      return number::share(200 / 5066.0);
    case 4:
      return number::share(0.002, 0);
    case 5:
      return number::share(0.997, 0);
    case 6:
      return number::share(0, 0);
    case 7:
      return number::points(0.0072);
    case 8:
      return number::points(-0.002);
    case 9:
      return number::count(17'429);
    case 10:
      return number::count(-1'234'567);
    case 11:
      return number::money(219.3, "USD");
    case 12:
      return number::money(0.19, "USD");
    case 13:
      return number::money(-204.4, "CNY");
    case 14:
      return number::signedMoney(62.2, "");
    case 15:
      return number::bracketed(number::percentInterval(rate, 2));
    case 16:
      return number::shareWithInterval(rate);
    case 17:
      return number::pointsWithInterval(uplift);
    case 18:
      return number::suppressed();
    default:
      return number::times(1.25).replace(gap, " ");
    }
  };
  QCOMPARE(say(), english);
  setLanguage(Language::Chinese);
  QCOMPARE(say(), chinese);
}

void tst_NumbersSaid::durations_data() {
  QTest::addColumn<std::int64_t>("microseconds");
  QTest::addColumn<QString>("english");
  QTest::addColumn<QString>("chinese");
  QTest::newRow("nothing") << std::int64_t{0} << "0 s"
                           << "0 秒";
  QTest::newRow("ms") << std::int64_t{5'400} << "5 ms"
                      << "5 毫秒";
  QTest::newRow("tenths") << std::int64_t{400'000} << "0.4 s"
                          << "0.4 秒";
  QTest::newRow("seconds") << 52 * second << "52 s"
                           << "52 秒";
  QTest::newRow("carried") << 59 * second + 700'000 << "1 min"
                           << "1 分钟";
  QTest::newRow("minutes") << 157 * second << "2 min 37 s"
                           << "2 分 37 秒";
  QTest::newRow("hours") << 10'200 * second << "2 h 50 min"
                         << "2 小时 50 分钟";
  QTest::newRow("hour, carried") << 7'199 * second << "2 h"
                                 << "2 小时";
  QTest::newRow("day") << 90'000 * second << "1 day 1 h"
                       << "1 天 1 小时";
  QTest::newRow("days") << 14 * 86'400 * second << "14 days"
                        << "14 天";
  QTest::newRow("negative") << -157 * second << minus + "2 min 37 s" << minus + "2 分 37 秒";
}

void tst_NumbersSaid::durations() {
  QFETCH(std::int64_t, microseconds);
  QFETCH(QString, english);
  QFETCH(QString, chinese);
  QCOMPARE(number::duration(microseconds), english);
  setLanguage(Language::Chinese);
  QCOMPARE(number::duration(microseconds), chinese);
}

void tst_NumbersSaid::instants_data() {
  QTest::addColumn<std::int64_t>("microseconds");
  QTest::addColumn<int>("offset");
  QTest::addColumn<QString>("english");
  QTest::addColumn<QString>("chinese");
  QTest::addColumn<QString>("time");
  QTest::newRow("rees46") << 1'569'896'674 * second << 0 << "1 Oct 2019"
                          << "2019年10月1日"
                          << "02:24:34";
  QTest::newRow("shifted") << 1'569'945'600 * second << 8 * 3600 << "2 Oct 2019"
                           << "2019年10月2日"
                           << "00:00:00";
  QTest::newRow("before 1970") << std::int64_t{-1} << 0 << "31 Dec 1969"
                               << "1969年12月31日"
                               << "23:59:59";
}

void tst_NumbersSaid::instants() {
  QFETCH(std::int64_t, microseconds);
  QFETCH(int, offset);
  QFETCH(QString, english);
  QFETCH(QString, chinese);
  QFETCH(QString, time);
  QCOMPARE(number::date(microseconds, offset), english);
  QCOMPARE(number::timeOfDay(microseconds, offset), time);
  QCOMPARE(number::dateTime(microseconds, offset), english + ", " + time.left(5));
  setLanguage(Language::Chinese);
  QCOMPARE(number::date(microseconds, offset), chinese);
  QCOMPARE(number::dateTime(microseconds, offset), chinese + " " + time.left(5));
}

void tst_NumbersSaid::roundsOnce() {
  // 3.948 %: never 4.0 by way of 3.95.
  QCOMPARE(number::percent(200 / 5066.0, 2), "3.95");
  QCOMPARE(number::percent(200 / 5066.0, 1), "3.9");
  QCOMPARE(number::signedReal(-0.001, 2), "0.00");
  QCOMPARE(number::signedReal(0.001, 2), "0.00");
  QCOMPARE(number::real(999'999.996, 2), "1,000,000.00");
  QCOMPARE(number::bytes(999'600), "1.0 MB");
}

void tst_NumbersSaid::unknownIsADash() {
  const double unknown = std::nan("");
  for (const QString& text :
       {number::real(unknown), number::share(unknown), number::points(unknown), number::money(unknown, "USD"),
        number::signedReal(unknown), number::times(unknown), number::seconds(unknown), number::percent(unknown),
        number::shareWithInterval({}), number::pointsWithInterval({}), number::real(INFINITY)})
    QCOMPARE(text, QStringLiteral("–"));
}

QTEST_APPLESS_MAIN(tst_NumbersSaid)
#include "tst_NumbersSaid.moc"
