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

namespace {

struct Refused {
  const char* file;
  const char* id;
};

constexpr Refused refusedFiles[] = {
    {"empty.csv", "logs.empty-file"},
    {"blank.csv", "logs.empty-file"},
    {"binary.csv", "logs.binary"},
    {"only-quotes.csv", "logs.no-column"},
    {"carriage-returns.csv", "logs.no-column-without-header"},
    {"cut.csv.gz", "logs.damaged-compression"},
    {"cut.csv.xz", "logs.damaged-compression"},
    {"cut.csv.zst", "logs.damaged-compression"},
    {"cut.zip", "logs.damaged-compression"},
    {"damaged.zip", "logs.damaged-compression"},
    {"bad-checksum.csv.gz", "logs.damaged-compression"},
    {"empty.zip", "logs.no-log-in-archive"},
    {"no-logs.zip", "logs.no-log-in-archive"},
    {"workbook.xlsx", "logs.xlsx"},
    {"workbook.xls", "logs.xls"},
    {"table.parquet", "logs.parquet"},
    {"events.sqlite", "logs.database"},
    {"web-page.csv", "logs.web-page"},
    {"header-only.csv", "logs.header-only"},
    {"no-user-column.csv", "logs.no-column"},
    {"no-time-column.csv", "logs.no-column"},
    {"prose.csv", "logs.no-column"},
    {"bad-times-only.csv", "import.nothing-accepted"},
};

struct Rejected {
  const char* file;
  int accepted;
  std::vector<const char*> reasons; // in order of their lines
};

const std::vector<Rejected> readFiles = {
    {"cut-last-line.csv", 5, {"logs.cut-short"}},
    {"no-final-newline.csv", 6, {}},
    {"one-row.csv", 1, {}},
    {"plain.csv.gz", 6, {}},
    {"some-bad-times.csv", 2, {"logs.bad-time", "logs.missing-value", "logs.bad-time"}},
    {"mixed-time-units.csv", 10, {"logs.time-in-future", "logs.time-in-future"}},
    {"impossible-times.csv", 2, {"logs.time-too-early", "logs.time-in-future", "logs.time-too-early"}},
    {"header-twice.csv", 9, {"logs.bad-time"}},
    {"wrong-field-counts.csv", 2, {"logs.field-count", "logs.field-count"}},
    {"tabs-and-commas.csv", 4, {"logs.field-count", "logs.field-count"}},
    {"ten-thousand-columns.csv.gz", 3, {"logs.field-count"}},
    {"long-line.csv.gz", 3, {"logs.row-too-long", "logs.row-too-long"}},
    {"bomb.zip", 3, {"logs.row-too-long"}},
    {"long-ids.csv", 2, {"logs.id-too-long", "logs.id-too-long", "logs.id-too-long"}},
    {"embedded-nul.csv", 11, {"logs.embedded-nul"}},
    {"unclosed-quote.csv", 5, {"logs.unclosed-quote"}},
    {"missing-users.csv", 2, {"logs.missing-value", "logs.missing-value"}},
    {"bad-numbers.csv", 2, {"logs.bad-price", "logs.bad-quantity", "logs.bad-price", "logs.bad-currency"}},
    {"negative-prices.csv", 2, {"logs.bad-price", "logs.bad-price", "logs.bad-quantity"}},
    {"one-bad-encoding.csv", 9, {"logs.bad-encoding"}},
    {"mixed-encodings.csv", 6, {"logs.bad-encoding", "logs.bad-encoding"}},
    {"utf16.csv", 1, {}},
    {"utf16-odd.csv", 6, {"logs.cut-short"}},
    {"gb18030.csv", 4, {}},
    {"bad-lines.jsonl",
     22,
     {"logs.bad-json", "logs.bad-json", "logs.bad-json", "logs.bad-json", "logs.bad-encoding", "logs.missing-value",
      "logs.bad-json", "logs.json-cut-short"}},
    {"json-array-cut.json", 4, {"logs.json-cut-short"}},
};

} // namespace

void tst_MalformedLogs::wholeFileIsRefused_data() {
  QTest::addColumn<QString>("file");
  QTest::addColumn<QString>("id");
  for (const Refused& refused : refusedFiles)
    QTest::newRow(refused.file) << QString(refused.file) << QString(refused.id);
  QTest::newRow("not there") << "not-there.csv"
                             << "logs.not-found";
  QTest::newRow("a folder") << ""
                            << "logs.is-a-folder";
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
  for (const Rejected& rejected : readFiles)
    QTest::newRow(rejected.file) << QString(rejected.file) << rejected.accepted
                                 << QStringList(rejected.reasons.begin(), rejected.reasons.end());
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

// The folder, its README and this test name the same files.
void tst_MalformedLogs::everyFileIsTried() {
  QStringList tried;
  for (const Refused& refused : refusedFiles)
    tried << refused.file;
  for (const Rejected& rejected : readFiles)
    tried << rejected.file;
  tried.sort();
  const QDir folder(qEnvironmentVariable("GUIDEPOST_SAMPLEDATA") + "/malformed");
  QStringList there = folder.entryList(QDir::Files);
  there.removeOne("README.md");
  there.sort();
  QCOMPARE(there, tried);
  QFile readme(folder.filePath("README.md"));
  QVERIFY(readme.open(QFile::ReadOnly));
  const QString text = QString::fromUtf8(readme.readAll());
  for (const QString& file : tried)
    QVERIFY2(text.contains("`" + file + "`"), qPrintable(file));
}

QTEST_GUILESS_MAIN(tst_MalformedLogs)
#include "tst_MalformedLogs.moc"
