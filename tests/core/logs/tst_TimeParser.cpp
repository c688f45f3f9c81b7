#include "core/base/Time.h"
#include "core/logs/TimeParser.h"

#include <QTest>

using namespace guidepost;
using namespace guidepost::logs;

class tst_TimeParser : public QObject {
  Q_OBJECT

private slots:
  void times_data();
  void times();
  void notTimes_data();
  void notTimes();
  void zones_data();
  void zones();
  void ordinals();
  void unknownZone();
  void unitIsKept();
  void toldOrderIsKept();
  void daysMayBeNegative();
  void smallestNumberIsNoOrdinal();
};

void tst_TimeParser::times_data() {
  QTest::addColumn<QByteArray>("text");
  QTest::addColumn<QByteArray>("iso");
  QTest::newRow("REES46") << QByteArray("2019-10-01 00:00:00 UTC") << QByteArray("2019-10-01T00:00:00Z");
  QTest::newRow("JData") << QByteArray("2018-03-01 00:00:06") << QByteArray("2018-03-01T00:00:06Z");
  QTest::newRow("ISO with zone") << QByteArray("2019-10-01T08:30:00+08:00") << QByteArray("2019-10-01T00:30:00Z");
  QTest::newRow("ISO with short zone") << QByteArray("2019-10-01T08:30:00-0330") << QByteArray("2019-10-01T12:00:00Z");
  QTest::newRow("ISO with Z and fraction")
      << QByteArray("2019-10-01T00:00:00.25Z") << QByteArray("2019-10-01T00:00:00.250000Z");
  QTest::newRow("nanoseconds are cut") << QByteArray("2019-10-01T00:00:00.123456789Z")
                                       << QByteArray("2019-10-01T00:00:00.123456Z");
  QTest::newRow("without seconds") << QByteArray("2019-10-01 07:05") << QByteArray("2019-10-01T07:05:00Z");
  QTest::newRow("slashes, short") << QByteArray("2019/1/5 7:05:09") << QByteArray("2019-01-05T07:05:09Z");
  QTest::newRow("date alone") << QByteArray("2019-10-01") << QByteArray("2019-10-01T00:00:00Z");
  QTest::newRow("compact date") << QByteArray("20191001") << QByteArray("2019-10-01T00:00:00Z");
  QTest::newRow("leap day") << QByteArray("2020-02-29T12:00:00Z") << QByteArray("2020-02-29T12:00:00Z");
  QTest::newRow("month first") << QByteArray("12/1/2010 8:26") << QByteArray("2010-12-01T08:26:00Z");
  QTest::newRow("day first, as it must be") << QByteArray("25/12/2010 8:26") << QByteArray("2010-12-25T08:26:00Z");
  QTest::newRow("one digit, then two") << QByteArray("1/12/2010 8:26") << QByteArray("2010-01-12T08:26:00Z");
  QTest::newRow("points") << QByteArray("01.12.2010 08:26") << QByteArray("2010-12-01T08:26:00Z");
  QTest::newRow("afternoon") << QByteArray("12/1/2010 8:26 PM") << QByteArray("2010-12-01T20:26:00Z");
  QTest::newRow("midnight in America") << QByteArray("12/1/2010 12:05:01 am") << QByteArray("2010-12-01T00:05:01Z");
  QTest::newRow("name of the month") << QByteArray("1 Dec 2010 08:26") << QByteArray("2010-12-01T08:26:00Z");
  QTest::newRow("month's name first") << QByteArray("December 1, 2010") << QByteArray("2010-12-01T00:00:00Z");
  QTest::newRow("web server") << QByteArray("01/Dec/2010:08:26:00 +0100") << QByteArray("2010-12-01T07:26:00Z");
  QTest::newRow("two digits of the year") << QByteArray("1.12.10") << QByteArray("2010-12-01T00:00:00Z");
  QTest::newRow("small letters") << QByteArray("2019-10-01t00:00:00z") << QByteArray("2019-10-01T00:00:00Z");
  QTest::newRow("seconds") << QByteArray("1511544070") << QByteArray("2017-11-24T17:21:10Z");
  QTest::newRow("seconds as a real number") << QByteArray("1519862406.0") << QByteArray("2018-03-01T00:00:06Z");
  QTest::newRow("seconds with a fraction") << QByteArray("1519862406.5") << QByteArray("2018-03-01T00:00:06.500000Z");
  QTest::newRow("milliseconds") << QByteArray("1433221332117") << QByteArray("2015-06-02T05:02:12.117000Z");
  QTest::newRow("microseconds") << QByteArray("1609459200123456") << QByteArray("2021-01-01T00:00:00.123456Z");
  QTest::newRow("nanoseconds") << QByteArray("1609459200123456789") << QByteArray("2021-01-01T00:00:00.123456Z");
  QTest::newRow("spaces around") << QByteArray("  1511544070 ") << QByteArray("2017-11-24T17:21:10Z");
}

void tst_TimeParser::times() {
  QFETCH(QByteArray, text);
  QFETCH(QByteArray, iso);
  const auto parsed = parseTime(text.toStdString(), TimeUnit::Automatic, {});
  QVERIFY(parsed);
  QCOMPARE(QByteArray::fromStdString(isoInstant(*parsed)), iso);
}

