#include "ui/pages/FeedbackPage.h"

#include "ui/charts/LineChart.h"
#include "ui/tables/TableView.h"
#include "ui/tables/ValueTableModel.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Chip.h"

#include <cmath>

namespace guidepost::ui {

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
  const auto makeRate = [this](const char* id) {
    RateCard rate;
    rate.card = new Card(QString::fromLatin1(id));
    rate.chart = new LineChart;
    rate.chart->setObjectName(QString::fromLatin1(id) + QStringLiteral("Chart"));
    rate.card->setContent(rate.chart);
    grid().add(rate.card, {6, 6, 12});
    connect(rate.card, &Card::makeRequested, this, [this] { emit pageRequested(QStringLiteral("simulation")); });
    return rate;
  };
  conversion_ = makeRate("feedbackConversion");
  clicks_ = makeRate("feedbackClicks");
  purchases_ = makeRate("feedbackPurchases");
  satisfaction_ = makeRate("feedbackSatisfaction");
  const auto makeTable = [this](const char* id, Card*& card, TableView*& table, ValueTableModel*& model,
                                CardSpan span) {
    card = new Card(QString::fromLatin1(id) + QStringLiteral("Card"));
    card->setContentFlush(true);
    table = new TableView(QString::fromLatin1(id));
    model = new ValueTableModel(this);
    table->setTable(model);
    table->setShowAllRows(true);
    card->setContent(table);
    grid().add(card, span, 0);
  };
  makeTable("feedbackTable", tableCard_, table_, tableModel_, {7, 12, 12});
  makeTable("feedbackBeliefs", beliefsCard_, beliefs_, beliefsModel_, {5, 12, 12});
  connect(&session_, &ProjectSession::stateChanged, this, &FeedbackPage::showAll);
  connect(&session_, &ProjectSession::closed, this, &FeedbackPage::showNothing);
  refreshWords();
  showNothing();
}

QString FeedbackPage::name() const {
  return tr("Feedback");
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
  simulate_->setUnavailable(!session_.state().model     ? tr("Train an intent model first")
                            : session_.state().readOnly ? tr("This project is open for reading only")
                                                        : QString());
  const auto empty = [](Card* card, const QString& title, const QString& sentence, const QString& action = {}) {
    card->setTitle(title);
    card->setSubtitle({});
    card->setBadge(Tone::Info, {}, {});
    card->showEmpty(sentence, action);
  };
  empty(conversion_.card, tr("Conversion"), tr("Conversion by strategy and round."), tr("Go to Simulation"));
  empty(clicks_.card, tr("Click rate"), tr("How many of those shown something click it."));
  empty(purchases_.card, tr("Purchase rate"), tr("How many of those shown something buy in the session."));
  empty(satisfaction_.card, tr("Satisfaction"), tr("Expected rating by strategy and round."));
  empty(tableCard_, tr("By action"), tr("What was shown, clicked, dismissed and bought."));
  empty(beliefsCard_, tr("Beliefs"), tr("What the strategies believe about each action before and after."));
}

void FeedbackPage::showAll() {
  const auto& run = session_.state().run;
  if (!run || run->feedback.empty()) {
    showNothing();
    return;
  }
  simulate_->setUnavailable(!session_.state().model     ? tr("Train an intent model first")
                            : session_.state().readOnly ? tr("This project is open for reading only")
                                                        : QString());
  scenarioChip_->setWords(tr("Scenario:"), term(run->scenarioName));
  roundsChip_->setWords({}, tr("%n round(s)", nullptr, static_cast<int>(run->result.rounds.size())));
  scenarioChip_->show();
  roundsChip_->show();
  header().setBadge(Tone::Info, QStringLiteral("flask"), tr("Simulated; effects assumed"));
  header().setStateBadge(Tone::Warning, QStringLiteral("warning"),
                         run->dataChangedSince ? tr("Data changed since") : QString());
  showRounds(*run);
  showTable(*run);
  showBeliefs(*run);
}

