// Runs work off the GUI thread and answers on it. Long jobs (imports, trainings, simulations) queue up, one after the
// other, and no other job cancels them. Queries have named slots in which the newest wins: the older one is asked to
// stop and its answer is dropped. Cancelling is an outcome of its own. Destroying the runner stops and joins
// everything, and nothing is delivered afterwards. All public functions: GUI thread.
//
// Work must own what it touches (values, shared pointers); `done` runs only while `receiver` lives.
#pragma once

#include "core/base/JobContext.h"

#include <QObject>
#include <QString>
#include <QVector>

#include <functional>
#include <memory>
#include <optional>

namespace guidepost::ui {

using JobId = quint64;

struct JobInfo {
  JobId id = 0;
  QString title; // "October guidance: simulating"
};

struct JobProgress {
  JobInfo job;
  Progress progress;
  double secondsLeft = -1;   // −1: not known yet
  double rowsPerSecond = -1; // −1: not known, or no rows are read
};

enum class JobOutcome { Succeeded, Failed, Cancelled };

class JobRunner : public QObject {
  Q_OBJECT

public:
  template <class T>
  using Work = std::function<Result<T>(const JobContext&)>;
  template <class T>
  using Done = std::function<void(Result<T>)>;
  using OnProgress = std::function<void(const Progress&)>;

  explicit JobRunner(QObject* parent = nullptr);
  ~JobRunner() override;

  template <class T>
  JobId enqueue(const QString& title, Work<T> work, QObject* receiver, Done<T> done, OnProgress onProgress = {}) {
    return enqueueErased(title, erase<T>(std::move(work), receiver, std::move(done)), receiver, std::move(onProgress));
  }

  template <class T>
  JobId query(const QString& slot, Work<T> work, QObject* receiver, Done<T> done, OnProgress onProgress = {}) {
    return queryErased(slot, erase<T>(std::move(work), receiver, std::move(done)), receiver, std::move(onProgress));
  }

  // A waiting job ends at once, a running one when it notices (within 200 ms). False: there is no such job any more.
  bool cancel(JobId id);
  void cancelCurrent();                  // the running long job
  void cancelQuery(const QString& slot); // its answer is dropped
  void cancelAll();

  bool isBusy() const; // a long job is running or waiting
  bool isQuerying(const QString& slot) const;
  bool isQuerying() const; // any slot
  std::optional<JobInfo> current() const;
  QVector<JobInfo> waiting() const;

signals:
  void started(const guidepost::ui::JobInfo& job);
  void
  progressed(const guidepost::ui::JobProgress& progress); // of the running long job, at most 20 a second and the last
  void finished(const guidepost::ui::JobInfo& job, guidepost::ui::JobOutcome outcome, const guidepost::Error& error);
  void waitingChanged(int count);
  void becameIdle();

private:
  struct Finished {
    JobOutcome outcome = JobOutcome::Succeeded;
    Error error;
    std::function<void()> deliver;
  };
  using Erased = std::function<Finished(const JobContext&, bool run)>;
  struct Job;
  struct State;

  template <class T>
  static Erased erase(Work<T> work, QObject* receiver, Done<T> done);
  static Error unexpected(const char* what);

  JobId enqueueErased(const QString& title, Erased work, QObject* receiver, OnProgress onProgress);
  JobId queryErased(const QString& slot, Erased work, QObject* receiver, OnProgress onProgress);
  void startNext();
  void flushProgress(Job& job);
  void flushAll();
  void jobEnded(const std::shared_ptr<Job>& job, Finished finished);
  void queryEnded(const std::shared_ptr<Job>& job, Finished finished);

  std::unique_ptr<State> state_;
};

template <class T>
JobRunner::Erased JobRunner::erase(Work<T> work, QObject*, Done<T> done) {
  // The work is destroyed with the erased function, on the GUI thread; the result travels in a shared pointer because
  // std::function must be copyable.
  return [work = std::move(work), done = std::move(done)](const JobContext& context, bool run) mutable {
    auto result = std::make_shared<std::optional<Result<T>>>();
    if (!run) {
      result->emplace(cancelled());
    } else {
      try {
        result->emplace(work(context));
      } catch (const std::exception& exception) {
        result->emplace(std::unexpected(unexpected(exception.what())));
      } catch (...) {
        result->emplace(std::unexpected(unexpected("")));
      }
    }
    Finished finished;
    if (!(*result)->has_value()) {
      finished.error = (*result)->error();
      finished.outcome = finished.error.code == ErrorCode::Cancelled ? JobOutcome::Cancelled : JobOutcome::Failed;
    }
    finished.deliver = [result, done] {
      if (done) done(std::move(**result));
    };
    return finished;
  };
}

} // namespace guidepost::ui

Q_DECLARE_METATYPE(guidepost::ui::JobInfo)
Q_DECLARE_METATYPE(guidepost::ui::JobProgress)
