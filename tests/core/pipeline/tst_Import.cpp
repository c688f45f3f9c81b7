#include "core/base/RandomStream.h"
#include "core/base/Time.h"
#include "core/store/DecisionTable.h"
#include "core/store/ItemTable.h"
#include "core/store/NameTable.h"
#include "core/store/RejectedRowTable.h"
#include "core/store/SessionTable.h"
#include "core/store/SettingTable.h"
#include "core/store/UserTable.h"
#include "tests/core/pipeline/ImportFixture.h"

#include <QProcess>

#include <algorithm>
#include <clocale>
#include <map>
#include <set>

using namespace guidepost;
using namespace guidepost::pipeline;

class tst_Import : public QObject {
  Q_OBJECT

private slots:
  void init() { here_ = std::make_unique<ImportFixture>(); }
  void realLogs_data();
  void realLogs();
  void propertiesOfRees46();
  void onlyUserItemTime();
  void severalFilesAreOneImport();
  void sameFileTwiceIsRefused();
  void overlappingFilesBringDuplicates();
  void fewRowsAfterManyMakeTheSameProject();
  void sessionsByGapDoNotDependOnOrder();
  void ownSessionIdsStay();
  void ownSessionsStayWhenOthersAreDividedAnew();
  void itemsKeepTheirLatestAttributes();
  void pseudonymsAreOnByDefault();
  void idsOfTwoKindsAreNotMixed();
  void cancelLeavesNothing();
  void failureLeavesAnExistingProjectAsItWas();
  void readOnlyProjectIsRefused();
  void countsAddUpOnGarbage();
  void germanNumbersDoNotMatter();
  void currencies();
  void syntheticLogSaysSo();
  void decisionsBesideAGeneratedLog();
  void preview();

private:
  std::unique_ptr<ImportFixture> here_;
};

namespace {

ImportSummary imported(Workspace& workspace, const ImportRequest& request) {
  auto summary = importLogs(workspace, request);
  if (!summary) qFatal("import failed: %s", summary.error().message.id.c_str());
  return *summary;
}

bool hasFinding(const ImportSummary& summary, std::string_view id) {
  return std::ranges::any_of(summary.findings, [id](const Message& finding) { return finding.id == id; });
}

bool setGermanNumbers(const std::filesystem::path& folder) {
  if (std::setlocale(LC_NUMERIC, "de_DE.UTF-8")) return true;
  const QString made = QString::fromStdString((folder / "de_DE.UTF-8").string());
  QProcess::execute("localedef", {"-i", "de_DE", "-f", "UTF-8", made});
  qputenv("LOCPATH", QByteArray::fromStdString(folder.string()));
  return std::setlocale(LC_NUMERIC, "de_DE.UTF-8") && std::localeconv()->decimal_point == std::string_view(",");
}

// Every session of the project: its user and the times of its events.
using Sessions = std::multiset<std::pair<std::string, std::vector<std::int64_t>>>;
Sessions sessionsOf(const Workspace& workspace) {
  const auto reader = workspace.project().reader();
  std::map<std::int64_t, std::pair<std::int64_t, std::vector<std::int64_t>>> bySession;
  const Status read = store::EventTable(*reader).forEach([&](const store::EventRow& row) {
    auto& [user, times] = bySession[row.session.value];
    user = row.user.value;
    times.push_back(row.timeUs / microsecondsPerSecond);
    return true;
  });
  if (!read) qFatal("cannot read sessions");
  Sessions sessions;
  for (auto& [id, session] : bySession) {
    std::ranges::sort(session.second);
    sessions.emplace(store::UserTable(*reader).code({session.first})->value(), std::move(session.second));
  }
  return sessions;
}

} // namespace

