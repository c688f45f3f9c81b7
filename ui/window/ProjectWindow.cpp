#include "ui/window/ProjectWindow.h"

#include "core/privacy/Pseudonyms.h"
#include "ui/pages/DataPage.h"
#include "ui/pages/FeedbackPage.h"
#include "ui/pages/HomePage.h"
#include "ui/pages/ImportDialog.h"
#include "ui/pages/IntentPage.h"
#include "ui/pages/JourneysPage.h"
#include "ui/pages/RecommendationsPage.h"
#include "ui/pages/ReportPage.h"
#include "ui/pages/SimulationPage.h"
#include "ui/pages/StrategiesPage.h"
#include "ui/shell/Actions.h"
#include "ui/shell/JobStrip.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QTime>

namespace guidepost::ui {

namespace {

StepState markOf(Freshness freshness) {
  switch (freshness) {
  case Freshness::NotYet:
    return StepState::NotYet;
  case Freshness::UpToDate:
    return StepState::UpToDate;
  case Freshness::ChangedSince:
    return StepState::Changed;
  }
  return StepState::None;
}

} // namespace

ProjectWindow::ProjectWindow(Application& application, Resources resources)
    : application_(application), window_(application.window()), session_(std::move(resources), application.runner()) {
  application.setKeyFile(
      QDir::toNativeSeparators(QString::fromStdString(privacy::Pseudonyms::defaultKeyFile().string())));
  addPages();
  connectActions();
  connect(&session_, &ProjectSession::stateChanged, this, &ProjectWindow::showState);
  connect(&application_.languages(), &LanguageController::languageChanged, this, &ProjectWindow::showState);
  connect(&session_, &ProjectSession::opened, this, &ProjectWindow::rememberProject);
  connect(&session_, &ProjectSession::failed, this,
          [this](const Error& error) { window_.showError(tr("That did not work"), error); });
  connect(&session_, &ProjectSession::imported, this, &ProjectWindow::showImported);
  connect(&session_, &ProjectSession::changed, this,
          [this] { window_.setSaved(tr("saved %1").arg(QTime::currentTime().toString(QStringLiteral("HH:mm")))); });
  connect(&window_, &MainWindow::filesDropped, this, &ProjectWindow::openDropped);
  connect(&window_, &MainWindow::projectRequested, this, &ProjectWindow::open);
  window_.setSessionFinder([this](const QString& text) { return findSessions(text); });
  showState();
}

void ProjectWindow::addPages() {
  window_.addPage(new HomePage(session_));
  window_.addPage(new DataPage(session_));
  window_.addPage(new JourneysPage(session_));
  window_.addPage(new IntentPage(session_));
  window_.addPage(new RecommendationsPage(session_));
  window_.addPage(new StrategiesPage(session_));
  window_.addPage(new SimulationPage(session_));
  window_.addPage(new FeedbackPage(session_));
  window_.addPage(new ReportPage(session_));
  window_.showPage(QStringLiteral("home"));
  window_.page(QStringLiteral("home"))->setFocus();
}

void ProjectWindow::connectActions() {
  Actions& actions = window_.actions();
  actions.handle(QStringLiteral("new-project"), this, [this] { askForNewProject(); });
  actions.handle(QStringLiteral("open-project"), this, [this] { askForProject(); });
  actions.handle(QStringLiteral("import-log"), this, [this] { askForLog(); });
  actions.handle(QStringLiteral("close-project"), this, [this] { session_.close(); });
  actions.handle(QStringLiteral("export-report"), this, [this] {
    window_.showPage(QStringLiteral("report"));
    static_cast<ReportPage*>(window_.page(QStringLiteral("report")))->exportReport();
  });
  actions.handle(QStringLiteral("run-path"), this,
                 [this] { static_cast<HomePage*>(window_.page(QStringLiteral("home")))->runWholePath(); });
  actions.handle(QStringLiteral("train"), this, [this] {
    window_.showPage(QStringLiteral("intent"));
    static_cast<IntentPage*>(window_.page(QStringLiteral("intent")))->openTrainDialog();
  });
  actions.handle(QStringLiteral("simulate"), this, [this] {
    window_.showPage(QStringLiteral("simulation"));
    session_.simulate({});
  });
  auto* strategies = static_cast<StrategiesPage*>(window_.page(QStringLiteral("strategies")));
  actions.handle(QStringLiteral("undo"), this, [strategies] { strategies->undo(); });
  actions.handle(QStringLiteral("redo"), this, [strategies] { strategies->redo(); });
}

void ProjectWindow::showState() {
  const PathState& state = session_.state();
  const auto shown = [&](const char* id, Freshness freshness) {
    return std::pair(QString::fromLatin1(id), session_.isOpen() ? markOf(freshness) : StepState::NotYet);
  };
  QHash<QString, StepState> marks;
  for (const auto& [id, mark] :
       {shown("data", state.data()), shown("journeys", state.journeys()), shown("intent", state.intent()),
        shown("recommendations", state.recommendations()), shown("strategies", state.strategyStep()),
        shown("simulation", state.simulation()), shown("feedback", state.feedback()), shown("report", state.report())})
    marks.insert(id, mark);
  window_.setStates(marks);
  showFilter();

  QString caption;
  if (session_.isOpen() && state.hasData) {
    caption = tr("%1 sessions").arg(number::count(state.sessions));
    if (state.synthetic) caption += QStringLiteral(" · ") + tr("synthetic");
    caption += QLatin1Char('\n') + number::date(state.firstTimeUs);
  } else if (session_.isOpen()) {
    caption = tr("no log yet");
  }
  if (state.readOnly) {
    caption += QStringLiteral(" · ") + tr("read-only");
    window_.setSaved(state.readOnlyReason.id.empty() ? tr("This project is open for reading only")
                                                     : word(state.readOnlyReason));
  } else if (!session_.isOpen()) {
    window_.setSaved({});
  }
  window_.setProject(session_.name(), caption);
  window_.setDataVersion(state.dataVersion > 0 ? tr("data version %1").arg(number::count(state.dataVersion))
                                               : QString());

  const QString needsProject = session_.isOpen() ? QString() : tr("Open a project or import a log first");
  const QString needsModel = !session_.isOpen() ? needsProject
                             : state.model      ? QString()
                                                : tr("Train an intent model first");
  const QString readOnly = state.readOnly ? tr("This project is open for reading only") : QString();
  Actions& actions = window_.actions();
  actions.setUnavailable(QStringLiteral("close-project"), needsProject);
  actions.setUnavailable(QStringLiteral("train"), needsProject.isEmpty() ? readOnly : needsProject);
  actions.setUnavailable(QStringLiteral("simulate"), needsModel.isEmpty() ? readOnly : needsModel);
  actions.setUnavailable(QStringLiteral("export-report"), needsProject);
}

// Wherever numbers stand: which part of the log they count.
void ProjectWindow::showFilter() {
  const PathState& state = session_.state();
  const bool on = session_.isOpen() && state.hasData && !state.filter.keepsAll();
  QStringList conditions;
  if (on)
    for (const Message& condition : journey::wordsOf(state.filter, &state.leftOut))
      conditions << word(condition);
  const QString value = on ? tr("%1 sessions left out").arg(number::count(state.leftOut.sessions)) : QString();
  for (const QString& id : window_.pageIds())
    window_.page(id)->header().setFilter(tr("Filtered:"), value, conditions.join(QLatin1Char('\n')));
}

void ProjectWindow::rememberProject() {
  application_.settings().addRecentProject(session_.path());
  window_.setRecentProjects(application_.settings().recentProjects());
  showState();
}

void ProjectWindow::open(const QString& path) {
  if (path.endsWith(QLatin1String(".guidepost"))) {
    session_.open(path);
    return;
  }
  window_.showPage(QStringLiteral("home"));
  ImportDialog::offer(session_, {path}, &window_);
}

void ProjectWindow::openDropped(const QStringList& paths) {
  for (const QString& path : paths)
    if (path.endsWith(QLatin1String(".guidepost"))) return open(path);
  if (window_.currentPage()->id() != QLatin1String("data")) window_.showPage(QStringLiteral("home"));
  ImportDialog::offer(session_, paths, &window_);
}

void ProjectWindow::askForProject() {
  const QString path = QFileDialog::getOpenFileName(
      &window_, tr("Open a project"), application_.settings().lastFolder(), tr("Guidepost projects (*.guidepost)"));
  if (path.isEmpty()) return;
  application_.settings().setLastFolder(QFileInfo(path).path());
  session_.open(path);
}

void ProjectWindow::askForNewProject() {
  ImportDialog::offerNewProject(session_, &window_);
}

void ProjectWindow::askForLog() {
  ImportDialog::choose(session_, &window_);
}

void ProjectWindow::showImported(const pipeline::ImportSummary& summary) {
  window_.jobStrip().setLastDone(tr("Imported %1 of %2 rows: %3 duplicates, %4 rejected")
                                     .arg(number::count(summary.accepted), number::count(summary.rowsRead),
                                          number::count(summary.duplicates), number::count(summary.rejected)));
}

QVector<PaletteEntry> ProjectWindow::findSessions(const QString& text) {
  bool isNumber = false;
  const qlonglong id = text.trimmed().toLongLong(&isNumber);
  if (!isNumber || id < 1 || !session_.state().model) return {};
  return {{tr("Session %1").arg(number::count(id)), tr("Session"), QString(), QStringLiteral("intent"), [this, id] {
             window_.showPage(QStringLiteral("intent"));
             session_.select(SessionId{id}, 0);
           }}};
}

int runWindow(int argc, char** argv) {
  Application application(argc, argv);
  Result<Resources> resources = Resources::locate(QCoreApplication::applicationDirPath().toStdString());
  if (!resources) {
    QMessageBox::critical(nullptr, ProjectWindow::tr("Guidepost cannot start"), word(resources.error()));
    return 1;
  }
  ProjectWindow window(application, std::move(*resources));
  if (const QStringList arguments = QCoreApplication::arguments(); arguments.size() > 1) window.open(arguments.at(1));
  return application.run();
}

} // namespace guidepost::ui
