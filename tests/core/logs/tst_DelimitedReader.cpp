#include "core/base/RandomStream.h"
#include "core/logs/DelimitedReader.h"
#include "tests/core/logs/LogFixture.h"

#include <QTest>

using namespace guidepost;
using namespace guidepost::logs;

namespace {

struct Row {
  std::int64_t line = 0;
  QStringList fields;
  QByteArray text;
  bool unclosedQuote = false;
  bool ended = true;
  bool ascii = false;
  bool operator==(const Row&) const = default;
};

QList<Row> rowsOf(const QByteArray& bytes, std::size_t most = 1 << 20, Dialect dialect = {},
                  std::size_t expectedFields = 0) {
  const std::string_view text(bytes.constData(), static_cast<std::size_t>(bytes.size()));
  DelimitedReader reader(std::make_unique<Pieces>(openMemory(text), most), dialect, expectedFields);
  QList<Row> rows;
  Record record;
  for (;;) {
    const auto more = reader.next(record);
    if (!more || !*more) return rows;
    Row row;
    row.line = record.line;
    for (const std::string_view field : record.fields)
      row.fields << QString::fromUtf8(field.data(), static_cast<qsizetype>(field.size()));
    row.text = QByteArray(record.text.data(), static_cast<qsizetype>(record.text.size()));
    row.unclosedQuote = record.problem == RecordProblem::UnclosedQuote;
    row.ascii = record.ascii;
    row.ended = record.ended;
    rows << row;
  }
}

} // namespace

class tst_DelimitedReader : public QObject {
  Q_OBJECT

private slots:
  void fields_data();
  void fields();
  void linesAreCountedAcrossQuotedLineEnds();
  void lastLineWithoutEnd();
  void otherDelimitersAndPreamble();
  void unclosedQuoteCostsOneLine();
  void strayQuotesThatMeetCostOneLine();
  void longUnclosedQuoteIsBounded();
  void asciiIsSaidOnlyWhenItIs();
  void whatIsWrittenIsRead();
};

void tst_DelimitedReader::fields_data() {
  QTest::addColumn<QByteArray>("bytes");
  QTest::addColumn<QStringList>("fields");
  QTest::newRow("plain") << QByteArray("a,b,c\n") << QStringList{"a", "b", "c"};
  QTest::newRow("carriage return") << QByteArray("a,b,c\r\n") << QStringList{"a", "b", "c"};
  QTest::newRow("empty fields") << QByteArray(",,\n") << QStringList{"", "", ""};
  QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf"
                                                 "a,b\n")
                                   << QStringList{"a", "b"};
  QTest::newRow("quoted delimiter") << QByteArray("a,\"b,c\",d\n") << QStringList{"a", "b,c", "d"};
  QTest::newRow("doubled quotes") << QByteArray("\"say \"\"hi\"\"\",b\r\n") << QStringList{"say \"hi\"", "b"};
  QTest::newRow("quoted line end") << QByteArray("a,\"one\r\ntwo\",c\r\n") << QStringList{"a", "one\r\ntwo", "c"};
  QTest::newRow("empty quotes") << QByteArray("\"\",\"\"\n") << QStringList{"", ""};
  QTest::newRow("quote inside a word") << QByteArray("5\" disk,b\n") << QStringList{"5\" disk", "b"};
  QTest::newRow("text after quotes") << QByteArray("\"a\"b,c\n") << QStringList{"ab", "c"};
  QTest::newRow("quotes at the end") << QByteArray("a,\"b\"") << QStringList{"a", "b"};
  QTest::newRow("Chinese") << QByteArray("用户,商品\n") << QStringList{"用户", "商品"};
}

void tst_DelimitedReader::fields() {
  QFETCH(QByteArray, bytes);
  QFETCH(QStringList, fields);
  for (const std::size_t most : {1u, 2u, 3u, 7u, 1000u}) {
    const QList<Row> rows = rowsOf(bytes, most);
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().fields, fields);
    QVERIFY(!rows.first().unclosedQuote);
  }
}

void tst_DelimitedReader::linesAreCountedAcrossQuotedLineEnds() {
  const QList<Row> rows = rowsOf("h1,h2\n\n1,\"a\nb\nc\"\n\r\n2,d\n");
  QCOMPARE(rows.size(), 3);
  QCOMPARE(rows[0].line, 1);
  QCOMPARE(rows[1].line, 3);
  QCOMPARE(rows[2].line, 7);
  QCOMPARE(rows[1].text, QByteArray("1,\"a\nb\nc\""));
}