void FeedbackPage::showRounds(const pipeline::RunSummary& run) {
  using evaluation::StrategyResult;
  const auto draw = [&](RateCard& rate, const QString& name, Estimate StrategyResult::*value, double scale,
                        int decimals, bool withNothing, const QString& subtitle) {
    LineData chart;
    chart.wholeX = true;
    chart.xTitle = tr("round");
    chart.tipName = tr("round {x}");
    chart.decimals = decimals;
    if (scale > 1) chart.valueUnit = QStringLiteral(" %");
    double change = 0;
    std::string mover;
    for (const std::string& strategy : run.result.strategyNames) {
      if (!withNothing && strategy == "nothing") continue;
      ChartLine line;
      line.strategy = QString::fromStdString(strategy);
      line.name = term(strategy);
      line.whiskers = true;
      double first = std::nan(""), last = std::nan("");
      for (const evaluation::RoundResult& round : run.result.rounds)
        for (const StrategyResult& result : round.strategies) {
          if (result.name != strategy || !(result.*value).known()) continue;
          const Estimate& e = result.*value;
          line.x.push_back(round.round);
          line.y.push_back(e.estimate * scale);
          line.low.push_back(e.low * scale);
          line.high.push_back(e.high * scale);
          if (std::isnan(first)) first = e.estimate;
          last = e.estimate;
        }
      if (!std::isnan(first) && strategy != "nothing" && std::abs(last - first) > std::abs(change)) {
        change = last - first;
        mover = strategy;
      }
      if (!line.x.isEmpty()) chart.lines.push_back(line);
    }
    rate.card->setBadge(Tone::Info, QStringLiteral("flask"), tr("simulated"));
    if (chart.lines.isEmpty()) {
      rate.card->setTitle(name);
      rate.card->setSubtitle({});
      rate.card->showTooLittle(tr("nothing shown"), tr("No strategy showed anything in this run."));
      return;
    }
    rate.chart->setData(chart);
    const QString amount = scale > 1 ? number::points(change) : number::signedReal(change, decimals);
    rate.card->setTitle(mover.empty() || run.result.rounds.size() < 2
                            ? name
                            : tr("%1: %2 moves most, %3").arg(name, term(mover), amount));
    rate.card->setSubtitle(subtitle);
    rate.card->showContent();
  };
  const QString assumed = run.result.satisfactionAssumed
                              ? tr("Expected rating 1 to 5, assumed: the log has no ratings; by round")
                              : tr("Expected rating 1 to 5, by round");
  draw(conversion_, tr("Conversion"), &StrategyResult::conversion, 100, 2, true,
       tr("Sessions with a purchase, % of simulated sessions, 95 % interval, by round"));
  draw(clicks_, tr("Click rate"), &StrategyResult::clickRate, 100, 1, false,
       tr("Clicked, % of what was shown, by round"));
  draw(purchases_, tr("Purchase rate"), &StrategyResult::purchaseRate, 100, 1, false,
       tr("Bought within the session, % of what was shown, by round"));
  draw(satisfaction_, tr("Satisfaction"), &StrategyResult::satisfaction, 1, 2, true, assumed);

  // The headline: what round 2 gained for the best strategy.
  const auto find = [&](const evaluation::RoundResult& round, const std::string& name) -> const StrategyResult* {
    for (const StrategyResult& result : round.strategies)
      if (result.name == name) return &result;
    return nullptr;
  };
  const std::string best = run.result.best == "nothing" ? "model" : run.result.best;
  const StrategyResult* first = run.result.rounds.empty() ? nullptr : find(run.result.rounds.front(), best);
  const StrategyResult* last = run.result.rounds.empty() ? nullptr : find(run.result.rounds.back(), best);
  const QString currency = QString::fromStdString(run.result.currency);
  if (first && last && run.result.rounds.size() > 1)
    header().setFinding(tr("After one round of feedback %1 gains %2 per 1,000 sessions")
                            .arg(term(best), number::signedMoney(last->netGain.estimate, currency)),
                        tr(", %1 in the round before.").arg(number::signedMoney(first->netGain.estimate, currency)));
  else
    header().setFinding(tr("One round was run."), tr(" Set a scenario to two rounds to see what feedback changes."));
}

