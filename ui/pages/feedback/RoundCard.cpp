#include "ui/pages/feedback/RoundCard.h"

#include "ui/charts/LineChart.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"

#include <algorithm>
#include <cmath>

namespace guidepost::ui {

namespace {

using evaluation::StrategyResult;

struct Moved {
  std::string strategy;
  Estimate first, last;
  double change() const { return last.estimate - first.estimate; }
};

// The one that moved most between the first and the last round; without the yardstick.
Moved mostMoved(const evaluation::RunResult& result, const RoundCard::Figure& figure) {
  Moved most;
  double largest = -1;
  for (const StrategyResult& before : result.rounds.front().strategies) {
    if (before.name == "nothing") continue;
    for (const StrategyResult& after : result.rounds.back().strategies) {
      const Moved moved{before.name, before.*figure.value, after.*figure.value};
      if (after.name != before.name || !moved.first.known() || !moved.last.known()) continue;
      if (std::abs(moved.change()) > largest) {
        largest = std::abs(moved.change());
        most = moved;
      }
    }
  }
  return most;
}

QString roundTitle(const evaluation::RunResult& result, const RoundCard::Figure& figure) {
  if (result.rounds.size() < 2) return figure.name;
  const Moved moved = mostMoved(result, figure);
  if (moved.strategy.empty()) return figure.name;
  const double change = moved.change();
  const QString amount =
      figure.scale > 1 ? number::points(change, figure.decimals) : number::signedReal(change, figure.decimals);
  if (std::abs(change * figure.scale) < 0.5 * std::pow(10.0, -figure.decimals))
    return RoundCard::tr("%1 did not move").arg(figure.name);
  if (!differsBeyondChance(moved.first, moved.last))
    return RoundCard::tr("%1 did not move beyond chance: %2 most, %3").arg(figure.name, term(moved.strategy), amount);
  return RoundCard::tr("%1: %2 moved most, %3").arg(figure.name, term(moved.strategy), amount);
}

ChartLine lineOf(const evaluation::RunResult& result, const std::string& strategy, const RoundCard::Figure& figure) {
  ChartLine line;
  line.strategy = QString::fromStdString(strategy);
  line.name = term(strategy);
  line.whiskers = true;
  line.strong = strategy == result.best && strategy != "nothing";
  for (const evaluation::RoundResult& round : result.rounds)
    for (const StrategyResult& one : round.strategies) {
      const Estimate& e = one.*figure.value;
      if (one.name != strategy || !e.known()) continue;
      line.x.push_back(round.round);
      line.y.push_back(e.estimate * figure.scale);
      line.low.push_back(e.low * figure.scale);
      line.high.push_back(e.high * figure.scale);
    }
  return line;
}

} // namespace

bool differsBeyondChance(const Estimate& a, const Estimate& b) {
  const double allowed = std::hypot((a.high - a.low) / 2, (b.high - b.low) / 2);
  return std::abs(a.estimate - b.estimate) > allowed;
}

RoundCard::RoundCard(const QString& objectName, QWidget* parent) : Card(objectName, parent) {
  chart_ = new LineChart;
  chart_->setObjectName(objectName + QStringLiteral("Chart"));
  setContent(chart_);
}

void RoundCard::showNothing(const QString& title, const QString& sentence, const QString& action) {
  setTitle(title);
  setSubtitle({});
  showEmpty(sentence, action, QStringLiteral("arrow-right"));
}

void RoundCard::showRun(const evaluation::RunResult& result, const Figure& figure) {
  LineData chart;
  chart.wholeX = true;
  chart.xTitle = tr("round");
  chart.tipName = tr("round {x}");
  chart.decimals = figure.decimals;
  if (figure.scale > 1) chart.valueUnit = QStringLiteral(" %");
  for (const std::string& strategy : result.strategyNames) {
    if (!figure.withNothing && strategy == "nothing") continue;
    const ChartLine line = lineOf(result, strategy, figure);
    if (!line.x.isEmpty()) chart.lines.push_back(line);
  }
  if (chart.lines.isEmpty()) {
    setTitle(figure.name);
    setSubtitle({});
    showTooLittle(tr("nothing shown"), tr("No strategy showed anything in this run."));
    return;
  }
  chart_->setData(chart);
  setTitle(roundTitle(result, figure));
  setSubtitle(figure.subtitle);
  showContent();
}

} // namespace guidepost::ui
