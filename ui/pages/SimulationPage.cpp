#include "ui/pages/SimulationPage.h"

#include "ui/charts/ForestChart.h"
#include "ui/charts/LineChart.h"
#include "ui/pages/AssumptionsPanel.h"
#include "ui/pages/CompareRunsDialog.h"
#include "ui/tables/TableView.h"
#include "ui/tables/ValueTableModel.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/Labels.h"

#include <QInputDialog>
#include <QMenu>

#include <cmath>

namespace guidepost::ui {

namespace {

const evaluation::StrategyResult* resultOf(const evaluation::RunResult& result, const std::string& name) {
  if (result.rounds.empty()) return nullptr;
  for (const evaluation::StrategyResult& strategy : result.rounds.front().strategies)
    if (strategy.name == name) return &strategy;
  return nullptr;
}

} // namespace

SimulationPage::SimulationPage(ProjectSession& session, QWidget* parent)
    : Page(QStringLiteral("simulation"), QStringLiteral("simulation"), parent), session_(session) {
  compare_ = new Button(QStringLiteral("simulationCompare"), Button::Kind::Outlined, QStringLiteral("compare"));
  run_ = new Button(QStringLiteral("simulationRun"), Button::Kind::Primary, QStringLiteral("run"));
  header().addAction(compare_);
  header().addAction(run_);
  connect(compare_, &Button::clicked, this, [this] { CompareRunsDialog::open(session_, window()); });
  connect(run_, &Button::clicked, this, [this] { session_.simulate({}); });

  scenarioChip_ = new Chip(QStringLiteral("simulationScenario"));
  strategiesChip_ = new Chip(QStringLiteral("simulationStrategies"));
  usersChip_ = new Chip(QStringLiteral("simulationUsers"));
  seedChip_ = new Chip(QStringLiteral("simulationSeed"));
  drawsChip_ = new Chip(QStringLiteral("simulationDraws"));
  for (Chip* chip : {scenarioChip_, strategiesChip_, usersChip_, seedChip_, drawsChip_}) {
    chip->setMenu(new QMenu(chip));
    addChip(chip);
  }
  check_ = new CautionLine(QStringLiteral("simulationCheck"));
  addAboveGrid(check_);
  connect(check_, &CautionLine::linkClicked, this, &SimulationPage::showFidelity);

  gainsCard_ = new Card(QStringLiteral("simulationGains"));
  gains_ = new ForestChart;
  gains_->setObjectName(QStringLiteral("simulationGainsChart"));
  gainsCard_->setContent(gains_);
  curveCard_ = new Card(QStringLiteral("simulationCurve"));
  curve_ = new LineChart;
  curve_->setObjectName(QStringLiteral("simulationCurveChart"));
  curveCard_->setContent(curve_);
  tableCard_ = new Card(QStringLiteral("simulationTableCard"));
  tableCard_->setContentFlush(true);
  table_ = new TableView(QStringLiteral("simulationTable"));
  tableModel_ = new ValueTableModel(this);
  table_->setTable(tableModel_);
  table_->setShowAllRows(true);
  tableCard_->setContent(table_);
  grid().add(gainsCard_, {6, 6, 12});
  grid().add(curveCard_, {6, 6, 12});
  grid().add(tableCard_, {12}, 0);
  assumptions_ = new AssumptionsPanel;
  connect(assumptions_, &AssumptionsPanel::edited, this, [this](const guidance::Scenario& edited) {
    editScenario([&](guidance::Scenario& scenario) { scenario.effects = edited.effects; });
  });
  for (Card* card : {gainsCard_, curveCard_, tableCard_})
    connect(card, &Card::makeRequested, this, [this] {
      if (session_.state().model)
        session_.simulate({});
      else
        emit pageRequested(session_.state().hasData ? QStringLiteral("intent") : QStringLiteral("home"));
    });
  connect(table_, &TableView::rowActivated, this, [this](int row) {
    const auto& run = session_.state().run;
    if (run && !run->result.rounds.empty() && row >= 0 &&
        static_cast<std::size_t>(row) < run->result.rounds.front().strategies.size())
      defineNetGain(run->result.rounds.front().strategies[static_cast<std::size_t>(row)].name);
  });

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
    if (scenario_) showCurve(session_.livePoints(), {}, true);
  });
  connect(&session_.jobs(), &JobRunner::finished, this, [this] {
    running_ = false;
    showAll();
  });
  refreshWords();
  showNothing();
}

QString SimulationPage::name() const {
  return tr("Simulation");
}

