#include "core/store/Project.h"
#include "core/store/SettingTable.h"
#include "core/store/Sqlite.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <thread>

using namespace guidepost;
using namespace guidepost::store;

class tst_Project : public QObject {
  Q_OBJECT

private slots:
  void init();
  void oneFileWhenClosed();
  void provisionalUntilCommitted();
  void uncommittedWorkIsUndone();
  void secondWriterReadsOnly();
  void refusals_data();
  void refusals();
  void createRefusesWhatExists();
  void folderThatCannotBeWritten();
  void newerSchemaIsRefused();
  void olderSchemaIsCopiedAndMigrated();
  void failedMigrationLeavesTheOldSchema();
  void stopInterruptsAStatement();
  void readersSeeCommittedStatesOnly();
  void viewsAreReadable();

private:
  std::filesystem::path path(const char* name) const { return folder_->filePath(name).toStdString(); }
  void write(const char* name, const QByteArray& bytes) const {
    QFile file(folder_->filePath(name));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(bytes);
  }
  void makeProject(const char* name) const {
    auto project = Project::create(path(name));
    QVERIFY(project);
    auto writer = project->writer();
    QVERIFY(writer && SettingTable(*writer).save("key", "value") && writer->commit());
  }
  QStringList names() const { return QDir(folder_->path()).entryList(QDir::Files | QDir::Hidden, QDir::Name); }

  std::unique_ptr<QTemporaryDir> folder_;
};

namespace {
QString idOf(const Error& error) {
  return QString::fromStdString(error.message.id);
}
} // namespace

void tst_Project::init() {
  folder_ = std::make_unique<QTemporaryDir>();
}

void tst_Project::oneFileWhenClosed() {
  {
    makeProject("a.guidepost");
    auto project = Project::open(path("a.guidepost"));
    QVERIFY(project && !project->readOnly());
    const auto reader = project->reader();
    QVERIFY(reader);
    QCOMPARE(SettingTable(*reader).load("key", "").value(), std::string("value"));
  }
  QCOMPARE(names(), QStringList{"a.guidepost"});
}

void tst_Project::provisionalUntilCommitted() {
  {
    const auto project = Project::create(path("a.guidepost"));
    QVERIFY(project);
    const auto writer = project->writer();
    QVERIFY(writer && SettingTable(*writer).save("key", "value"));
  }
  QCOMPARE(names(), QStringList());
}

void tst_Project::uncommittedWorkIsUndone() {
  makeProject("a.guidepost");
  const auto project = Project::open(path("a.guidepost"));
  QVERIFY(project);
  {
    const auto writer = project->writer();
    QVERIFY(writer && SettingTable(*writer).save("key", "changed"));
  }
  const auto reader = project->reader();
  QVERIFY(reader);
  QCOMPARE(SettingTable(*reader).load("key", "").value(), std::string("value"));
  QVERIFY(project->writer());
}

void tst_Project::secondWriterReadsOnly() {
  makeProject("a.guidepost");
  {
    const auto first = Project::open(path("a.guidepost"));
    const auto second = Project::open(path("a.guidepost"));
    QVERIFY(first && second);
    QVERIFY(!first->readOnly());
    QVERIFY(second->readOnly());
    QCOMPARE(second->readOnlyReason().id, std::string("store.open-elsewhere"));
    const auto refused = second->writer();
    QVERIFY(!refused);
    QCOMPARE(idOf(refused.error()), QStringLiteral("store.open-elsewhere"));
    auto writer = first->writer();
    QVERIFY(writer && SettingTable(*writer).save("key", "new") && writer->commit());
    const auto reader = second->reader();
    QVERIFY(reader);
    QCOMPARE(SettingTable(*reader).load("key", "").value(), std::string("new"));
  }
  const auto again = Project::open(path("a.guidepost"));
  QVERIFY(again && !again->readOnly());
}

void tst_Project::refusals_data() {
  QTest::addColumn<QByteArray>("bytes");
  QTest::addColumn<QString>("id");
  QTest::newRow("empty") << QByteArray() << "store.empty-file";
  QTest::newRow("text") << QByteArray("user,item,time\n1,2,3\n") << "store.not-a-project";
  QTest::newRow("binary") << QByteArray(4096, '\x7f') << "store.not-a-project";
  QTest::newRow("cut database") << QByteArray("SQLite format 3\0and nothing else", 32) << "store.not-a-project";
}

