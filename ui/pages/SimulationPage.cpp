#include "ui/pages/SimulationPage.h"

#include "ui/pages/CompareRunsDialog.h"
#include "ui/pages/simulation/AssumptionsPanel.h"
#include "ui/pages/simulation/ConversionCard.h"
#include "ui/pages/simulation/CurveCard.h"
#include "ui/pages/simulation/GainsCard.h"
#include "ui/pages/simulation/NetGainCard.h"
#include "ui/pages/simulation/ResultCard.h"
#include "ui/pages/simulation/RunDefinitions.h"
#include "ui/pages/simulation/RunFigures.h"
#include "ui/pages/simulation/ScenarioChips.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Labels.h"

#include <algorithm>
#include <array>

namespace guidepost::ui {

namespace {

// What the check, the badges and the table say anyway is no caution above the page.
bool saidElsewhere(const Message& caution) {
  constexpr std::array<std::string_view, 6> said = {"caution.log-differs",     "caution.fidelity",
                                                    "caution.partial",         "caution.satisfaction-",
                                                    "caution.effects-assumed", "caution.synthetic"};
  return std::ranges::any_of(said, [&](std::string_view id) { return caution.id.starts_with(id); });
}

// The claim ends with a colon, or where its doubt is put in brackets; in either language's punctuation.
qsizetype endOfClaim(const QString& sentence) {
  for (qsizetype i = 0; i < sentence.size(); ++i) {
    if (sentence[i] == QLatin1Char(':') || sentence[i] == QChar(0xff1a)) return i + 1;
    if (sentence[i] == QLatin1Char('(') || sentence[i] == QChar(0xff08)) return i;
  }
  return sentence.size();
}

} // namespace

SimulationPage::SimulationPage(ProjectSession& session, QWidget* parent)
    : Page(QStringLiteral("simulation"), QStringLiteral("simulation"), parent), session_(session) {
  assumptions_ = new AssumptionsPanel;
  compare_ = new Button(QStringLiteral("simulationCompare"), Button::Kind::Outlined, QStringLiteral("compare"));
  run_ = new Button(QStringLiteral("simulationRun"), Button::Kind::Primary, QStringLiteral("run"));
  header().addAction(compare_);
  header().addAction(run_);
  connect(compare_, &Button::clicked, this, [this] { CompareRunsDialog::open(session_, window()); });
  connect(run_, &Button::clicked, this, [this] { session_.simulate({}); });
  chips_ = new ScenarioChips(*this);
  connect(chips_, &ScenarioChips::changed, this, &SimulationPage::edit);
  connect(chips_, &ScenarioChips::scenarioChosen, this, &SimulationPage::chooseScenario);
  check_ = new CautionLine(QStringLiteral("simulationCheck"));
  addAboveGrid(check_);
  connect(check_, &CautionLine::linkClicked, this, [this] {
    if (const pipeline::RunSummary* run = shownRun()) showDefinition(RunDefinitions::fidelity(*run));
  });

  gains_ = new GainsCard;
  curve_ = new CurveCard;
  results_ = new ResultCard;
  conversion_ = new ConversionCard;
  netGain_ = new NetGainCard;
  grid().add(gains_, {6, 6, 6});
  grid().add(curve_, {6, 6, 6});
  grid().add(results_, {12}, 0);
  grid().add(conversion_, {6, 6, 6});
  grid().add(netGain_, {6, 6, 6});
  connect(gains_, &Card::makeRequested, this, &SimulationPage::makeFirst);
  connect(results_, &ResultCard::strategyActivated, this, [this](const QString& strategy) {
    const pipeline::RunSummary* run = shownRun();
    if (!run) return;
    if (const auto definition = RunDefinitions::netGain(*run, strategy.toStdString())) showDefinition(*definition);
  });
  connect(assumptions_, &AssumptionsPanel::edited, this, [this](const guidance::Scenario& edited) {
    edit([&](guidance::Scenario& scenario) { scenario.effects = edited.effects; });
  });
  follow();
  refreshWords();
  showNothing();
}

void SimulationPage::follow() {
  connect(&session_, &ProjectSession::opened, this, &SimulationPage::loadScenario);
  connect(&session_, &ProjectSession::closed, this, [this] {
    scenario_.reset();
    clearInspector();
    showNothing();
  });
  connect(&session_, &ProjectSession::stateChanged, this, &SimulationPage::showAll);
  connect(&session_, &ProjectSession::changed, this, [this](ProjectSession::Changes changes) {
    if (changes & (ProjectSession::Scenario | ProjectSession::Run | ProjectSession::Data)) loadScenario();
  });
  connect(&session_, &ProjectSession::liveAdvanced, this, [this] {
    if (!running_) {
      running_ = true;
      showAll();
    }
    showLive();
  });
  connect(&session_.jobs(), &JobRunner::finished, this, [this] {
    running_ = false;
    showAll();
  });
}

QString SimulationPage::name() const {
  return tr("Simulation");
}

const pipeline::RunSummary* SimulationPage::shownRun() const {
  const auto& run = session_.state().run;
  return session_.isOpen() && run && !run->result.rounds.empty() ? &*run : nullptr;
}

void SimulationPage::loadScenario() {
  session_.query<std::vector<pipeline::StoredScenario>>(
      QStringLiteral("simulation.scenarios"),
      [](pipeline::Workspace& workspace, const JobContext&) { return pipeline::scenarios(workspace); }, this,
      [this](Result<std::vector<pipeline::StoredScenario>> all) {
        if (all) chips_->setScenarios(*all);
      });
  session_.query<pipeline::StoredScenario>(
      QStringLiteral("simulation.scenario"),
      [](pipeline::Workspace& workspace, const JobContext&) { return pipeline::currentScenario(workspace); }, this,
      [this](Result<pipeline::StoredScenario> scenario) {
        if (!scenario) return;
        scenario_ = std::move(*scenario);
        assumptions_->setScenario(scenario_->scenario, !session_.state().readOnly);
        if (inspectorContent() != assumptions_) setInspector({}, tr("Assumptions"), assumptions_);
        showScenario();
      });
}

void SimulationPage::chooseScenario(ScenarioId id) {
  session_.query<bool>(
      QStringLiteral("simulation.choose"),
      [id](pipeline::Workspace& workspace, const JobContext&) -> Result<bool> {
        TRY_STATUS(pipeline::setCurrentScenario(workspace, id));
        return true;
      },
      this,
      [this](Result<bool> done) {
        if (done) session_.announce(ProjectSession::Scenario);
      });
}

void SimulationPage::edit(const std::function<void(guidance::Scenario&)>& change) {
  if (!scenario_ || session_.state().readOnly) return;
  change(scenario_->scenario);
  showScenario();
  session_.saveScenario(scenario_->id, scenario_->scenario);
}

void SimulationPage::showScenario() {
  if (scenario_)
    chips_->setScenario(scenario_->scenario, !session_.state().readOnly);
  else
    chips_->hide();
}

void SimulationPage::makeFirst() {
  if (session_.state().model)
    session_.simulate({});
  else
    emit pageRequested(session_.state().hasData ? QStringLiteral("intent") : QStringLiteral("home"));
}

void SimulationPage::showNothing() {
  const PathState& state = session_.state();
  const bool hasModel = state.model.has_value();
  if (running_)
    header().setFinding(tr("The first run is on its way."), tr(" Its figures stand once all visitors have come."));
  else if (hasModel)
    header().setFinding(tr("Not simulated yet."),
                        state.readOnly ? tr(" This project is open for reading only, so it cannot be run here.")
                                       : tr(" Run the strategies on synthetic visitors that are fitted to the log."));
  else
    header().setFinding(state.hasData ? tr("No model yet.") : tr("No log yet."),
                        tr(" Strategies need an intent model: train one on the Intent page."));
  header().setBadge(Tone::Info, {}, {});
  header().setStateBadge(Tone::Warning, {}, {});
  check_->clear();
  caution().clear();
  run_->setText(tr("Run"));
  run_->setUnavailable(whyNoRun());
  compare_->setUnavailable(tr("There is no run yet"));
  showScenario();
  const QString action = running_ || (hasModel && state.readOnly) ? QString()
                         : hasModel                               ? tr("Run the simulation")
                         : state.hasData                          ? tr("Go to Intent")
                                                                  : tr("Go to Home");
  gains_->showNothing(action, hasModel ? QStringLiteral("run") : QStringLiteral("arrow-right"));
  if (!running_) curve_->showNothing();
  results_->showNothing();
  conversion_->showNothing();
  netGain_->showNothing();
  assumptions_->clearRun();
}

void SimulationPage::showAll() {
  const pipeline::RunSummary* run = shownRun();
  if (!run) {
    showNothing();
    return;
  }
  showScenario();
  showHeader(*run);
  showCheck(*run);
  gains_->showRun(run->result);
  if (!running_) curve_->showRun(run->result);
  results_->showRun(run->result);
  conversion_->showRun(run->result);
  netGain_->showRun(run->result);
  assumptions_->setRun(run->result);
}

void SimulationPage::showLive() {
  if (!scenario_) return;
  const guidance::Scenario& scenario = scenario_->scenario;
  std::vector<std::string> names; // in the order of the points' columns
  for (const std::string& known : guidance::strategyNames())
    if (known == "nothing" || std::ranges::find(scenario.strategies, known) != scenario.strategies.end())
      names.push_back(known);
  curve_->showLive(session_.livePoints(), names, scenario.users);
}

QString SimulationPage::whyNoRun() const {
  if (session_.state().readOnly) return tr("This project is open for reading only");
  if (!session_.state().model) return tr("Train an intent model first");
  return running_ ? tr("A simulation is running") : QString();
}

void SimulationPage::showHeader(const pipeline::RunSummary& run) {
  header().setBadge(Tone::Info, QStringLiteral("flask"), tr("Simulated; effects assumed"));
  if (running_)
    header().setStateBadge(Tone::Info, QStringLiteral("run"), tr("Running; figures of the run before"));
  else
    header().setStateBadge(Tone::Warning, QStringLiteral("warning"),
                           run.dataChangedSince ? tr("Data changed since")
                           : run.result.partial ? tr("Stopped early: intervals are wider")
                                                : QString());
  const QString decision = word(run.result.decision);
  const qsizetype cut = endOfClaim(decision);
  header().setFinding(decision.left(cut).trimmed(), decision.mid(cut));
  run_->setText(tr("Run again"));
  run_->setUnavailable(whyNoRun());
  compare_->setUnavailable({});
  const auto& cautions = run.result.cautions;
  const auto shown = std::ranges::find_if_not(cautions, saidElsewhere);
  if (shown == cautions.end())
    caution().clear();
  else
    caution().set(Tone::Warning, word(*shown));
}

void SimulationPage::showCheck(const pipeline::RunSummary& run) {
  using namespace number;
  const evaluation::StrategyResult* nothing = strategyOf(run.result, "nothing");
  if (!nothing) return;
  const QString sentence =
      tr(" Without guidance %1 buy in the simulation %2, %3 in the log %4.")
          .arg(share(nothing->conversion.estimate, 2), bracketed(percentInterval(nothing->conversion, 2)),
               share(run.result.logConversion.estimate, 2), bracketed(percentInterval(run.result.logConversion, 2)));
  int failed = 0;
  for (const simulation::FidelityCheck& one : run.result.fidelity)
    failed += !one.passed;
  // All the others passing is no news: the report tells.
  const QString checks = failed == 0 ? QString() : tr(" %n of the other checks failed.", nullptr, failed);
  check_->set(
      run.result.logDiffers ? Tone::Warning : Tone::Positive,
      emphasised(run.result.logDiffers ? tr("First check failed.") : tr("First check passed."), sentence + checks),
      tr("Fidelity report"));
}

void SimulationPage::retranslate() {
  compare_->setText(tr("Compare runs…"));
  run_->setText(shownRun() ? tr("Run again") : tr("Run"));
  assumptions_->retranslate();
  if (scenario_ && inspectorContent() == assumptions_) setInspector({}, tr("Assumptions"), assumptions_);
  showAll();
}

} // namespace guidepost::ui
