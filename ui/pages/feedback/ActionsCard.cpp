#include "ui/pages/feedback/ActionsCard.h"

#include "ui/tables/TableView.h"
#include "ui/tables/ValueTableModel.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"

namespace guidepost::ui {

ActionsCard::ActionsCard(QWidget* parent) : Card(QStringLiteral("feedbackTableCard"), parent) {
  setContentFlush(true);
  table_ = new TableView(QStringLiteral("feedbackTable"));
  model_ = new ValueTableModel(this);
  table_->setTable(model_);
  table_->setShowAllRows(true);
  setContent(table_);
}

void ActionsCard::showNothing() {
  setTitle(tr("By action"));
  setSubtitle({});
  setBadge(Tone::Info, {}, {});
  showEmpty(tr("What was shown, clicked, dismissed and bought."));
}

void ActionsCard::showRows(const std::vector<feedback::FeedbackRow>& feedback) {
  QVector<QVector<Cell>> rows;
  std::int64_t shown = 0, clicked = 0;
  for (const feedback::FeedbackRow& row : feedback) {
    if (row.action.empty() || row.shown == 0) continue;
    shown += row.shown;
    clicked += row.clicked;
    rows.push_back({Cell::ofStrategy(QString::fromStdString(row.strategy), term(row.strategy)), Cell::count(row.round),
                    Cell::words(term(row.action)), Cell::count(row.shown), Cell::estimate(row.clickRate, 1, 100),
                    Cell::estimate(row.purchaseRate, 1, 100)});
  }
  model_->setTable({{tr("Strategy"), false, false, {}},
                    {tr("Round"), true, false, {}},
                    {tr("Action"), false, false, {}},
                    {tr("Shown"), true, false, {}},
                    {tr("Click rate, %"), true, false, tr("Clicked ÷ shown")},
                    {tr("Purchase rate, %"), true, false, tr("Shown and bought within the session ÷ shown")}},
                   rows);
  setBadge(Tone::Info, QStringLiteral("flask"), tr("Simulated; effects assumed"));
  setTitle(tr("Of %1 showings, %2 were clicked").arg(number::count(shown), number::count(clicked)));
  setSubtitle(tr("All draws together; small: 95 % interval"));
  showContent();
}

} // namespace guidepost::ui
