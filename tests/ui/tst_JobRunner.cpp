#include "ui/jobs/JobRunner.h"
#include "ui/jobs/Mailbox.h"
#include "ui/jobs/RemainingTime.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>
#include <chrono>
#include <thread>

using namespace guidepost;
using namespace guidepost::ui;

namespace {

using namespace std::chrono_literals;

// Waits until it is told to stop, as long work does.
Result<int> untilStopped(const JobContext& job) {
  while (!job.stopRequested())
    std::this_thread::sleep_for(1ms);
  return cancelled();
}

} // namespace

class tst_JobRunner : public QObject {
  Q_OBJECT

private slots:
  void deliversOnTheGuiThread();
  void failuresAndExceptionsAreErrors();
  void queueRunsOneAfterTheOther();
  void queriesDoNotCancelQueuedJobs();
  void newestQueryWins();
  void slotsAreIndependent();
  void cancelIsItsOwnOutcome();
  void cancellingAWaitingJobNeverRunsIt();
  void progressIsThrottledAndKeepsTheLast();
  void deadReceiverHearsNothing();
  void destroyingJoins();
  void remainingTime();
  void mailboxBatchesInOrder();
};

void tst_JobRunner::deliversOnTheGuiThread() {
  JobRunner runner;
  QThread* worked = nullptr;
  QThread* delivered = nullptr;
  int answer = 0;
  runner.enqueue<int>(
      "one",
      [&](const JobContext&) -> Result<int> {
        worked = QThread::currentThread();
        return 42;
      },
      this,
      [&](Result<int> result) {
        delivered = QThread::currentThread();
        answer = *result;
      });
  QTRY_COMPARE(answer, 42);
  QVERIFY(worked != delivered);
  QCOMPARE(delivered, thread());

  QThread* queried = nullptr;
  runner.query<int>(
      "slot",
      [&](const JobContext&) -> Result<int> {
        worked = QThread::currentThread();
        return 1;
      },
      this, [&](Result<int>) { queried = QThread::currentThread(); });
  QTRY_COMPARE(queried, thread());
  QVERIFY(worked != queried);
}

void tst_JobRunner::failuresAndExceptionsAreErrors() {
  JobRunner runner;
  QSignalSpy ended(&runner, &JobRunner::finished);
  std::string id;
  runner.enqueue<int>(
      "fails", [](const JobContext&) -> Result<int> { return failure(Message("test.failed")); }, this,
      [&](Result<int> result) { id = result.error().message.id; });
  QTRY_COMPARE(ended.size(), 1);
  QCOMPARE(id, std::string("test.failed"));
  QCOMPARE(ended.first().at(1).value<JobOutcome>(), JobOutcome::Failed);

  runner.enqueue<int>(
      "throws", [](const JobContext&) -> Result<int> { throw std::runtime_error("out of luck"); }, this,
      [&](Result<int> result) { id = result.error().message.id; });
  QTRY_COMPARE(ended.size(), 2);
  QCOMPARE(id, std::string("ui.job-unexpected"));
}

void tst_JobRunner::queueRunsOneAfterTheOther() {
  JobRunner runner;
  QSignalSpy idle(&runner, &JobRunner::becameIdle);
  std::atomic<int> running = 0;
  std::atomic<int> most = 0;
  QVector<int> order;
  for (int i = 0; i < 4; ++i)
    runner.enqueue<int>(
        QString::number(i),
        [&, i](const JobContext&) -> Result<int> {
          most = std::max(most.load(), ++running);
          std::this_thread::sleep_for(10ms);
          --running;
          return i;
        },
        this, [&](Result<int> result) { order.append(*result); });
  QVERIFY(runner.isBusy());
  QCOMPARE(runner.waiting().size(), 3);
  QTRY_COMPARE(order, (QVector<int>{0, 1, 2, 3}));
  QCOMPARE(most.load(), 1);
  QTRY_COMPARE(idle.size(), 1);
  QVERIFY(!runner.isBusy());
}

