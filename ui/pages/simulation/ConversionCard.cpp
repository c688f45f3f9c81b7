#include "ui/pages/simulation/ConversionCard.h"

#include "ui/charts/BarChart.h"
#include "ui/pages/simulation/RunFigures.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"

namespace guidepost::ui {

using evaluation::StrategyResult;

ConversionCard::ConversionCard(QWidget* parent) : Card(QStringLiteral("simulationConversion"), parent) {
  chart_ = new BarChart;
  chart_->setObjectName(QStringLiteral("simulationConversionChart"));
  setContent(chart_);
}

void ConversionCard::showNothing() {
  setTitle(tr("Conversion by strategy"));
  setSubtitle({});
  showEmpty(tr("How many sessions end in a purchase under each strategy."));
}

void ConversionCard::showRun(const evaluation::RunResult& result) {
  BarData chart;
  chart.apart = true;
  chart.valueTexts = true;
  chart.scale = 100;
  chart.decimals = 2;
  chart.valueName = QStringLiteral("%");
  for (const StrategyResult& strategy : result.rounds.front().strategies) {
    BarSeries bar;
    bar.strategy = QString::fromStdString(strategy.name);
    bar.name = term(strategy.name);
    bar.strong = strategy.name == result.best;
    bar.values = {strategy.conversion.estimate};
    bar.low = {strategy.conversion.low};
    bar.high = {strategy.conversion.high};
    chart.series << bar;
  }
  chart_->setData(chart);
  const StrategyResult* nothing = strategyOf(result, "nothing");
  const StrategyResult* best = recommendedOf(result);
  if (!best) best = mostConversionOf(result);
  if (nothing && best)
    setTitle(tr("With %1, %2 of sessions end in a purchase; without guidance %3")
                 .arg(term(best->name), number::share(best->conversion.estimate, 2),
                      number::share(nothing->conversion.estimate, 2)));
  else
    setTitle(tr("Conversion by strategy"));
  setSubtitle(tr("%; 95 % interval; n = %1 each; simulated, effects assumed").arg(number::count(result.users)));
  showContent();
}

} // namespace guidepost::ui