void tst_TimeParser::notTimes_data() {
  QTest::addColumn<QByteArray>("text");
  for (const char* text : {"",
                           "yesterday",
                           "2019-13-01",
                           "2019-02-30",
                           "2019-10-01 25:00:00",
                           "2019-10-01T10:61:00",
                           "2019-10-01 00:00:00 PST?",
                           "2019-10-01 00:00:00 +99:00",
                           "-5",
                           "1e999",
                           "nan",
                           "2019-10-01T",
                           "12:30:00",
                           "31.02.2010",
                           "13/13/2010",
                           "1.12/2010",
                           "1 Foo 2010",
                           "12/1/2010 13:00 PM",
                           "1511544070x",
                           "0x5f5e100",
                           "2019-10-0a"})
    QTest::newRow(text) << QByteArray(text);
}

void tst_TimeParser::notTimes() {
  QFETCH(QByteArray, text);
  QVERIFY(!parseTime(text.toStdString(), TimeUnit::Automatic, {}));
}

void tst_TimeParser::zones_data() {
  QTest::addColumn<QByteArray>("zone");
  QTest::addColumn<QByteArray>("local");
  QTest::addColumn<QByteArray>("iso");
  QTest::newRow("offset") << QByteArray("+08:00") << QByteArray("2018-03-01 00:00:06")
                          << QByteArray("2018-02-28T16:00:06Z");
  QTest::newRow("name") << QByteArray("Asia/Shanghai") << QByteArray("2018-03-01 00:00:06")
                        << QByteArray("2018-02-28T16:00:06Z");
  QTest::newRow("summer") << QByteArray("Europe/Berlin") << QByteArray("2021-07-01 12:00:00")
                          << QByteArray("2021-07-01T10:00:00Z");
  QTest::newRow("an hour that never was")
      << QByteArray("Europe/Berlin") << QByteArray("2021-03-28 02:30:00") << QByteArray("2021-03-28T01:00:00Z");
  QTest::newRow("an hour that was twice")
      << QByteArray("Europe/Berlin") << QByteArray("2021-10-31 02:30:00") << QByteArray("2021-10-31T00:30:00Z");
  QTest::newRow("own zone wins") << QByteArray("+08:00") << QByteArray("2018-03-01T00:00:06Z")
                                 << QByteArray("2018-03-01T00:00:06Z");
}

void tst_TimeParser::zones() {
  QFETCH(QByteArray, zone);
  QFETCH(QByteArray, local);
  QFETCH(QByteArray, iso);
  const auto named = TimeZone::named(zone.toStdString());
  QVERIFY(named);
  const auto parsed = parseTime(local.toStdString(), TimeUnit::Automatic, *named);
  QVERIFY(parsed);
  QCOMPARE(QByteArray::fromStdString(isoInstant(*parsed)), iso);
}

void tst_TimeParser::ordinals() {
  const auto first = parseTime("1", TimeUnit::Ordinal, {});
  const auto second = parseTime("2", TimeUnit::Ordinal, {});
  QVERIFY(first && second);
  QCOMPARE(*second - *first, microsecondsPerSecond);
  QCOMPARE(isoInstant(*first), std::string("2000-01-01T00:00:01Z"));
}

// A column of milliseconds has no seconds in it: the same number means the same in each row.
void tst_TimeParser::unitIsKept() {
  QCOMPARE(parseTime("1433221332117", TimeUnit::Milliseconds, {}).value(), 1'433'221'332'117'000);
  QCOMPARE(parseTime("1511544070", TimeUnit::Milliseconds, {}).value(), 1'511'544'070'000);
  QCOMPARE(parseTime(" 1511544070.5 ", TimeUnit::Seconds, {}).value(), 1'511'544'070'500'000);
  QCOMPARE(parseTime("1609459200123456789", TimeUnit::Nanoseconds, {}).value(), 1'609'459'200'123'456);
  QVERIFY(!parseTime("999999999999999999", TimeUnit::Seconds, {}));
  QVERIFY(!parseTime("2019-10-01", TimeUnit::Seconds, {}));
  QVERIFY(!parseTime("1511544070", TimeUnit::Text, {}));
  QVERIFY(!parseTime("20191301", TimeUnit::Dates, {}));
}

void tst_TimeParser::toldOrderIsKept() {
  QCOMPARE(isoInstant(parseTime("3/4/2010", TimeUnit::DayFirst, {}).value()), std::string("2010-04-03T00:00:00Z"));
  QCOMPARE(isoInstant(parseTime("3/4/2010", TimeUnit::MonthFirst, {}).value()), std::string("2010-03-04T00:00:00Z"));
  QVERIFY(!parseTime("12/25/2010", TimeUnit::DayFirst, {}));
  QVERIFY(!parseTime("25/12/2010", TimeUnit::MonthFirst, {}));
}

void tst_TimeParser::daysMayBeNegative() {
  QCOMPARE(isoInstant(parseTime("-10", TimeUnit::Days, {}).value()), std::string("1999-12-22T00:00:00Z"));
  QCOMPARE(isoInstant(parseTime("2", TimeUnit::Days, {}).value()), std::string("2000-01-03T00:00:00Z"));
  QVERIFY(!parseTime("-10", TimeUnit::Seconds, {}));
}

void tst_TimeParser::unknownZone() {
  const auto zone = TimeZone::named("Middle/Earth");
  QVERIFY(!zone);
  QVERIFY(zone.error().code == ErrorCode::Usage);
}

void tst_TimeParser::smallestNumberIsNoOrdinal() {
  const std::array<std::string_view, 2> values = {"-9223372036854775808", "9223372036854775807"};
  const TimeLook look = lookOfTimes(values);
  QCOMPARE(look.numbers, std::size_t{2});
  QVERIFY(look.unit != TimeUnit::Ordinal);
}

QTEST_GUILESS_MAIN(tst_TimeParser)
#include "tst_TimeParser.moc"
