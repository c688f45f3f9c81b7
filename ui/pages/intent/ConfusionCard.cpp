#include "ui/pages/intent/ConfusionCard.h"

#include "ui/charts/ConfusionTable.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"

#include <numeric>

namespace guidepost::ui {

namespace {

constexpr std::int64_t enoughOfIntent = 20; // of an intent that a title speaks about

} // namespace

ConfusionCard::ConfusionCard(ProjectSession& session) : ModelCard(session, QStringLiteral("intentConfusion")) {
  table_ = new ConfusionTable;
  table_->setObjectName(QStringLiteral("intentConfusionTable"));
  setContent(table_);
  setWords();
}

void ConfusionCard::setWords() {
  table_->setAccessibleName(tr("Confusion matrix"));
}

void ConfusionCard::showModel(const pipeline::ModelSummary& m) {
  ConfusionData chart;
  chart.columnsTitle = tr("columns: what the model said");
  double least = 2;
  QString hardest;
  for (std::size_t i = 0; i < m.confusion.size(); ++i) {
    const std::vector<std::int64_t>& row = m.confusion[i];
    chart.counts.push_back(QVector<std::int64_t>(row.begin(), row.end()));
    chart.names << QString::fromStdString(m.intents[i]);
    const std::int64_t happened = std::accumulate(row.begin(), row.end(), std::int64_t{0});
    if (happened < enoughOfIntent) continue;
    const double foreseen = static_cast<double>(row[i]) / static_cast<double>(happened);
    if (foreseen < least) {
      least = foreseen;
      hardest = term(m.intents[i]);
    }
  }
  table_->setData(chart);
  setTitle(hardest.isEmpty() ? tr("What it mistakes for what")
                             : tr("Hardest to foresee: %1, %2 found").arg(hardest, number::share(least, 0)));
  setSubtitle(tr("Rows: what happened; % of each row"));
  table_->setHeading(title(), subtitle());
  table_->setAccessibleName(tr("Confusion matrix"));
  showContent();
}

void ConfusionCard::showNothing() {
  setTitle(tr("What it mistakes for what"));
  setSubtitle({});
  showEmpty(tr("What happened against what the model said."));
}

} // namespace guidepost::ui
