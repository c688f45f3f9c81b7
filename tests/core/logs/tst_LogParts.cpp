#include "core/logs/Encoding.h"
#include "core/logs/Head.h"
#include "core/logs/LogPart.h"
#include "core/logs/Readers.h"
#include "tests/core/logs/LogFixture.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace guidepost;
using namespace guidepost::logs;

namespace {

const QByteArray table = "user,item,time\nu1,i1,2024-01-01\nu2,i2,2024-01-02\n";

QByteArray allOf(ByteSource& source, std::string* problem = nullptr) {
  QByteArray bytes;
  std::array<char, 37> buffer{};
  for (;;) {
    const auto count = source.read(buffer);
    if (!count && problem) *problem = count.error().message.id;
    if (!count || *count == 0) return bytes;
    bytes.append(buffer.data(), static_cast<qsizetype>(*count));
  }
}

template <class T>
QString idOf(const Result<T>& result) {
  return result ? QString() : QString::fromStdString(result.error().message.id);
}

} // namespace

class tst_LogParts : public QObject {
  Q_OBJECT

private slots:
  void entriesOfArchives_data();
  void entriesOfArchives();
  void whatIsNoLogIsLeftOut();
  void archivesWithin();
  void namesInGbk();
  void archivesThatCannotBeUsed_data();
  void archivesThatCannotBeUsed();
  void compressedInSeveralMembers();
  void damageIsSaid_data();
  void damageIsSaid();
  void otherKindsOfFiles_data();
  void otherKindsOfFiles();
  void encodings_data();
  void encodings();
  void brokenLettersSpoilTheirRowOnly();
  void lettersThatAreHeldBack();
  void lettersThatBecomeSeveral();
  void unknownEncoding();
  void fingerprints();
  void standardInputIsReadOnce();
  void noSpaceForTemporaryFiles();

private:
  std::filesystem::path write(const QString& name, const QByteArray& bytes) {
    QFile file(folder_.filePath(name));
    if (file.open(QFile::WriteOnly)) file.write(bytes);
    return file.fileName().toStdString();
  }
  QTemporaryDir folder_;
};

void tst_LogParts::entriesOfArchives_data() {
  QTest::addColumn<QString>("name");
  QTest::addColumn<QByteArray>("bytes");
  const Entries entries = {{"logs/", {}}, {"logs/a.csv", table}, {"logs/b.csv", table + "u3,i3,2024-01-03\n"}};
  QTest::newRow("zip") << "x.zip" << zipped(entries);
  QTest::newRow("tar") << "x.tar" << tarred(entries);
  for (const char* compression : {"gz", "bz2", "xz", "zst", "lz4"})
    QTest::newRow(compression) << QString("x.tar.%1").arg(compression) << tarred(entries, compression);
}

void tst_LogParts::entriesOfArchives() {
  QFETCH(QString, name);
  QFETCH(QByteArray, bytes);
  const auto parts = listParts(write(name, bytes));
  QVERIFY2(parts, qPrintable(idOf(parts)));
  QCOMPARE(parts->size(), std::size_t{2});
  QCOMPARE(QString::fromStdString((*parts)[0].name), name + "/logs/a.csv");
  QCOMPARE((*parts)[1].entry, std::string("logs/b.csv"));
  for (const LogPart& part : *parts) {
    const auto source = openPart(part);
    QVERIFY(source);
    const QByteArray content = allOf(**source);
    QCOMPARE(content, &part == &parts->front() ? table : table + "u3,i3,2024-01-03\n");
    QCOMPARE((*source)->position(), part.bytes);
    QCOMPARE(part.bytes, content.size());
    QCOMPARE(readHead(part)->records.size(), std::size_t(content.count('\n')));
  }
}