void tst_Project::refusals() {
  QFETCH(QByteArray, bytes);
  QFETCH(QString, id);
  write("a.guidepost", bytes);
  for (const Access access : {Access::ReadWrite, Access::ReadOnly}) {
    const auto project = Project::open(path("a.guidepost"), access);
    QVERIFY(!project);
    QCOMPARE(idOf(project.error()), id);
    QVERIFY(project.error().code == ErrorCode::Failed);
  }
  QCOMPARE(names(), QStringList{"a.guidepost"});
  QFile file(folder_->filePath("a.guidepost"));
  QVERIFY(file.open(QFile::ReadOnly));
  QCOMPARE(file.readAll(), bytes);
}

void tst_Project::createRefusesWhatExists() {
  write("a.guidepost", "mine");
  QCOMPARE(idOf(Project::create(path("a.guidepost")).error()), QStringLiteral("store.exists"));
  QCOMPARE(idOf(Project::create(path("")).error()), QStringLiteral("store.is-a-folder"));
  QCOMPARE(idOf(Project::open(path("")).error()), QStringLiteral("store.is-a-folder"));
  QCOMPARE(idOf(Project::open(path("none.guidepost")).error()), QStringLiteral("store.not-found"));
  QCOMPARE(idOf(Project::create(path("no/such/a.guidepost")).error()), QStringLiteral("store.no-folder"));
  {
    SQLite::Database other(folder_->filePath("other.db").toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    other.exec("CREATE TABLE t (x)");
  }
  QCOMPARE(idOf(Project::open(path("other.db")).error()), QStringLiteral("store.not-a-project"));
  QCOMPARE(names(), (QStringList{"a.guidepost", "other.db"}));
}

void tst_Project::folderThatCannotBeWritten() {
  QCOMPARE(idOf(Project::create("/proc/a.guidepost").error()), QStringLiteral("store.folder-not-writable"));
  makeProject("a.guidepost");
  QFile::setPermissions(folder_->path(), QFile::ReadOwner | QFile::ExeOwner);
  const bool powerless = !QFile(folder_->filePath("probe")).open(QFile::WriteOnly);
  const auto project = Project::open(path("a.guidepost"));
  const QString createError = powerless ? idOf(Project::create(path("b.guidepost")).error()) : QString();
  QFile::setPermissions(folder_->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
  if (!powerless) QSKIP("this user may write everywhere; only /proc was tried");
  QVERIFY(project && project->readOnly());
  QCOMPARE(project->readOnlyReason().id, std::string("store.folder-not-writable"));
  const auto reader = project->reader();
  QVERIFY(reader);
  QCOMPARE(SettingTable(*reader).load("key", "").value(), std::string("value"));
  QCOMPARE(createError, QStringLiteral("store.folder-not-writable"));
}

void tst_Project::newerSchemaIsRefused() {
  makeProject("a.guidepost");
  {
    SQLite::Database database(path("a.guidepost").string(), SQLite::OPEN_READWRITE);
    database.exec("PRAGMA user_version=99");
  }
  for (const Access access : {Access::ReadWrite, Access::ReadOnly}) {
    const auto project = Project::open(path("a.guidepost"), access);
    QVERIFY(!project);
    QCOMPARE(idOf(project.error()), QStringLiteral("store.newer-schema"));
    QCOMPARE(std::get<Count>(*project.error().message.find("schema")).value, 99);
    QCOMPARE(std::get<Count>(*project.error().message.find("known")).value, currentSchema);
  }
  QCOMPARE(names(), QStringList{"a.guidepost"});
}

void tst_Project::olderSchemaIsCopiedAndMigrated() {
  const std::array<Migration, 2> steps = {
      {{1, "CREATE TABLE first (x); INSERT INTO first VALUES (7)"}, {2, "ALTER TABLE first ADD COLUMN y DEFAULT 8"}}};
  const auto file = path("old.guidepost");
  const auto connection = openConnection(file, OpenMode::Create, NoKey());
  QVERIFY(connection);
  QVERIFY(migrate(**connection, file, std::span(steps).first(1)));
  QCOMPARE(names(), QStringList{"old.guidepost"});
  QVERIFY(migrate(**connection, file, steps));
  QCOMPARE(names(), (QStringList{"old.guidepost", "old.guidepost.schema-1.bak"}));
  SQLite::Database& database = (*connection)->handle().database;
  QCOMPARE(database.execAndGet("SELECT x + y FROM first").getInt(), 15);
  QCOMPARE(database.execAndGet("PRAGMA user_version").getInt(), 2);
  QCOMPARE(database.execAndGet("PRAGMA application_id").getInt(), applicationId);
  SQLite::Database copy(file.string() + ".schema-1.bak", SQLite::OPEN_READONLY);
  QCOMPARE(copy.execAndGet("PRAGMA user_version").getInt(), 1);
  QVERIFY(migrate(**connection, file, steps));
}

void tst_Project::failedMigrationLeavesTheOldSchema() {
  const std::array<Migration, 3> steps = {
      {{1, "CREATE TABLE first (x)"}, {2, "CREATE TABLE second (x)"}, {3, "CREATE TABLE broken (x"}}};
  const auto file = path("old.guidepost");
  const auto connection = openConnection(file, OpenMode::Create, NoKey());
  QVERIFY(connection && migrate(**connection, file, std::span(steps).first(1)));
  const Status migrated = migrate(**connection, file, steps);
  QVERIFY(!migrated);
  QCOMPARE(idOf(migrated.error()), QStringLiteral("store.sqlite"));
  SQLite::Database& database = (*connection)->handle().database;
  QCOMPARE(database.execAndGet("PRAGMA user_version").getInt(), 1);
  QVERIFY(!database.tableExists("second"));
}

void tst_Project::stopInterruptsAStatement() {
  makeProject("a.guidepost");
  const auto project = Project::open(path("a.guidepost"));
  std::stop_source source;
  JobContext job;
  job.stop = source.get_token();
  const auto reader = project->reader(job);
  QVERIFY(reader);
  std::chrono::steady_clock::time_point asked;
  std::jthread stopper([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    asked = std::chrono::steady_clock::now();
    source.request_stop();
  });
  const Connection& connection = *reader;
  const Status status = guarded(connection, [&]() -> Status {
    Query query(connection, "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT sum(x) FROM n");
    query.step();
    return {};
  });
  const auto took = std::chrono::steady_clock::now() - asked;
  QVERIFY(!status);
  QVERIFY(status.error().code == ErrorCode::Cancelled);
  QVERIFY(took < std::chrono::milliseconds(200));
}

void tst_Project::readersSeeCommittedStatesOnly() {
  makeProject("a.guidepost");
  const auto project = Project::open(path("a.guidepost"));
  const auto early = project->reader();
  QCOMPARE(SettingTable(*early).load("key", "").value(), std::string("value"));
  auto writer = project->writer();
  QVERIFY(SettingTable(*writer).save("key", "later"));
  const auto during = project->reader();
  QCOMPARE(SettingTable(*during).load("key", "").value(), std::string("value"));
  QVERIFY(writer->commit());
  QCOMPARE(SettingTable(*early).load("key", "").value(), std::string("value"));
  std::jthread elsewhere([&] {
    const auto after = project->reader();
    QCOMPARE(SettingTable(*after).load("key", "").value(), std::string("later"));
  });
}

void tst_Project::viewsAreReadable() {
  makeProject("a.guidepost");
  SQLite::Database database(path("a.guidepost").string(), SQLite::OPEN_READONLY);
  for (const char* view : {"v_event", "v_session", "v_item", "v_decision", "v_run"}) {
    SQLite::Statement rows(database, std::string("SELECT * FROM ") + view);
    QVERIFY(!rows.executeStep());
  }
  const SQLite::Statement events(database, "SELECT * FROM v_event");
  QStringList columns;
  for (int i = 0; i < events.getColumnCount(); ++i)
    columns << events.getColumnName(i);
  for (const char* wanted : {"user_id", "session_id", "time", "event_type", "item_id", "category", "price", "quantity"})
    QVERIFY2(columns.contains(wanted), wanted);
}

QTEST_GUILESS_MAIN(tst_Project)
#include "tst_Project.moc"
