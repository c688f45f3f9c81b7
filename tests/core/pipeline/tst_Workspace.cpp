#ifndef Q_MOC_RUN // moc stumbles over the standard library here
#include "tests/core/pipeline/ImportFixture.h"

#include <atomic>
#include <thread>
#endif

using namespace guidepost;
using namespace guidepost::pipeline;

class tst_Workspace : public QObject {
  Q_OBJECT

private slots:
  void init() { here_ = std::make_unique<ImportFixture>(); }
  void emptyProjectHasNoLog();
  void logIsLoadedOnceAndRenewedByAnImport();
  void manyThreadsShareOneLog();
  void sessionsAreFoundByAnyOfTheirNames();
  void openOrCreateTellsApart();

private:
  std::unique_ptr<ImportFixture> here_;
};

void tst_Workspace::emptyProjectHasNoLog() {
  const auto workspace = here_->open("a.guidepost");
  const auto log = workspace->sessionLog();
  QVERIFY(!log);
  QCOMPARE(idOf(log.error()), QStringLiteral("pipeline.no-data"));
  const auto info = projectInfo(*workspace);
  QVERIFY(info);
  QCOMPARE(info->events, 0);
  QCOMPARE(info->dataVersion, 0);
  QVERIFY(!info->span);
}

void tst_Workspace::logIsLoadedOnceAndRenewedByAnImport() {
  const auto workspace = here_->open("a.guidepost");
  const auto one = here_->write("one.csv", "user,item,time\n1,11,2023-01-01 10:00:00\n2,12,2023-01-01 10:00:00\n");
  const auto two = here_->write("two.csv", "user,item,time\n1,13,2023-01-01 10:20:00\n");
  QVERIFY(importLogs(*workspace, ImportFixture::requestFor(one)));
  const auto first = workspace->sessionLog();
  QVERIFY(first);
  QCOMPARE(first->get()->events.size(), std::size_t{2});
  QCOMPARE(first->get()->sessions.size(), std::size_t{2});
  QCOMPARE(workspace->sessionLog()->get(), first->get());
  QVERIFY(importLogs(*workspace, ImportFixture::requestFor(two)));
  const auto second = workspace->sessionLog();
  QVERIFY(second);
  QVERIFY(second->get() != first->get());
  QCOMPARE(second->get()->events.size(), std::size_t{3});
  QCOMPARE(second->get()->sessions.size(), std::size_t{2});
  QCOMPARE(first->get()->events.size(), std::size_t{2});
}

void tst_Workspace::manyThreadsShareOneLog() {
  const auto workspace = here_->open("a.guidepost");
  QByteArray bytes = "user,item,time\n";
  for (int i = 0; i < 5000; ++i)
    bytes += QStringLiteral("%1,%2,%3\n").arg(i % 99).arg(i % 31).arg(1'700'000'000 + i).toUtf8();
  QVERIFY(importLogs(*workspace, ImportFixture::requestFor(here_->write("log.csv", bytes))));
  std::atomic<int> right = 0;
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 6; ++i)
      threads.emplace_back([&] {
        const auto log = workspace->sessionLog();
        const auto info = projectInfo(*workspace);
        if (log && info && log->get() == workspace->sessionLog()->get() && info->events == 5000) ++right;
      });
  }
  QCOMPARE(right.load(), 6);
}

void tst_Workspace::sessionsAreFoundByAnyOfTheirNames() {
  const auto workspace = here_->open("a.guidepost");
  const auto log = here_->write("log.csv", "time,user,session,type,item,category,brand,price,currency,quantity\n"
                                           "2025-03-01T10:00:00Z,u1,visit-a,view,i1,,,,,\n"
                                           "2025-03-01T10:00:00Z,u2,visit-b,view,i1,,,,,\n");
  QVERIFY(importLogs(*workspace, ImportFixture::requestFor(log)));
  const auto raw = workspace->findSession("visit-b");
  QVERIFY(raw);
  QCOMPARE(workspace->findSession("#" + std::to_string(raw->value))->value, raw->value);
  QCOMPARE(workspace->findSession(std::to_string(raw->value))->value, raw->value);
  QCOMPARE(idOf(workspace->findSession("visit-c").error()), QStringLiteral("session.unknown"));
  QCOMPARE(idOf(workspace->findSession("#99").error()), QStringLiteral("session.unknown"));
}

void tst_Workspace::openOrCreateTellsApart() {
  QCOMPARE(idOf(Workspace::open(here_->path("none.guidepost"), ImportFixture::resources()).error()),
           QStringLiteral("store.not-found"));
  here_->write("text.guidepost", "not a project");
  QCOMPARE(idOf(Workspace::openOrCreate(here_->path("text.guidepost"), ImportFixture::resources()).error()),
           QStringLiteral("store.not-a-project"));
  QCOMPARE(idOf(Workspace::create(here_->path("text.guidepost"), ImportFixture::resources()).error()),
           QStringLiteral("store.exists"));
}

QTEST_GUILESS_MAIN(tst_Workspace)
#include "tst_Workspace.moc"