void tst_LogParts::whatIsNoLogIsLeftOut() {
  const QByteArray prose = "This is a text.\nIt has no table.\n";
  const auto parts = listParts(write("many.zip", zipped({{"__MACOSX/._a.csv", table},
                                                         {".hidden.csv", table},
                                                         {"a/.git/b.csv", table},
                                                         {"README.txt", table},
                                                         {"notes.txt", prose},
                                                         {"license", prose},
                                                         {"picture.dat", "\x89PNG\r\n" + QByteArray(100, '\1')},
                                                         {"empty.csv", {}},
                                                         {"table.txt", table},
                                                         {"ids.txt", "1 10 11\n2 12\n3 10 14 15\n"},
                                                         {"events", "{\"a\":1}\n"},
                                                         {"old.csv.gz", compressed(table, "gz")}})));
  QVERIFY(parts);
  QStringList names;
  for (const LogPart& part : *parts)
    names << QString::fromStdString(part.entry);
  QCOMPARE(names, (QStringList{"table.txt", "ids.txt", "events", "old.csv.gz"}));
  const auto source = openPart(parts->back());
  QVERIFY(source);
  QCOMPARE(allOf(**source), table);
  QCOMPARE((*source)->position(), parts->back().bytes);
}

void tst_LogParts::archivesWithin() {
  const QByteArray inner = zipped({{"deep/c.csv", table}, {"deeper.zip", zipped({{"d.csv", table}})}});
  const auto parts = listParts(write("outer.tar.gz", tarred({{"a.csv", table}, {"in/inner.zip", inner}}, "gz")));
  QVERIFY(parts);
  QCOMPARE(parts->size(), std::size_t{2});
  QCOMPARE((*parts)[1].name, std::string("outer.tar.gz/in/inner.zip/deep/c.csv"));
  const auto source = openPart((*parts)[1]);
  QVERIFY(source);
  QCOMPARE(allOf(**source), table);
}

void tst_LogParts::namesInGbk() {
  // As Windows writes it: the bytes are GBK, and nothing says so.
  QByteArray zip = zipped({{"aaaaaaaa.csv", table}});
  zip.replace("aaaaaaaa", "\xc8\xd5\xd6\xbe\xca\xfd\xbe\xdd");
  const auto parts = listParts(write("gbk.zip", zip));
  QVERIFY(parts);
  QCOMPARE(QString::fromStdString(parts->front().entry), QString("日志数据.csv"));
  QCOMPARE(allOf(**openPart(parts->front())), table);
}

void tst_LogParts::archivesThatCannotBeUsed_data() {
  QTest::addColumn<QByteArray>("bytes");
  QTest::addColumn<QString>("id");
  QTest::newRow("nothing in it") << zipped({}) << "logs.no-log-in-archive";
  QTest::newRow("no log in it") << zipped({{"README.md", "words"}}) << "logs.no-log-in-archive";
  QTest::newRow("password") << zipped({{"a.csv", table}}, "secret") << "logs.encrypted-archive";
  QTest::newRow("workbook") << zipped({{"[Content_Types].xml", "<?xml version=\"1.0\"?>"}, {"xl/workbook.xml", "<"}})
                            << "logs.xlsx";
  QTest::newRow("OpenDocument") << zipped({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                                           {"content.xml", "<?xml?>"}})
                                << "logs.ods";
  QTest::newRow("document") << zipped({{"word/document.xml", "<?xml?>"}}) << "logs.document";
  QTest::newRow("Parquet in it") << zipped({{"a.parquet", "PAR1\1\2\3"}}) << "logs.parquet";
  const QByteArray whole = zipped({{"a.csv", table}, {"b.csv", table.repeated(100)}});
  QTest::newRow("cut") << whole.left(whole.indexOf("b.csv") + 20) << "logs.damaged-compression";
}

void tst_LogParts::archivesThatCannotBeUsed() {
  QFETCH(QByteArray, bytes);
  QFETCH(QString, id);
  const auto path = write("useless.zip", bytes);
  const auto parts = listParts(path);
  QCOMPARE(idOf(parts), id);
  QVERIFY(parts.error().message.find("path"));
  QCOMPARE(idOf(openFile(path)), id);
  QCOMPARE(idOf(readHead(path)), id);
}