void tst_JobRunner::queriesDoNotCancelQueuedJobs() {
  JobRunner runner;
  std::atomic<bool> go = false;
  int job = 0;
  runner.enqueue<int>(
      "long",
      [&](const JobContext& context) -> Result<int> {
        while (!go) {
          if (context.stopRequested()) return cancelled();
          std::this_thread::sleep_for(1ms);
        }
        return 7;
      },
      this, [&](Result<int> result) { job = result ? *result : -1; });
  int queries = 0;
  for (int i = 0; i < 5; ++i)
    runner.query<int>(
        "page", [i](const JobContext&) -> Result<int> { return i; }, this, [&](Result<int>) { ++queries; });
  QTRY_COMPARE(queries, 1);
  QCOMPARE(job, 0);
  go = true;
  QTRY_COMPARE(job, 7);
}

void tst_JobRunner::newestQueryWins() {
  JobRunner runner;
  std::atomic<int> stopped = 0;
  QVector<int> answers;
  for (int i = 0; i < 10; ++i)
    runner.query<int>(
        "slot",
        [&, i](const JobContext& context) -> Result<int> {
          if (i == 9) return 9;
          auto result = untilStopped(context);
          ++stopped;
          return i; // finished in spite of the stop: must still be dropped
        },
        this, [&](Result<int> result) { answers.append(*result); });
  QTRY_COMPARE(answers, QVector<int>{9});
  QTRY_VERIFY(stopped.load() > 0 || !runner.isQuerying("slot"));
  QTest::qWait(100);
  QCOMPARE(answers, QVector<int>{9});
}

void tst_JobRunner::slotsAreIndependent() {
  JobRunner runner;
  int first = 0;
  int second = 0;
  runner.query<int>(
      "a",
      [](const JobContext&) -> Result<int> {
        std::this_thread::sleep_for(30ms);
        return 1;
      },
      this, [&](Result<int> result) { first = *result; });
  runner.query<int>(
      "b", [](const JobContext&) -> Result<int> { return 2; }, this, [&](Result<int> result) { second = *result; });
  QTRY_COMPARE(second, 2);
  QTRY_COMPARE(first, 1);
}

void tst_JobRunner::cancelIsItsOwnOutcome() {
  JobRunner runner;
  QSignalSpy ended(&runner, &JobRunner::finished);
  bool wasCancelled = false;
  const JobId id = runner.enqueue<int>("long", untilStopped, this, [&](Result<int> result) {
    wasCancelled = !result && result.error().code == ErrorCode::Cancelled;
  });
  QTRY_VERIFY(runner.current().has_value());
  QElapsedTimer clock;
  clock.start();
  QVERIFY(runner.cancel(id));
  QTRY_COMPARE(ended.size(), 1);
  QVERIFY(clock.elapsed() < 200);
  QVERIFY(wasCancelled);
  QCOMPARE(ended.first().at(1).value<JobOutcome>(), JobOutcome::Cancelled);
  QVERIFY(!runner.cancel(id));
}

void tst_JobRunner::cancellingAWaitingJobNeverRunsIt() {
  JobRunner runner;
  QSignalSpy ended(&runner, &JobRunner::finished);
  std::atomic<bool> ran = false;
  int delivered = 0;
  const JobId first = runner.enqueue<int>("first", untilStopped, this, {});
  const JobId second = runner.enqueue<int>(
      "second",
      [&](const JobContext&) -> Result<int> {
        ran = true;
        return 1;
      },
      this, [&](Result<int> result) { delivered = result ? 1 : -1; });
  QVERIFY(runner.cancel(second));
  QCOMPARE(runner.waiting().size(), 0);
  QCOMPARE(delivered, 0); // never from inside the call
  QTRY_COMPARE(delivered, -1);
  QVERIFY(!ran);
  QCOMPARE(ended.first().at(1).value<JobOutcome>(), JobOutcome::Cancelled);
  runner.cancel(first);
  QTRY_COMPARE(ended.size(), 2);
}