void SimulationPage::loadScenario() {
  session_.query<std::vector<pipeline::StoredScenario>>(
      QStringLiteral("simulation.scenarios"),
      [](pipeline::Workspace& workspace, const JobContext&) { return pipeline::scenarios(workspace); }, this,
      [this](Result<std::vector<pipeline::StoredScenario>> all) {
        if (all) {
          all_ = std::move(*all);
          showChips();
        }
      });
  session_.query<pipeline::StoredScenario>(
      QStringLiteral("simulation.scenario"),
      [](pipeline::Workspace& workspace, const JobContext&) { return pipeline::currentScenario(workspace); }, this,
      [this](Result<pipeline::StoredScenario> scenario) {
        if (!scenario) return;
        scenario_ = std::move(*scenario);
        assumptions_->setScenario(scenario_->scenario, !session_.state().readOnly);
        if (inspectorContent() != assumptions_) setInspector({}, tr("Assumptions"), assumptions_);
        showChips();
      });
}

void SimulationPage::editScenario(const std::function<void(guidance::Scenario&)>& change) {
  if (!scenario_ || session_.state().readOnly) return;
  change(scenario_->scenario);
  showChips();
  session_.saveScenario(scenario_->id, scenario_->scenario);
}

void SimulationPage::showChips() {
  for (Chip* chip : {scenarioChip_, strategiesChip_, usersChip_, seedChip_, drawsChip_})
    chip->setVisible(scenario_.has_value());
  if (!scenario_) return;
  using namespace number;
  const guidance::Scenario& s = scenario_->scenario;
  scenarioChip_->setWords(tr("Scenario:"), term(s.name));
  strategiesChip_->setWords({}, tr("%n strategies", nullptr, static_cast<int>(s.strategies.size())));
  usersChip_->setWords({}, tr("%1 visitors").arg(count(s.users)), tr(" a strategy"));
  seedChip_->setWords(tr("Seed"), QString::number(s.seed));
  drawsChip_->setWords({}, tr("%1 draws").arg(s.replications), tr(", %n round(s)", nullptr, s.rounds));

  QMenu* scenarios = scenarioChip_->menu();
  scenarios->clear();
  for (const pipeline::StoredScenario& one : all_)
    scenarios->addAction(term(one.scenario.name), this, [this, id = one.id] {
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
    });
  QMenu* strategies = strategiesChip_->menu();
  strategies->clear();
  for (const std::string& name : guidance::strategyNames()) {
    QAction* action = strategies->addAction(term(name));
    action->setCheckable(true);
    action->setChecked(std::ranges::find(s.strategies, name) != s.strategies.end());
    action->setEnabled(name != "nothing"); // the yardstick always runs
    connect(action, &QAction::toggled, this, [this, name](bool on) {
      editScenario([&](guidance::Scenario& scenario) {
        std::vector<std::string> chosen;
        for (const std::string& known : guidance::strategyNames()) {
          const bool was = std::ranges::find(scenario.strategies, known) != scenario.strategies.end();
          if (known == name ? on : was) chosen.push_back(known);
        }
        scenario.strategies = chosen;
      });
    });
  }
  QMenu* users = usersChip_->menu();
  users->clear();
  for (const std::int64_t value : {2'000, 5'000, 20'000, 50'000, 100'000})
    users->addAction(tr("%1 visitors").arg(count(value)), this,
                     [this, value] { editScenario([&](guidance::Scenario& scenario) { scenario.users = value; }); });
  QMenu* seed = seedChip_->menu();
  seed->clear();
  seed->addAction(tr("Next seed"), this,
                  [this] { editScenario([](guidance::Scenario& scenario) { ++scenario.seed; }); });
  seed->addAction(tr("Enter a seed…"), this, [this] {
    bool ok = false;
    const int value = QInputDialog::getInt(this, tr("Seed"), tr("Same seed, same figures:"),
                                           static_cast<int>(scenario_->scenario.seed), 0, 1'000'000'000, 1, &ok);
    if (ok) editScenario([&](guidance::Scenario& scenario) { scenario.seed = static_cast<std::uint64_t>(value); });
  });
  QMenu* draws = drawsChip_->menu();
  draws->clear();
  for (const int value : {20, 40, 100, 200})
    draws->addAction(tr("%1 draws").arg(value), this, [this, value] {
      editScenario([&](guidance::Scenario& scenario) { scenario.replications = value; });
    });
  draws->addSeparator();
  for (const int value : {1, 2, 3})
    draws->addAction(tr("%n round(s)", nullptr, value), this,
                     [this, value] { editScenario([&](guidance::Scenario& scenario) { scenario.rounds = value; }); });
}

void SimulationPage::showNothing() {
  const bool hasModel = session_.state().model.has_value();
  const bool hasData = session_.state().hasData;
  if (running_)
    header().setFinding(tr("The first run is on its way."), tr(" Its figures stand once all visitors have come."));
  else if (hasModel)
    header().setFinding(tr("Not simulated yet."),
                        tr(" Run the strategies on synthetic visitors that are fitted to the log."));
  else
    header().setFinding(hasData ? tr("No model yet.") : tr("No log yet."),
                        tr(" Strategies need an intent model: train one on the Intent page."));
  header().setBadge(Tone::Info, {}, {});
  header().setStateBadge(Tone::Warning, {}, {});
  check_->clear();
  caution().clear();
  run_->setText(tr("Run"));
  run_->setUnavailable(whyNoRun());
  compare_->setUnavailable(tr("There is no run yet"));
  showChips();
  const QString action = running_   ? QString()
                         : hasModel ? tr("Run the simulation")
                         : hasData  ? tr("Go to Intent")
                                    : tr("Go to Home");
  gainsCard_->setTitle(tr("Conversion by strategy"));
  gainsCard_->setSubtitle({});
  gainsCard_->showEmpty(tr("What each strategy adds to conversion, with its interval."), action,
                        hasModel ? QStringLiteral("run") : QStringLiteral("arrow-right"));
  if (!running_) {
    curveCard_->setTitle(tr("While it runs"));
    curveCard_->setSubtitle({});
    curveCard_->showEmpty(tr("Conversion as the visitors come in."));
  }
  tableCard_->setTitle(tr("Strategies side by side"));
  tableCard_->setSubtitle({});
  tableCard_->showEmpty(tr("Conversion, click and purchase rate, satisfaction, revenue, cost and net gain."));
}

void SimulationPage::showAll() {
  const auto& run = session_.state().run;
  if (!run || run->result.rounds.empty() || !session_.isOpen()) {
    showNothing();
    return;
  }
  showChips();
  showHeader(*run);
  showCheck(*run);
  showGains(*run);
  if (!running_) showCurve(run->result.curve, run->result.strategyNames, false);
  showTable(*run);
  assumptions_->setAssumptionsShare(run->result.assumptionsShare, true);
}

QString SimulationPage::whyNoRun() const {
  if (session_.state().readOnly) return tr("This project is open for reading only");
  if (!session_.state().model) return tr("Train an intent model first");
  return running_ ? tr("A simulation is running") : QString();
}

void SimulationPage::showHeader(const pipeline::RunSummary& run) {
  header().setBadge(Tone::Info, QStringLiteral("flask"), tr("Simulated; effects assumed"));
  header().setStateBadge(Tone::Warning, QStringLiteral("warning"),
                         run.dataChangedSince ? tr("Data changed since")
                         : run.result.partial ? tr("Stopped early: intervals are wider")
                                              : QString());
  const QString decision = word(run.result.decision);
  const qsizetype colon = decision.indexOf(QLatin1Char(':'));
  const qsizetype wide = decision.indexOf(QChar(0xff1a)); // the colon of Chinese text
  const qsizetype cut = colon > 0 ? colon + 1 : wide > 0 ? wide + 1 : 0;
  header().setFinding(cut > 0 ? decision.left(cut) : decision, cut > 0 ? decision.mid(cut) : QString());
  run_->setText(tr("Run again"));
  run_->setUnavailable(whyNoRun());
  compare_->setUnavailable({});
  if (run.result.cautions.empty())
    caution().clear();
  else
    caution().set(Tone::Warning, word(run.result.cautions.front()));
}

void SimulationPage::showCheck(const pipeline::RunSummary& run) {
  using namespace number;
  const evaluation::StrategyResult* nothing = resultOf(run.result, "nothing");
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

void SimulationPage::showGains(const pipeline::RunSummary& run) {
  ForestData chart;
  chart.scale = 100;
  chart.axisTitle = tr("points");
  const evaluation::StrategyResult* best = nullptr;
  for (const evaluation::StrategyResult& strategy : run.result.rounds.front().strategies) {
    if (strategy.name == "nothing") continue;
    ForestRow row;
    row.strategy = QString::fromStdString(strategy.name);
    row.name = term(strategy.name);
    row.value = strategy.uplift;
    row.strong = strategy.name == run.result.best;
    chart.rows.push_back(row);
    if (!best || strategy.uplift.estimate > best->uplift.estimate) best = &strategy;
  }
  sortByValue(chart);
  gains_->setData(chart);
  gains_->setHeading(tr("Conversion minus nothing"), {}, tr("Simulated; effects assumed"));
  if (!best) {
    gainsCard_->setTitle(tr("Only nothing was run"));
    gainsCard_->showEmpty(tr("Switch on another strategy above and run again."));
    return;
  }
  const bool clear = best->uplift.low > 0;
  gainsCard_->setTitle(clear
                           ? tr("Most conversion: %1, %2").arg(term(best->name), number::points(best->uplift.estimate))
                           : tr("No difference beyond chance"));
  gainsCard_->setSubtitle(tr("Points above nothing; 95 % interval; simulated, effects assumed"));
  gainsCard_->showContent();
}

void SimulationPage::showCurve(const std::vector<simulation::LivePoint>& points, const std::vector<std::string>& given,
                               bool running) {
  if (points.empty()) {
    curveCard_->showEmpty(tr("Conversion as the visitors come in."));
    return;
  }
  std::vector<std::string> names = given;
  if (names.empty())
    for (const std::string& known : guidance::strategyNames())
      if (known == "nothing" || (scenario_ && std::ranges::find(scenario_->scenario.strategies, known) !=
                                                  scenario_->scenario.strategies.end()))
        names.push_back(known);
  const std::string best = !running && session_.state().run ? session_.state().run->result.best : std::string();
  // The first few visitors say nothing, and would stretch the axis over everything.
  const std::int64_t from = std::min<std::int64_t>(500, points.back().sessions / 4);
  LineData chart;
  chart.xTitle = tr("simulated visitors");
  chart.tipName = tr("{x} visitors");
  chart.valueUnit = QStringLiteral(" %");
  chart.xLow = 0;
  chart.decimals = 2;
  for (std::size_t s = 0; s < names.size(); ++s) {
    ChartLine line;
    line.strategy = QString::fromStdString(names[s]);
    line.name = term(names[s]);
    line.strong = names[s] == best;
    line.band = names[s] == "nothing" || names[s] == best;
    for (const simulation::LivePoint& point : points) {
      if (s >= point.conversion.size() || point.sessions < from) continue;
      line.x.push_back(static_cast<double>(point.sessions));
      line.y.push_back(point.conversion[s] * 100);
      line.low.push_back(s < point.low.size() ? point.low[s] * 100 : std::nan(""));
      line.high.push_back(s < point.high.size() ? point.high[s] * 100 : std::nan(""));
    }
    chart.lines.push_back(line);
  }
  curve_->setData(chart);
  curve_->setHeading(tr("Conversion so far"), {}, tr("Simulated; effects assumed"));
  if (running)
    curveCard_->setTitle(tr("Running: %1 visitors so far").arg(number::count(points.back().sessions)));
  else
    curveCard_->setTitle(best.empty() || best == "nothing" ? tr("No strategy stays ahead")
                                                           : tr("Where %1 stands as visitors come in").arg(term(best)));
  curveCard_->setSubtitle(tr("Conversion so far, %; bands: 95 % interval; simulated, effects assumed"));
  curveCard_->showContent();
}

void SimulationPage::showTable(const pipeline::RunSummary& run) {
  const evaluation::RunResult& result = run.result;
  QVector<QVector<Cell>> rows;
  int clear = 0;
  std::string clearName;
  for (const evaluation::StrategyResult& s : result.rounds.front().strategies) {
    const bool best = s.name == result.best;
    if (s.name != "nothing" && s.netGain.low > 0) {
      ++clear;
      clearName = s.name;
    }
    rows.push_back(
        {Cell::ofStrategy(QString::fromStdString(s.name), term(s.name)).emphasised(best),
         Cell::estimate(s.conversion, 2, 100), Cell::estimate(s.uplift, 2, 100, true).emphasised(best),
         Cell::estimate(s.clickRate, 1, 100), Cell::estimate(s.purchaseRate, 1, 100), Cell::estimate(s.satisfaction, 2),
         Cell::estimate(s.revenue, 0), Cell::estimate(s.cost, 0),
         Cell::estimate(s.netGain, 0, 1, true).emphasised(best),
         s.probabilityBest < 0.005 ? Cell::words(QStringLiteral("<1")) : Cell::number(s.probabilityBest * 100, 0)});
  }
  const QString money =
      result.currency.empty() ? tr("assumed units") : number::currencyName(QString::fromStdString(result.currency));
  tableModel_->setTable(
      {{tr("Strategy"), false, false, {}},
       {tr("Conversion"), true, false, tr("Sessions with a purchase ÷ sessions")},
       {tr("Uplift"), true, false, tr("Conversion minus nothing's, in points")},
       {tr("Click rate"), true, true, tr("Clicked ÷ shown")},
       {tr("Purchase rate"), true, true, tr("Shown and bought within the session ÷ shown")},
       {tr("Satisfaction"), true, true, tr("Expected rating, 1 to 5")},
       {tr("Revenue"), true, true, {}},
       {tr("Cost"), true, false, {}},
       {tr("Net gain"), true, false, tr("(revenue × margin − cost) per 1,000 sessions, against nothing")},
       {tr("Best in, %"), true, false, tr("Share of the draws in which it has the highest net gain")}},
      rows);
  tableCard_->setBadge(Tone::Info, QStringLiteral("flask"), tr("Simulated; effects assumed"));
  tableCard_->setTitle(clear == 0   ? tr("No strategy has a net gain clearly above zero")
                       : clear == 1 ? tr("Only %1 has a net gain clearly above zero").arg(term(clearName))
                                    : tr("%n strategies have a net gain clearly above zero", nullptr, clear));
  tableCard_->setSubtitle(
      (result.satisfactionAssumed
           ? tr("Rates in %, satisfaction 1 to 5 (assumed, the log has no ratings), money in %1 per 1,000 sessions; "
                "small: 95 % interval")
           : tr("Rates in %, satisfaction 1 to 5, money in %1 per 1,000 sessions; small: 95 % interval"))
          .arg(money));
  tableCard_->showContent();
}

void SimulationPage::defineNetGain(const std::string& strategy) {
  const auto& run = session_.state().run;
  const evaluation::StrategyResult* s = run ? resultOf(run->result, strategy) : nullptr;
  if (!s) return;
  using namespace number;
  const QString currency = QString::fromStdString(run->result.currency);
  Definition definition;
  definition.name = tr("Net gain of %1").arg(term(strategy));
  definition.sentence = tr("Revenue times margin, minus what the guidance costs, per 1,000 sessions, against the same "
                           "visitors without guidance.");
  definition.figure = s->netGain.known() ? signedMoney(s->netGain.estimate, currency) : unknown();
  definition.basis = tr("%1 simulated sessions").arg(count(run->result.users));
  if (s->netGain.known())
    definition.interval = Definition::Interval{s->netGain.estimate,
                                               s->netGain.low,
                                               s->netGain.high,
                                               real(s->netGain.estimate, 0),
                                               real(s->netGain.low, 0),
                                               real(s->netGain.high, 0),
                                               0.0};
  definition.rows = {
      {tr("Margin"), share(run->asRun.effects.margin, 0)},
      {tr("Interval"), tr("luck and assumptions, 95 %; %1 assumptions").arg(share(s->assumptionsShare, 0))},
      {tr("Shown in"), tr("%1 of sessions").arg(share(s->sessionsShownShare, 0))},
      {tr("Break-even"), s->breakEven ? tr("pays from %1 of the assumed effects on").arg(share(*s->breakEven, 0))
                                      : tr("does not pay at any effect tried")},
      {tr("Prices"), run->result.valueAssumed
                         ? tr("the log has none: an order counts as %1").arg(real(run->asRun.effects.orderValue, 0))
                         : tr("from the log")},
      {tr("Seed"), QString::number(run->result.seed)}};
  definition.sql = QStringLiteral("SELECT * FROM v_run WHERE id = %1;").arg(run->id.value);
  showDefinition(definition);
}

void SimulationPage::showFidelity() {
  const auto& run = session_.state().run;
  if (!run) return;
  Definition definition;
  definition.name = tr("Fidelity report");
  definition.sentence = tr("How close the synthetic visitors without guidance come to the log. A failed check says "
                           "where not to trust the simulation.");
  int passed = 0;
  for (const simulation::FidelityCheck& one : run->result.fidelity) {
    passed += one.passed;
    definition.rows.push_back({term(one.id), tr("%1 of at most %2, %3")
                                                 .arg(number::real(one.distance, 3), number::real(one.threshold, 3),
                                                      one.passed ? tr("passed") : tr("failed"))});
  }
  definition.figure = tr("%1 of %2").arg(passed).arg(run->result.fidelity.size());
  definition.basis = tr("checks passed");
  showDefinition(definition);
}

void SimulationPage::retranslate() {
  compare_->setText(tr("Compare runs…"));
  run_->setText(session_.state().run ? tr("Run again") : tr("Run"));
  gains_->setAccessibleName(tr("Conversion gained by strategy"));
  curve_->setAccessibleName(tr("Conversion as visitors come in"));
  table_->setAccessibleName(tr("Strategies side by side"));
  assumptions_->retranslate();
  if (scenario_ && inspectorContent() == assumptions_) setInspector({}, tr("Assumptions"), assumptions_);
  showAll();
}

} // namespace guidepost::ui