void tst_LogParts::compressedInSeveralMembers() {
  for (const char* compression : {"gz", "zst", "xz", "bz2"}) {
    const auto path = write("members", compressed(table, compression) + compressed(table, compression));
    QCOMPARE(allOf(**openFile(path)), table + table);
  }
}

void tst_LogParts::damageIsSaid_data() {
  QTest::addColumn<QByteArray>("bytes");
  QByteArray rows;
  for (int i = 0; i < 40'000; ++i)
    rows += QByteArray::number(i * 7919 % 1'000'003) + ",x\n";
  for (const char* compression : {"gz", "bz2", "xz", "zst", "lz4"}) {
    const QByteArray whole = compressed(rows, compression);
    QTest::addRow("%s cut", compression) << whole.left(whole.size() * 2 / 3);
  }
  QByteArray changed = compressed(rows, "gz");
  for (qsizetype i = changed.size() / 2; i < changed.size() / 2 + 50; ++i)
    changed[i] = static_cast<char>(~changed[i]);
  QTest::newRow("gz changed") << changed;
}

void tst_LogParts::damageIsSaid() {
  QFETCH(QByteArray, bytes);
  const auto source = openFile(write("damaged", bytes));
  std::string problem;
  if (source)
    allOf(**source, &problem);
  else
    problem = source.error().message.id;
  QCOMPARE(problem, std::string("logs.damaged-compression"));
}

void tst_LogParts::otherKindsOfFiles_data() {
  QTest::addColumn<QByteArray>("bytes");
  QTest::addColumn<QString>("id");
  const auto row = [](const char* id, QByteArray head) { QTest::addRow("%s %d", id, head[0]) << head << QString(id); };
  row("logs.parquet", "PAR1\x15\x04");
  row("logs.xls", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
  row("logs.database", QByteArray("SQLite format 3\0", 16));
  row("logs.document", "%PDF-1.7\n");
  row("logs.columns-file", "ARROW1\0");
  row("logs.columns-file", "\x93NUMPY\x01");
  row("logs.columns-file", "\x89HDF\r\n\x1a\n");
  row("logs.other-archive", "7z\xbc\xaf\x27\x1c");
  row("logs.other-archive", "Rar!\x1a\x07\x01");
  row("logs.web-page", "\n<!DOCTYPE html><html>");
  row("logs.web-page", "<?xml version=\"1.0\"?>");
  row("logs.binary", "\x7f"
                     "ELF\2\1");
}

void tst_LogParts::otherKindsOfFiles() {
  QFETCH(QByteArray, bytes);
  QFETCH(QString, id);
  QCOMPARE(idOf(openFile(write("other", bytes))), id);
  QCOMPARE(idOf(readHead(write("other", bytes))), id);
  QCOMPARE(idOf(readHead(write("other.gz", compressed(bytes, "gz")))), id);
}

void tst_LogParts::encodings_data() {
  QTest::addColumn<QByteArray>("bytes");
  QTest::addColumn<QString>("encoding");
  QTest::addColumn<QString>("brand");
  const auto row = [](const char* name, const char* encoding, const QString& brand, const QByteArray& mark,
                      const char* told = nullptr) {
    QByteArray text = "user,item,brand\n";
    for (int i = 0; i < 30; ++i)
      text += "u" + QByteArray::number(i) + ",i," + brand.toUtf8() + "\n";
    QTest::newRow(name) << mark + encoded(text, encoding) << QString(told ? told : encoding) << brand;
  };
  row("UTF-8", "UTF-8", "女鞋 é", "", "");
  row("UTF-8 with a mark", "UTF-8", "女鞋", "\xef\xbb\xbf", "");
  row("UTF-16LE", "UTF-16LE", "女鞋😀", "\xff\xfe");
  row("UTF-16BE", "UTF-16BE", "女鞋😀", "\xfe\xff");
  row("UTF-16LE without a mark", "UTF-16LE", "shoes", "");
  row("UTF-16BE without a mark", "UTF-16BE", "shoes", "");
  row("UTF-32LE", "UTF-32LE", "女鞋", QByteArray("\xff\xfe\0\0", 4));
  row("UTF-32BE", "UTF-32BE", "女鞋", QByteArray("\0\0\xfe\xff", 4));
  row("GB18030", "GB18030", "李宁女鞋，运动系列", "");
  row("Latin-1", "ISO-8859-1", "Schuhe für Mädchen, größer, déjà", "", "WINDOWS-1252");
  row("Big5", "BIG5", "女鞋運動系列這是繁體中文", "");
  row("Shift-JIS", "SHIFT_JIS", "靴とスニーカーのブランドです", "");
  row("EUC-KR", "EUC-KR", "여성 신발 운동화 브랜드", "", "UHC");
  row("Cyrillic", "WINDOWS-1251", "Женская обувь и спортивные кроссовки", "");
}

void tst_LogParts::encodings() {
  QFETCH(QByteArray, bytes);
  QFETCH(QString, encoding);
  QFETCH(QString, brand);
  for (const QString& compression : {QString(), QString("gz")}) {
    const auto path = write("encoded", compressed(bytes, compression));
    const auto head = readHead(path);
    QVERIFY2(head, qPrintable(idOf(head)));
    QCOMPARE(QString::fromStdString(head->dialect.encoding), encoding);
    QCOMPARE(head->records.size(), std::size_t{31});
    QCOMPARE(QString::fromStdString(head->records.front().front()), QString("user"));
    for (const std::size_t most : {1u, 2u, 3u, 1000u}) {
      auto source = openPart(head->part);
      auto reader = openRecords(std::make_unique<Pieces>(std::move(*source), most), head->dialect, 3);
      Record record;
      int rows = 0;
      while ((*reader)->next(record).value_or(false))
        if (++rows > 1) QCOMPARE(QString::fromStdString(std::string(record.text)).section(',', 2), brand);
      QCOMPARE(rows, 31);
    }
  }
}

void tst_LogParts::brokenLettersSpoilTheirRowOnly() {
  Dialect dialect;
  const auto spoilt = [&dialect](const QByteArray& bytes, const char* encoding) {
    dialect.encoding = encoding;
    QList<bool> result;
    auto reader = openRecords(inPieces(bytes, 3), dialect, 2);
    Record record;
    while ((*reader)->next(record).value_or(false))
      result << !validUtf8(record.text);
    return result;
  };
  const QList<bool> second = {false, true, false};
  QCOMPARE(spoilt("a,\xc5\xae\nb,\xc5\nc,\xc5\xae\n", "GB18030"), second);
  QCOMPARE(spoilt("a,\xe9\nb,\x81\nc,\xe9\n", "WINDOWS-1252"), second);
  const QByteArray wide = encoded("a,é\nb,", "UTF-16LE") + QByteArray("\x00\xd8", 2) + encoded("\nc,é\n", "UTF-16LE");
  QCOMPARE(spoilt(wide, "UTF-16LE"), second);
  QCOMPARE(spoilt(encoded("a,b\nc,d", "UTF-16LE") + "x", "UTF-16LE"), (QList<bool>{false, true}));
}

// iconv waits for a point or vowel behind a Hebrew letter: the last one of a file came too late.
void tst_LogParts::lettersThatAreHeldBack() {
  const QByteArray bytes = encoded("u,שלום", "WINDOWS-1255");
  const auto source = openDecoded(inPieces(bytes, 1), "WINDOWS-1255");
  QVERIFY(source);
  QCOMPARE(QString::fromUtf8(allOf(**source)), QString("u,שלום"));
}

// One byte of TSCII can be four letters of three bytes each: more than the room for a piece.
void tst_LogParts::lettersThatBecomeSeveral() {
  const auto one = openDecoded(openMemory("\x87"), "TSCII");
  QVERIFY(one);
  const QByteArray letters = allOf(**one);
  QVERIFY(letters.size() > 4);
  constexpr int times = 200'000;
  const QByteArray bytes(times, '\x87');
  const auto source = openDecoded(openMemory(std::string_view(bytes.data(), times)), "TSCII");
  QCOMPARE(allOf(**source), letters.repeated(times));
}

void tst_LogParts::unknownEncoding() {
  Dialect dialect;
  dialect.encoding = "KLINGON";
  const auto reader = openRecords(openMemory("a,b"), dialect);
  QCOMPARE(idOf(reader), QString("logs.unknown-encoding"));
  QVERIFY(reader.error().code == ErrorCode::Usage);
  QCOMPARE(idOf(readHead(listParts(write("a.csv", table))->front(), "KLINGON")), QString("logs.unknown-encoding"));
}

void tst_LogParts::fingerprints() {
  const auto a = inspectFile(write("a", "a"));
  QCOMPARE(a->fingerprint, std::string("a96faf705af16834e6c632b61e964e1f")); // as xxhsum -H2 gives it
  QCOMPARE(a->bytes, 1);
  QCOMPARE(*legacyFingerprint(write("a", "a")), std::string("af63dc4c8601ec8c"));
  const QByteArray large(1'000'000, 'x');
  QCOMPARE(inspectFile(write("b", large))->fingerprint, inspectFile(write("c", large))->fingerprint);
  QVERIFY(inspectFile(write("b", large))->fingerprint != inspectFile(write("c", large + "x"))->fingerprint);

  const QByteArray zip = zipped({{"a.csv", table}, {"b.csv", table}});
  const auto facts = inspectParts(*listParts(write("one.zip", zip)));
  const auto same = inspectParts(*listParts(write("two.zip", zip)));
  QVERIFY(facts && facts->size() == 2);
  QCOMPARE((*facts)[1].name, std::string("one.zip/b.csv"));
  QVERIFY((*facts)[0].fingerprint != (*facts)[1].fingerprint);
  QCOMPARE((*facts)[1].fingerprint, (*same)[1].fingerprint);
  QCOMPARE((*facts)[0].fingerprint.size(), std::size_t{32});
  QCOMPARE(inspectParts(*listParts(write("a", "a")))->front().fingerprint, a->fingerprint);
}

void tst_LogParts::standardInputIsReadOnce() {
  std::array<int, 2> ends{};
  QVERIFY(::pipe(ends.data()) == 0);
  const QByteArray bytes = zipped({{"a.csv", table}});
  QCOMPARE(::write(ends[1], bytes.constData(), static_cast<std::size_t>(bytes.size())), bytes.size());
  ::close(ends[1]);
  const int before = ::dup(STDIN_FILENO);
  ::dup2(ends[0], STDIN_FILENO);
  ::close(ends[0]);
  const auto parts = listParts("-");
  ::dup2(before, STDIN_FILENO);
  ::close(before);
  QVERIFY2(parts, qPrintable(idOf(parts)));
  QCOMPARE(parts->front().name, std::string("-/a.csv"));
  for (int i = 0; i < 2; ++i) {
    QCOMPARE(allOf(**openPart(parts->front())), table);
    QCOMPARE(readHead("-")->records.size(), std::size_t{3});
    QCOMPARE(inspectFile("-")->bytes, bytes.size());
  }
}

void tst_LogParts::noSpaceForTemporaryFiles() {
  const auto path = write("outer.zip", zipped({{"inner.zip", zipped({{"a.csv", table.repeated(20'000)}})}}));
  qputenv("TMPDIR", "/not/there");
  QCOMPARE(idOf(listParts(path)), QString("logs.no-temporary-space"));
  qputenv("TMPDIR", folder_.path().toUtf8());
  rlimit before{};
  ::getrlimit(RLIMIT_FSIZE, &before);
  const rlimit small{1000, before.rlim_max};
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  ::setrlimit(RLIMIT_FSIZE, &small);
  const auto parts = listParts(path);
  ::setrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, handler);
  QCOMPARE(idOf(parts), QString("logs.no-temporary-space"));
  QVERIFY(listParts(path));
  qunsetenv("TMPDIR");
}

QTEST_GUILESS_MAIN(tst_LogParts)
#include "tst_LogParts.moc"
