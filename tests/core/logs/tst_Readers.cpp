#include "core/base/RandomStream.h"
#include "core/logs/Head.h"
#include "core/logs/Readers.h"
#include "tests/core/logs/LogFixture.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

using namespace guidepost;
using namespace guidepost::logs;

namespace {

struct Row {
  std::int64_t line = 0;
  QStringList fields;
  RecordProblem problem = RecordProblem::None;
  bool ended = true;
  qsizetype textSize = 0;
};

QList<Row> rowsOf(std::unique_ptr<ByteSource> source, const Dialect& dialect, std::size_t expectedFields = 0) {
  QList<Row> rows;
  auto reader = openRecords(std::move(source), dialect, expectedFields);
  Record record;
  while (reader && (*reader)->next(record).value_or(false)) {
    Row row{record.line, {}, record.problem, record.ended, static_cast<qsizetype>(record.text.size())};
    for (const std::string_view field : record.fields)
      row.fields << QString::fromUtf8(field.data(), static_cast<qsizetype>(field.size()));
    rows << row;
  }
  return rows;
}

QList<Row> rowsOf(const QByteArray& bytes, const Dialect& dialect, std::size_t most = 1 << 20,
                  std::size_t expectedFields = 0) {
  return rowsOf(inPieces(bytes, most), dialect, expectedFields);
}

QList<QStringList> fieldsOf(const QList<Row>& rows) {
  QList<QStringList> fields;
  for (const Row& row : rows)
    fields << row.fields;
  return fields;
}

Dialect json(std::vector<std::string> paths, std::string explode = {}, bool objectsSpanLines = false) {
  Dialect dialect;
  dialect.kind = RecordKind::JsonLines;
  dialect.paths = std::move(paths);
  dialect.explode = std::move(explode);
  dialect.objectsSpanLines = objectsSpanLines;
  return dialect;
}

Dialect users(char delimiter = runsOfBlanks) {
  Dialect dialect;
  dialect.kind = RecordKind::UserLines;
  dialect.delimiter = delimiter;
  return dialect;
}

Dialect divided(char delimiter) {
  Dialect dialect;
  dialect.delimiter = delimiter;
  return dialect;
}

} // namespace

class tst_Readers : public QObject {
  Q_OBJECT

private slots:
  void jsonFields_data();
  void jsonFields();
  void brokenJsonCostsOneLine();
  void objectsThatSpanLines();
  void pairsAndExplodedElements();
  void oneUserALine();
  void longLinesOfUsersAreStreamed();
  void wordsTooLongAreTheSameInPieces();
  void runsOfBlanksDivide();
  void tooLongIsOneRecord_data();
  void tooLongIsOneRecord();
  void headOfEachKind_data();
  void headOfEachKind();
  void headOfJson();
  void whatIsWrittenIsRead();
  void realLogs_data();
  void realLogs();

private:
  std::filesystem::path write(const QString& name, const QByteArray& bytes) {
    QFile file(folder_.filePath(name));
    if (file.open(QFile::WriteOnly)) file.write(bytes);
    return file.fileName().toStdString();
  }
  QTemporaryDir folder_;
};

