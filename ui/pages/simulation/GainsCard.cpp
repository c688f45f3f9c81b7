#include "ui/pages/simulation/GainsCard.h"

#include "ui/charts/ForestChart.h"
#include "ui/pages/simulation/RunFigures.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"

namespace guidepost::ui {

namespace {

using evaluation::StrategyResult;

QString titleWithoutRecommendation(const StrategyResult& most) {
  if (!isAhead(most.uplift)) return GainsCard::tr("No difference beyond chance");
  return GainsCard::tr("%1 adds %2 points of conversion, but costs more than it brings")
      .arg(headed(most.name), amountOfPoints(most.uplift.estimate));
}

QString gainsTitle(const StrategyResult& best, const StrategyResult& most) {
  const QString name = headed(best.name);
  const QString points = amountOfPoints(best.uplift.estimate);
  if (!isAhead(best.uplift)) {
    if (best.uplift.estimate <= 0) return GainsCard::tr("%1 earns most, but does not add to conversion").arg(name);
    return GainsCard::tr("%1 adds %2 points of conversion, which may be nothing").arg(name, points);
  }
  if (best.name == most.name) return GainsCard::tr("%1 adds %2 points of conversion").arg(name, points);
  const QString more = amountOfPoints(most.uplift.estimate);
  if (most.netGain.estimate < 0)
    return GainsCard::tr("%1 adds %2 points of conversion and earns most; %3 adds %4 but costs more than it brings")
        .arg(name, points, term(most.name), more);
  return GainsCard::tr("%1 adds %2 points of conversion and earns most; %3 adds %4 but earns less")
      .arg(name, points, term(most.name), more);
}

} // namespace

GainsCard::GainsCard(QWidget* parent) : Card(QStringLiteral("simulationGains"), parent) {
  chart_ = new ForestChart;
  chart_->setObjectName(QStringLiteral("simulationGainsChart"));
  setContent(chart_);
}

void GainsCard::showNothing(const QString& action, const QString& actionIcon) {
  setTitle(tr("What each adds to conversion"));
  setSubtitle({});
  showEmpty(tr("What each strategy adds to conversion, with its interval."), action, actionIcon);
}

void GainsCard::showRun(const evaluation::RunResult& result) {
  const StrategyResult* most = mostConversionOf(result);
  if (!most) {
    setTitle(tr("Only nothing was run"));
    setSubtitle({});
    showEmpty(tr("Switch on another strategy above and run again."));
    return;
  }
  ForestData chart;
  chart.scale = 100;
  chart.axisTitle = tr("points");
  for (const StrategyResult& strategy : result.rounds.front().strategies) {
    if (strategy.name == "nothing") continue;
    chart.rows.push_back(
        {QString::fromStdString(strategy.name), term(strategy.name), strategy.uplift, strategy.name == result.best});
  }
  sortByValue(chart);
  chart_->setData(chart);
  const StrategyResult* best = recommendedOf(result);
  setTitle(best ? gainsTitle(*best, *most) : titleWithoutRecommendation(*most));
  setSubtitle(tr("Points; 95 % interval; simulated, effects assumed"));
  showContent();
}

} // namespace guidepost::ui
