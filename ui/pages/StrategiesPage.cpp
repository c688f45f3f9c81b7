#include "ui/pages/StrategiesPage.h"

#include "ui/pages/ScenarioEdit.h"
#include "ui/pages/strategies/RulesCard.h"
#include "ui/pages/strategies/ShownCard.h"
#include "ui/pages/strategies/StrategyList.h"
#include "ui/pages/strategies/VisitorPanel.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"
#include "ui/theme/Fonts.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Chip.h"

#include <QVBoxLayout>

#include <algorithm>

namespace guidepost::ui {

StrategiesPage::StrategiesPage(ProjectSession& session, QWidget* parent)
    : Page(QStringLiteral("strategies"), QStringLiteral("strategies"), parent), session_(session) {
  build();
  follow();
  refreshWords();
  showNothing();
}

void StrategiesPage::build() {
  undoButton_ = new Button(QStringLiteral("strategiesUndo"), Button::Kind::IconOnly, QStringLiteral("undo"));
  redoButton_ = new Button(QStringLiteral("strategiesRedo"), Button::Kind::IconOnly, QStringLiteral("redo"));
  simulate_ = new Button(QStringLiteral("strategiesSimulate"), Button::Kind::Primary, QStringLiteral("run"));
  for (Button* button : {undoButton_, redoButton_, simulate_})
    header().addAction(button);
  scenarioChip_ = new Chip(QStringLiteral("strategiesScenario"));
  enabledChip_ = new Chip(QStringLiteral("strategiesEnabled"));
  undoChip_ = new Chip(QStringLiteral("strategiesUndoChip"));
  for (Chip* chip : {scenarioChip_, enabledChip_, undoChip_})
    addChip(chip);

  strategiesCard_ = new Card(QStringLiteral("strategiesCard"));
  strategies_ = new StrategyList;
  strategies_->hide();
  auto* right = new QWidget;
  cards_ = new QVBoxLayout(right);
  cards_->setContentsMargins(0, 0, 0, 0);
  cards_->setSpacing(units(3));
  rules_ = new RulesCard;
  shown_ = new ShownCard;
  cards_->addWidget(rules_);
  cards_->addWidget(shown_);
  cards_->addStretch();
  grid().add(strategiesCard_, {4, 4, 12});
  grid().add(strategies_, {4, 4, 12});
  grid().add(right, {8, 8, 12});
  visitor_ = new VisitorPanel(session_);

  connect(undoButton_, &Button::clicked, &undo_, &QUndoStack::undo);
  connect(redoButton_, &Button::clicked, &undo_, &QUndoStack::redo);
  connect(undoChip_, &Chip::clicked, &undo_, &QUndoStack::undo);
  connect(&undo_, &QUndoStack::indexChanged, this, &StrategiesPage::showUndo);
  connect(simulate_, &Button::clicked, this, [this] {
    session_.simulate({});
    emit pageRequested(QStringLiteral("simulation"));
  });
  connect(strategies_, &StrategyList::chosen, this, &StrategiesPage::choose);
  connect(strategies_, &StrategyList::switched, this, &StrategiesPage::switchStrategy);
  connect(rules_, &RulesCard::edited, this, [this](const guidance::RuleSet& rules, const QString& what) {
    edit(what, [&](guidance::Scenario& scenario) {
      scenario.strategySet.rules = rules;
      ++scenario.strategySet.version;
    });
  });
  for (Card* card : {strategiesCard_, static_cast<Card*>(rules_), static_cast<Card*>(shown_)})
    connect(card, &Card::makeRequested, this, [this] {
      emit pageRequested(session_.state().hasData ? QStringLiteral("intent") : QStringLiteral("home"));
    });
}

void StrategiesPage::follow() {
  connect(&session_, &ProjectSession::opened, this, [this] {
    forget();
    load();
  });
  connect(&session_, &ProjectSession::closed, this, [this] {
    forget();
    clearInspector();
    showNothing();
  });
  connect(&session_, &ProjectSession::failed, this, [this] {
    if (!unsaved_.empty()) {
      unsaved_.clear();
      load();
    }
  });
  connect(&session_, &ProjectSession::stateChanged, this, &StrategiesPage::showAll);
  connect(&session_, &ProjectSession::changed, this, [this](ProjectSession::Changes changes) {
    if (changes & (ProjectSession::Scenario | ProjectSession::Data)) load();
    if (changes & (ProjectSession::Model | ProjectSession::Data)) loadDryRun();
  });
}

void StrategiesPage::forget() {
  scenario_.reset();
  unsaved_.clear();
  undo_.clear();
}

StrategiesPage::~StrategiesPage() {
  undo_.disconnect(this);
}

QString StrategiesPage::name() const {
  return tr("Strategies");
}

void StrategiesPage::load() {
  session_.query<pipeline::StoredScenario>(
      QStringLiteral("strategies.scenario"),
      [](pipeline::Workspace& workspace, const JobContext&) { return pipeline::currentScenario(workspace); }, this,
      [this](Result<pipeline::StoredScenario> scenario) {
        if (!scenario) {
          rules_->showError(word(scenario.error()), tr("The project itself is unchanged."), false);
          return;
        }
        // An answer from before the last edit was saved says nothing new.
        if (!unsaved_.empty() && scenario_ && scenario_->id == scenario->id && toJson(scenario->scenario) != unsaved_)
          return;
        const bool saved = !unsaved_.empty(); // what the visitor sees is read from the project
        unsaved_.clear();
        // Another scenario has another history of edits.
        if (scenario_ && scenario_->id != scenario->id) undo_.clear();
        const bool same =
            scenario_ && scenario_->id == scenario->id && toJson(scenario_->scenario) == toJson(scenario->scenario);
        scenario_ = std::move(*scenario);
        if (!same || !dryRun_) {
          showAll();
          loadDryRun();
        }
        if (!same || saved || !dryRun_) visitor_->load();
      });
}

void StrategiesPage::adopt(const guidance::Scenario& scenario) {
  if (!scenario_) return;
  scenario_->scenario = scenario;
  showAll();
  loadDryRun();
  unsaved_ = toJson(scenario);
  session_.saveScenario(scenario_->id, scenario);
}

void StrategiesPage::edit(const QString& what, const std::function<void(guidance::Scenario&)>& change) {
  if (!scenario_ || session_.state().readOnly) return;
  guidance::Scenario after = scenario_->scenario;
  change(after);
  undo_.push(new ScenarioEdit(what, scenario_->scenario, std::move(after),
                              [this](const guidance::Scenario& state) { adopt(state); }));
}

void StrategiesPage::showNothing() {
  dryRun_.reset();
  header().setFinding(session_.state().hasData ? tr("No model yet.") : tr("No log yet."),
                      tr(" Strategies look at the intent that a model reads from each session."));
  header().setBadge(Tone::Info, {}, {});
  showUndo();
  simulate_->setUnavailable(tr("Train an intent model first"));
  giveRoomToRules(true);
  strategies_->hide();
  strategiesCard_->show();
  for (Chip* chip : {scenarioChip_, enabledChip_, undoChip_})
    chip->hide();
  strategiesCard_->setTitle(tr("Strategies"));
  strategiesCard_->setSubtitle({});
  strategiesCard_->showEmpty(tr("Nothing, rules, model and hybrid, each with what it gains."),
                             session_.state().hasData ? tr("Go to Intent") : tr("Go to Home"),
                             QStringLiteral("arrow-right"));
  rules_->showNothing();
  shown_->showNothing({});
}

void StrategiesPage::showAll() {
  if (!session_.isOpen() || !scenario_) {
    showNothing();
    return;
  }
  const guidance::Scenario& s = scenario_->scenario;
  header().setBadge(Tone::Info, QStringLiteral("flask"), tr("Simulated; effects assumed"));
  if (!session_.state().model)
    header().setFinding(tr("No model yet."), tr(" Rules are counted on the log once a model reads its sessions."));
  else if (!dryRun_)
    header().setFinding(tr("Counting the rules on the log."));
  simulate_->setUnavailable(!session_.state().model     ? tr("Train an intent model first")
                            : session_.state().readOnly ? tr("This project is open for reading only")
                                                        : QString());
  scenarioChip_->setWords(tr("Scenario:"), term(s.name));
  enabledChip_->setWords({}, tr("%1 of %2 switched on").arg(s.strategies.size()).arg(guidance::strategyNames().size()));
  scenarioChip_->show();
  enabledChip_->show();
  showUndo();
  showStrategies();
  rules_->showRules(s, !session_.state().readOnly);
  showDryRun();
  visitor_->setStrategies(guidance::strategyNames());
  if (inspectorContent() != visitor_ && session_.state().model)
    setInspector({}, tr("What the visitor would see"), visitor_);
}

// Empty cards fill the page; sentences take what they need.
void StrategiesPage::giveRoomToRules(bool all) {
  cards_->setStretch(0, all ? 1 : 0);
  cards_->setStretch(2, all ? 0 : 1);
}

void StrategiesPage::showUndo() {
  undoButton_->setSpokenName(undo_.canUndo() ? tr("Undo: %1").arg(undo_.undoText()) : tr("Undo"));
  redoButton_->setSpokenName(undo_.canRedo() ? tr("Redo: %1").arg(undo_.redoText()) : tr("Redo"));
  undoButton_->setUnavailable(undo_.canUndo() ? QString() : tr("Nothing to undo"));
  redoButton_->setUnavailable(undo_.canRedo() ? QString() : tr("Nothing to redo"));
  undoChip_->setVisible(scenario_ && undo_.canUndo());
  undoChip_->setWords(tr("Undo:"), undo_.undoText());
}

void StrategiesPage::showStrategies() {
  strategies_->setStrategies(scenario_->scenario, session_.state().run, chosen_, !session_.state().readOnly);
  giveRoomToRules(false);
  strategiesCard_->hide();
  strategies_->show();
}

void StrategiesPage::choose(const QString& id) {
  if (chosen_ == id.toStdString()) return;
  chosen_ = id.toStdString();
  visitor_->setStrategy(chosen_);
  showStrategies();
  visitor_->load();
}

void StrategiesPage::switchStrategy(const QString& id, bool on) {
  const std::string strategy = id.toStdString();
  edit(on ? tr("%1 on").arg(term(strategy)) : tr("%1 off").arg(term(strategy)), [&](guidance::Scenario& scenario) {
    std::vector<std::string> chosen;
    for (const std::string& known : guidance::strategyNames()) {
      const bool was = std::ranges::find(scenario.strategies, known) != scenario.strategies.end();
      if (known == strategy ? on : was) chosen.push_back(known);
    }
    scenario.strategies = chosen;
  });
}

void StrategiesPage::loadDryRun() {
  if (!scenario_ || !session_.isOpen()) return;
  session_.query<guidance::DryRun>(
      QStringLiteral("strategies.dryrun"),
      [rules = scenario_->scenario.strategySet.rules](pipeline::Workspace& workspace, const JobContext& job) {
        return pipeline::dryRun(workspace, rules, job);
      },
      this,
      [this](Result<guidance::DryRun> dryRun) {
        if (!dryRun) {
          dryRun_.reset();
          return;
        }
        dryRun_ = std::move(*dryRun);
        showDryRun();
      });
}

void StrategiesPage::showDryRun() {
  rules_->showCoverage(dryRun_);
  if (!dryRun_) {
    shown_->showNothing(session_.state().model ? QString() : tr("Go to Intent"));
    return;
  }
  using namespace number;
  shown_->showDryRun(*dryRun_);
  const auto most = std::ranges::max_element(dryRun_->shown, {}, [](const auto& one) { return one.second; });
  header().setFinding(
      tr("The rules would have fired in %1 of %2 sessions").arg(count(dryRun_->fired), count(dryRun_->sessions)),
      most == dryRun_->shown.end()
          ? tr(" of this log.")
          : tr(" %1, most often as %2.")
                .arg(bracketed(share(dryRun_->share.estimate, 0) + tr(", ") + percentInterval(dryRun_->share, 0)),
                     term(most->first)));
}

void StrategiesPage::retranslate() {
  simulate_->setText(tr("Simulate these"));
  visitor_->retranslate();
  if (inspectorContent() == visitor_) setInspector({}, tr("What the visitor would see"), visitor_);
  showAll();
  visitor_->load();
}

} // namespace guidepost::ui
