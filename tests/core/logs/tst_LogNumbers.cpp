#include "core/logs/Numbers.h"

#include <QTest>

using namespace guidepost::logs;

class tst_LogNumbers : public QObject {
  Q_OBJECT

private slots:
  void amounts_data();
  void amounts();
  void notAmounts_data();
  void notAmounts();
  void integers();
  void knownDecimalMark();
};

void tst_LogNumbers::amounts_data() {
  QTest::addColumn<QByteArray>("text");
  QTest::addColumn<qint64>("amount");
  QTest::newRow("cents") << QByteArray("35.79") << qint64(357'900);
  QTest::newRow("whole") << QByteArray("33") << qint64(330'000);
  QTest::newRow("zero") << QByteArray("0.00") << qint64(0);
  QTest::newRow("four places") << QByteArray("0.0001") << qint64(1);
  QTest::newRow("rounded up") << QByteArray("0.00005") << qint64(1);
  QTest::newRow("rounded down") << QByteArray("0.00004") << qint64(0);
  QTest::newRow("negative") << QByteArray("-1.5") << qint64(-15'000);
  QTest::newRow("no digit before") << QByteArray(".5") << qint64(5'000);
  QTest::newRow("thousands") << QByteArray("1,234,567.89") << qint64(12'345'678'900);
  QTest::newRow("thousands alone") << QByteArray("1,234") << qint64(12'340'000);
  QTest::newRow("decimal comma") << QByteArray("12,5") << qint64(125'000);
  QTest::newRow("nearly nothing") << QByteArray("4.440892e-16") << qint64(0);
  QTest::newRow("a spreadsheet's exponent") << QByteArray("-1.5E+05") << qint64(-1'500'000'000);
  QTest::newRow("continental") << QByteArray("1.234,56") << qint64(12'345'600);
}

void tst_LogNumbers::amounts() {
  QFETCH(QByteArray, text);
  QFETCH(qint64, amount);
  const auto parsed = parseAmount(text.toStdString());
  QVERIFY(parsed);
  QCOMPARE(qint64(*parsed), amount);
}

void tst_LogNumbers::notAmounts_data() {
  QTest::addColumn<QByteArray>("text");
  for (const char* text :
       {"", "-", ".", "cheap", "1.2.3x", "1 000", "$5", "1e5", "1e+", "e+05", "1e+99", "99999999999999999999"})
    QTest::newRow(text) << QByteArray(text);
}

void tst_LogNumbers::notAmounts() {
  QFETCH(QByteArray, text);
  QVERIFY(!parseAmount(text.toStdString()));
}

void tst_LogNumbers::knownDecimalMark() {
  QCOMPARE(parseAmount("1,234", ',').value(), 12'340);
  QCOMPARE(parseAmount("1.234", ',').value(), 12'340'000);
  QCOMPARE(parseAmount("1,234", '.').value(), 12'340'000);
  QCOMPARE(parseAmount("1.234.567,8", ',').value(), 12'345'678'000);
  QVERIFY(!parseAmount("1,23.4", ','));
  QCOMPARE(decimalMarkIn("12,5"), ',');
  QCOMPARE(decimalMarkIn("1.234,5"), ',');
  QCOMPARE(decimalMarkIn("1,234,567"), '.');
  QCOMPARE(decimalMarkIn("1,234"), '\0');
  QCOMPARE(decimalMarkIn("12"), '\0');
}

void tst_LogNumbers::integers() {
  QCOMPARE(parseInteger("12").value(), 12);
  QCOMPARE(parseInteger("12.00").value(), 12);
  QCOMPARE(parseInteger("-3").value(), -3);
  for (const char* text : {"", "12.5", "1,000", ".", "x", "12 "})
    QVERIFY(!parseInteger(text));
}

QTEST_GUILESS_MAIN(tst_LogNumbers)
#include "tst_LogNumbers.moc"
