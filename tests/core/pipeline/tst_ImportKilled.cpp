#ifndef Q_MOC_RUN // moc stumbles over the standard library here
#include "tests/core/pipeline/ImportFixture.h"

#include <chrono>
#include <csignal>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#endif

using namespace guidepost;
using namespace guidepost::pipeline;

// kill -9 in the middle of an import: afterwards the project opens, and the import is whole or absent.
class tst_ImportKilled : public QObject {
  Q_OBJECT

private slots:
  void wholeOrAbsent_data();
  void wholeOrAbsent();
};

namespace {

constexpr int rows = 25'000;

QByteArray log() {
  QByteArray bytes = "user,item,time\n";
  for (int i = 0; i < rows; ++i)
    bytes += QStringLiteral("u%1,i%2,%3\n").arg(i % 1999).arg(i * 7 % 3001).arg(1'700'000'000 + i * 3).toUtf8();
  return bytes;
}

// In a process of its own, which ends without any clean-up.
pid_t importInChild(const std::filesystem::path& project, const std::filesystem::path& file) {
  const pid_t child = ::fork();
  if (child != 0) return child;
  auto workspace = Workspace::openOrCreate(project, ImportFixture::resources());
  const bool done = workspace && importLogs(**workspace, ImportFixture::requestFor(file));
  ::_exit(done ? 0 : 1);
}

} // namespace

void tst_ImportKilled::wholeOrAbsent_data() {
  QTest::addColumn<bool>("existing");
  QTest::newRow("new project") << false;
  QTest::newRow("existing project") << true;
}

void tst_ImportKilled::wholeOrAbsent() {
  QFETCH(bool, existing);
  using clock = std::chrono::steady_clock;
  const ImportFixture here;
  const auto file = here.write("log.csv", log());
  const auto before = here.write("before.csv", "user,item,time\nu1,i1,2023-01-01 10:00:00\n");

  // How long it takes when nobody interrupts it.
  const auto start = clock::now();
  int status = 0;
  ::waitpid(importInChild(here.path("whole.guidepost"), file), &status, 0);
  const auto usual = clock::now() - start;
  QVERIFY(WIFEXITED(status) && WEXITSTATUS(status) == 0);

  int absent = 0;
  constexpr int moments = 9;
  for (int moment = 0; moment < moments; ++moment) {
    const QString name = QStringLiteral("p%1.guidepost").arg(moment);
    if (existing) QVERIFY(importLogs(*here.open(name), ImportFixture::requestFor(before)));
    const pid_t child = importInChild(here.path(name), file);
    std::this_thread::sleep_for(usual * (moment + 1) / moments);
    ::kill(child, SIGKILL);
    ::waitpid(child, &status, 0);

    const auto opened = Workspace::openOrCreate(here.path(name), ImportFixture::resources());
    QVERIFY2(opened, opened ? "" : opened.error().message.id.c_str());
    const auto& workspace = *opened;
    QVERIFY(!workspace->readOnly());
    const auto info = projectInfo(*workspace);
    QVERIFY(info);
    const std::int64_t had = existing ? 1 : 0;
    const bool whole = info->events == had + rows;
    QVERIFY2(whole || info->events == had, "half an import");
    QCOMPARE(info->imports.size(), static_cast<std::size_t>(had + whole));
    QCOMPARE(info->dataVersion, had + whole);
    if (whole) continue;
    ++absent;
    if (moment % 5 == 0) QCOMPARE(importLogs(*workspace, ImportFixture::requestFor(file))->accepted, rows);
  }
  QVERIFY2(absent > 0, "no moment hit the import");
}

QTEST_GUILESS_MAIN(tst_ImportKilled)
#include "tst_ImportKilled.moc"