void tst_Readers::jsonFields_data() {
  QTest::addColumn<QByteArray>("line");
  QTest::addColumn<QStringList>("paths");
  QTest::addColumn<QStringList>("fields");
  const auto row = [](const char* name, const char* line, const QStringList& paths, const QStringList& fields) {
    QTest::newRow(name) << QByteArray(line) << paths << fields;
  };
  row("scalars", R"({"a":"x","b":12,"c":-1.50e3,"d":true,"e":false,"f":null})", {"a", "b", "c", "d", "e", "f"},
      {"x", "12", "-1.50e3", "true", "false", ""});
  row("order of the dialect", R"({"a":1,"b":2})", {"b", "a"}, {"2", "1"});
  row("absent", R"({"a":1})", {"b", "a"}, {"", "1"});
  row("one path twice", R"({"a":1})", {"a", "a"}, {"1", "1"});
  row("blanks between", " {\t\"a\" : 1 , \"b\" : \"x y\" } \r", {"a", "b"}, {"1", "x y"});
  row("escapes", R"({"a":"q\"\\\/\n\t\u00e9\ud83d\ude00"})", {"a"}, {QString::fromUtf8("q\"\\/\n\té😀")});
  row("escaped key", R"({"\u0061b":1})", {"ab"}, {"1"});
  row("nested", R"({"p":{"q":{"r":7}},"x":1})", {"p.q.r", "x"}, {"7", "1"});
  row("what was not asked for", R"({"z":[{"a":5},[1,2]],"o":{"a":6},"a":1})", {"a"}, {"1"});
  row("dot in a key", R"({"user.id":3,"p":{"a.b":4}})", {"user.id", "p.a.b"}, {"3", "4"});
  row("an object as it is", R"({"a":{"b":[1,2]},"c":[3]})", {"a", "c"}, {R"({"b":[1,2]})", "[3]"});
  row("Chinese", R"({"商品":"女鞋"})", {"商品"}, {"女鞋"});
}

void tst_Readers::jsonFields() {
  QFETCH(QByteArray, line);
  QFETCH(QStringList, paths);
  QFETCH(QStringList, fields);
  std::vector<std::string> wanted;
  for (const QString& path : paths)
    wanted.push_back(path.toStdString());
  for (const std::size_t most : {1u, 7u, 1000u}) {
    const QList<Row> rows = rowsOf(line + "\n\n" + line, json(wanted), most);
    QCOMPARE(fieldsOf(rows), (QList<QStringList>{fields, fields}));
    QVERIFY(rows[0].ended && !rows[1].ended);
    QCOMPARE(rows[1].line, 3);
    QVERIFY(rows[0].problem == RecordProblem::None);
  }
}

void tst_Readers::brokenJsonCostsOneLine() {
  const QList<QByteArray> broken = {
      "{\"a\":1",    "{\"a\":}",    "{\"a\":tru}",     "{\"a\":1}{\"a\":2}", "nothing",     "[1,2]",
      "{\"a\" 1}",   "{\"a\":\"x}", "{\"a\":\"\\q\"}", "{\"a\":1}]",         "{\"a\":12b}", "{,}",
      "{\"a\":nul}", "\"a\"",       "{\"a\":1,,}",     "{\"b\":[{\"a\":1}",  "}",           "{\"a\":\"\\ud83d\"}"};
  for (const QByteArray& line : broken) {
    const QList<Row> rows = rowsOf("{\"a\":1}\n" + line + "\n{\"a\":3}\n", json({"a"}), 5);
    QVERIFY2(rows.size() == 3, line);
    QVERIFY2(rows[1].problem == RecordProblem::BadJson && rows[1].fields.isEmpty(), line);
    QCOMPARE(rows[2].fields, QStringList{"3"});
    QCOMPARE(rows[2].line, 3);
  }
  const QList<Row> rows = rowsOf("{\"a\":\"\xff\"}\n{\"a\":3}", json({"a"}));
  QVERIFY(rows[0].problem == RecordProblem::BadEncoding);
  QCOMPARE(rows[1].fields, QStringList{"3"});
}