void FeedbackPage::showTable(const pipeline::RunSummary& run) {
  QVector<QVector<Cell>> rows;
  std::int64_t shown = 0, clicked = 0;
  for (const feedback::FeedbackRow& row : run.feedback) {
    if (row.action.empty() || row.shown == 0) continue;
    shown += row.shown;
    clicked += row.clicked;
    rows.push_back({Cell::ofStrategy(QString::fromStdString(row.strategy), term(row.strategy)), Cell::count(row.round),
                    Cell::words(term(row.action)), Cell::count(row.shown), Cell::estimate(row.clickRate, 1, 100),
                    Cell::estimate(row.purchaseRate, 1, 100)});
  }
  tableModel_->setTable({{tr("Strategy"), false, false, {}},
                         {tr("Round"), true, false, {}},
                         {tr("Action"), false, false, {}},
                         {tr("Shown"), true, false, {}},
                         {tr("Click rate, %"), true, false, tr("Clicked ÷ shown")},
                         {tr("Purchase rate, %"), true, false, tr("Shown and bought within the session ÷ shown")}},
                        rows);
  tableCard_->setBadge(Tone::Info, QStringLiteral("flask"), tr("simulated"));
  tableCard_->setTitle(tr("Of %1 showings, %2 were clicked").arg(number::count(shown), number::count(clicked)));
  tableCard_->setSubtitle(tr("All draws together; small: 95 % interval"));
  tableCard_->showContent();
}

void FeedbackPage::showBeliefs(const pipeline::RunSummary& run) {
  const evaluation::RunResult& result = run.result;
  QVector<Column> columns = {{tr("Action"), false, false, {}},
                             {tr("Assumed"), true, false, tr("Multiplier of the odds to buy, before any feedback")}};
  std::vector<std::size_t> learners;
  for (std::size_t s = 0; s < result.strategyNames.size() && s < result.beliefShift.size(); ++s) {
    if (result.strategyNames[s] == "nothing" || result.strategyNames[s] == "rules") continue;
    learners.push_back(s);
    columns.push_back(
        {term(result.strategyNames[s]), true, false, tr("Believed after the first round, mean over the draws")});
  }
  QVector<QVector<Cell>> rows;
  QString mover;
  double largest = 0;
  for (std::size_t a = 0; a < result.actionIds.size(); ++a) {
    const guidance::Effect* effect = run.asRun.effects.effect(result.actionIds[a]);
    if (!effect) continue;
    QVector<Cell> row = {Cell::words(term(result.actionIds[a])), Cell::number(effect->median)};
    for (const std::size_t s : learners) {
      const double now = a < result.beliefShift[s].size() ? result.beliefShift[s][a] : std::nan("");
      row.push_back(Cell::number(now));
      if (std::abs(now - effect->median) > largest) {
        largest = std::abs(now - effect->median);
        mover = term(result.actionIds[a]);
      }
    }
    rows.push_back(row);
  }
  beliefsModel_->setTable(columns, rows);
  beliefsCard_->setTitle(mover.isEmpty() || largest < 0.005 ? tr("Feedback hardly moved the beliefs")
                                                            : tr("Feedback moved the belief about %1 most").arg(mover));
  beliefsCard_->setSubtitle(tr("Multiplier of the odds to buy, × ; 1 is no effect"));
  beliefsCard_->showContent();
}

void FeedbackPage::retranslate() {
  simulate_->setText(tr("Simulate again"));
  conversion_.chart->setAccessibleName(tr("Conversion by round"));
  clicks_.chart->setAccessibleName(tr("Click rate by round"));
  purchases_.chart->setAccessibleName(tr("Purchase rate by round"));
  satisfaction_.chart->setAccessibleName(tr("Satisfaction by round"));
  table_->setAccessibleName(tr("Feedback by action"));
  beliefs_->setAccessibleName(tr("Beliefs before and after"));
  showAll();
}

} // namespace guidepost::ui
