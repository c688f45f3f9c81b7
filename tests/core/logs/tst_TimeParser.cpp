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
  for (const char* text : {"", "yesterday", "2019-13-01", "2019-02-30", "2019-10-01 25:00:00", "2019-10-01T10:61:00",
                           "2019-10-01 00:00:00 PST?", "2019-10-01 00:00:00 +99:00", "-5", "1e999", "nan",
                           "2019-10-01T", "12:30:00", "1511544070x", "0x5f5e100", "2019-10-0a"})
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

void tst_TimeParser::unknownZone() {
  const auto zone = TimeZone::named("Middle/Earth");
  QVERIFY(!zone);
  QVERIFY(zone.error().code == ErrorCode::Usage);
}

QTEST_GUILESS_MAIN(tst_TimeParser)
#include "tst_TimeParser.moc"