void tst_Readers::objectsThatSpanLines() {
  const Dialect dialect = json({"a", "b.c"}, {}, true);
  const QList<QStringList> wanted = {{"1", "}"}, {"2", ""}, {"3", "x\"{"}};
  const QByteArray pretty = "[\n  {\n    \"a\": 1,\n    \"b\": {\"c\": \"}\"}\n  },\n  {\"a\": 2}, {\"a\":3,\n"
                            "\"b\":{\"c\":\"x\\\"{\"}}\n]\n";
  for (const std::size_t most : {1u, 3u, 1000u}) {
    const QList<Row> rows = rowsOf(pretty, dialect, most);
    QCOMPARE(fieldsOf(rows), wanted);
    QCOMPARE(rows[0].line, 2);
    QCOMPARE(rows[1].line, 6);
    QCOMPARE(rows[2].line, 6);
  }
  const QList<Row> broken = rowsOf("[{\"a\":1},\nrubbish\n{\"a\":2},\n{\"a\":", dialect, 2);
  QCOMPARE(broken.size(), 4);
  QVERIFY(broken[1].problem == RecordProblem::BadJson && broken[3].problem == RecordProblem::BadJson);
  QVERIFY(!broken[3].ended);
  QCOMPARE(broken[2].fields.first(), QStringLiteral("2"));
}

void tst_Readers::pairsAndExplodedElements() {
  const QByteArray ga4 = R"({"event_params":[{"key":"page","value":{"string_value":"/a"}},)"
                         R"({"value":{"int_value":null,"double_value":2.5},"key":"value"},{"key":"other"},7],)"
                         R"("items":[{"item_id":"A","price":1},{"item_id":"B","params":[{"key":"k","value":"v"}]}],)"
                         R"("user":"u"})";
  const std::vector<std::string> paths = {"user",          "event_params.page", "event_params.value",
                                          "items.item_id", "items.price",       "items.params.k"};
  QCOMPARE(fieldsOf(rowsOf(ga4, json(paths, "items"), 3)),
           (QList<QStringList>{{"u", "/a", "2.5", "A", "1", ""}, {"u", "/a", "2.5", "B", "", "v"}}));
  for (const char* items : {R"(,"items":[])", R"(,"items":null)", ""}) {
    const QByteArray line = QByteArray(R"({"user":"u")") + items + "}";
    QCOMPARE(fieldsOf(rowsOf(line, json(paths, "items"))), (QList<QStringList>{{"u", "", "", "", "", ""}}));
  }
  QCOMPARE(fieldsOf(rowsOf(R"({"p":{"ids":[1,"b",null]},"u":9})", json({"u", "p.ids"}, "p.ids"))),
           (QList<QStringList>{{"9", "1"}, {"9", "b"}, {"9", ""}}));
  // A broken element spoils its object as a whole.
  const QList<Row> rows = rowsOf("{\"items\":[{\"item_id\":1},{\"item_id\":x}]}\n", json(paths, "items"));
  QCOMPARE(rows.size(), 1);
  QVERIFY(rows[0].problem == RecordProblem::BadJson);
}

void tst_Readers::oneUserALine() {
  for (const std::size_t most : {1u, 2u, 1000u}) {
    const QList<Row> rows = rowsOf("\xef\xbb\xbfu1 a b\r\n\n  u2\tc  \r\nu3\nu4 \nu5 d", users(), most);
    QCOMPARE(
        fieldsOf(rows),
        (QList<QStringList>{{"u1", "a", "1"}, {"u1", "b", "2"}, {"u2", "c", "1"}, {"u3"}, {"u4"}, {"u5", "d", "1"}}));
    QCOMPARE(rows[1].line, 1);
    QCOMPARE(rows[2].line, 3);
    QCOMPARE(rows[5].line, 6);
    QVERIFY(rows[4].ended && !rows[5].ended);
    QCOMPARE(fieldsOf(rowsOf("u1,a,,b\nu2,c\n", users(','), most)),
             (QList<QStringList>{{"u1", "a", "1"}, {"u1", "", "2"}, {"u1", "b", "3"}, {"u2", "c", "1"}}));
  }
  QVERIFY(rowsOf("", users()).isEmpty());
}

