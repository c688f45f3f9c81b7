#include "ui/pages/FeedbackPage.h"

#include "ui/pages/feedback/ActionsCard.h"
#include "ui/pages/feedback/BeliefsCard.h"
#include "ui/pages/feedback/RoundCard.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Chip.h"

#include <algorithm>

namespace guidepost::ui {

namespace {

using evaluation::StrategyResult;

const StrategyResult* strategyIn(const evaluation::RoundResult& round, const std::string& name) {
  const auto found = std::ranges::find(round.strategies, name, &StrategyResult::name);
  return found == round.strategies.end() ? nullptr : &*found;
}

// Whom the headline is about: the recommended one, or else one that learns.
std::string headliner(const evaluation::RunResult& result) {
  if (result.best != "nothing" && !result.best.empty()) return result.best;
  for (const char* name : {"model", "hybrid", "rules"})
    if (strategyIn(result.rounds.front(), name)) return name;
  return {};
}

} // namespace

FeedbackPage::FeedbackPage(ProjectSession& session, QWidget* parent)
    : Page(QStringLiteral("feedback"), QStringLiteral("feedback"), parent), session_(session) {
  simulate_ = new Button(QStringLiteral("feedbackSimulate"), Button::Kind::Primary, QStringLiteral("run"));
  header().addAction(simulate_);
  connect(simulate_, &Button::clicked, this, [this] {
    session_.simulate({});
    emit pageRequested(QStringLiteral("simulation"));
  });
  scenarioChip_ = new Chip(QStringLiteral("feedbackScenario"));
  roundsChip_ = new Chip(QStringLiteral("feedbackRounds"));
  addChip(scenarioChip_);
  addChip(roundsChip_);
  conversion_ = new RoundCard(QStringLiteral("feedbackConversion"));
  clicks_ = new RoundCard(QStringLiteral("feedbackClicks"));
  purchases_ = new RoundCard(QStringLiteral("feedbackPurchases"));
  satisfaction_ = new RoundCard(QStringLiteral("feedbackSatisfaction"));
  for (RoundCard* card : {conversion_, clicks_, purchases_, satisfaction_}) {
    grid().add(card, {6, 6, 12});
    connect(card, &Card::makeRequested, this, [this] { emit pageRequested(QStringLiteral("simulation")); });
  }
  beliefs_ = new BeliefsCard;
  actions_ = new ActionsCard;
  grid().add(beliefs_, {6, 12, 12}, 0);
  grid().add(actions_, {6, 12, 12}, 0);
  connect(&session_, &ProjectSession::stateChanged, this, &FeedbackPage::showAll);
  connect(&session_, &ProjectSession::closed, this, &FeedbackPage::showNothing);
  refreshWords();
  showNothing();
}

QString FeedbackPage::name() const {
  return tr("Feedback");
}

QString FeedbackPage::whyNoRun() const {
  if (session_.state().readOnly) return tr("This project is open for reading only");
  return session_.state().model ? QString() : tr("Train an intent model first");
}

void FeedbackPage::showNothing() {
  header().setFinding(
      tr("Nothing came back yet."),
      tr(" Simulate the strategies: clicks and purchases of round 1 change what they believe in round 2."));
  header().setBadge(Tone::Info, {}, {});
  header().setStateBadge(Tone::Warning, {}, {});
  caution().clear();
  scenarioChip_->hide();
  roundsChip_->hide();
  simulate_->setUnavailable(whyNoRun());
  conversion_->showNothing(tr("Conversion"), tr("Conversion by strategy and round."), tr("Go to Simulation"));
  clicks_->showNothing(tr("Click rate"), tr("How many of those shown something click it."));
  purchases_->showNothing(tr("Purchase rate"), tr("How many of those shown something buy in the session."));
  satisfaction_->showNothing(tr("Satisfaction"), tr("Expected rating by strategy and round."));
  beliefs_->showNothing();
  actions_->showNothing();
}

void FeedbackPage::showAll() {
  const auto& run = session_.state().run;
  if (!run || run->feedback.empty() || run->result.rounds.empty()) {
    showNothing();
    return;
  }
  simulate_->setUnavailable(whyNoRun());
  scenarioChip_->setWords(tr("Scenario:"), term(run->scenarioName));
  roundsChip_->setWords({}, tr("%n round(s)", nullptr, static_cast<int>(run->result.rounds.size())));
  scenarioChip_->show();
  roundsChip_->show();
  showHeader(*run);
  showRounds(run->result);
  beliefs_->showRun(*run);
  actions_->showRows(run->feedback);
}

// What the last round gained against the first, and whether that is more than chance.
void FeedbackPage::showHeader(const pipeline::RunSummary& run) {
  header().setBadge(Tone::Info, QStringLiteral("flask"), tr("Simulated; effects assumed"));
  header().setStateBadge(Tone::Warning, QStringLiteral("warning"),
                         run.dataChangedSince ? tr("Data changed since") : QString());
  const evaluation::RunResult& result = run.result;
  const std::string name = headliner(result);
  const StrategyResult* first = strategyIn(result.rounds.front(), name);
  const StrategyResult* last = strategyIn(result.rounds.back(), name);
  if (result.rounds.size() < 2 || !first || !last) {
    header().setFinding(tr("One round was run."), tr(" Set a scenario to two rounds to see what feedback changes."));
    return;
  }
  const QString currency = QString::fromStdString(result.currency);
  const bool beyond = differsBeyondChance(first->netGain, last->netGain);
  const bool better = last->netGain.estimate > first->netGain.estimate;
  header().setFinding(!beyond  ? tr("Feedback changed nothing beyond chance:")
                      : better ? tr("Feedback paid:")
                               : tr("Feedback did not pay:"),
                      tr(" %1 gains %2 per 1,000 sessions in round %3, after %4 in round 1.")
                          .arg(term(name), number::signedMoney(last->netGain.estimate, currency, 0))
                          .arg(result.rounds.back().round)
                          .arg(number::signedMoney(first->netGain.estimate, currency, 0)));
}

void FeedbackPage::showRounds(const evaluation::RunResult& result) {
  conversion_->showRun(result,
                       {&StrategyResult::conversion, tr("Conversion"),
                        tr("Sessions with a purchase, %; 95 % interval; simulated, effects assumed"), 100, 2, true});
  clicks_->showRun(result,
                   {&StrategyResult::clickRate, tr("Click rate"),
                    tr("Clicked, % of what was shown; 95 % interval; simulated, effects assumed"), 100, 1, false});
  purchases_->showRun(result,
                      {&StrategyResult::purchaseRate, tr("Purchase rate"),
                       tr("Bought, % of what was shown; 95 % interval; simulated, effects assumed"), 100, 1, false});
  satisfaction_->showRun(result, {&StrategyResult::satisfaction, tr("Satisfaction"),
                                  result.satisfactionAssumed
                                      ? tr("Rating 1 to 5, assumed; simulated, effects assumed")
                                      : tr("Expected rating 1 to 5; 95 % interval; simulated, effects assumed"),
                                  1, 2, true});
}

void FeedbackPage::retranslate() {
  simulate_->setText(tr("Simulate again"));
  showAll();
}

} // namespace guidepost::ui
