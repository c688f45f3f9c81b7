#ifndef Q_MOC_RUN // moc stumbles over the standard library here
#include "core/base/RandomStream.h"
#include "core/store/SettingTable.h"
#include "tests/core/pipeline/ImportFixture.h"

#include <QProcess>
#include <QScopeGuard>
#include <QStandardPaths>

#include <chrono>
#include <csignal>
#include <functional>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#endif

using namespace guidepost;
using namespace guidepost::pipeline;

// What may happen to an import from outside: kill -9, a full disk, a write that fails, a second window. Afterwards the
// project opens, and the import is whole or absent.
class tst_ImportKilled : public QObject {
  Q_OBJECT

private slots:
  void initTestCase();
  void init();
  void wholeOrAbsent_data();
  void wholeOrAbsent();
  void readOnlyBesideAnUnfinishedChange();
  void diskIsFull_data();
  void diskIsFull();
  void secondWindowReadsOnly();
  void secondWindowDuringTheFirstImport();

private:
  std::unique_ptr<ImportFixture> here_;
  QByteArray log_;
};

namespace {

using Clock = std::chrono::steady_clock;

constexpr int rows = 100'000;
constexpr int moments = 25; // of each kind of project
const char* const before = "user,item,time\nu1,i1,2023-01-01 10:00:00\nu2,i2,2023-01-02 10:00:00\n";

// Work in a process of its own, which ends without any clean-up; threads of the parent must not be alive.
pid_t inChild(const std::function<bool()>& work) {
  const pid_t child = ::fork();
  if (child != 0) return child;
  ::_exit(work() ? 0 : 1);
}

bool succeeds(const std::function<bool()>& work) {
  int status = 0;
  ::waitpid(inChild(work), &status, 0);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

Result<ImportSummary> import(const std::filesystem::path& project, const std::filesystem::path& file) {
  TRY(const auto workspace, Workspace::openOrCreate(project, ImportFixture::resources()));
  return importLogs(*workspace, ImportFixture::requestFor(file));
}

QByteArray sqlite(const std::filesystem::path& project, const QString& command) {
  QProcess process;
  process.start("sqlite3", {"-readonly", QString::fromStdString(project.string()), command});
  process.waitForFinished(20'000);
  return process.readAllStandardOutput() + process.readAllStandardError();
}

bool hasShell() {
  return !QStandardPaths::findExecutable("sqlite3").isEmpty();
}

std::filesystem::path beside(const std::filesystem::path& project, const char* ending) {
  return project.string() + ending;
}

// Two ends of a pipe by which a child says that it is ready and hears that it may go.
class Meeting {
public:
  Meeting() {
    if (::pipe(ready_) != 0 || ::pipe(go_) != 0) qFatal("no pipe");
  }
  ~Meeting() {
    for (const int end : {ready_[0], ready_[1], go_[0], go_[1]})
      ::close(end);
  }
  void sayReady() const { static_cast<void>(::write(ready_[1], "r", 1)); }
  void waitUntilReady() const { wait(ready_[0]); }
  void letGo() const { static_cast<void>(::write(go_[1], "g", 1)); }
  void waitUntilGone() const { wait(go_[0]); }

private:
  static void wait(int end) {
    char letter = 0;
    static_cast<void>(::read(end, &letter, 1));
  }
  int ready_[2];
  int go_[2];
};

} // namespace

void tst_ImportKilled::initTestCase() {
  log_ = "user,item,time\n";
  for (int i = 0; i < rows; ++i)
    log_ += "u" + QByteArray::number(i % 1999) + ",i" + QByteArray::number(i * 7 % 3001) + "," +
            QByteArray::number(1'700'000'000 + i * 3) + "\n";
}

void tst_ImportKilled::init() {
  here_ = std::make_unique<ImportFixture>();
}

void tst_ImportKilled::wholeOrAbsent_data() {
  QTest::addColumn<bool>("existing");
  QTest::newRow("new project") << false;
  QTest::newRow("existing project") << true;
}

// A new project is filled with a rollback journal, an existing one with the write-ahead log.
void tst_ImportKilled::wholeOrAbsent() {
  QFETCH(bool, existing);
  const auto file = here_->write("log.csv", log_);
  const auto project = here_->path("killed.guidepost");
  const auto first = here_->path("first.guidepost");
  if (existing) QVERIFY(succeeds([&] { return import(first, here_->write("before.csv", before)).has_value(); }));
  const std::int64_t had = existing ? 2 : 0;
  const auto prepare = [&] {
    for (const char* ending : {"", "-wal", "-shm", "-journal", ".lock"})
      std::filesystem::remove(beside(project, ending));
    if (existing) std::filesystem::copy_file(first, project);
  };

  // How long it takes when nobody interrupts it: the second time, when everything is in the caches.
  Clock::duration usual{};
  for (int i = 0; i < 2; ++i) {
    prepare();
    const auto start = Clock::now();
    QVERIFY(succeeds([&] { return import(project, file).has_value(); }));
    usual = Clock::now() - start;
  }

  int absent = 0;
  int whole = 0;
  RandomStream luck(11, existing ? "moments.existing" : "moments.new");
  for (int moment = 0; moment < moments; ++moment) {
    prepare();
    const double share = (moment + luck.uniform()) / moments * 1.15;
    const pid_t child = inChild([&] { return import(project, file).has_value(); });
    std::this_thread::sleep_for(std::chrono::duration_cast<Clock::duration>(usual * share));
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    if (!existing && !std::filesystem::exists(project)) {
      ++absent;
      continue;
    }

    const auto workspace = Workspace::open(project, ImportFixture::resources());
    QVERIFY2(workspace, workspace ? "" : workspace.error().message.id.c_str());
    QVERIFY(!(*workspace)->readOnly());
    const auto info = projectInfo(**workspace);
    QVERIFY(info);
    const bool all = info->events == had + rows;
    QVERIFY2(all || info->events == had, "half an import");
    QCOMPARE(info->imports.size(), static_cast<std::size_t>((existing ? 1 : 0) + all));
    QCOMPARE(info->dataVersion, (existing ? 1 : 0) + all);
    if (hasShell() && moment % 4 == 0) QCOMPARE(sqlite(project, "PRAGMA integrity_check").trimmed(), QByteArray("ok"));
    ++(all ? whole : absent);
  }
  QVERIFY2(absent > moments / 4, "the moments came too late");
  qInfo("%d absent, %d whole; an import takes %lld ms", absent, whole,
        static_cast<long long>(std::chrono::duration_cast<std::chrono::milliseconds>(usual).count()));

  // After whatever was left, the same log comes in.
  QVERIFY(succeeds([&] {
    const auto again = import(project, file);
    return again ? again->accepted == rows : again.error().message.id == "import.already-imported";
  }));
}

// The import had begun to write when its process was killed: who may not write cannot undo that, and hears so.
void tst_ImportKilled::readOnlyBesideAnUnfinishedChange() {
  const auto project = here_->path("a.guidepost");
  const Meeting meeting;
  const pid_t child = inChild([&] {
    auto fresh = store::Project::create(project);
    if (!fresh) return false;
    {
      auto writer = fresh->writer();
      if (!writer || !store::SettingTable(*writer).save("key", "value") || !writer->commit()) return false;
    }
    auto alone = fresh->soleWriter();
    // More than fits into the connection's memory, so that it reaches the file.
    for (int i = 0; alone && i < 12; ++i)
      if (!store::SettingTable(*alone).save("large" + std::to_string(i), std::string(8'000'000, 'x'))) return false;
    meeting.sayReady();
    meeting.waitUntilGone();
    return true;
  });
  meeting.waitUntilReady();
  ::kill(child, SIGKILL);
  int status = 0;
  ::waitpid(child, &status, 0);
  QVERIFY(std::filesystem::exists(beside(project, "-journal")));

  const auto reading = store::Project::open(project, store::Access::ReadOnly);
  QVERIFY(!reading);
  QCOMPARE(idOf(reading.error()), QString("store.unfinished-change"));

  {
    const auto writing = store::Project::open(project);
    QVERIFY(writing && !writing->readOnly());
    const auto reader = writing->reader();
    QVERIFY(reader);
    QCOMPARE(store::SettingTable(*reader).load("key", "").value(), std::string("value"));
    QVERIFY(!store::SettingTable(*reader).load("large0").value());
  }
  QVERIFY(store::Project::open(project, store::Access::ReadOnly));
}

void tst_ImportKilled::diskIsFull_data() {
  QTest::addColumn<bool>("mounted");
  QTest::addColumn<bool>("existing");
  for (const bool mounted : {false, true})
    for (const bool existing : {false, true})
      QTest::addRow("%s, %s", mounted ? "a full disk" : "a write that fails",
                    existing ? "existing project" : "new project")
          << mounted << existing;
}

void tst_ImportKilled::diskIsFull() {
  QFETCH(bool, mounted);
  QFETCH(bool, existing);
  if (!hasShell()) QSKIP("sqlite3 is not installed");
  const auto disk = here_->path("disk");
  std::filesystem::create_directory(disk);
  if (mounted && ::mount("tmpfs", disk.c_str(), "tmpfs", 0, "size=3m") != 0)
    QSKIP("a small disk cannot be mounted here (it takes root)");
  const auto unmount = qScopeGuard([&] {
    if (mounted) ::umount2(disk.c_str(), MNT_DETACH);
  });
  const auto project = disk / "a.guidepost";
  const auto file = here_->write("log.csv", log_);
  QByteArray dump;
  if (existing) {
    QVERIFY(succeeds([&] { return import(project, here_->write("before.csv", before)).has_value(); }));
    dump = sqlite(project, ".dump");
    QVERIFY(dump.contains("INSERT INTO event"));
  }

  const QString said = here_->write("said", "").c_str();
  QVERIFY(succeeds([&] {
    if (!mounted) {
      std::signal(SIGXFSZ, SIG_IGN);
      const rlimit limit{1'500'000, 1'500'000};
      ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    const auto summary = import(project, file);
    if (summary) return false;
    QFile answer(said);
    if (!answer.open(QFile::WriteOnly)) return false;
    answer.write(summary.error().message.id.c_str());
    return summary.error().code == ErrorCode::Failed && summary.error().message.find("path") != nullptr;
  }));
  QFile answer(said);
  QVERIFY(answer.open(QFile::ReadOnly));
  QCOMPARE(answer.readAll(), QByteArray(mounted ? "store.disk-full" : "store.write-failed"));

  const QStringList left = QDir(QString::fromStdString(disk.string())).entryList(QDir::Files);
  QCOMPARE(left, existing ? QStringList{"a.guidepost"} : QStringList());
  if (existing) QVERIFY(sqlite(project, ".dump") == dump);
}

void tst_ImportKilled::secondWindowReadsOnly() {
  const auto project = here_->path("a.guidepost");
  QVERIFY(succeeds([&] { return import(project, here_->write("before.csv", before)).has_value(); }));
  const Meeting meeting;
  const pid_t child = inChild([&] {
    const auto workspace = Workspace::open(project, ImportFixture::resources());
    meeting.sayReady();
    meeting.waitUntilGone();
    return workspace && !(*workspace)->readOnly();
  });
  meeting.waitUntilReady();
  {
    const auto second = Workspace::open(project, ImportFixture::resources());
    QVERIFY(second);
    QVERIFY((*second)->readOnly());
    QCOMPARE((*second)->project().readOnlyReason().id, std::string("store.open-elsewhere"));
    QCOMPARE(projectInfo(**second)->events, 2);
    const auto refused = importLogs(**second, ImportFixture::requestFor(here_->write("log.csv", log_)));
    QVERIFY(!refused);
    QCOMPARE(idOf(refused.error()), QString("store.open-elsewhere"));
  }
  meeting.letGo();
  int status = 0;
  ::waitpid(child, &status, 0);
  QVERIFY(WIFEXITED(status) && WEXITSTATUS(status) == 0);
  const auto alone = Workspace::open(project, ImportFixture::resources());
  QVERIFY(alone && !(*alone)->readOnly());
}

// The first import into a project keeps readers out while it writes: the second window says so, soon.
void tst_ImportKilled::secondWindowDuringTheFirstImport() {
  const auto project = here_->path("a.guidepost");
  const Meeting meeting;
  const pid_t child = inChild([&] {
    auto fresh = store::Project::create(project);
    if (!fresh) return false;
    auto alone = fresh->soleWriter();
    if (!alone) return false;
    meeting.sayReady(); // nothing reached the file yet
    meeting.waitUntilGone();
    for (int i = 0; i < 12; ++i)
      if (!store::SettingTable(*alone).save("large" + std::to_string(i), std::string(8'000'000, 'x'))) return false;
    meeting.sayReady();
    meeting.waitUntilGone();
    return alone->commit().has_value();
  });
  meeting.waitUntilReady();
  {
    const auto early = store::Project::open(project);
    QVERIFY2(early, early ? "" : early.error().message.id.c_str());
    QVERIFY(early->readOnly());
    QCOMPARE(early->readOnlyReason().id, std::string("store.open-elsewhere"));
  }
  meeting.letGo();
  meeting.waitUntilReady();
  for (const store::Access access : {store::Access::ReadWrite, store::Access::ReadOnly}) {
    const auto start = Clock::now();
    const auto late = store::Project::open(project, access);
    QVERIFY(!late);
    QCOMPARE(idOf(late.error()), QString("store.filled-elsewhere"));
    QVERIFY(Clock::now() - start < std::chrono::seconds(5));
  }
  meeting.letGo();
  int status = 0;
  ::waitpid(child, &status, 0);
  QVERIFY(WIFEXITED(status) && WEXITSTATUS(status) == 0);
  const auto after = store::Project::open(project);
  QVERIFY(after && !after->readOnly());
  QCOMPARE(store::SettingTable(*after->reader()).load("large3", "").value().size(), std::size_t{8'000'000});
}

QTEST_GUILESS_MAIN(tst_ImportKilled)
#include "tst_ImportKilled.moc"
