#include "core/pipeline/DataFilter.h"
#include "core/pipeline/History.h"
#include "core/pipeline/RejectedRows.h"
#include "core/store/DataVersionTable.h"
#include "tests/core/pipeline/ImportFixture.h"
#include "tests/core/pipeline/MadeLog.h"

#include <sqlite3.h>

#include <algorithm>

using namespace guidepost;
using namespace guidepost::pipeline;

class tst_History : public QObject {
  Q_OBJECT

private slots:
  void init() { here_ = std::make_unique<ImportFixture>(); }
  void undoLeavesTheTablesAsTheyWere_data();
  void undoLeavesTheTablesAsTheyWere();
  void undoOfTheOnlyImport();
  void newestFirst();
  void modelsAreCurrentAgain();
  void readOnly();
  void rejectedRowsComeBackWhole();
  void rejectedRowsOfAChangedFile();
  void filterIsPartOfTheData();

private:
  std::unique_ptr<ImportFixture> here_;
};

namespace {

// All tables but the data versions, and no row numbers that only their blocks have.
QMap<QString, QByteArrayList> tablesOf(const std::filesystem::path& project) {
  sqlite3* database = nullptr;
  if (sqlite3_open_v2(project.c_str(), &database, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK) qFatal("cannot open");
  const auto rowsOf = [&](const QByteArray& sql) {
    QByteArrayList rows;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(database, sql.constData(), -1, &statement, nullptr) != SQLITE_OK)
      qFatal("%s", sqlite3_errmsg(database));
    while (sqlite3_step(statement) == SQLITE_ROW) {
      QByteArray row;
      for (int c = 0; c < sqlite3_column_count(statement); ++c)
        row +=
            QByteArray::number(sqlite3_column_type(statement, c)) + ':' +
            QByteArray(static_cast<const char*>(sqlite3_column_blob(statement, c)), sqlite3_column_bytes(statement, c))
                .toHex() +
            '|';
      rows << row;
    }
    sqlite3_finalize(statement);
    return rows;
  };
  QMap<QString, QByteArrayList> tables;
  sqlite3_stmt* names = nullptr;
  sqlite3_prepare_v2(database, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'", -1,
                     &names, nullptr);
  QStringList list;
  while (sqlite3_step(names) == SQLITE_ROW)
    list << QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(names, 0)));
  sqlite3_finalize(names);
  for (const QString& name : list) {
    if (name == "data_version") continue;
    QByteArrayList rows =
        rowsOf(name == "posting" ? QByteArray("SELECT kind, import, first_key, first_rank, entries, bytes FROM posting")
                                 : "SELECT * FROM \"" + name.toUtf8() + '"');
    std::ranges::sort(rows);
    tables[name] = rows;
  }
  sqlite3_close(database);
  return tables;
}

QString differenceOf(const QMap<QString, QByteArrayList>& one, const QMap<QString, QByteArrayList>& other) {
  for (auto it = one.begin(); it != one.end(); ++it) {
    const QByteArrayList& there = other[it.key()];
    if (it.value() == there) continue;
    for (const QByteArray& row : it.value())
      if (!there.contains(row)) return it.key() + " lost " + QString::fromUtf8(row);
    for (const QByteArray& row : there)
      if (!it.value().contains(row)) return it.key() + " has " + QString::fromUtf8(row);
    return it.key();
  }
  return {};
}

ImportSummary imported(Workspace& workspace, const std::filesystem::path& log) {
  auto summary = importLogs(workspace, ImportFixture::requestFor(log));
  if (!summary) qFatal("import failed: %s", summary.error().message.id.c_str());
  return *summary;
}

std::string fingerprintOf(Workspace& workspace) {
  const auto reader = workspace.project().reader();
  return store::DataVersionTable(*reader).current()->fingerprint;
}

