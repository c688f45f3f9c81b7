#include "ui/jobs/JobRunner.h"

#include "ui/jobs/RemainingTime.h"

#include <QElapsedTimer>
#include <QHash>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>

#include <deque>
#include <mutex>

namespace guidepost::ui {
namespace {

constexpr int updateMilliseconds = 50; // 20 updates a second

} // namespace

struct JobRunner::Job {
  JobInfo info;
  QString slot; // queries only
  Erased work;
  QPointer<QObject> receiver;
  bool hadReceiver = false;
  OnProgress onProgress;
  std::stop_source stop;
  bool dropped = false;
  RemainingTime remaining;
  QElapsedTimer clock;

  std::mutex mutex; // guards the two below: progress comes from any thread
  Progress latest;
  bool fresh = false;
};

struct JobRunner::State {
  std::deque<std::shared_ptr<Job>> waiting;
  std::shared_ptr<Job> running;
  QHash<QString, std::shared_ptr<Job>> queries;
  QThreadPool longJobs;
  QThreadPool pool;
  QTimer timer;
  JobId lastId = 0;
};

JobRunner::JobRunner(QObject* parent) : QObject(parent), state_(std::make_unique<State>()) {
  state_->longJobs.setMaxThreadCount(1);
  state_->longJobs.setExpiryTimeout(-1);
  // A superseded query may take its 200 ms to stop: the newest must not wait behind it.
  state_->pool.setMaxThreadCount(std::max(4, QThread::idealThreadCount()));
  state_->timer.setInterval(updateMilliseconds);
  connect(&state_->timer, &QTimer::timeout, this, &JobRunner::flushAll);
}

JobRunner::~JobRunner() {
  for (const auto& job : state_->waiting)
    job->stop.request_stop();
  if (state_->running) state_->running->stop.request_stop();
  for (const auto& job : state_->queries)
    job->stop.request_stop();
  state_->pool.clear();
  state_->longJobs.waitForDone();
  state_->pool.waitForDone();
}

Error JobRunner::unexpected(const char* what) {
  return {ErrorCode::Failed, Message("ui.job-unexpected").with("what", Text{what})};
}

JobId JobRunner::enqueueErased(const QString& title, Erased work, QObject* receiver, OnProgress onProgress) {
  auto job = std::make_shared<Job>();
  job->info = {++state_->lastId, title};
  job->work = std::move(work);
  job->receiver = receiver;
  job->hadReceiver = receiver != nullptr;
  job->onProgress = std::move(onProgress);
  state_->waiting.push_back(job);
  if (state_->running)
    emit waitingChanged(static_cast<int>(state_->waiting.size()));
  else
    startNext();
  return job->info.id;
}

void JobRunner::startNext() {
  if (state_->running) return;
  if (state_->waiting.empty()) {
    emit becameIdle();
    return;
  }
  const std::shared_ptr<Job> job = state_->waiting.front();
  state_->waiting.pop_front();
  state_->running = job;
  job->clock.start();
  state_->timer.start();
  state_->longJobs.start([this, job] {
    const JobContext context{job->stop.get_token(), [job](const Progress& progress) {
                               const std::lock_guard lock(job->mutex);
                               job->latest = progress;
                               job->fresh = true;
                             }};
    Finished ended = job->work(context, !context.stopRequested());
    QMetaObject::invokeMethod(
        this, [this, job, ended = std::move(ended)] { jobEnded(job, ended); }, Qt::QueuedConnection);
  });
  emit started(job->info);
  emit waitingChanged(static_cast<int>(state_->waiting.size()));
}

void JobRunner::jobEnded(const std::shared_ptr<Job>& job, Finished ended) {
  flushProgress(*job);
  state_->running.reset();
  job->work = nullptr;
  if (state_->queries.isEmpty()) state_->timer.stop();
  if (!job->hadReceiver || job->receiver) ended.deliver();
  emit finished(job->info, ended.outcome, ended.error);
  startNext();
}

JobId JobRunner::queryErased(const QString& slot, Erased work, QObject* receiver, OnProgress onProgress) {
  cancelQuery(slot);
  auto job = std::make_shared<Job>();
  job->info = {++state_->lastId, slot};
  job->slot = slot;
  job->work = std::move(work);
  job->receiver = receiver;
  job->hadReceiver = receiver != nullptr;
  job->onProgress = std::move(onProgress);
  state_->queries.insert(slot, job);
  state_->timer.start();
  state_->pool.start([this, job] {
    const JobContext context{job->stop.get_token(), [job](const Progress& progress) {
                               const std::lock_guard lock(job->mutex);
                               job->latest = progress;
                               job->fresh = true;
                             }};
    Finished ended = job->work(context, !context.stopRequested());
    QMetaObject::invokeMethod(
        this, [this, job, ended = std::move(ended)] { queryEnded(job, ended); }, Qt::QueuedConnection);
  });
  return job->info.id;
}

void JobRunner::queryEnded(const std::shared_ptr<Job>& job, Finished ended) {
  job->work = nullptr;
  if (job->dropped) return;
  flushProgress(*job);
  state_->queries.remove(job->slot);
  if (!state_->running && state_->queries.isEmpty()) state_->timer.stop();
  if (!job->hadReceiver || job->receiver) ended.deliver();
}

void JobRunner::cancelQuery(const QString& slot) {
  if (const std::shared_ptr<Job> older = state_->queries.take(slot)) {
    older->dropped = true;
    older->stop.request_stop();
  }
}

bool JobRunner::cancel(JobId id) {
  if (state_->running && state_->running->info.id == id) {
    state_->running->stop.request_stop();
    return true;
  }
  for (auto job = state_->waiting.begin(); job != state_->waiting.end(); ++job) {
    if ((*job)->info.id != id) continue;
    const std::shared_ptr<Job> found = *job;
    state_->waiting.erase(job);
    found->stop.request_stop();
    emit waitingChanged(static_cast<int>(state_->waiting.size()));
    // Answered later, as every other outcome is: never from inside the call that cancels.
    QMetaObject::invokeMethod(
        this,
        [this, found] {
          const Finished ended = found->work(JobContext{}, false);
          found->work = nullptr;
          if (!found->hadReceiver || found->receiver) ended.deliver();
          emit finished(found->info, JobOutcome::Cancelled, ended.error);
        },
        Qt::QueuedConnection);
    return true;
  }
  for (const std::shared_ptr<Job>& job : std::as_const(state_->queries)) {
    if (job->info.id != id) continue;
    job->stop.request_stop();
    return true;
  }
  return false;
}

void JobRunner::cancelCurrent() {
  if (state_->running) state_->running->stop.request_stop();
}

void JobRunner::cancelAll() {
  while (!state_->waiting.empty())
    cancel(state_->waiting.back()->info.id);
  cancelCurrent();
  for (const QString& slot : state_->queries.keys())
    cancelQuery(slot);
}

bool JobRunner::isBusy() const {
  return state_->running || !state_->waiting.empty();
}

bool JobRunner::isQuerying() const {
  return !state_->queries.isEmpty();
}

bool JobRunner::isQuerying(const QString& slot) const {
  return state_->queries.contains(slot);
}

std::optional<JobInfo> JobRunner::current() const {
  return state_->running ? std::optional(state_->running->info) : std::nullopt;
}

QVector<JobInfo> JobRunner::waiting() const {
  QVector<JobInfo> infos;
  for (const auto& job : state_->waiting)
    infos.append(job->info);
  return infos;
}

void JobRunner::flushProgress(Job& job) {
  Progress progress;
  {
    const std::lock_guard lock(job.mutex);
    if (!job.fresh) return;
    job.fresh = false;
    progress = job.latest;
  }
  if (job.onProgress && (!job.hadReceiver || job.receiver)) job.onProgress(progress);
  if (!job.slot.isNull()) return;
  const double left = job.remaining.update(progress, static_cast<double>(job.clock.elapsed()) / 1000.0);
  emit progressed({job.info, progress, left, job.remaining.rowsPerSecond()});
}

void JobRunner::flushAll() {
  const std::shared_ptr<Job> running = state_->running;
  if (running) flushProgress(*running);
  const QHash<QString, std::shared_ptr<Job>> queries = state_->queries;
  for (const std::shared_ptr<Job>& job : queries)
    if (!job->dropped) flushProgress(*job);
}

} // namespace guidepost::ui
