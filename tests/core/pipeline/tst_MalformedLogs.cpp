#ifndef Q_MOC_RUN // moc stumbles over the standard library here
#include "core/store/RejectedRowTable.h"
#include "tests/core/pipeline/ImportFixture.h"
#endif

using namespace guidepost;
using namespace guidepost::pipeline;

// One file for each way a log can be broken: see sampledata/malformed.
class tst_MalformedLogs : public QObject {
  Q_OBJECT

private slots:
  void init() { here_ = std::make_unique<ImportFixture>(); }
  void wholeFileIsRefused_data();
  void wholeFileIsRefused();
  void brokenRowsAreRejected_data();
  void brokenRowsAreRejected();
  void everyFileIsTried();

private:
  static std::filesystem::path sample(const QString& name) {
    return (qEnvironmentVariable("GUIDEPOST_SAMPLEDATA") + "/malformed/" + name).toStdString();
  }
  std::unique_ptr<ImportFixture> here_;
};

void tst_MalformedLogs::wholeFileIsRefused_data() {
  QTest::addColumn<QString>("file");
  QTest::addColumn<QString>("id");
  for (const auto& [file, id] :
       std::initializer_list<std::pair<const char*, const char*>>{{"empty.csv", "logs.empty-file"},
                                                                  {"blank.csv", "logs.empty-file"},
                                                                  {"binary.csv", "logs.binary"},
                                                                  {"cut.csv.gz", "logs.damaged-compression"},
                                                                  {"header-only.csv", "logs.header-only"},
                                                                  {"no-user-column.csv", "logs.no-column"},
                                                                  {"no-time-column.csv", "logs.no-column"},
                                                                  {"prose.csv", "logs.no-column"},
                                                                  {"bad-times-only.csv", "import.nothing-accepted"},
                                                                  {"not-there.csv", "logs.not-found"},
                                                                  {"", "logs.is-a-folder"}})
    QTest::newRow(file) << QString(file) << QString(id);
}

void tst_MalformedLogs::wholeFileIsRefused() {
  QFETCH(QString, file);
  QFETCH(QString, id);
  {
    const auto workspace = here_->open("new.guidepost");
    QVERIFY(workspace);
    const auto summary = importLogs(*workspace, ImportFixture::requestFor(sample(file)));
    QVERIFY(!summary);
    QCOMPARE(idOf(summary.error()), id);
    QVERIFY(summary.error().code == ErrorCode::Failed);
    QVERIFY(summary.error().message.find("path"));
  }
  QCOMPARE(here_->files(), QStringList());

  const auto good = here_->write("good.csv", "user,item,time\n1,11,2023-01-01 10:00:00\n");
  const auto workspace = here_->open("existing.guidepost");
  QVERIFY(importLogs(*workspace, ImportFixture::requestFor(good)));
  ImportRequest both =
      ImportFixture::requestFor(here_->write("more.csv", "user,item,time\n2,11,2023-01-01 10:00:00\n"));
  both.paths.push_back(sample(file));
  QVERIFY(!importLogs(*workspace, both));
  QCOMPARE(projectInfo(*workspace)->events, 1);
  QCOMPARE(projectInfo(*workspace)->imports.size(), std::size_t{1});
}

void tst_MalformedLogs::brokenRowsAreRejected_data() {
  QTest::addColumn<QString>("file");
  QTest::addColumn<int>("accepted");
  QTest::addColumn<QStringList>("reasons");
  QTest::newRow("cut last line") << "cut-last-line.csv" << 5 << QStringList{"logs.cut-short"};
  QTest::newRow("some bad times") << "some-bad-times.csv" << 2
                                  << QStringList{"logs.bad-time", "logs.missing-value", "logs.bad-time"};
  QTest::newRow("wrong field counts") << "wrong-field-counts.csv" << 2
                                      << QStringList{"logs.field-count", "logs.field-count"};
  QTest::newRow("embedded NUL") << "embedded-nul.csv" << 11 << QStringList{"logs.embedded-nul"};
  QTest::newRow("unclosed quote") << "unclosed-quote.csv" << 5 << QStringList{"logs.unclosed-quote"};
  QTest::newRow("impossible times") << "impossible-times.csv" << 2
                                    << QStringList{"logs.time-too-early", "logs.time-in-future", "logs.time-too-early"};
  QTest::newRow("missing users") << "missing-users.csv" << 2 << QStringList{"logs.missing-value", "logs.missing-value"};
  QTest::newRow("bad numbers") << "bad-numbers.csv" << 2
                               << QStringList{"logs.bad-price", "logs.bad-quantity", "logs.bad-price",
                                              "logs.bad-currency"};
  QTest::newRow("one bad encoding") << "one-bad-encoding.csv" << 9 << QStringList{"logs.bad-encoding"};
  QTest::newRow("UTF-16") << "utf16.csv" << 1 << QStringList();
  QTest::newRow("GB18030") << "gb18030.csv" << 4 << QStringList();
}

void tst_MalformedLogs::brokenRowsAreRejected() {
  QFETCH(QString, file);
  QFETCH(int, accepted);
  QFETCH(QStringList, reasons);
  const auto workspace = here_->open("a.guidepost");
  const auto summary = importLogs(*workspace, ImportFixture::requestFor(sample(file)));
  QVERIFY2(summary, summary ? "" : summary.error().message.id.c_str());
  const auto reader = workspace->project().reader();
  QStringList found;
  const auto rows = store::RejectedRowTable(*reader).pageAfter(0, 100);
  for (const store::RejectedRow& row : *rows)
    found << QString::fromStdString(row.reason.id);
  QCOMPARE(found, reasons);
  QCOMPARE(summary->accepted, accepted);
  QCOMPARE(summary->rejected, reasons.size());
  QCOMPARE(summary->rowsRead, summary->accepted + summary->duplicates + summary->rejected);
}

void tst_MalformedLogs::everyFileIsTried() {
  const QDir folder(qEnvironmentVariable("GUIDEPOST_SAMPLEDATA") + "/malformed", "*.csv*");
  QCOMPARE(folder.entryList(QDir::Files).size(), 9 + 11);
}

QTEST_GUILESS_MAIN(tst_MalformedLogs)
#include "tst_MalformedLogs.moc"
