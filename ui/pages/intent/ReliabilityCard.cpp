#include "ui/pages/intent/ReliabilityCard.h"

#include "ui/charts/ReliabilityChart.h"
#include "ui/text/Numbers.h"

namespace guidepost::ui {

namespace {

constexpr std::int64_t enoughInBin = 30; // in a bin that a title speaks about
constexpr double worthSaying = 0.1;

} // namespace

ReliabilityCard::ReliabilityCard(ProjectSession& session) : ModelCard(session, QStringLiteral("intentReliability")) {
  chart_ = new ReliabilityChart;
  chart_->setObjectName(QStringLiteral("intentReliabilityChart"));
  setContent(chart_);
  setWords();
}

void ReliabilityCard::setWords() {
  chart_->setAccessibleName(tr("Calibration"));
}

void ReliabilityCard::showModel(const pipeline::ModelSummary& m) {
  ReliabilityData chart;
  chart.xTitle = tr("purchase intent, %");
  chart.yTitle = tr("% that bought");
  qsizetype spoken = -1;
  double mostPurchases = 0;
  for (const intent::ReliabilityBin& bin : m.reliability) {
    if (bin.happened.n == 0) continue;
    chart.points.push_back({bin.said, bin.happened});
    // The bin to speak about: well above nothing, with the most purchases behind it.
    const double purchases = bin.happened.estimate * static_cast<double>(bin.happened.n);
    if (bin.said >= worthSaying && bin.happened.n >= enoughInBin && (spoken < 0 || purchases > mostPurchases)) {
      spoken = chart.points.size() - 1;
      mostPurchases = purchases;
    }
  }
  if (spoken < 0) {
    setTitle(tr("Can its percentages be believed?"));
    setSubtitle({});
    showTooLittle(tr("%n buyer(s)", nullptr, static_cast<int>(m.testBuyers)),
                  tr("Too few later purchases to compare with what it says."));
    return;
  }
  const ReliabilityPoint& point = chart.points[spoken];
  chart.highlighted = static_cast<int>(spoken);
  chart.highlightText =
      tr("says %1, happens %2").arg(number::percent(point.said, 0), number::percent(point.happened.estimate, 0));
  chart_->setData(chart);
  setTitle(tr("When it says %1, %2 buy").arg(number::share(point.said, 0), number::share(point.happened.estimate, 0)));
  setSubtitle(tr("Observed share, 95 % interval"));
  showContent();
}

void ReliabilityCard::showNothing() {
  setTitle(tr("Can its percentages be believed?"));
  setSubtitle({});
  showEmpty(tr("What it says against what happens."));
}

} // namespace guidepost::ui
