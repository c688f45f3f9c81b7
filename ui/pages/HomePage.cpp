#include "ui/pages/HomePage.h"

#include "ui/charts/StepLoop.h"
#include "ui/pages/Capital.h"
#include "ui/pages/ImportDialog.h"
#include "ui/pages/ProjectList.h"
#include "ui/pages/ScenarioCards.h"
#include "ui/settings/Settings.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"
#include "ui/theme/Fonts.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"

#include <QFileInfo>
#include <QLayout>
#include <QMenu>
#include <QRegularExpression>
#include <QScrollArea>

namespace guidepost::ui {

namespace {

LoopState stateOf(Freshness freshness) {
  switch (freshness) {
  case Freshness::UpToDate:
    return LoopState::Done;
  case Freshness::ChangedSince:
    return LoopState::Changed;
  case Freshness::NotYet:
    break;
  }
  return LoopState::NotYet;
}

const evaluation::StrategyResult* bestOf(const pipeline::RunSummary& run) {
  if (run.result.rounds.empty()) return nullptr;
  const evaluation::StrategyResult* best = nullptr;
  for (const evaluation::StrategyResult& strategy : run.result.rounds.front().strategies)
    if (strategy.name != "nothing" && (!best || strategy.netGain.estimate > best->netGain.estimate)) best = &strategy;
  return best;
}

} // namespace

HomePage::HomePage(ProjectSession& session, QWidget* parent)
    : Page(QStringLiteral("home"), QStringLiteral("home"), parent), session_(session) {
  import_ = new Button(QStringLiteral("homeImport"), Button::Kind::Outlined, QStringLiteral("import"));
  run_ = new Button(QStringLiteral("homeRun"), Button::Kind::Primary, QStringLiteral("run"));
  header().addAction(import_);
  header().addAction(run_);
  connect(import_, &Button::clicked, this, [this] { ImportDialog::choose(session_, window()); });
  connect(run_, &Button::clicked, this, &HomePage::runWholePath);
  loopCard_ = new Card(QStringLiteral("homeLoopCard"));
  loop_ = new StepLoop;
  loop_->setObjectName(QStringLiteral("homeLoop"));
  loopCard_->setContent(loop_);
  connect(loop_, &StepLoop::stepOpened, this, &Page::pageRequested);
  scenarios_ = new ScenarioCards(session_);
  connect(scenarios_, &ScenarioCards::pageRequested, this, &Page::pageRequested);
  projects_ = new ProjectList(session_);
  recent_ = new Button(QStringLiteral("homeRecent"), Button::Kind::Small, QStringLiteral("folder"));
  recent_->setMenu(new QMenu(recent_));
  recent_->hide();
  scenarios_->addHeadWidget(recent_);
  grid().add(loopCard_, {12}, 0);
  grid().add(scenarios_, {9, 12, 12});
  grid().add(projects_, {3, 12, 12});

  connect(&caution(), &CautionLine::linkClicked, this, &HomePage::explainCautions);
  connect(&session_, &ProjectSession::stateChanged, this, [this] {
    showState();
    projects_->refresh();
    fillRecent();
  });
  connect(&session_, &ProjectSession::opened, this, [this] { loadScenarios(); });
  connect(&session_, &ProjectSession::closed, this, [this] {
    clearInspector();
    scenarios_->setScenarios({});
    showState();
  });
  connect(&session_, &ProjectSession::changed, this, [this](ProjectSession::Changes changes) {
    if (changes & (ProjectSession::Scenario | ProjectSession::Run | ProjectSession::Data)) loadScenarios();
  });
  connect(&session_, &ProjectSession::stepStarted, this, [this](const QString& step) {
    runningStep_ = step;
    showLoop();
  });
  connect(&session_.jobs(), &JobRunner::finished, this, [this](const JobInfo&, JobOutcome outcome) {
    runningStep_.clear();
    if (outcome != JobOutcome::Succeeded) pathAfterImport_ = false;
    showLoop();
  });
  connect(&session_, &ProjectSession::imported, this, [this] {
    if (!pathAfterImport_) return;
    pathAfterImport_ = false;
    session_.runWholePath({});
  });
  refreshWords();
  showState();
}

QString HomePage::name() const {
  return tr("Home");
}

void HomePage::showEvent(QShowEvent* event) {
  Page::showEvent(event);
  projects_->refresh();
  fillRecent();
}

// In a narrow window the projects go into a menu, and the captions get shorter.
void HomePage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  const bool narrow = width() < units(274);
  if (narrow == narrow_) return;
  narrow_ = narrow;
  projects_->setVisible(!narrow);
  recent_->setVisible(narrow);
  scenarios_->setCompact(narrow);
  QMargins margins = scroll().widget()->layout()->contentsMargins();
  margins.setBottom(units(narrow ? 3 : 5));
  scroll().widget()->layout()->setContentsMargins(margins);
  showCaution();
  showLoop();
}

