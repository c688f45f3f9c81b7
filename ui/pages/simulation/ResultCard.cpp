#include "ui/pages/simulation/ResultCard.h"

#include "ui/pages/simulation/RunFigures.h"
#include "ui/tables/TableView.h"
#include "ui/tables/ValueTableModel.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"

#include <QEvent>

namespace guidepost::ui {

namespace {

using evaluation::StrategyResult;

QVector<Cell> rowOf(const StrategyResult& s, bool best) {
  return {Cell::ofStrategy(QString::fromStdString(s.name), term(s.name)).emphasised(best),
          Cell::estimate(s.conversion, 2, 100),
          Cell::estimate(s.uplift, 2, 100, true).emphasised(best),
          Cell::estimate(s.clickRate, 1, 100),
          Cell::estimate(s.purchaseRate, 1, 100),
          Cell::estimate(s.satisfaction, 2),
          Cell::estimate(s.revenue, 0),
          Cell::estimate(s.cost, 0),
          Cell::estimate(s.netGain, 0, 1, true).emphasised(best),
          s.probabilityBest < 0.005 ? Cell::words(QStringLiteral("<1")) : Cell::number(s.probabilityBest * 100, 0)};
}

} // namespace

ResultCard::ResultCard(QWidget* parent) : Card(QStringLiteral("simulationTableCard"), parent) {
  setContentFlush(true);
  table_ = new TableView(QStringLiteral("simulationTable"));
  table_->setAccessibleName(tr("Strategies side by side"));
  model_ = new ValueTableModel(this);
  table_->setTable(model_);
  table_->setShowAllRows(true);
  setContent(table_);
  connect(table_, &TableView::rowActivated, this, [this](int row) {
    if (row >= 0 && row < strategies_.size()) emit strategyActivated(strategies_[row]);
  });
}

void ResultCard::showNothing() {
  setBadge(Tone::Info, {}, {});
  setTitle(tr("Strategies side by side"));
  setSubtitle({});
  showEmpty(tr("Conversion, click and purchase rate, satisfaction, revenue, cost and net gain."));
}

void ResultCard::showRun(const evaluation::RunResult& result) {
  QVector<QVector<Cell>> rows;
  strategies_.clear();
  int clear = 0;
  std::string clearName;
  for (const StrategyResult& s : result.rounds.front().strategies) {
    if (s.name != "nothing" && isAhead(s.netGain)) {
      ++clear;
      clearName = s.name;
    }
    rows.push_back(rowOf(s, s.name == result.best));
    strategies_ << QString::fromStdString(s.name);
  }
  model_->setTable({{tr("Strategy"), false, false, {}},
                    {tr("Conversion"), true, false, tr("Sessions with a purchase ÷ sessions")},
                    {tr("Uplift"), true, false, tr("Conversion minus nothing's, in points")},
                    {tr("Click rate"), true, true, tr("Clicked ÷ shown")},
                    {tr("Purchase rate"), true, true, tr("Shown and bought within the session ÷ shown")},
                    {tr("Satisfaction"), true, true, tr("Expected rating, 1 to 5")},
                    {tr("Revenue"), true, true, tr("Before margin and cost, per 1,000 sessions")},
                    {tr("Cost"), true, false, tr("Of the guidance, per 1,000 sessions")},
                    {tr("Net gain"), true, false, tr("(revenue × margin − cost) per 1,000 sessions, against nothing")},
                    {tr("Best in, %"), true, false, tr("Share of the draws in which it has the highest net gain")}},
                   rows);
  setBadge(Tone::Info, QStringLiteral("flask"), tr("Simulated; effects assumed"));
  setTitle(clear == 0   ? tr("No strategy has a net gain clearly above zero")
           : clear == 1 ? tr("Only %1 has a net gain clearly above zero").arg(term(clearName))
                        : tr("%n strategies have a net gain clearly above zero", nullptr, clear));
  const QString money =
      result.currency.empty() ? tr("assumed units") : number::currencyName(QString::fromStdString(result.currency));
  setSubtitle((result.satisfactionAssumed
                   ? tr("Rates in %, satisfaction 1 to 5 (assumed), money in %1 per 1,000 "
                        "sessions; small: 95 % interval")
                   : tr("Rates in %, satisfaction 1 to 5, money in %1 per 1,000 sessions; small: 95 % interval"))
                  .arg(money));
  showContent();
}

void ResultCard::changeEvent(QEvent* event) {
  Card::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) table_->setAccessibleName(tr("Strategies side by side"));
}

} // namespace guidepost::ui