void tst_Import::realLogs_data() {
  QTest::addColumn<QString>("file");
  QTest::addColumn<QString>("format");
  QTest::addColumn<QList<qint64>>("counts"); // read, accepted, duplicates, rejected, users, sessions, items; -1: any
  QTest::addColumn<QString>("currency");
  QTest::newRow("rees46") << "rees46-oct2019/2019-Oct.csv"
                          << "rees46" << QList<qint64>{17'435, 17'429, 5, 1, 4'504, 5'066, 6'493} << "USD";
  QTest::newRow("jdata") << "jdata/jdata.csv"
                         << "jdata" << QList<qint64>{27'183, 27'181, 2, 0, 3'520, 5'052, 12'195} << "";
  QTest::newRow("taobao") << "taobao-byuser/UserBehavior.csv"
                          << "taobao" << QList<qint64>{4'321, 4'321, 0, 0, 43, -1, 3'276} << "";
}

void tst_Import::realLogs() {
  QFETCH(QString, file);
  QFETCH(QString, format);
  QFETCH(QList<qint64>, counts);
  QFETCH(QString, currency);
  const QString log = ImportFixture::realLog(file);
  if (log.isEmpty()) QSKIP("the real logs are not here");
  const auto workspace = here_->open("a.guidepost");
  QVERIFY(workspace);
  const ImportSummary summary = imported(*workspace, ImportFixture::requestFor(log.toStdString()));
  QCOMPARE(QString::fromStdString(summary.format), format);
  QVERIFY(summary.confidence > 0.85);
  QCOMPARE(QString::fromStdString(summary.currency), currency);
  const QList<qint64> found{summary.rowsRead, summary.accepted, summary.duplicates, summary.rejected,
                            summary.users,    summary.sessions, summary.items};
  for (qsizetype i = 0; i < counts.size(); ++i)
    if (counts[i] >= 0) QCOMPARE(found[i], counts[i]);
  QCOMPARE(summary.rowsRead, summary.accepted + summary.duplicates + summary.rejected);

  const auto info = projectInfo(*workspace);
  QVERIFY(info);
  QCOMPARE(info->events, summary.accepted);
  QCOMPARE(info->sessions, summary.sessions);
  QCOMPARE(info->rejectedStored, summary.rejected);
  QCOMPARE(info->imports.size(), std::size_t{1});
  QCOMPARE(info->dataVersion, 1);
  std::int64_t events = 0;
  for (const store::EventTypeCount& type : info->eventTypes)
    events += type.count;
  QCOMPARE(events, info->events);
}

void tst_Import::propertiesOfRees46() {
  const QString log = ImportFixture::realLog("rees46-oct2019/2019-Oct.csv");
  if (log.isEmpty()) QSKIP("the real logs are not here");
  const auto workspace = here_->open("a.guidepost");
  const ImportSummary summary = imported(*workspace, ImportFixture::requestFor(log.toStdString()));
  QVERIFY(hasFinding(summary, "import.last-line-cut"));
  QVERIFY(hasFinding(summary, "import.zero-prices"));
  const auto info = projectInfo(*workspace);
  std::map<std::string, std::int64_t> types;
  for (const store::EventTypeCount& type : info->eventTypes)
    types[type.name] = type.count;
  QCOMPARE(types, (std::map<std::string, std::int64_t>{{"view", 17'051}, {"add_to_cart", 164}, {"purchase", 214}}));

  const auto reader = workspace->project().reader();
  std::set<std::int64_t> carts;
  std::set<std::int64_t> buys;
  std::int64_t withoutBrand = 0;
  std::int64_t free = 0;
  QVERIFY(store::EventTable(*reader).forEach([&](const store::EventRow& row) {
    if (row.type == logs::eventType::addToCart) carts.insert(row.session.value);
    if (row.type == logs::eventType::purchase) buys.insert(row.session.value);
    withoutBrand += row.brand == 0;
    free += row.price == 0;
    return row.currency == "USD" && row.category > 0;
  }));
  QCOMPARE(buys.size(), std::size_t{200});
  QCOMPARE(carts.size(), std::size_t{118});
  std::erase_if(carts, [&](std::int64_t session) { return !buys.contains(session); });
  QCOMPARE(carts.size(), std::size_t{65});
  QCOMPARE(qRound(100.0 * static_cast<double>(withoutBrand) / static_cast<double>(summary.accepted)), 14);
  QCOMPARE(free, 19);

  const auto rejected = store::RejectedRowTable(*reader).pageAfter(0, 10);
  QCOMPARE(rejected->size(), std::size_t{1});
  QCOMPARE(rejected->front().line, 17'436);
  QCOMPARE(rejected->front().reason.id, std::string("logs.cut-short"));
  QVERIFY(!rejected->front().text.contains("52040330"));
}

void tst_Import::onlyUserItemTime() {
  const auto log = here_->write("user_behavior_data.csv",
                                "user,item,time\n1,11,2023-01-01 10:00:00\n1,12,2023-01-01 10:05:00\n"
                                "1,11,2023-01-01 12:00:00\n2,11,2023-01-01 10:00:00\n2,11,2023-01-01 10:00:00\n");
  const auto workspace = here_->open("a.guidepost");
  const ImportSummary summary = imported(*workspace, ImportFixture::requestFor(log));
  QCOMPARE(summary.format, std::string("user-item-time"));
  QVERIFY(!summary.hasEventTypes);
  QVERIFY(hasFinding(summary, "import.only-views"));
  QCOMPARE(summary.accepted, 4);
  QCOMPARE(summary.duplicates, 1);
  QCOMPARE(summary.sessions, 3);
  const auto info = projectInfo(*workspace);
  QVERIFY(!info->hasEventTypes);
  QCOMPARE(info->eventTypes.size(), std::size_t{1});
  QCOMPARE(info->eventTypes.front().name, std::string("view"));
}

void tst_Import::severalFilesAreOneImport() {
  const auto one = here_->write("one.csv", "user,item,time\n1,11,2023-01-01 10:00:00\nx,12\n");
  const auto two = here_->write("two.csv", "user,item,time\n1,11,2023-01-01 10:00:00\n2,12,2023-01-01 10:00:00\n");
  const auto workspace = here_->open("a.guidepost");
  ImportRequest request;
  request.paths = {one, two};
  const ImportSummary summary = imported(*workspace, request);
  QCOMPARE(summary.files.size(), std::size_t{2});
  QCOMPARE(summary.files[0].name, std::string("one.csv"));
  QCOMPARE(summary.files[0].rejected, 1);
  QCOMPARE(summary.files[1].duplicates, 1);
  QCOMPARE(summary.rowsRead, 4);
  QCOMPARE(summary.accepted, 2);
  QCOMPARE(projectInfo(*workspace)->dataVersion, 1);

  const auto other = here_->write("other.csv", "visitor|event|item|time\n1|view|2|2023-01-01\n");
  request.paths = {one, other};
  request.again = true;
  const auto mixed = importLogs(*workspace, request);
  QVERIFY(!mixed);
  QCOMPARE(idOf(mixed.error()), QStringLiteral("import.formats-differ"));
}

void tst_Import::sameFileTwiceIsRefused() {
  const QByteArray bytes = "user,item,time\n1,11,2023-01-01 10:00:00\n2,12,2023-01-01 10:00:00\n";
  const auto log = here_->write("log.csv", bytes);
  const auto renamed = here_->write("renamed.csv", bytes);
  const auto workspace = here_->open("a.guidepost");
  imported(*workspace, ImportFixture::requestFor(log));
  for (const auto& path : {log, renamed}) {
    const auto second = importLogs(*workspace, ImportFixture::requestFor(path));
    QVERIFY(!second);
    QCOMPARE(idOf(second.error()), QStringLiteral("import.already-imported"));
  }
  QCOMPARE(projectInfo(*workspace)->events, 2);
  ImportRequest again = ImportFixture::requestFor(renamed);
  again.again = true;
  QCOMPARE(imported(*workspace, again).accepted, 2);
  QCOMPARE(projectInfo(*workspace)->events, 4);
  QCOMPARE(projectInfo(*workspace)->dataVersion, 2);
  QCOMPARE(projectInfo(*workspace)->imports.size(), std::size_t{2});

  ImportRequest twice;
  twice.paths = {log, renamed};
  const auto other = here_->open("b.guidepost");
  QCOMPARE(idOf(importLogs(*other, twice).error()), QStringLiteral("import.same-file-twice"));
}

void tst_Import::overlappingFilesBringDuplicates() {
  const auto june = here_->write("june.csv", "user,item,time\n1,11,2023-06-01 10:00:00\n1,12,2023-06-30 23:59:00\n");
  const auto july = here_->write("july.csv", "user,item,time\n1,12,2023-06-30 23:59:00\n1,13,2023-07-01 00:10:00\n");
  const auto workspace = here_->open("a.guidepost");
  const std::string first = imported(*workspace, ImportFixture::requestFor(june)).fingerprint;
  const ImportSummary summary = imported(*workspace, ImportFixture::requestFor(july));
  QCOMPARE(summary.duplicates, 1);
  QCOMPARE(summary.accepted, 1);
  QCOMPARE(summary.sessions, 2); // the night's session goes on in the second file
  QVERIFY(summary.fingerprint != first);
  const auto only = here_->write("only.csv", "user,item,time\n1,13,2023-07-01 00:10:00\n");
  QCOMPARE(idOf(importLogs(*workspace, ImportFixture::requestFor(only)).error()),
           QStringLiteral("import.only-duplicates"));
}

// The events' index is kept up row by row for a small later import, and made anew after a large one.
void tst_Import::fewRowsAfterManyMakeTheSameProject() {
  RandomStream random(3, "few after many");
  QByteArray many = "user,item,time\n", few = many, all = many;
  for (int i = 0; i < 3000; ++i) {
    const QByteArray row = QByteArray::number(random.below(50)) + "," + QByteArray::number(random.below(90)) + "," +
                           QByteArray::number(1'600'000'000 + 400 * i) + "\n";
    (i < 2950 ? many : few) += row;
    if (i % 10 == 0) few += row; // most of them stand in the first file: duplicates
    all += row;
  }
  const auto workspace = here_->open("a.guidepost");
  imported(*workspace, ImportFixture::requestFor(here_->write("many.csv", many)));
  const ImportSummary second = imported(*workspace, ImportFixture::requestFor(here_->write("few.csv", few)));
  QCOMPARE(second.accepted, 50);
  QCOMPARE(second.duplicates, 300);
  const auto whole = here_->open("b.guidepost");
  imported(*whole, ImportFixture::requestFor(here_->write("all.csv", all)));
  QCOMPARE(projectInfo(*workspace)->events, 3000);
  QCOMPARE(sessionsOf(*workspace), sessionsOf(*whole));
}

void tst_Import::sessionsByGapDoNotDependOnOrder() {
  RandomStream random(11, "sessionsByGap");
  for (int round = 0; round < 12; ++round) {
    struct Row {
      int user;
      std::int64_t time;
    };
    std::vector<Row> rows;
    std::set<std::pair<int, std::int64_t>> taken;
    for (int i = 0; i < 120; ++i) {
      const Row row{static_cast<int>(random.below(4)), 1'700'000'000 + 60 * std::int64_t{random.below(1500)}};
      if (taken.emplace(row.user, row.time).second) rows.push_back(row);
    }
    // What the definition says: in order of time, a pause of more than 30 minutes ends a session.
    Sessions expected;
    for (auto at = taken.begin(); at != taken.end();) {
      std::vector<std::int64_t> times;
      const int user = at->first;
      while (at != taken.end() && at->first == user && (times.empty() || at->second - times.back() <= 1800))
        times.push_back((at++)->second);
      expected.emplace("u" + std::to_string(user), times);
    }

    random.shuffle(std::span(rows));
    const std::uint32_t imports = 1 + random.below(4);
    const QString project = QStringLiteral("p%1.guidepost").arg(round);
    const auto workspace = here_->open(project);
    std::size_t next = 0;
    for (std::uint32_t i = 0; i < imports; ++i) {
      const std::size_t end = rows.size() * (i + 1) / imports;
      if (random.chance(0.3))
        std::sort(rows.begin() + static_cast<std::ptrdiff_t>(next), rows.begin() + static_cast<std::ptrdiff_t>(end),
                  [](const Row& a, const Row& b) { return a.time < b.time; });
      QByteArray bytes = "user,item,time\n";
      for (; next < end; ++next)
        bytes += QStringLiteral("u%1,i,%2\n").arg(rows[next].user).arg(rows[next].time).toUtf8();
      ImportRequest request = ImportFixture::requestFor(here_->write("part.csv", bytes));
      request.pseudonymise = false;
      imported(*workspace, request);
    }
    QVERIFY(sessionsOf(*workspace) == expected);

    const auto reader = workspace->project().reader();
    std::int64_t sessions = 0;
    QVERIFY(store::SessionTable(*reader).forEach([&](const store::SessionRow& row) {
      const auto events = store::EventTable(*reader).ofSession(row.id);
      ++sessions;
      return static_cast<std::int64_t>(events->size()) == row.events && events->front().timeUs == row.startUs &&
             events->back().timeUs == row.endUs;
    }));
    QCOMPARE(sessions, static_cast<std::int64_t>(expected.size()));
  }
}

void tst_Import::ownSessionIdsStay() {
  const QByteArray header = "time,user,session,type,item,category,brand,price,currency,quantity\n";
  const auto one = here_->write("one.csv", header + "2025-03-01T10:00:00Z,u1,7,view,i1,,,,,\n"
                                                    "2025-03-03T10:00:00Z,u1,7,purchase,i1,,,,,\n"
                                                    "2025-03-01T10:00:00Z,u2,7,view,i1,,,,,\n"
                                                    "2025-03-01T10:00:00Z,u3,,view,i1,,,,,\n"
                                                    "2025-03-01T11:00:00Z,u3,,view,i1,,,,,\n");
  const auto two = here_->write("two.csv", header + "2025-03-04T10:00:00Z,u1,7,view,i2,,,,,\n");
  const auto workspace = here_->open("a.guidepost");
  QCOMPARE(imported(*workspace, ImportFixture::requestFor(one)).sessions, 4);
  QCOMPARE(imported(*workspace, ImportFixture::requestFor(two)).sessions, 4);
  const auto session = workspace->findSession("7");
  QVERIFY(session);
  const auto reader = workspace->project().reader();
  const auto row = store::SessionTable(*reader).load(*session);
  QCOMPARE(row->value().events, 3);
  QVERIFY(row->value().externalId != "7");
  QCOMPARE(isoInstant(row->value().endUs), std::string("2025-03-04T10:00:00Z"));
}

// The second file goes on with the log's own session and brings an event without one that goes back in time.
void tst_Import::ownSessionsStayWhenOthersAreDividedAnew() {
  const QByteArray header = "time,user,session,type,item,category,brand,price,currency,quantity\n";
  const auto one = here_->write("one.csv", header + "2025-03-01T10:00:00Z,u1,7,view,i1,,,,,\n"
                                                    "2025-03-01T10:10:00Z,u1,7,view,i2,,,,,\n"
                                                    "2025-03-01T12:00:00Z,u1,,view,i3,,,,,\n");
  const auto two = here_->write("two.csv", header + "2025-03-01T10:20:00Z,u1,7,purchase,i1,,,,,\n"
                                                    "2025-03-01T09:00:00Z,u1,,view,i4,,,,,\n"
                                                    "2025-03-01T12:10:00Z,u1,,view,i5,,,,,\n");
  const auto workspace = here_->open("a.guidepost");
  imported(*workspace, ImportFixture::requestFor(one));
  QCOMPARE(imported(*workspace, ImportFixture::requestFor(two)).sessions, 3);
  const auto session = workspace->findSession("7");
  QVERIFY(session);
  const auto reader = workspace->project().reader();
  const auto row = store::SessionTable(*reader).load(*session);
  QCOMPARE(row->value().events, 3);
  QCOMPARE(row->value().purchases, 1);
  QCOMPARE(store::EventTable(*reader).ofSession(*session)->size(), std::size_t{3});
}

void tst_Import::itemsKeepTheirLatestAttributes() {
  const QByteArray header = "time,user,session,type,item,category,brand,price,currency,quantity\n";
  const auto log = here_->write("log.csv", header + "2025-03-02T10:00:00Z,u,s,view,i1,boots,acme,20.00,EUR,\n"
                                                    "2025-03-01T10:00:00Z,u,s,view,i1,shoes,,10.00,EUR,\n"
                                                    "2025-03-03T10:00:00Z,u,s,view,i1,,,,,\n");
  const auto workspace = here_->open("a.guidepost");
  imported(*workspace, ImportFixture::requestFor(log));
  const auto reader = workspace->project().reader();
  const auto item = store::ItemTable(*reader).find("i1");
  QVERIFY(item && *item);
  const auto categories = store::NameTable(*reader, store::NameTable::Kind::Category).list();
  const auto category = std::ranges::find(*categories, (*item)->category, &store::Name::id);
  QVERIFY(category != categories->end());
  QCOMPARE(category->name, std::string("boots"));
  QCOMPARE((*item)->price, 200'000);
  QCOMPARE(isoInstant((*item)->lastTimeUs), std::string("2025-03-03T10:00:00Z"));
}

void tst_Import::pseudonymsAreOnByDefault() {
  const auto log = here_->write("log.csv", "user,item,time\nalice@example.org,11,2023-01-01 10:00:00\n");
  const auto workspace = here_->open("a.guidepost");
  imported(*workspace, ImportFixture::requestFor(log));
  const auto user = workspace->findUser("alice@example.org");
  QVERIFY(user);
  QVERIFY(projectInfo(*workspace)->pseudonyms);
  {
    const auto reader = workspace->project().reader();
    QCOMPARE(store::UserTable(*reader).code(*user)->value().size(), std::size_t{32});
    QVERIFY(!store::UserTable(*reader).find("alice@example.org")->has_value());
  }
  QCOMPARE(idOf(workspace->findUser("bob").error()), QStringLiteral("pipeline.unknown-user"));
  QFile project(QString::fromStdString(here_->path("a.guidepost").string()));
  QVERIFY(project.open(QFile::ReadOnly));
  QVERIFY(!project.readAll().contains("alice"));

  const auto raw = here_->open("raw.guidepost");
  ImportRequest request = ImportFixture::requestFor(log);
  request.pseudonymise = false;
  imported(*raw, request);
  QVERIFY(!projectInfo(*raw)->pseudonyms);
  const auto reader = raw->project().reader();
  QVERIFY(store::UserTable(*reader).find("alice@example.org")->has_value());
}

void tst_Import::idsOfTwoKindsAreNotMixed() {
  const auto one = here_->write("one.csv", "user,item,time\n1,11,2023-01-01 10:00:00\n");
  const auto two = here_->write("two.csv", "user,item,time\n1,12,2023-01-01 10:10:00\n");
  const auto workspace = here_->open("a.guidepost");
  imported(*workspace, ImportFixture::requestFor(one));
  ImportRequest request = ImportFixture::requestFor(two);
  request.pseudonymise = false;
  QCOMPARE(idOf(importLogs(*workspace, request).error()), QStringLiteral("import.project-has-pseudonyms"));
  request.pseudonymise = true;
  request.sessionGapMinutes = 20;
  QCOMPARE(idOf(importLogs(*workspace, request).error()), QStringLiteral("import.gap-differs"));
  request.sessionGapMinutes = 30;
  QVERIFY(QFile::remove(QString::fromStdString(here_->path("config/guidepost/pseudonym.key").string())));
  QCOMPARE(idOf(importLogs(*workspace, request).error()), QStringLiteral("import.other-key"));
  QCOMPARE(projectInfo(*workspace)->events, 1);
}

void tst_Import::cancelLeavesNothing() {
  QByteArray bytes = "user,item,time\n";
  for (int i = 0; i < 60'000; ++i)
    bytes += QStringLiteral("%1,%2,%3\n").arg(i % 977).arg(i % 91).arg(1'700'000'000 + i).toUtf8();
  const auto log = here_->write("log.csv", bytes);
  const auto before = here_->write("before.csv", "user,item,time\n1,11,2023-01-01 10:00:00\n");
  for (const bool existing : {false, true}) {
    const QString name = existing ? "existing.guidepost" : "new.guidepost";
    if (existing) imported(*here_->open(name), ImportFixture::requestFor(before));
    for (const int updates : {1, 3, 6}) {
      const auto workspace = here_->open(name);
      std::stop_source source;
      JobContext job;
      job.stop = source.get_token();
      int heard = 0;
      job.onProgress = [&](const Progress&) {
        if (++heard == updates) source.request_stop();
      };
      const auto summary = importLogs(*workspace, ImportFixture::requestFor(log), job);
      QVERIFY(!summary);
      QVERIFY(summary.error().code == ErrorCode::Cancelled);
      QCOMPARE(projectInfo(*workspace)->events, existing ? 1 : 0);
      QCOMPARE(projectInfo(*workspace)->users, existing ? 1 : 0);
      QCOMPARE(projectInfo(*workspace)->imports.size(), std::size_t{existing});
    }
    QCOMPARE(here_->files().contains(name), existing);
  }
  QCOMPARE(here_->files(), (QStringList{"before.csv", "existing.guidepost", "log.csv"}));
}

void tst_Import::failureLeavesAnExistingProjectAsItWas() {
  const auto good = here_->write("good.csv", "user,item,time\n1,11,2023-01-01 10:00:00\n");
  const auto bad = here_->write("bad.csv", "user,item,time\n1,11,soon\n2,12,later\n");
  {
    const auto workspace = here_->open("a.guidepost");
    imported(*workspace, ImportFixture::requestFor(good));
  }
  {
    const auto workspace = here_->open("a.guidepost");
    const auto failed = importLogs(*workspace, ImportFixture::requestFor(bad));
    QVERIFY(!failed);
    QVERIFY(failed.error().code == ErrorCode::Failed);
    QCOMPARE(idOf(failed.error()), QStringLiteral("import.nothing-accepted"));
    QCOMPARE(projectInfo(*workspace)->events, 1);
    QCOMPARE(projectInfo(*workspace)->rejectedStored, 0);
    QCOMPARE(projectInfo(*workspace)->dataVersion, 1);
    const auto reader = workspace->project().reader();
    QCOMPARE(store::EventTable(*reader).ofSession({1})->size(), std::size_t{1});
  }
  {
    const auto workspace = here_->open("new.guidepost");
    QVERIFY(!importLogs(*workspace, ImportFixture::requestFor(bad)));
  }
  QVERIFY(!here_->files().contains("new.guidepost"));
}

void tst_Import::readOnlyProjectIsRefused() {
  const auto log = here_->write("log.csv", "user,item,time\n1,11,2023-01-01 10:00:00\n");
  const auto first = here_->open("a.guidepost");
  const auto second = here_->open("a.guidepost");
  QVERIFY(second && second->readOnly());
  const auto refused = importLogs(*second, ImportFixture::requestFor(log));
  QVERIFY(!refused);
  QCOMPARE(idOf(refused.error()), QStringLiteral("store.open-elsewhere"));
}

void tst_Import::countsAddUpOnGarbage() {
  RandomStream random(17, "garbage");
  std::int64_t duplicates = 0;
  std::int64_t rejected = 0;
  for (int round = 0; round < 25; ++round) {
    QByteArray bytes = "user,item,time\n1,11,1700000000\n";
    for (int i = 0; i < 80; ++i) {
      QByteArray row = QStringLiteral("%1,%2,%3")
                           .arg(random.below(3))
                           .arg(random.below(3))
                           .arg(1'700'000'000 + random.below(40))
                           .toUtf8();
      if (random.chance(0.4))
        row[static_cast<qsizetype>(random.below(static_cast<std::uint32_t>(row.size())))] =
            "\",\0x \xc3;\r"[random.below(8)];
      bytes += row + "\n";
    }
    const auto workspace = here_->open(QStringLiteral("g%1.guidepost").arg(round));
    const auto log = here_->write("garbage.csv", bytes);
    const auto summary = importLogs(*workspace, ImportFixture::requestFor(log));
    if (!summary) continue; // so broken that the file as a whole is refused
    QCOMPARE(summary->rowsRead, summary->accepted + summary->duplicates + summary->rejected);
    QCOMPARE(projectInfo(*workspace)->events, summary->accepted);
    QCOMPARE(projectInfo(*workspace)->rejectedStored, summary->rejected);
    QVERIFY(summary->rowsRead <= 81);
    duplicates += summary->duplicates;
    rejected += summary->rejected;
  }
  QVERIFY(duplicates > 50 && rejected > 100);
}

void tst_Import::germanNumbersDoNotMatter() {
  const QByteArray before = std::setlocale(LC_NUMERIC, nullptr);
  if (!setGermanNumbers(here_->path(""))) QSKIP("the locale de_DE.UTF-8 is not here and cannot be made");
  const auto log = here_->write("log.csv", "time,user,session,type,item,category,brand,price,currency,quantity\n"
                                           "2025-03-01T10:00:00.5Z,u,s,view,i1,c,b,19.95,EUR,1\n");
  const auto workspace = here_->open("a.guidepost");
  const ImportSummary summary = imported(*workspace, ImportFixture::requestFor(log));
  const auto reader = workspace->project().reader();
  const auto page = store::EventTable(*reader).pageAt(0, 1);
  std::setlocale(LC_NUMERIC, before.constData());
  QCOMPARE(summary.accepted, 1);
  QCOMPARE(page->rows.front().price, 199'500);
  QCOMPARE(isoInstant(page->rows.front().timeUs), std::string("2025-03-01T10:00:00.500000Z"));
}

void tst_Import::currencies() {
  const QByteArray header = "time,user,session,type,item,category,brand,price,currency,quantity\n";
  const auto mixed = here_->write("mixed.csv", header + "2025-03-01T10:00:00Z,u,s,view,i1,c,b,1,EUR,1\n"
                                                        "2025-03-01T10:01:00Z,u,s,view,i1,c,b,1,usd,1\n");
  const auto workspace = here_->open("a.guidepost");
  const ImportSummary summary = imported(*workspace, ImportFixture::requestFor(mixed));
  QCOMPARE(summary.currency, std::string("mixed"));
  QVERIFY(hasFinding(summary, "import.mixed-currencies"));
  QCOMPARE(projectInfo(*workspace)->currency, std::string("mixed"));

  const auto unknown = here_->write("unknown.csv", "user,event,item,time,price\nu,view,i,2025-03-01,1.50\n");
  const auto other = here_->open("b.guidepost");
  QVERIFY(hasFinding(imported(*other, ImportFixture::requestFor(unknown)), "import.currency-unknown"));
  const auto third = here_->open("c.guidepost");
  ImportRequest request = ImportFixture::requestFor(unknown);
  request.currency = "GBP";
  QCOMPARE(imported(*third, request).currency, std::string("GBP"));
  QCOMPARE(projectInfo(*third)->currency, std::string("GBP"));
  request.currency = "pounds";
  QVERIFY(importLogs(*third, request).error().code == ErrorCode::Usage);
}

void tst_Import::syntheticLogSaysSo() {
  const auto log = here_->write("log.csv", "# synthetic: world shop, seed 7\n"
                                           "time,user,session,type,item,category,brand,price,currency,quantity\n"
                                           "2025-03-01T10:00:00Z,u,s,view,i1,c,b,1,EUR,1\n");
  const auto workspace = here_->open("a.guidepost");
  const ImportSummary summary = imported(*workspace, ImportFixture::requestFor(log));
  QVERIFY(hasFinding(summary, "import.synthetic"));
  QVERIFY(projectInfo(*workspace)->synthetic);
  const auto reader = workspace->project().reader();
  QCOMPARE(store::SettingTable(*reader).load(store::setting::syntheticNote, "").value(),
           std::string("world shop, seed 7"));
}

void tst_Import::decisionsBesideAGeneratedLog() {
  const auto log = here_->write("log.csv", "# synthetic: world shop, seed 7\n"
                                           "time,user,session,type,item,category,brand,price,currency,quantity\n"
                                           "2025-03-01T10:00:00Z,u,s1,view,i1,c,b,1,EUR,1\n");
  here_->write("log.decisions.csv", "# synthetic: world shop, seed 7\n"
                                    "time,session,eligible,action,item,propensity,clicked,dismissed,purchased\n"
                                    "2025-03-01T10:00:01Z,s1,nothing|coupon,coupon,i1,0.250000,1,0,1\n"
                                    "2025-03-01T10:00:02Z,s1,nothing|coupon,nothing,,0.75,0,0,0\n"
                                    "2025-03-01T10:00:03Z,s2,nothing,nothing,,1,0,0,0\n"
                                    "2025-03-01T10:00:04Z,s1,nothing,nothing,,7,0,0,0\n");
  const auto workspace = here_->open("a.guidepost");
  const ImportSummary summary = imported(*workspace, ImportFixture::requestFor(log));
  QCOMPARE(summary.decisions, 2);
  QVERIFY(hasFinding(summary, "import.decisions"));
  QCOMPARE(projectInfo(*workspace)->decisions, 2);
  QCOMPARE(projectInfo(*workspace)->events, 1);
  const auto reader = workspace->project().reader();
  std::vector<store::DecisionRow> rows;
  QVERIFY(store::DecisionTable(*reader).forEach(RunId{}, [&](const store::DecisionRow& row) {
    rows.push_back(row);
    return true;
  }));
  QCOMPARE(rows[0].session.value, workspace->findSession("s1")->value);
  QCOMPARE(rows[0].candidates, (std::vector<std::string>{"nothing", "coupon"}));
  QCOMPARE(rows[0].actions.front().propensity, 0.25);
  QCOMPARE(rows[0].outcomes.size(), std::size_t{3});
  QVERIFY(rows[1].outcomes.empty());
  QVERIFY(!rows[0].simulated);
}

void tst_Import::preview() {
  QByteArray bytes = "who;what;when;note\n";
  for (int i = 0; i < 40; ++i)
    bytes += QStringLiteral("u%1;i%2;2023-01-01 10:%3:00;x\n").arg(i % 3).arg(i % 5).arg(i, 2, 10, QChar('0')).toUtf8();
  bytes += "u1;i1;never;x\n";
  const auto log = here_->write("log.csv", bytes);
  const auto plain = previewLog(ImportFixture::requestFor(log), ImportFixture::resources());
  QVERIFY(plain);
  QVERIFY(plain->problem);
  QCOMPARE(plain->problem->id, std::string("logs.no-column"));
  QCOMPARE(plain->columns.size(), std::size_t{4});
  QCOMPARE(plain->rows.size(), std::size_t{20});
  QCOMPARE(plain->delimiter, std::string(";"));

  ImportRequest request = ImportFixture::requestFor(log);
  request.map = {{"user", "who"}, {"item", "what"}, {"time", "when"}};
  const auto mapped = previewLog(request, ImportFixture::resources());
  QVERIFY(mapped && !mapped->problem);
  QCOMPARE(mapped->columns[0].role, std::string("user"));
  QCOMPARE(mapped->columns[3].role, std::string());
  QCOMPARE(mapped->rowsLooked, 41);
  QCOMPARE(mapped->accepted, 40);
  QCOMPARE(mapped->rejected, 1);
  QCOMPARE(mapped->reasons.size(), std::size_t{1});
  QCOMPARE(isoInstant(mapped->span->lastTimeUs), std::string("2023-01-01T10:39:00Z"));
  QVERIFY(std::ranges::find(mapped->formats, "rees46") != mapped->formats.end());
  QCOMPARE(here_->files(), QStringList{"log.csv"});
}

QTEST_GUILESS_MAIN(tst_Import)
#include "tst_Import.moc"