void HomePage::fillRecent() {
  QMenu* menu = recent_->menu();
  menu->clear();
  const QStringList recent = Settings().recentProjects();
  for (const QString& path : recent)
    menu->addAction(QFileInfo(path).completeBaseName(), this, [this, path] { session_.open(path); })->setToolTip(path);
  recent_->setUnavailable(recent.isEmpty() ? tr("Projects that you open appear here.") : QString());
}

void HomePage::runWholePath() {
  if (session_.jobs().isBusy()) return;
  if (session_.isOpen() && session_.state().hasData)
    session_.runWholePath({});
  else
    openSample();
}

void HomePage::openSample() {
  const std::filesystem::path sample = session_.resources().sampleData / "shop-sample.csv";
  pipeline::ImportRequest request;
  request.paths = {sample};
  pathAfterImport_ = true;
  session_.importLogs(request, session_.isOpen()
                                   ? session_.path()
                                   : ImportDialog::suggestedProject(QString::fromStdString(sample.string())));
}

void HomePage::loadScenarios() {
  session_.query<std::vector<pipeline::StoredScenario>>(
      QStringLiteral("home.scenarios"),
      [](pipeline::Workspace& workspace, const JobContext&) { return pipeline::scenarios(workspace); }, this,
      [this](Result<std::vector<pipeline::StoredScenario>> scenarios) {
        if (scenarios) scenarios_->setScenarios(std::move(*scenarios));
      });
}

void HomePage::showState() {
  const PathState& state = session_.state();
  const bool hasData = session_.isOpen() && state.hasData;
  run_->setText(hasData ? tr("Run the whole path") : tr("Run the whole path on a sample"));
  run_->setUnavailable(state.readOnly ? tr("This project is open for reading only") : QString());
  header().setBadge(Tone::Info, QStringLiteral("flask"),
                    hasData && state.run ? tr("Simulated; effects assumed") : QString());
  header().setStateBadge(Tone::Info, QStringLiteral("info"),
                         hasData && state.synthetic ? tr("Synthetic log") : QString());
  if (hasData && state.run && bestOf(*state.run)) {
    const evaluation::StrategyResult& best = *bestOf(*state.run);
    if (state.run->result.best == "nothing")
      header().setFinding(tr("No guidance pays for itself so far:"),
                          tr(" %1 comes closest, %2 of conversion.")
                              .arg(capitalised(term(best.name)), number::pointsWithInterval(best.uplift)));
    else
      header().setFinding(
          (best.uplift.low > 0 ? tr("%1 looks best:") : tr("%1 looks best, but it may be nothing:"))
              .arg(capitalised(term(best.name))),
          tr(" %1 of conversion against nothing (95 % interval %2).")
              .arg(
                  number::points(best.uplift.estimate),
                  number::realInterval(
                      {best.uplift.estimate * 100, best.uplift.low * 100, best.uplift.high * 100, best.uplift.n, {}})));
  } else if (hasData && state.model) {
    header().setFinding(tr("The model is trained."), tr(" Next: simulate which guidance pays."));
  } else if (hasData && !state.conversion.known()) {
    header().setFinding(tr("Who buys cannot be known:"),
                        tr(" this log does not say what was done. Next: train a model that foresees the next item."));
  } else if (hasData) {
    header().setFinding(tr("%1 of sessions buy.").arg(number::share(state.conversion.estimate, 1)),
                        tr(" Next: train a model that foresees who is about to."));
  } else {
    header().setFinding(tr("Which guidance should which visitor get?"),
                        tr(" Drop a behaviour log here, or run the whole path on the shipped sample."));
  }
  showCaution();
  showLoop();
  scenarios_->retranslate();
}

// One line: in a narrow window only the sentences that fit, the rest behind the link.
void HomePage::showCaution() {
  const PathState& state = session_.state();
  if (!session_.isOpen() || !state.hasData || state.cautions.empty()) {
    caution().clear();
    return;
  }
  QString text = word(state.cautions.front());
  const QString link = tr("What that means");
  if (narrow_) {
    static const QRegularExpression sentenceEnd(QStringLiteral("(?<=[.。;；])\\s*(?=\\S)"));
    const QFontMetrics metrics(fonts::body());
    const int room = width() - units(36) - metrics.horizontalAdvance(link);
    QString fitting;
    for (const QRegularExpressionMatch& match : sentenceEnd.globalMatch(text)) {
      const QString first = text.left(match.capturedStart());
      if (metrics.horizontalAdvance(first) <= room) fitting = first;
    }
    if (metrics.horizontalAdvance(text) > room && !fitting.isEmpty()) text = fitting;
    if (text.endsWith(QLatin1Char(';'))) text.back() = QLatin1Char('.');
    if (text.endsWith(QChar(u'；'))) text.back() = QChar(u'。');
  }
  caution().set(Tone::Warning, text, link);
}

