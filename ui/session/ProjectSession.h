// The open project as the window sees it: owns the workspace, runs pipeline's verbs through the JobRunner and tells
// pages what changed. Pages ask for values with query(); nothing here or there runs SQL on the GUI thread. GUI thread.
#pragma once

#include "core/journey/DataFilter.h"
#include "core/pipeline/Path.h"
#include "core/pipeline/Workspace.h"
#include "ui/jobs/JobRunner.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <memory>

namespace guidepost::ui {

// How far one step of the path is, for the rail and for Home.
enum class Freshness { NotYet, UpToDate, ChangedSince };

struct PathState {
  bool hasData = false;
  bool synthetic = false;
  bool readOnly = false;
  Message readOnlyReason;
  std::int64_t events = 0, duplicates = 0, rejected = 0, sessions = 0, users = 0, items = 0;
  std::int64_t firstTimeUs = 0, lastTimeUs = 0;
  std::int64_t dataVersion = 0;
  std::string currency;
  Estimate conversion;
  std::vector<Message> cautions;
  journey::DataFilter filter;                  // what counts of the log
  journey::LeftOut leftOut;                    // by it
  std::optional<pipeline::ModelSummary> model; // the active one
  std::optional<pipeline::StoredRecommenderTable> recommenders;
  std::optional<pipeline::RunSummary> run; // the latest
  std::int64_t reports = 0;                // exported from this project
  std::vector<std::string> strategies;     // of the current scenario
  std::string scenario;
  Freshness data() const { return hasData ? Freshness::UpToDate : Freshness::NotYet; }
  Freshness journeys() const { return data(); }
  Freshness intent() const;
  Freshness recommendations() const;
  Freshness strategyStep() const;
  Freshness simulation() const;
  Freshness feedback() const;
  Freshness report() const;
};

class ProjectSession : public QObject {
  Q_OBJECT

public:
  using Workspace = pipeline::Workspace;
  template <class T>
  using Work = std::function<Result<T>(Workspace&, const JobContext&)>;
  template <class T>
  using Done = std::function<void(Result<T>)>;

  ProjectSession(Resources resources, JobRunner& jobs, QObject* parent = nullptr);
  ~ProjectSession() override;

  bool isOpen() const { return workspace_ != nullptr; }
  QString path() const;
  QString name() const; // file name without suffix
  const Resources& resources() const { return resources_; }
  JobRunner& jobs() { return jobs_; }
  const PathState& state() const { return state_; }

  void open(const QString& path); // opened() or failed(); nothing where it is open already
  void close();

  // The newest query of a slot wins. Nothing happens while no project is open.
  template <class T>
  void query(const QString& slot, Work<T> work, QObject* receiver, Done<T> done) {
    if (!workspace_) return;
    jobs_.query<T>(slot, bind<T>(std::move(work)), receiver, std::move(done));
  }

  // A long verb, queued: shown in the job strip, which also tells its failure; cancellable. `changes` are announced
  // when it succeeds.
  enum Change { Nothing = 0, Data = 1, Model = 2, Scenario = 4, Run = 8, Recommenders = 16, Report = 32 };
  Q_DECLARE_FLAGS(Changes, Change)
  template <class T>
  JobId run(const QString& title, Changes changes, Work<T> work, QObject* receiver, Done<T> done = {}) {
    if (!workspace_) return 0;
    return jobs_.enqueue<T>(title, bind<T>(std::move(work)), this,
                            [this, changes, bound = std::weak_ptr<Workspace>(workspace_),
                             receiver = QPointer<QObject>(receiver), had = receiver != nullptr,
                             done = std::move(done)](Result<T> result) {
                              if (result && isStill(bound)) announce(changes);
                              if (done && (!had || receiver)) done(std::move(result));
                            });
  }

  // The verbs that more than one page starts.
  void importLogs(const pipeline::ImportRequest& request, const QString& project); // opens or makes the project first
  void importLogs(const std::vector<pipeline::ImportRequest>& requests, const QString& project); // one after the other
  void runWholePath(const pipeline::PathRequest& request);
  void train(const pipeline::TrainRequest& request);
  void evaluateRecommenders();
  void simulate(const pipeline::SimulateRequest& request);
  void saveScenario(ScenarioId id, const guidance::Scenario& scenario); // quiet: an edit on a page
  void announceReport(const QString& path);                             // a report was written

  void announce(Changes changes); // after a quiet change of the project
  void refreshState();

  // The session that Intent, Recommendations and Strategies look at, and after which of its events (0-based).
  struct Selection {
    SessionId session;
    std::size_t upTo = 0;
  };
  const Selection& selection() const { return selection_; }
  void select(SessionId session, std::size_t upTo);

  // What the running training or simulation has told so far; emptied when the next one starts.
  const std::vector<intent::EpochRecord>& liveEpochs() const { return epochs_; }
  const std::vector<simulation::LivePoint>& livePoints() const { return points_; }

signals:
  void opened();
  void closed();
  void stateChanged(); // PathState was read again
  void changed(guidepost::ui::ProjectSession::Changes changes);
  void failed(const guidepost::Error& error); // of what the job strip does not show; never for a cancelled one
  void imported(const guidepost::pipeline::ImportSummary& summary);
  void epochEnded();   // liveEpochs() has one more
  void liveAdvanced(); // livePoints() has one more
  void selectionChanged();
  void stepStarted(const QString& step); // of the whole path

private:
  template <class T>
  JobRunner::Work<T> bind(Work<T> work) {
    return [workspace = workspace_, work = std::move(work)](const JobContext& job) { return work(*workspace, job); };
  }
  void report(const Error& error);
  void adopt(std::shared_ptr<Workspace> workspace);
  bool isOpenProject(const QString& path) const;
  bool isStill(const std::weak_ptr<Workspace>& workspace) const { return workspace_ && workspace.lock() == workspace_; }
  void clearLive();
  void stepBegan(const QString& step);
  std::function<void(const intent::EpochRecord&)> epochListener();
  std::function<void(const simulation::LivePoint&)> liveListener();

  Resources resources_;
  std::shared_ptr<Workspace> workspace_;
  std::weak_ptr<Workspace> before_; // closed, while its last jobs still end
  PathState state_;
  Selection selection_;
  std::vector<intent::EpochRecord> epochs_;
  std::vector<simulation::LivePoint> points_;
  JobRunner& jobs_; // outlives the session
};

Q_DECLARE_OPERATORS_FOR_FLAGS(ProjectSession::Changes)

} // namespace guidepost::ui