void tst_DelimitedReader::lastLineWithoutEnd() {
  const QList<Row> rows = rowsOf("a,b\nc", 2);
  QCOMPARE(rows.size(), 2);
  QVERIFY(rows[0].ended);
  QVERIFY(!rows[1].ended);
  QVERIFY(rowsOf("", 2).isEmpty());
  QVERIFY(rowsOf("\n \r\n", 2).isEmpty());
}

void tst_DelimitedReader::otherDelimitersAndPreamble() {
  QCOMPARE(rowsOf("a;b,c\n", 100, {.delimiter = ';'}).first().fields, (QStringList{"a", "b,c"}));
  QCOMPARE(rowsOf("a\tb\n", 100, {.delimiter = '\t'}).first().fields, (QStringList{"a", "b"}));
  const QList<Row> rows = rowsOf("\xef\xbb\xbf# one\n# two\na,b\n", 3, {.preambleLines = 2});
  QCOMPARE(rows.size(), 1);
  QCOMPARE(rows.first().line, 3);
  QCOMPARE(rows.first().fields, (QStringList{"a", "b"}));
}

void tst_DelimitedReader::unclosedQuoteCostsOneLine() {
  for (const std::size_t most : {1u, 5u, 1000u}) {
    const QList<Row> rows = rowsOf("1,a\n2,\"b\n3,c\n4,d\n", most, {}, 2);
    QCOMPARE(rows.size(), 4);
    QVERIFY(rows[1].unclosedQuote);
    QCOMPARE(rows[1].text, QByteArray("2,\"b"));
    QCOMPARE(rows[2].fields, (QStringList{"3", "c"}));
    QCOMPARE(rows[3].line, 4);
  }
}

void tst_DelimitedReader::strayQuotesThatMeetCostOneLine() {
  // The quote of line 2 finds a partner in line 4; together they are no row of two fields.
  const QList<Row> rows = rowsOf("1,a\n2,\"b\n3,c\n4,\"d\"\n", 1000, {}, 2);
  QCOMPARE(rows.size(), 4);
  QVERIFY(rows[1].unclosedQuote);
  QCOMPARE(rows[3].fields, (QStringList{"4", "d"}));
}

void tst_DelimitedReader::longUnclosedQuoteIsBounded() {
  QByteArray bytes = "0,\"open\n";
  for (int i = 1; i <= 200'000; ++i)
    bytes += QByteArray::number(i) + ",value\n";
  const QList<Row> rows = rowsOf(bytes, 1 << 16, {}, 2);
  QCOMPARE(rows.size(), 200'001);
  QVERIFY(rows.first().unclosedQuote);
  QCOMPARE(rows.last().fields.first(), QStringLiteral("200000"));
}

void tst_DelimitedReader::asciiIsSaidOnlyWhenItIs() {
  static constexpr char bytes[] = "a,b\n\xc3\xa9,b\n0123456789abcdef,b\na,0123456789abcd\xff\na\0,b\nc,d\n\"e\",f\ng,h";
  const QList<Row> rows = rowsOf(QByteArray(bytes, sizeof bytes - 1));
  QList<bool> ascii;
  for (const Row& row : rows)
    ascii << row.ascii;
  QCOMPARE(ascii, (QList<bool>{true, false, true, false, false, true, false, true}));
}

void tst_DelimitedReader::whatIsWrittenIsRead() {
  RandomStream random(1, "tst_DelimitedReader");
  for (int round = 0; round < 300; ++round) {
    QList<QStringList> written;
    QByteArray bytes;
    const auto columns = 2 + random.below(4);
    for (std::uint32_t r = 0, count = 1 + random.below(6); r < count; ++r) {
      QStringList fields;
      for (std::uint32_t c = 0; c < columns; ++c) {
        QString field;
        for (std::uint32_t l = random.below(6); l > 0; --l)
          field += QChar(u"ab,\"\n\r ;é"[random.below(9)]);
        fields << field;
        QString quoted = field;
        quoted.replace('"', "\"\"");
        bytes += (c ? "," : "") + QByteArray("\"") + quoted.toUtf8() + "\"";
      }
      bytes += random.chance(0.5) ? "\n" : "\r\n";
      written << fields;
    }
    const QList<Row> rows = rowsOf(bytes, 1 + random.below(20), {}, columns);
    QCOMPARE(rows.size(), written.size());
    for (qsizetype i = 0; i < rows.size(); ++i)
      QCOMPARE(rows[i].fields, written[i]);
  }
}

QTEST_GUILESS_MAIN(tst_DelimitedReader)
#include "tst_DelimitedReader.moc"