void HomePage::explainCautions() {
  const PathState& state = session_.state();
  QStringList cautions;
  for (const Message& each : state.cautions)
    cautions << word(each);
  Definition definition;
  definition.name = tr("What this log can say");
  definition.sentence = cautions.join(QStringLiteral("\n\n"));
  definition.rows = {{tr("Holds"), tr("counts, funnels and paths: they are read from the log as it is")},
                     {tr("With care"), tr("intent, recommendations and simulation: they need whole sessions and time")},
                     {tr("More"), tr("the Data page lists what was found in the log")}};
  showDefinition(definition);
}

void HomePage::showLoop() {
  using namespace number;
  const PathState& state = session_.state();
  const bool hasData = session_.isOpen() && state.hasData;
  StepLoopData chart;
  const auto step = [&](const char* id, const QString& name, Freshness freshness, const QString& figure,
                        const QString& unit, const QString& detail) {
    chart.steps.push_back({QString::fromLatin1(id), name, QString::fromLatin1(id),
                           hasData ? stateOf(freshness) : LoopState::NotYet, figure, unit, detail});
  };
  const QString none = tr("None");
  step("data", tr("Data"), state.data(), hasData ? count(state.events) : none,
       hasData ? tr("events kept") : tr("imported yet"),
       !hasData  ? tr("import a log")
       : narrow_ ? tr("%1 left out").arg(count(state.duplicates + state.rejected))
                 : tr("%1 duplicates, %2 rejected").arg(count(state.duplicates), count(state.rejected)));
  const bool buyers = hasData && state.conversion.known();
  step("journeys", tr("Journeys"), state.journeys(),
       buyers    ? share(state.conversion.estimate, 1)
       : hasData ? count(state.sessions)
                 : none,
       buyers    ? tr("of sessions buy")
       : hasData ? tr("sessions")
                 : tr("counted yet"),
       buyers    ? percentInterval(state.conversion, 1)
       : hasData ? tr("no event types")
                 : QString());
  const bool model = hasData && state.model;
  step("intent", tr("Intent"), state.intent(), model ? share(state.model->metrics.topDecileShare.estimate, 0) : none,
       !model    ? tr("trained yet")
       : narrow_ ? tr("of buyers, top tenth")
                 : tr("of buyers in the top tenth"),
       model ? percentInterval(state.model->metrics.topDecileShare, 0) : tr("train a model"));
  const recommendation::RecommenderScore* hit = nullptr;
  if (hasData && state.recommenders)
    for (const recommendation::RecommenderScore& score : state.recommenders->table.recommenders)
      if (!hit || score.hitRate.estimate > hit->hitRate.estimate) hit = &score;
  step("recommendations", tr("Recommendations"), state.recommendations(), hit ? share(hit->hitRate.estimate, 1) : none,
       !hit      ? tr("compared yet")
       : narrow_ ? tr("next item in ten")
                 : tr("next item among ten"),
       hit ? percentInterval(hit->hitRate, 1) : QString());
  step("strategies", tr("Strategies"), state.strategyStep(),
       hasData ? count(static_cast<std::int64_t>(state.strategies.size())) : none,
       !hasData  ? tr("chosen yet")
       : narrow_ ? tr("ready")
                 : tr("ready to compare"),
       hasData ? term(state.scenario) : QString());
  const evaluation::StrategyResult* best = hasData && state.run ? bestOf(*state.run) : nullptr;
  step("simulation", tr("Simulation"), state.simulation(), best ? pointsBare(best->uplift.estimate) : none,
       !best     ? tr("simulated yet")
       : narrow_ ? tr("points, %1").arg(term(best->name))
                 : tr("points with %1").arg(term(best->name)),
       best ? realInterval({best->uplift.estimate * 100, best->uplift.low * 100, best->uplift.high * 100, 0, {}})
            : QString());
  const std::size_t rounds = hasData && state.run ? state.run->result.rounds.size() : 0;
  step("feedback", tr("Feedback"), state.feedback(), rounds ? count(static_cast<std::int64_t>(rounds)) : none,
       rounds ? tr("rounds run") : tr("came back yet"), rounds ? tr("beliefs updated") : QString());
  step("report", tr("Report"), state.report(), hasData && state.reports ? count(state.reports) : none,
       hasData && state.reports ? tr("exported") : tr("exported yet"),
       hasData && !state.reports ? tr("ready to export") : QString());
  bool next = true;
  for (LoopStep& one : chart.steps) {
    if (!runningStep_.isEmpty() ? one.id == runningStep_ : next && one.state == LoopState::NotYet) {
      one.state = LoopState::Next;
      next = false;
      if (!runningStep_.isEmpty()) one.detail = tr("running");
    }
  }
  chart.backFrom = 6;
  chart.backTo = 4;
  chart.backText = narrow_ ? tr("Next round: clicks and purchases update the strategies")
                           : tr("Next round: what visitors clicked and bought updates what the strategies believe");
  loop_->setData(chart);
  loopCard_->showContent();
}

void HomePage::retranslate() {
  import_->setText(tr("Import a log…"));
  loop_->setAccessibleName(tr("The path and its state"));
  recent_->setText(tr("Open recent"));
  projects_->refresh();
  fillRecent();
  showState();
}

} // namespace guidepost::ui