void tst_JobRunner::progressIsThrottledAndKeepsTheLast() {
  JobRunner runner;
  QVector<qint64> seen;
  QVector<qint64> seenBeforeEnd;
  connect(&runner, &JobRunner::progressed, this, [&](const JobProgress& p) { seen.append(p.progress.done); });
  bool done = false;
  constexpr int steps = 2000;
  QElapsedTimer clock;
  clock.start();
  runner.enqueue<int>(
      "counting",
      [](const JobContext& job) -> Result<int> {
        for (int i = 1; i <= steps; ++i) {
          job.report("test.counting", i, steps);
          if (i % 4 == 0) std::this_thread::sleep_for(1ms);
        }
        return 0;
      },
      this,
      [&](Result<int>) {
        done = true;
        seenBeforeEnd = seen;
      });
  QTRY_VERIFY(done);
  const double seconds = static_cast<double>(clock.elapsed()) / 1000.0;
  QVERIFY(seen.size() > 2);
  QVERIFY2(static_cast<double>(seen.size()) <= seconds * 20 + 2, qPrintable(QString::number(seen.size())));
  QCOMPARE(seenBeforeEnd.last(), qint64(steps)); // the last arrives, and before the result
  QVERIFY(std::is_sorted(seen.begin(), seen.end()));
}

void tst_JobRunner::deadReceiverHearsNothing() {
  JobRunner runner;
  QSignalSpy ended(&runner, &JobRunner::finished);
  auto receiver = std::make_unique<QObject>();
  bool called = false;
  std::atomic<bool> go = false;
  runner.enqueue<int>(
      "orphan",
      [&](const JobContext&) -> Result<int> {
        while (!go)
          std::this_thread::sleep_for(1ms);
        return 1;
      },
      receiver.get(), [&](Result<int>) { called = true; });
  receiver.reset();
  go = true;
  QTRY_COMPARE(ended.size(), 1);
  QVERIFY(!called);
}

void tst_JobRunner::destroyingJoins() {
  std::atomic<int> running = 0;
  bool delivered = false;
  auto work = [&](const JobContext& job) -> Result<int> {
    ++running;
    auto result = untilStopped(job);
    --running;
    return result;
  };
  auto runner = std::make_unique<JobRunner>();
  runner->enqueue<int>("one", work, this, [&](Result<int>) { delivered = true; });
  runner->enqueue<int>("two", work, this, [&](Result<int>) { delivered = true; });
  runner->query<int>("slot", work, this, [&](Result<int>) { delivered = true; });
  QTRY_COMPARE(running.load(), 2);
  runner.reset();
  QCOMPARE(running.load(), 0);
  QTest::qWait(20);
  QVERIFY(!delivered);
}

void tst_JobRunner::remainingTime() {
  RemainingTime remaining;
  Progress progress{Message("stage"), 0, 100, {}};
  QCOMPARE(remaining.update(progress, 0), -1.0);
  progress.done = 5;
  QCOMPARE(remaining.update(progress, 0.5), -1.0); // too early to say
  for (int i = 1; i <= 20; ++i) {
    progress.done = 5 + i;
    remaining.update(progress, 0.5 + i * 0.1);
  }
  const double left = remaining.update(progress, 2.5); // 25 done at ten a second
  QVERIFY2(left > 6.5 && left < 8.5, qPrintable(QString::number(left)));
  QVERIFY(remaining.update(progress, 4.5) < left); // counts down while nothing comes
  progress = {Message("next stage"), 0, 10, {}};
  QCOMPARE(remaining.update(progress, 5), -1.0);
  progress = {Message("unknown length"), 50, 0, {}};
  remaining.update(progress, 6);
  progress.done = 90;
  QCOMPARE(remaining.update(progress, 9), -1.0);
}

void tst_JobRunner::mailboxBatchesInOrder() {
  std::vector<int> got;
  int deliveries = 0;
  auto box = Mailbox<int>::open(this, [&](std::vector<int> values) {
    ++deliveries;
    got.insert(got.end(), values.begin(), values.end());
  });
  std::thread poster([box] {
    for (int i = 0; i < 500; ++i) {
      box->post(i);
      if (i % 10 == 0) std::this_thread::sleep_for(2ms);
    }
  });
  poster.join();
  box->empty();
  QCOMPARE(got.size(), std::size_t(500));
  QVERIFY(std::is_sorted(got.begin(), got.end()));
  QVERIFY(deliveries < 20);
}

QTEST_GUILESS_MAIN(tst_JobRunner)
#include "tst_JobRunner.moc"
