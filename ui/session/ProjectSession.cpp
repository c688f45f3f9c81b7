#include "ui/session/ProjectSession.h"

#include "core/pipeline/Info.h"
#include "core/pipeline/Journeys.h"
#include "core/store/SettingTable.h"

#include <QFileInfo>
#include <QMetaObject>
#include <QPointer>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <thread>

namespace guidepost::ui {

namespace {

constexpr std::string_view reportsSetting = "reports_exported";
constexpr auto mostWait = std::chrono::seconds(30);

// A project that was just closed is free for writing only after its last jobs have stopped.
void waitUntilGone(const std::weak_ptr<pipeline::Workspace>& workspace, const JobContext& job) {
  const auto end = std::chrono::steady_clock::now() + mostWait;
  while (!workspace.expired() && !job.stopRequested() && std::chrono::steady_clock::now() < end)
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
}

template <class T>
Freshness stateOf(const std::optional<T>& value) {
  if (!value) return Freshness::NotYet;
  return value->dataChangedSince ? Freshness::ChangedSince : Freshness::UpToDate;
}

Result<PathState> readState(pipeline::Workspace& workspace, const JobContext& job) {
  PathState state;
  state.readOnly = workspace.readOnly();
  state.readOnlyReason = workspace.readOnlyReason();
  TRY(const pipeline::ProjectInfo info, pipeline::projectInfo(workspace, job));
  state.hasData = info.events > 0;
  state.synthetic = info.synthetic;
  state.events = info.events;
  state.sessions = info.sessions;
  state.users = info.users;
  state.items = info.items;
  state.dataVersion = info.dataVersion;
  state.currency = info.currency;
  for (const store::ImportRow& import : info.imports) {
    state.duplicates += import.duplicates;
    state.rejected += import.rejected;
  }
  if (info.span) {
    state.firstTimeUs = info.span->firstTimeUs;
    state.lastTimeUs = info.span->lastTimeUs;
  }
  if (!state.hasData) return state;
  TRY(const auto log, workspace.sessionLog(job));
  state.conversion = journey::conversion(*log);
  state.filter = log->filter;
  state.leftOut = log->leftOut;
  TRY(state.cautions, pipeline::logCautions(workspace, job));
  TRY(const std::vector<pipeline::ModelSummary> models, pipeline::models(workspace));
  for (const pipeline::ModelSummary& model : models)
    if (model.active) state.model = model;
  TRY(state.recommenders, pipeline::storedRecommenderTable(workspace));
  TRY(state.run, pipeline::latestRun(workspace));
  TRY(const pipeline::StoredScenario scenario, pipeline::currentScenario(workspace));
  state.strategies = scenario.scenario.strategies;
  state.scenario = scenario.scenario.name;
  TRY(const store::Reader reader, workspace.project().reader(job));
  TRY(const std::string reports, store::SettingTable(reader).load(reportsSetting, "0"));
  state.reports = QString::fromStdString(reports).toLongLong();
  return state;
}

} // namespace

Freshness PathState::intent() const {
  return stateOf(model);
}
Freshness PathState::recommendations() const {
  return stateOf(recommenders);
}
Freshness PathState::strategyStep() const {
  return strategies.empty() || !model ? Freshness::NotYet : Freshness::UpToDate;
}
Freshness PathState::simulation() const {
  return stateOf(run);
}
Freshness PathState::feedback() const {
  if (!run || run->feedback.empty()) return Freshness::NotYet;
  return simulation();
}
Freshness PathState::report() const {
  return reports > 0 ? Freshness::UpToDate : Freshness::NotYet;
}

ProjectSession::ProjectSession(Resources resources, JobRunner& jobs, QObject* parent)
    : QObject(parent), resources_(std::move(resources)), jobs_(jobs) {
  qRegisterMetaType<ProjectSession::Changes>();
}

ProjectSession::~ProjectSession() = default;

QString ProjectSession::path() const {
  return workspace_ ? QString::fromStdString(workspace_->path().string()) : QString();
}

QString ProjectSession::name() const {
  return QFileInfo(path()).completeBaseName();
}

bool ProjectSession::isOpenProject(const QString& path) const {
  return workspace_ && QFileInfo(path) == QFileInfo(this->path());
}

void ProjectSession::open(const QString& path) {
  // A second opening would find the file locked by the first one.
  if (isOpenProject(path) && !workspace_->readOnly()) return;
  jobs_.query<std::shared_ptr<Workspace>>(
      QStringLiteral("project.open"),
      [path, resources = resources_, before = before_](const JobContext& job) -> Result<std::shared_ptr<Workspace>> {
        waitUntilGone(before, job);
        TRY(auto workspace, Workspace::open(path.toStdString(), resources));
        return std::shared_ptr<Workspace>(std::move(workspace));
      },
      this,
      [this](Result<std::shared_ptr<Workspace>> workspace) {
        if (workspace)
          adopt(*workspace);
        else
          report(workspace.error());
      });
}

void ProjectSession::close() {
  if (!workspace_) return;
  jobs_.cancelAll();
  before_ = workspace_;
  workspace_.reset();
  state_ = {};
  selection_ = {};
  clearLive();
  emit closed();
  emit stateChanged();
}

void ProjectSession::adopt(std::shared_ptr<Workspace> workspace) {
  before_ = workspace_;
  workspace_ = std::move(workspace);
  state_ = {};
  selection_ = {};
  clearLive();
  emit opened();
  refreshState();
}

void ProjectSession::select(SessionId session, std::size_t upTo) {
  if (selection_.session == session && selection_.upTo == upTo) return;
  selection_ = {session, upTo};
  emit selectionChanged();
}

void ProjectSession::refreshState() {
  query<PathState>(QStringLiteral("project.state"), readState, this, [this](Result<PathState> state) {
    if (!state) return report(state.error());
    state_ = std::move(*state);
    emit stateChanged();
  });
}

void ProjectSession::announce(Changes changes) {
  if (changes == Changes(Nothing) || !workspace_) return;
  emit changed(changes);
  refreshState();
}

void ProjectSession::report(const Error& error) {
  if (error.code != ErrorCode::Cancelled) emit failed(error);
}

void ProjectSession::clearLive() {
  epochs_.clear();
  points_.clear();
}

std::function<void(const intent::EpochRecord&)> ProjectSession::epochListener() {
  return [self = QPointer<ProjectSession>(this), &runner = jobs_,
          bound = std::weak_ptr<Workspace>(workspace_)](const intent::EpochRecord& epoch) {
    QMetaObject::invokeMethod(
        &runner,
        [self, epoch, bound] {
          if (!self || !self->isStill(bound)) return;
          if (epoch.epoch == 1) self->epochs_.clear();
          self->epochs_.push_back(epoch);
          emit self->epochEnded();
        },
        Qt::QueuedConnection);
  };
}

std::function<void(const simulation::LivePoint&)> ProjectSession::liveListener() {
  return [self = QPointer<ProjectSession>(this), &runner = jobs_,
          bound = std::weak_ptr<Workspace>(workspace_)](const simulation::LivePoint& point) {
    QMetaObject::invokeMethod(
        &runner,
        [self, point, bound] {
          if (!self || !self->isStill(bound)) return;
          if (!self->points_.empty() && self->points_.back().sessions > point.sessions) self->points_.clear();
          self->points_.push_back(point);
          emit self->liveAdvanced();
        },
        Qt::QueuedConnection);
  };
}

void ProjectSession::importLogs(const pipeline::ImportRequest& request, const QString& project) {
  importLogs(std::vector{request}, project);
}

void ProjectSession::importLogs(const std::vector<pipeline::ImportRequest>& requests, const QString& project) {
  struct Imported {
    std::shared_ptr<Workspace> workspace;
    std::vector<pipeline::ImportSummary> summaries;
    std::optional<Error> problem; // of a later one: the earlier ones stay
  };
  std::size_t files = 0;
  for (const pipeline::ImportRequest& request : requests)
    files += request.paths.size();
  if (files == 0) return;
  const QString first = QFileInfo(QString::fromStdString(requests.front().paths.front().string())).fileName();
  jobs_.enqueue<Imported>(
      files == 1 ? tr("Importing %1").arg(first) : tr("Importing %1 files").arg(files),
      [requests, project, resources = resources_, current = isOpenProject(project) ? workspace_ : nullptr,
       before = before_](const JobContext& job) -> Result<Imported> {
        Imported imported{current, {}, {}};
        if (!imported.workspace) {
          waitUntilGone(before, job);
          TRY(auto opened, Workspace::openOrCreate(project.toStdString(), resources));
          imported.workspace = std::move(opened);
        }
        for (const pipeline::ImportRequest& request : requests) {
          Result<pipeline::ImportedFormats> some = pipeline::importEachFormat(*imported.workspace, request, job);
          if (!some && imported.summaries.empty()) return std::unexpected(some.error());
          if (some) std::ranges::move(some->imports, std::back_inserter(imported.summaries));
          imported.problem = some ? some->problem : some.error();
          if (imported.problem) break;
        }
        return imported;
      },
      this,
      [this](Result<Imported> result) {
        if (!result) return;
        if (workspace_ != result->workspace)
          adopt(result->workspace);
        else
          announce(Data);
        for (const pipeline::ImportSummary& summary : result->summaries)
          emit imported(summary);
        if (result->problem) report(*result->problem);
      });
}

void ProjectSession::runWholePath(const pipeline::PathRequest& request) {
  pipeline::PathObserver observer;
  observer.onEpoch = epochListener();
  observer.onLive = liveListener();
  observer.onStep = [self = QPointer<ProjectSession>(this), &runner = jobs_,
                     bound = std::weak_ptr<Workspace>(workspace_)](std::string_view step) {
    const QString name = QString::fromUtf8(step.data(), static_cast<qsizetype>(step.size()));
    QMetaObject::invokeMethod(
        &runner,
        [self, name, bound] {
          if (self && self->isStill(bound)) self->stepBegan(name);
        },
        Qt::QueuedConnection);
  };
  run<pipeline::PathSummary>(
      tr("Running the whole path"), Changes(Run | Scenario),
      [request, observer](Workspace& workspace, const JobContext& job) {
        return pipeline::runPath(workspace, request, job, observer);
      },
      this);
}

// A step of the path begins when the one before it has changed the project.
void ProjectSession::stepBegan(const QString& step) {
  emit stepStarted(step);
  if (step == QLatin1String("recommendations")) announce(Model);
  if (step == QLatin1String("strategies")) announce(Recommenders);
}

void ProjectSession::train(const pipeline::TrainRequest& request) {
  run<pipeline::ModelSummary>(
      tr("Training an intent model"), Model,
      [request, listener = epochListener()](Workspace& workspace, const JobContext& job) {
        return pipeline::train(workspace, request, job, listener);
      },
      this);
}

void ProjectSession::evaluateRecommenders() {
  run<recommendation::RecommenderTable>(
      tr("Comparing recommenders"), Recommenders,
      [](Workspace& workspace, const JobContext& job) { return pipeline::evaluateRecommenders(workspace, 10, 7, job); },
      this);
}

void ProjectSession::simulate(const pipeline::SimulateRequest& request) {
  run<pipeline::RunSummary>(
      tr("Simulating"), Run,
      [request, listener = liveListener()](Workspace& workspace, const JobContext& job) {
        return pipeline::simulate(workspace, request, job, listener);
      },
      this);
}

void ProjectSession::saveScenario(ScenarioId id, const guidance::Scenario& scenario) {
  // Edits follow each other quickly: the newest wins, and each carries the whole scenario.
  query<pipeline::StoredScenario>(
      QStringLiteral("scenario.save.%1").arg(id.value),
      [id, scenario](Workspace& workspace, const JobContext&) {
        return pipeline::saveScenario(workspace, id, scenario);
      },
      this,
      [this](Result<pipeline::StoredScenario> saved) {
        if (saved)
          announce(Scenario);
        else
          report(saved.error());
      });
}

void ProjectSession::announceReport(const QString&) {
  query<bool>(
      QStringLiteral("project.report"),
      [](Workspace& workspace, const JobContext&) -> Result<bool> {
        if (workspace.readOnly()) return false;
        TRY(store::Writer writer, workspace.project().writer());
        store::SettingTable settings(writer);
        TRY(const std::string before, settings.load(reportsSetting, "0"));
        TRY_STATUS(settings.save(reportsSetting, std::to_string(std::stoll(before) + 1)));
        TRY_STATUS(writer.commit());
        return true;
      },
      this, [this](Result<bool>) { announce(Report); });
}

} // namespace guidepost::ui