QByteArray partOf(const QByteArray& rows, double from, double to) {
  QByteArrayList lines = rows.trimmed().split('\n');
  const QByteArray header = lines.takeFirst();
  const auto at = [&](double share) { return static_cast<qsizetype>(static_cast<double>(lines.size()) * share); };
  return header + '\n' + lines.mid(at(from), at(to) - at(from)).join('\n') + '\n';
}

const QByteArray byGap = "user,item,type,time,category,brand,price\n";

} // namespace

void tst_History::undoLeavesTheTablesAsTheyWere_data() {
  QTest::addColumn<QByteArrayList>("logs");
  const QByteArray whole = rowsOf(MadeLog{});
  QTest::newRow("one after the other") << QByteArrayList{partOf(whole, 0, 0.5), partOf(whole, 0.5, 1)};
  QTest::newRow("overlapping, three") << QByteArrayList{partOf(whole, 0.3, 0.6), partOf(whole, 0, 0.5),
                                                        partOf(whole, 0.55, 1)};
  QTest::newRow("sessions go on") << QByteArrayList{
      byGap + "a,1,view,2024-01-01 10:00:00,c1,b1,5\nb,2,view,2024-01-01 10:00:00,c1,b1,6\n",
      byGap + "a,1,purchase,2024-01-01 10:10:00,c2,b2,7\nc,3,buzz,2024-01-01 10:10:00,c3,b3,8\n"};
  // Events between those of earlier sessions join them into one, or divide them otherwise.
  QTest::newRow("sessions divided anew") << QByteArrayList{
      byGap + "a,1,view,2024-01-01 10:00:00,c1,b1,5\na,1,view,2024-01-01 10:50:00,c1,b1,5\n"
              "a,2,purchase,2024-01-01 12:00:00,c1,b1,5\n",
      byGap + "a,4,view,2024-01-01 10:25:00,c1,b1,5\na,5,view,2024-01-01 09:45:00,c4,b1,5\n"
              "a,5,view,2024-01-01 11:45:00,c4,b1,5\n"};
}

void tst_History::undoLeavesTheTablesAsTheyWere() {
  QFETCH(QByteArrayList, logs);
  const auto workspace = here_->open("a.guidepost");
  QList<QMap<QString, QByteArrayList>> tables;
  std::vector<std::string> fingerprints;
  for (qsizetype i = 0; i < logs.size(); ++i) {
    imported(*workspace, here_->write(QString("log%1.csv").arg(i), logs[i]));
    tables << tablesOf(here_->path("a.guidepost"));
    fingerprints.push_back(fingerprintOf(*workspace));
  }
  for (qsizetype i = logs.size() - 2; i >= 0; --i) {
    const auto undone = undoNewestImport(*workspace);
    if (!undone) QFAIL(undone.error().message.id.c_str());
    QCOMPARE(differenceOf(tables[i], tablesOf(here_->path("a.guidepost"))), QString());
    QCOMPARE(undone->fingerprint, fingerprints[static_cast<std::size_t>(i)]);
    QCOMPARE(fingerprintOf(*workspace), fingerprints[static_cast<std::size_t>(i)]);
    QVERIFY(workspace->sessionLog());
  }
  // Imported again it is the same data again.
  imported(*workspace, here_->path("log1.csv"));
  QCOMPARE(fingerprintOf(*workspace), fingerprints[1]);
}

void tst_History::undoOfTheOnlyImport() {
  const auto workspace = here_->open("a.guidepost");
  const auto empty = tablesOf(here_->path("a.guidepost"));
  imported(*workspace, here_->write("a.csv", rowsOf(MadeLog{})));
  const auto undone = undoNewestImport(*workspace);
  if (!undone) QFAIL(undone.error().message.id.c_str());
  QCOMPARE(undone->events, 0);
  QCOMPARE(differenceOf(empty, tablesOf(here_->path("a.guidepost"))), QString());
  QCOMPARE(idOf(workspace->sessionLog().error()), QString("pipeline.no-data"));
  QCOMPARE(idOf(undoNewestImport(*workspace).error()), QString("history.nothing-to-undo"));
  QVERIFY(importHistory(*workspace)->empty());
}

