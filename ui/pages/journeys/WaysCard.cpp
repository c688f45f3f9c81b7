#include "ui/pages/journeys/WaysCard.h"

#include "ui/charts/JourneyGraph.h"
#include "ui/pages/journeys/WaysData.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"
#include "ui/theme/Fonts.h"

namespace guidepost::ui {

WaysCard::WaysCard(QWidget* parent) : Card(QStringLiteral("journeysGraph"), parent), graph_(new JourneyGraph) {
  graph_->setObjectName(QStringLiteral("journeysGraphView"));
  graph_->setMinimumHeight(units(72));
  setContent(graph_);
}

void WaysCard::showNothing() {
  setTitle(tr("Ways"));
  setSubtitle({});
  showEmpty(tr("Which step follows which, with counts that add up."));
}

void WaysCard::setPaths(const journey::PathsResult& paths, bool hasEventTypes) {
  const WaysData ways = waysOf(paths);
  graph_->setData(ways.chart);

  QStringList steps;
  for (const std::string& type : paths.likeliestRoute)
    if (type != "start") steps << term(type);
  setTitle(!hasEventTypes      ? tr("Every step is a view: the log knows nothing else")
           : steps.isEmpty()   ? tr("Nobody in this log reaches a purchase")
           : steps.size() == 1 ? tr("The likeliest way to a purchase is to begin with it")
           : steps.size() == 2 && paths.likeliestRoute[1] == "view"
               ? tr("The likeliest way to a purchase is straight from a view")
           : steps.size() == 2 ? tr("The likeliest way to a purchase is straight from: %1").arg(steps.front())
                               : tr("The likeliest way to a purchase: %1").arg(steps.join(QStringLiteral(" › "))));
  QString subtitle = ways.hiddenEdges == 0 ? tr("Steps between events, width by log count")
                     : ways.hiddenEdges == 1
                         ? tr("Steps between events, width by log count; the rarest is not drawn")
                         : tr("Steps between events, width by log count; the %1 rarest are not drawn")
                               .arg(number::count(ways.hiddenEdges));
  if (ways.hiddenTypes > 0)
    subtitle += ways.hiddenTypes == 1 ? tr(", nor is one rare event type")
                                      : tr(", nor are %1 rare event types").arg(number::count(ways.hiddenTypes));
  setSubtitle(subtitle);
  showContent();
}

} // namespace guidepost::ui
