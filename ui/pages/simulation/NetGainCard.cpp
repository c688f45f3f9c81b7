#include "ui/pages/simulation/NetGainCard.h"

#include "ui/charts/ForestChart.h"
#include "ui/pages/simulation/RunFigures.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"

#include <cmath>

namespace guidepost::ui {

namespace {

using evaluation::StrategyResult;

// The one that loses most, where the loss is beyond doubt.
const StrategyResult* clearLoser(const evaluation::RunResult& result) {
  const StrategyResult* worst = nullptr;
  for (const StrategyResult& strategy : result.rounds.front().strategies)
    if (strategy.netGain.known() && strategy.netGain.high < 0 &&
        (!worst || strategy.netGain.estimate < worst->netGain.estimate))
      worst = &strategy;
  return worst;
}

QString netGainTitle(const evaluation::RunResult& result) {
  const QString currency = QString::fromStdString(result.currency);
  const auto amount = [&](const StrategyResult& one) {
    return number::money(std::abs(one.netGain.estimate), currency, 0);
  };
  const StrategyResult* best = recommendedOf(result);
  const StrategyResult* loser = clearLoser(result);
  if (!best)
    return loser ? NetGainCard::tr("No strategy pays; %1 loses %2 per 1,000 sessions")
                       .arg(term(loser->name), amount(*loser))
                 : NetGainCard::tr("No strategy pays");
  if (!isAhead(best->netGain))
    return NetGainCard::tr("%1 earns most, %2 per 1,000 sessions, which may be nothing")
        .arg(headed(best->name), amount(*best));
  if (!loser) return NetGainCard::tr("%1 earns %2 per 1,000 sessions").arg(headed(best->name), amount(*best));
  return NetGainCard::tr("%1 earns %2 per 1,000 sessions; %3 loses %4")
      .arg(headed(best->name), amount(*best), term(loser->name), amount(*loser));
}

} // namespace

NetGainCard::NetGainCard(QWidget* parent) : Card(QStringLiteral("simulationNetGain"), parent) {
  chart_ = new ForestChart;
  chart_->setObjectName(QStringLiteral("simulationNetGainChart"));
  setContent(chart_);
}

void NetGainCard::showNothing() {
  setTitle(tr("What each earns"));
  setSubtitle({});
  showEmpty(tr("Net gain by strategy: what it brings minus what it costs."));
}

void NetGainCard::showRun(const evaluation::RunResult& result) {
  if (!mostConversionOf(result)) {
    showNothing();
    return;
  }
  const QString currency = number::currencyName(QString::fromStdString(result.currency));
  ForestData chart;
  chart.decimals = 0;
  chart.axisTitle = tr("%1 per 1,000 sessions").arg(currency);
  for (const StrategyResult& strategy : result.rounds.front().strategies) {
    if (strategy.name == "nothing") continue;
    chart.rows.push_back(
        {QString::fromStdString(strategy.name), term(strategy.name), strategy.netGain, strategy.name == result.best});
  }
  sortByValue(chart);
  chart_->setData(chart);
  setTitle(netGainTitle(result));
  setSubtitle(tr("Against nothing; 95 % interval; simulated, effects assumed"));
  showContent();
}

} // namespace guidepost::ui
