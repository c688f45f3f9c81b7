#include "tests/core/journey/Sessions.h"

#include "core/journey/SessionLog.h"
#include "core/store/DataVersionTable.h"
#include "core/store/EventTable.h"
#include "core/store/ImportTable.h"
#include "core/store/ItemTable.h"
#include "core/store/NameTable.h"
#include "core/store/SessionTable.h"
#include "core/store/SettingTable.h"
#include "core/store/UserTable.h"

#include <QTemporaryDir>
#include <QTest>

using namespace guidepost;
using namespace guidepost::journey;
using namespace guidepost::tests;

class tst_SessionLog : public QObject {
  Q_OBJECT

private slots:
  void loadsWhatIsStored();
  void stops();
  void holes_data();
  void holes();

private:
  Result<store::Project> makeProject(const QTemporaryDir& folder, int repeats = 1);
};

namespace {

Status fill(store::Project& project, int repeats) {
  TRY(store::Writer writer, project.writer());
  TRY(const UserId user, store::UserTable(writer).insert("ada"));
  store::ImportRow import;
  TRY(import.id, store::ImportTable(writer).insert({}));
  import.currencies["EUR"] = 1;
  TRY_STATUS(store::ImportTable(writer).finish(import));
  store::NameTable categories(writer, store::NameTable::Kind::Category), brands(writer, store::NameTable::Kind::Brand);
  store::NameTable intents(writer, store::NameTable::Kind::Intent);
  TRY(const std::int64_t shoes, categories.findOrInsert("shoes"));
  TRY(const std::int64_t bags, categories.findOrInsert("bags"));
  TRY(const std::int64_t alpha, brands.findOrInsert("alpha"));
  TRY(const std::int64_t buy, intents.findOrInsert("buy"));
  TRY(const logs::EventType chat, store::EventTypeTable(writer).findOrInsert("chat"));
  store::ItemTable items(writer);
  TRY_STATUS(items.insert({ItemId{1}, "sku-1", "Trail shoe", shoes, alpha, 499'900, "EUR", 0}));
  TRY_STATUS(items.insert({ItemId{2}, "sku-2", "", bags, 0, -1, "", 0}));
  store::EventTable events(writer);
  store::SessionTable sessions(writer);
  std::int64_t line = 0;
  const auto event = [&](SessionId session, std::int64_t time, logs::EventType type, ItemId item,
                         std::int64_t category) {
    store::EventRow row;
    row.line = ++line;
    row.user = user;
    row.session = session;
    row.item = item;
    row.type = type;
    row.timeUs = time;
    row.category = category;
    if (item.value == 1) {
      row.price = 499'900;
      row.currency = "EUR";
      row.intent = buy;
    }
    return events.insert(row);
  };
  for (int i = 0; i < repeats; ++i) {
    const std::int64_t from = i * 1000 * minuteUs;
    const SessionId later{2 * i + 1}, earlier{2 * i + 2}; // session ids are not in order of time
    TRY_STATUS(sessions.insert({later, user, "", 0, from + 100 * minuteUs, from + 101 * minuteUs, 2}));
    TRY_STATUS(sessions.insert({earlier, user, "", 0, from, from + 2 * minuteUs, 3}));
    TRY_STATUS(event(later, from + 101 * minuteUs, chat, ItemId{}, 0)); // lines are not in order of time either
    TRY_STATUS(event(later, from + 100 * minuteUs, logs::eventType::view, ItemId{2}, bags));
    TRY_STATUS(event(earlier, from, logs::eventType::view, ItemId{1}, shoes));
    TRY_STATUS(event(earlier, from + 2 * minuteUs, logs::eventType::addToCart, ItemId{1}, shoes));
    TRY_STATUS(event(earlier, from + 2 * minuteUs, logs::eventType::purchase, ItemId{1}, shoes));
  }
  store::SettingTable settings(writer);
  TRY_STATUS(settings.save(store::setting::timeZone, "Asia/Shanghai"));
  TRY_STATUS(settings.save(store::setting::sessionGapMinutes, "45"));
  TRY_STATUS(settings.save(store::setting::synthetic, "1"));
  TRY(const std::int64_t version, store::DataVersionTable(writer).insert({0, "abc", line, "import", 0}));
  if (version != 1) return failure(Message("test"));
  return writer.commit();
}

} // namespace

Result<store::Project> tst_SessionLog::makeProject(const QTemporaryDir& folder, int repeats) {
  TRY(store::Project project, store::Project::create(folder.filePath("small.guidepost").toStdString()));
  TRY_STATUS(fill(project, repeats));
  return project;
}

void tst_SessionLog::loadsWhatIsStored() {
  const QTemporaryDir folder;
  const auto project = makeProject(folder);
  QVERIFY2(project, project ? "" : project.error().message.id.c_str());
  const auto log = loadSessionLog(*project, {});
  QVERIFY(log);
  QCOMPARE(log->sessions.size(), std::size_t{2});
  QCOMPARE(log->sessions[0].id.value, 2);
  QCOMPARE(log->sessions[1].id.value, 1);
  QVERIFY(log->sessions[0].openAtStart && !log->sessions[0].openAtEnd);
  QVERIFY(!log->sessions[1].openAtStart && log->sessions[1].openAtEnd);
  const auto first = log->eventsOf(log->sessions[0]);
  QCOMPARE(first.size(), std::size_t{3});
  QCOMPARE(first[1].type, logs::eventType::addToCart); // same time: the line's order
  QCOMPARE(first[2].type, logs::eventType::purchase);
  QCOMPARE(first[2].price, 499'900);
  QCOMPARE(log->items[first[2].item].title, std::string("Trail shoe"));
  QCOMPARE(log->categories[first[2].category], std::string("shoes"));
  QCOMPARE(log->brands[log->items[first[2].item].brand], std::string("alpha"));
  QCOMPARE(log->ownIntentNames.at(static_cast<std::size_t>(first[2].ownIntent)), std::string("buy"));
  const auto second = log->eventsOf(log->sessions[1]);
  QCOMPARE(second[0].price, -1);
  QCOMPARE(log->items[second[0].item].brand, none);
  QCOMPARE(second[1].item, none);
  QCOMPARE(second[1].ownIntent, std::int16_t{-1});
  QCOMPARE(log->eventTypeNames.at(second[1].type), std::string("chat"));
  QCOMPARE(log->currency, std::string("EUR"));
  QCOMPARE(log->timeZone, std::string("Asia/Shanghai"));
  QCOMPARE(log->sessionGapUs, 45 * minuteUs);
  QCOMPARE(log->firstTimeUs, 0);
  QCOMPARE(log->lastTimeUs, 101 * minuteUs);
  QCOMPARE(log->users, std::size_t{1});
  QCOMPARE(log->fingerprint, std::string("abc"));
  QCOMPARE(log->dataVersion, 1);
  QVERIFY(log->synthetic && log->hasEventTypes);
}

void tst_SessionLog::stops() {
  const QTemporaryDir folder;
  const auto project = makeProject(folder, 5'000);
  QVERIFY(project);
  std::stop_source source;
  JobContext job;
  job.stop = source.get_token();
  int reports = 0;
  job.onProgress = [&](const Progress& progress) {
    ++reports;
    if (progress.done > 0) source.request_stop();
  };
  const auto log = loadSessionLog(*project, job);
  QVERIFY(!log && log.error().code == ErrorCode::Cancelled);
  QCOMPARE(reports, 1);
}

void tst_SessionLog::holes_data() {
  QTest::addColumn<int>("silentMinutes");
  QTest::addColumn<int>("usualMinutes");
  QTest::addColumn<int>("holes");
  QTest::newRow("a night") << 9 * 60 << 1 << 1;
  QTest::newRow("an hour is no hole") << 60 << 1 << 0;
  QTest::newRow("a slow log has longer pauses") << 9 * 60 << 30 << 0;
  QTest::newRow("even a slow log has holes") << 11 * 60 << 30 << 1;
}

void tst_SessionLog::holes() {
  QFETCH(int, silentMinutes);
  QFETCH(int, usualMinutes);
  QFETCH(int, holes);
  journey::SessionLog log = emptyLog();
  std::int64_t time = 0;
  for (int i = 0; i < 400; ++i) {
    addSession(log, 1, time, {0});
    time += (i == 200 ? silentMinutes : usualMinutes) * minuteUs;
  }
  const auto found = holesInTime(log);
  QCOMPARE(static_cast<int>(found.size()), holes);
  if (holes) QCOMPARE(found[0].toUs - found[0].fromUs, silentMinutes * minuteUs);
  QVERIFY(holesInTime(emptyLog()).empty());
}

QTEST_APPLESS_MAIN(tst_SessionLog)
#include "tst_SessionLog.moc"
