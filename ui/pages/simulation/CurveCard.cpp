#include "ui/pages/simulation/CurveCard.h"

#include "ui/charts/LineChart.h"
#include "ui/pages/simulation/RunFigures.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace guidepost::ui {

namespace {

using simulation::LivePoint;

// From how many visitors on one strategy is above these others, to the end. None: it is not at the end.
std::optional<std::int64_t> aheadFrom(const std::vector<LivePoint>& points, std::size_t who,
                                      const std::vector<std::size_t>& others) {
  std::optional<std::int64_t> from;
  for (auto point = points.rbegin(); point != points.rend(); ++point) {
    const bool ahead = std::ranges::all_of(
        others, [&](std::size_t other) { return point->conversion[who] > point->conversion[other]; });
    if (!ahead) break;
    from = point->sessions;
  }
  return from;
}

QString curveTitle(const evaluation::RunResult& result) {
  const auto found = std::ranges::find(result.strategyNames, result.best);
  if (!recommendedOf(result) || found == result.strategyNames.end() || result.curve.empty())
    return CurveCard::tr("No strategy stays ahead");
  const auto who = static_cast<std::size_t>(found - result.strategyNames.begin());
  if (result.curve.front().conversion.size() < result.strategyNames.size())
    return CurveCard::tr("No strategy stays ahead");
  std::vector<std::size_t> others;
  for (std::size_t i = 0; i < result.strategyNames.size(); ++i)
    if (i != who) others.push_back(i);
  if (const auto from = aheadFrom(result.curve, who, others))
    return CurveCard::tr("%1 stays ahead from about %2 visitors on").arg(headed(result.best), number::count(*from));
  if (const auto from = aheadFrom(result.curve, who, {0}))
    return CurveCard::tr("%1 stays above nothing from about %2 visitors on")
        .arg(headed(result.best), number::count(*from));
  return CurveCard::tr("%1 does not stay above nothing").arg(headed(result.best));
}

} // namespace

CurveCard::CurveCard(QWidget* parent) : Card(QStringLiteral("simulationCurve"), parent) {
  chart_ = new LineChart;
  chart_->setObjectName(QStringLiteral("simulationCurveChart"));
  setContent(chart_);
}

void CurveCard::showNothing() {
  setTitle(tr("While it runs"));
  setSubtitle({});
  showEmpty(tr("Conversion as the visitors come in."));
}

void CurveCard::showRun(const evaluation::RunResult& result) {
  if (result.curve.empty()) {
    showNothing();
    return;
  }
  const std::int64_t all = result.curve.back().sessions;
  draw(result.curve, result.strategyNames, result.best, all / 14, all);
  setTitle(curveTitle(result));
  setSubtitle(tr("So far, %; bands: 95 % interval; simulated, effects assumed"));
  showContent();
}

void CurveCard::showLive(const std::vector<LivePoint>& points, const std::vector<std::string>& names,
                         std::int64_t planned) {
  if (points.empty()) {
    showNothing();
    return;
  }
  const std::int64_t now = points.back().sessions;
  draw(points, names, {}, std::min<std::int64_t>(planned / 14, now / 3), std::max(planned, now));
  setTitle(now >= planned ? tr("All %1 visitors of the first round have come").arg(number::count(now))
                          : tr("%1 of %2 visitors so far").arg(number::count(now), number::count(planned)));
  setSubtitle(tr("So far, %; band: luck only, 95 %; simulated, effects assumed"));
  showContent();
}

// The first few visitors say nothing and would stretch the axis over everything: drawn from `from` on.
void CurveCard::draw(const std::vector<LivePoint>& points, const std::vector<std::string>& names,
                     const std::string& best, std::int64_t from, std::int64_t planned) {
  LineData chart;
  chart.xTitle = tr("simulated visitors");
  chart.tipName = tr("{x} visitors");
  chart.valueUnit = QStringLiteral(" %");
  chart.xLow = 0;
  chart.xHigh = static_cast<double>(planned);
  chart.decimals = 2;
  for (std::size_t s = 0; s < names.size(); ++s) {
    ChartLine line;
    line.strategy = QString::fromStdString(names[s]);
    line.name = term(names[s]);
    line.strong = names[s] == best && best != "nothing";
    line.band = names[s] == "nothing" || names[s] == best;
    for (const LivePoint& point : points) {
      if (s >= point.conversion.size() || (point.sessions < from && &point != &points.back())) continue;
      line.x.push_back(static_cast<double>(point.sessions));
      line.y.push_back(point.conversion[s] * 100);
      line.low.push_back(s < point.low.size() ? point.low[s] * 100 : std::nan(""));
      line.high.push_back(s < point.high.size() ? point.high[s] * 100 : std::nan(""));
    }
    chart.lines.push_back(line);
  }
  chart_->setData(chart);
}

} // namespace guidepost::ui