void tst_History::newestFirst() {
  const auto workspace = here_->open("a.guidepost");
  const QByteArray whole = rowsOf(MadeLog{});
  imported(*workspace, here_->write("one.csv", partOf(whole, 0, 0.5)));
  imported(*workspace, here_->write("two.csv", partOf(whole, 0.5, 1)));
  const auto history = importHistory(*workspace);
  QCOMPARE(history->size(), std::size_t{2});
  QVERIFY(history->front().newest && !history->front().obstacle);
  QCOMPARE(history->front().row.files.front().name, std::string("two.csv"));
  QVERIFY(!history->back().newest);
  QCOMPARE(history->back().obstacle->id, std::string("history.newer-first"));
}

void tst_History::modelsAreCurrentAgain() {
  const auto workspace = here_->open("a.guidepost");
  const QByteArray whole = rowsOf(MadeLog{});
  imported(*workspace, here_->write("one.csv", partOf(whole, 0, 0.7)));
  const std::string before = (*workspace->sessionLog())->fingerprint;
  imported(*workspace, here_->write("two.csv", partOf(whole, 0.7, 1)));
  QVERIFY((*workspace->sessionLog())->fingerprint != before);
  QVERIFY(undoNewestImport(*workspace));
  QCOMPARE((*workspace->sessionLog())->fingerprint, before);
}

void tst_History::readOnly() {
  imported(*here_->open("a.guidepost"), here_->write("a.csv", rowsOf(MadeLog{})));
  const auto workspace =
      Workspace::open(here_->path("a.guidepost"), ImportFixture::resources(), store::Access::ReadOnly);
  QCOMPARE(importHistory(**workspace)->front().obstacle->id, std::string("history.read-only"));
  QVERIFY(!undoNewestImport(**workspace));
}

void tst_History::rejectedRowsComeBackWhole() {
  const auto log = here_->write("a.csv", "user,item,time,note\nu1,1,2024-01-01 10:00:00,fine\n"
                                         "u2,2,yesterday,\"with, a comma\"\nu3,3\n"
                                         ",4,2024-01-01 10:00:00,nobody\nu5,5,2024-01-01 11:00:00,fine\n");
  const auto workspace = here_->open("a.guidepost");
  const ImportSummary summary = imported(*workspace, log);
  QCOMPARE(summary.rejected, 3);
  const auto counts = rejectedCounts(*workspace, {});
  QCOMPARE(counts->stored, 3);
  QCOMPARE(counts->rejected, 3);
  QCOMPARE(counts->files.size(), std::size_t{1});
  store::RejectedFilter one;
  one.reason = counts->reasons.front().reason.id;
  const auto page = rejectedPage(*workspace, one, 0, 10);
  QCOMPARE(page->total, counts->reasons.front().count);
  QCOMPARE(static_cast<std::int64_t>(page->rows.size()), page->total);

  const auto exported = exportRejected(*workspace, {}, here_->path("rejected.csv"));
  if (!exported) QFAIL(exported.error().message.id.c_str());
  QCOMPARE(exported->rows, 3);
  QVERIFY(exported->findings.empty());
  QFile file(QString::fromStdString(here_->path("rejected.csv").string()));
  QVERIFY(file.open(QFile::ReadOnly));
  QByteArrayList lines = file.readAll().trimmed().split('\n');
  QCOMPARE(lines.size(), 4);
  QCOMPARE(lines[0], QByteArray("user,item,time,note,guidepost_reason"));
  QVERIFY(lines[1].startsWith("u2,2,yesterday,\"with, a comma\",logs."));
  QVERIFY(lines[2].startsWith("u3,3,,,logs."));

  // Mended, they come in.
  lines[1].replace("yesterday", "2024-01-02 10:00:00");
  lines[2].replace("u3,3,,", "u3,3,2024-01-02 10:00:00,");
  lines[3].prepend("u4");
  const ImportSummary mended = imported(*workspace, here_->write("mended.csv", lines.join('\n') + '\n'));
  QCOMPARE(mended.accepted, 3);
  QCOMPARE(mended.rejected, 0);
}