void tst_Readers::longLinesOfUsersAreStreamed() {
  QByteArray line = "user";
  for (int i = 0; i < 300'000; ++i)
    line += " item" + QByteArray::number(i);
  QVERIFY(line.size() > 3'000'000);
  const QList<Row> rows = rowsOf(line + "\nu2 x\n", users(), 1 << 16);
  QCOMPARE(rows.size(), 300'001);
  QCOMPARE(rows[299'999].fields, (QStringList{"user", "item299999", "300000"}));
  QCOMPARE(rows.last().line, 2);
}

void tst_Readers::wordsTooLongAreTheSameInPieces() {
  const QByteArray word(3 * longestRecord / 2, 'x');
  for (const QByteArray& text : {"u1 " + word + " i2\nu2 i1\n", word + " i1\nu2 i1", "u1 i1\nu2 " + word}) {
    QList<QPair<qint64, QStringList>> expected;
    for (const std::size_t most : {std::size_t{1} << 22, std::size_t{10'007}}) {
      auto reader = openRecords(inPieces(text, most), users());
      QList<QPair<qint64, QStringList>> found;
      Record record;
      while ((*reader)->next(record).value_or(false)) {
        QStringList fields{QString::fromLatin1(messageIdOf(record.problem).data()), record.ended ? "ended" : "cut"};
        for (const std::string_view field : record.fields)
          fields << QString::fromLatin1(field.data(), static_cast<qsizetype>(field.size()));
        found.append({record.line, fields});
      }
      QCOMPARE(found.size(), qsizetype{2});
      if (expected.isEmpty()) expected = found;
      QVERIFY(found == expected);
    }
  }
}

void tst_Readers::runsOfBlanksDivide() {
  for (const std::size_t most : {1u, 2u, 1000u}) {
    const QList<Row> rows = rowsOf("  a \t b\t\tc  \r\n \t \n\"x y\"  \"\"  z\nlast", divided(runsOfBlanks), most);
    QCOMPARE(fieldsOf(rows), (QList<QStringList>{{"a", "b", "c"}, {"x y", "", "z"}, {"last"}}));
    QCOMPARE(rows[1].line, 3);
    QVERIFY(!rows[2].ended);
  }
}

void tst_Readers::tooLongIsOneRecord_data() {
  QTest::addColumn<QByteArray>("before");
  QTest::addColumn<QByteArray>("after");
  QTest::addColumn<QByteArray>("row");
  QTest::addColumn<int>("kind");
  QTest::newRow("delimited") << QByteArray("a,") << QByteArray(",b") << QByteArray("1,2") << 0;
  QTest::newRow("quoted") << QByteArray("a,\"") << QByteArray("\",b") << QByteArray("1,2") << 0;
  QTest::newRow("never closed") << QByteArray("a,\"") << QByteArray(",b") << QByteArray("1,2") << 0;
  QTest::newRow("JSON") << QByteArray("{\"a\":\"") << QByteArray("\"}") << QByteArray("{\"a\":1}") << 1;
  QTest::newRow("JSON by braces") << QByteArray("{\"a\":\"") << QByteArray("\"}") << QByteArray("{\"a\":1}") << 2;
  QTest::newRow("an item") << QByteArray("u ") << QByteArray(" i2") << QByteArray("u2 i3") << 3;
}

void tst_Readers::tooLongIsOneRecord() {
  QFETCH(QByteArray, before);
  QFETCH(QByteArray, after);
  QFETCH(QByteArray, row);
  QFETCH(int, kind);
  const Dialect dialect = kind == 0 ? divided(',') : kind == 3 ? users() : json({"a"}, {}, kind == 2);
  for (const qsizetype size : {qsizetype(longestRecord) + 1, qsizetype(3'000'000)})
    for (const std::size_t most : {std::size_t(100'003), std::size_t(1) << 20}) {
      const QList<Row> rows =
          rowsOf(row + "\n" + before + QByteArray(size, 'x') + after + "\n" + row + "\n", dialect, most);
      QCOMPARE(rows.size(), 3);
      QVERIFY(rows[1].problem == RecordProblem::TooLong);
      QVERIFY(rows[1].textSize >= 1000 && rows[1].textSize <= qsizetype(longestRecord) + 10);
      QCOMPARE(rows[2].fields, rows[0].fields);
      QCOMPARE(rows[2].line, 3);
    }
}

void tst_Readers::headOfEachKind_data() {
  QTest::addColumn<QByteArray>("bytes");
  QTest::addColumn<int>("kind");
  QTest::addColumn<QChar>("delimiter");
  QTest::addColumn<int>("fields");
  const int delimited = static_cast<int>(RecordKind::Delimited), lines = static_cast<int>(RecordKind::JsonLines),
            user = static_cast<int>(RecordKind::UserLines);
  QTest::newRow("commas") << QByteArray("a,b,c\n1,2,3\n") << delimited << QChar(',') << 3;
  QTest::newRow("semicolons") << QByteArray("a;b\n1,5;2\n2,5;3\n") << delimited << QChar(';') << 2;
  QTest::newRow("tabs") << QByteArray("a\tb c\n1\t2 3\n") << delimited << QChar('\t') << 2;
  QTest::newRow("bars") << QByteArray("a|b\n1|2\n") << delimited << QChar('|') << 2;
  QTest::newRow("blanks") << QByteArray("1 10\n1  12\n2 13\n3 10\n") << delimited << QChar(' ') << 2;
  QTest::newRow("a time with a blank") << QByteArray("t,u\n2024-01-01 10:00:00 UTC,1\n2024-01-01 10:00:01 UTC,2\n")
                                       << delimited << QChar(',') << 2;
  QTest::newRow("users") << QByteArray("1 10 12 13\n2 9 8\n3 1 2 3 4 5\n4 7 10\n5 1 2 3 4 5 6\n") << user << QChar(' ')
                         << 3;
  QTest::newRow("prose") << QByteArray(
                                "This is no log.\nIt only looks like text, with words\nin lines of many lengths, "
                                "and so on and so forth.\n")
                         << delimited << QChar(',') << 1;
  QTest::newRow("JSON lines") << QByteArray("{\"a\":1,\"b\":2}\n{\"a\":1}\n") << lines << QChar(',') << 2;
  QTest::newRow("JSON array") << QByteArray("[\n {\"a\":1,\n \"b\":2},{\"a\":1}\n]") << lines << QChar(',') << 2;
  QTest::newRow("JSON, pretty printed") << QByteArray("{\n \"a\":1\n}\n{\n \"b\":2\n}\n") << lines << QChar(',') << 2;
  QTest::newRow("JSON with a broken line") << QByteArray("{\"a\":1}\n{\"a\":\n{\"a\":2}\n") << lines << QChar(',') << 1;
}

void tst_Readers::headOfEachKind() {
  QFETCH(QByteArray, bytes);
  QFETCH(int, kind);
  QFETCH(QChar, delimiter);
  QFETCH(int, fields);
  const auto head = readHead(write("head", bytes));
  QVERIFY(head);
  QCOMPARE(static_cast<int>(head->dialect.kind), kind);
  QCOMPARE(QChar(head->dialect.delimiter), delimiter);
  QVERIFY(head->whole);
  std::size_t most = 0;
  for (const auto& record : head->records)
    most = std::max(most, record.size());
  if (fields > 1) QCOMPARE(static_cast<int>(most), fields);
  if (kind == 2) QCOMPARE(head->columns, (std::vector<std::string>{"user", "item", "position"}));
}

void tst_Readers::headOfJson() {
  const QByteArray ga4 =
      R"({"event_name":"view_item","event_params":[{"key":"ga_session_id","value":{"int_value":"17"}}],)"
      R"("device":{"category":"mobile"},"items":[{"item_id":"A","price":1.5}],"tags":["x","y"]})"
      "\n"
      R"({"event_name":"purchase","event_params":[{"key":"page","value":{"string_value":"/p"}}],"user_id":null,)"
      R"("items":[{"item_id":"A"},{"item_id":"B","quantity":2}]})"
      "\n";
  auto head = readHead(write("ga4.json", ga4));
  QVERIFY(head);
  QCOMPARE(head->outer, (std::vector<std::string>{"event_name", "event_params.ga_session_id", "device.category",
                                                  "event_params.page", "user_id"}));
  QCOMPARE(head->arrays.size(), std::size_t{2});
  QCOMPARE(head->arrays[0].path, std::string("items"));
  QCOMPARE(head->arrays[0].objects, std::size_t{2});
  QCOMPARE(head->arrays[0].columns, (std::vector<std::string>{"items.item_id", "items.price", "items.quantity"}));
  QCOMPARE(head->arrays[1].path, std::string("tags"));
  QCOMPARE(head->dialect.explode, std::string("items"));
  QCOMPARE(head->columns.size(), std::size_t{8});
  QCOMPARE(head->records.size(), std::size_t{3});
  QCOMPARE(head->records[2], (std::vector<std::string>{"purchase", "", "", "/p", "", "B", "", "2"}));
  explode(*head, "");
  QCOMPARE(head->records.size(), std::size_t{2});
  QCOMPARE(head->columns, head->outer);
  explode(*head, "tags");
  QCOMPARE(head->records.size(), std::size_t{3});
  QCOMPARE(head->dialect.paths.back(), std::string("tags"));
}

void tst_Readers::whatIsWrittenIsRead() {
  RandomStream random(7, "tst_Readers");
  const QStringList compressions = {"", "gz", "bz2", "xz", "zst", "lz4"};
  const QList<const char*> encodings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "GB18030", "WINDOWS-1252"};
  const QList<char> delimiters = {',', ';', '\t', '|', runsOfBlanks};
  for (int round = 0; round < 240; ++round) {
    const auto kind = random.below(4); // delimited, JSON lines, JSON by braces, users
    const char delimiter = delimiters[random.below(5)];
    const bool plainWords = kind == 3 || delimiter == runsOfBlanks;
    const char* encoding = encodings[random.below(6)];
    const bool latin = QLatin1String(encoding) == QLatin1String("WINDOWS-1252");
    const QString letters = (plainWords ? QString("abc1_") : QString("ab,;|\t\"\n \\{}[]")) + (latin ? "é" : "女é😀");
    const auto columns = 2 + random.below(3);
    QList<QStringList> written;
    QByteArray bytes;
    auto array = nlohmann::json::array();
    for (std::uint32_t r = 0, count = 1 + random.below(8); r < count; ++r) {
      QStringList fields;
      auto object = nlohmann::json::object();
      const auto words = kind == 3 ? 2 + random.below(6) : columns;
      for (std::uint32_t c = 0; c < words; ++c) {
        QString field(plainWords ? "w" : "");
        const auto whole = letters.toUcs4();
        for (std::uint32_t l = random.below(7); l > 0; --l) {
          const char32_t letter = whole[static_cast<qsizetype>(random.below(static_cast<std::uint32_t>(whole.size())))];
          field += QString::fromUcs4(&letter, 1);
        }
        fields << field;
        QString quoted = field;
        if (!plainWords) quoted = '"' + quoted.replace('"', "\"\"") + '"';
        const char between = kind == 3 ? runsOfBlanks : delimiter;
        if (c > 0) bytes += QByteArray(between == runsOfBlanks ? 1 + random.below(3) : 1, between);
        bytes += quoted.toUtf8();
        object["c" + std::to_string(c)] = field.toStdString();
      }
      bytes += random.chance(0.5) ? "\n" : "\r\n";
      array.push_back(object);
      if (kind != 3) written << fields;
      for (qsizetype i = 1; kind == 3 && i < fields.size(); ++i)
        written << QStringList{fields[0], fields[i], QString::number(i)};
    }
    Dialect dialect = kind == 3 ? users() : divided(delimiter);
    if (kind == 1 || kind == 2) {
      std::vector<std::string> paths;
      for (std::uint32_t c = 0; c < columns; ++c)
        paths.push_back("c" + std::to_string(c));
      dialect = json(paths, {}, kind == 2);
      bytes.clear();
      if (kind == 2) bytes = QByteArray::fromStdString(array.dump(random.chance(0.5) ? 2 : -1));
      for (const auto& object : array)
        if (kind == 1) bytes += QByteArray::fromStdString(object.dump()) + "\n";
    }
    if (random.chance(0.5) && !latin) bytes.prepend("\xef\xbb\xbf");
    dialect.encoding = encoding;
    const QByteArray outside = encoded(bytes, encoding);
    QVERIFY(!outside.isEmpty());
    const QString compression = compressions[static_cast<qsizetype>(random.below(6))];
    const auto path = write("log", compressed(outside, compression));
    auto parts = listParts(path);
    QVERIFY2(parts, qPrintable(compression));
    auto source = openPart(parts->front());
    QVERIFY(source);
    const QList<Row> rows =
        rowsOf(std::make_unique<Pieces>(std::move(*source), 1 + random.below(64)), dialect, kind == 0 ? columns : 0);
    QVERIFY2(fieldsOf(rows) == written, bytes);
    for (const Row& row : rows)
      QVERIFY(row.problem == RecordProblem::None);
  }
}

void tst_Readers::realLogs_data() {
  QTest::addColumn<QString>("file");
  QTest::addColumn<int>("part");
  QTest::addColumn<int>("rows");
  QTest::addColumn<int>("users"); // different values of the first column; 0: not counted
  QTest::newRow("otto") << "otto-sample/train.jsonl" << 0 << 862 << 20;
  QTest::newRow("beauty") << "beauty-s3rec/Beauty.txt" << 0 << 198'502 << 22'363;
  QTest::newRow("video") << "video-sasrec/Video.txt" << 0 << 287'107 << 31'013;
  const QList<int> contacts = {41'188, 4'119, 45'211, 4'521};
  for (int i = 0; i < 4; ++i)
    QTest::addRow("bank %d", i) << "bank-marketing/bank-additional.zip" << i << contacts[i] + 1 << 0;
  QTest::newRow("invoices 1") << "online-retail/online_retail_2010-2011_part1.csv.gz" << 0 << 270'955 << 0;
  QTest::newRow("invoices 2") << "online-retail/online_retail_2010-2011_part2.csv.gz" << 0 << 270'956 << 0;
}

void tst_Readers::realLogs() {
  QFETCH(QString, file);
  QFETCH(int, part);
  QFETCH(int, rows);
  QFETCH(int, users);
  const QString data =
      qEnvironmentVariable("GUIDEPOST_DATA", qEnvironmentVariable("GUIDEPOST_SOURCE") + "/../shared/data");
  const QString path = data + "/" + file;
  if (!QFile::exists(path)) QSKIP("the real logs are not here");
  const auto parts = listParts(path.toStdString());
  QVERIFY(parts && static_cast<int>(parts->size()) > part);
  const LogPart& chosen = (*parts)[static_cast<std::size_t>(part)];
  const auto head = readHead(chosen);
  QVERIFY(head);
  auto reader = openRecords(*openPart(chosen), head->dialect, head->records.front().size());
  QVERIFY(reader);
  Record record;
  int count = 0;
  QSet<QByteArray> seen;
  while ((*reader)->next(record).value_or(false)) {
    ++count;
    QVERIFY(record.problem == RecordProblem::None && record.fields.size() == head->records.front().size());
    if (users > 0) seen.insert({record.fields[0].data(), static_cast<qsizetype>(record.fields[0].size())});
  }
  QCOMPARE(count, rows);
  if (users > 0) QCOMPARE(static_cast<int>(seen.size()), users);
  QCOMPARE((*reader)->position(), chosen.bytes);
}

QTEST_GUILESS_MAIN(tst_Readers)
#include "tst_Readers.moc"
