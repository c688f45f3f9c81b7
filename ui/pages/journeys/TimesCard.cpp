#include "ui/pages/journeys/TimesCard.h"

#include "ui/charts/BarChart.h"
#include "ui/text/Numbers.h"
#include "ui/theme/Fonts.h"

#include <cmath>

namespace guidepost::ui {

namespace {

constexpr double minuteUs = 60e6;

double medianMinutes(const std::vector<std::int64_t>& sortedUs) {
  const std::size_t middle = sortedUs.size() / 2;
  const double median = sortedUs.size() % 2
                            ? static_cast<double>(sortedUs[middle])
                            : (static_cast<double>(sortedUs[middle - 1]) + static_cast<double>(sortedUs[middle])) / 2;
  return median / minuteUs;
}

} // namespace

TimesCard::TimesCard(QWidget* parent) : Card(QStringLiteral("journeysTimes"), parent), chart_(new BarChart) {
  chart_->setObjectName(QStringLiteral("journeysTimesChart"));
  chart_->setMinimumHeight(units(38));
  setContent(chart_);
}

void TimesCard::showNothing() {
  setTitle(tr("Time to purchase"));
  setSubtitle({});
  showEmpty(tr("How long buyers take from their first view."));
}

void TimesCard::setFunnel(const journey::FunnelResult& funnel) {
  using namespace number;
  const std::vector<std::int64_t>& times = funnel.timeToPurchaseUs;
  constexpr std::size_t needed = 5;
  const auto buyers = static_cast<std::int64_t>(times.size());
  if (times.size() < needed) {
    setTitle(tr("Time to purchase"));
    setSubtitle({});
    if (!funnel.conversion.known())
      showTooLittle(unknown(), tr("Without purchases in the log, how long buyers take cannot be known."));
    else
      showTooLittle(times.size() == 1 ? tr("1 buyer") : tr("%1 buyers").arg(count(buyers)),
                    tr("Too few to say how long buyers take; %1 are needed.").arg(count(needed)));
    return;
  }
  const double median = medianMinutes(times);
  // Bins of a round width that put the median in the left third.
  double width = 0.5;
  for (const double candidate : {0.5, 1.0, 2.0, 5.0, 10.0, 30.0, 60.0}) {
    width = candidate;
    if (median <= candidate * 4) break;
  }
  QVector<double> minutes;
  for (const std::int64_t time : times)
    minutes.push_back(static_cast<double>(time) / minuteUs);
  BarData chart = histogram(minutes, width, 12);
  chart.xTitle = tr("minutes from first view to purchase");
  chart.valueName = tr("sessions");
  const QString medianText = duration(static_cast<std::int64_t>(std::llround(median * minuteUs)));
  chart.marker = BarMarker{median / width, tr("median %1").arg(medianText)};
  chart_->setData(chart);
  setTitle(tr("Half of the buyers decide within %1").arg(medianText));
  setSubtitle(tr("%1 sessions with a view before the purchase").arg(count(buyers)));
  showContent();
}

} // namespace guidepost::ui