void tst_History::rejectedRowsOfAChangedFile() {
  const auto log = here_->write("a.csv", "user,item,time\nu1,1,2024-01-01 10:00:00\nu2,2,yesterday\n");
  const auto workspace = here_->open("a.guidepost");
  imported(*workspace, log);
  here_->write("a.csv", "user,item,time\nu1,1,2024-01-01 10:00:00\nu2,2,tomorrow!\n");
  const auto exported = exportRejected(*workspace, {}, here_->path("rejected.csv"));
  if (!exported) QFAIL(exported.error().message.id.c_str());
  QCOMPARE(exported->rows, 1);
  QCOMPARE(exported->findings.size(), std::size_t{1});
  QCOMPARE(exported->findings.front().id, std::string("rejected.source-changed"));
  QVERIFY(QFile::remove(QString::fromStdString(log.string())));
  QCOMPARE(exportRejected(*workspace, {}, here_->path("rejected.csv"))->findings.front().id,
           std::string("rejected.source-gone"));
  store::RejectedFilter none;
  none.text = "nowhere";
  QCOMPARE(idOf(exportRejected(*workspace, none, here_->path("none.csv")).error()), QString("rejected.nothing-fits"));
  QVERIFY(!QFile::exists(QString::fromStdString(here_->path("none.csv").string())));
}

void tst_History::filterIsPartOfTheData() {
  const auto workspace = here_->open("a.guidepost");
  const QByteArray whole = rowsOf(MadeLog{});
  imported(*workspace, here_->write("one.csv", partOf(whole, 0, 0.5)));
  const auto all = *workspace->sessionLog();
  journey::DataFilter filter;
  filter.minimumEvents = 3;
  const auto tried = tryFilter(*workspace, filter);
  const auto set = setFilter(*workspace, filter);
  QVERIFY(set);
  QCOMPARE(set->events, tried->events);
  QVERIFY(set->fingerprint != all->fingerprint);
  const auto filtered = *workspace->sessionLog();
  QVERIFY(filtered->filter == filter);
  QCOMPARE(static_cast<std::int64_t>(filtered->sessions.size()) + filtered->leftOut.sessions,
           static_cast<std::int64_t>(all->sessions.size()));
  QCOMPARE(static_cast<std::int64_t>(filtered->events.size()) + filtered->leftOut.events,
           static_cast<std::int64_t>(all->events.size()));
  QVERIFY(filtered->leftOut.sessions > 0);
  for (const journey::Session& session : filtered->sessions) {
    QVERIFY(session.count >= 3);
    const auto events = filtered->eventsOf(session);
    QVERIFY(std::ranges::is_sorted(events, {}, &journey::Event::timeUs));
  }
  QVERIFY(projectInfo(*workspace)->filter == filter);
  QCOMPARE(projectInfo(*workspace)->events, static_cast<std::int64_t>(all->events.size()));

  // Setting the one before undoes it; an import under a filter can be undone under another one.
  imported(*workspace, here_->write("two.csv", partOf(whole, 0.5, 1)));
  QVERIFY(setFilter(*workspace, set->before));
  QVERIFY(undoNewestImport(*workspace));
  QCOMPARE(fingerprintOf(*workspace), all->fingerprint);
  QCOMPARE((*workspace->sessionLog())->events.size(), all->events.size());
  QCOMPARE(setFilter(*workspace, filter)->fingerprint, set->fingerprint);

  filter.minimumEvents = 1'000'000;
  QCOMPARE(idOf(setFilter(*workspace, filter).error()), QString("filter.leaves-nothing"));
  filter = {};
  filter.fromUs = 5;
  filter.toUs = 5;
  QCOMPARE(idOf(setFilter(*workspace, filter).error()), QString("filter.bad-range"));
}

QTEST_GUILESS_MAIN(tst_History)
#include "tst_History.moc"
