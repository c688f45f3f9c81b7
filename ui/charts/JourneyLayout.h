// Places nodes, arrows and counts of a journey graph in a rect: lanes by y, left to right by x, the rect filled. No two
// nodes overlap, and no count lies on a node or on another count: one that finds no place is left to the tooltip. Pure;
// in pixels of ChartStyle. Inside ui/charts only.
#pragma once

#include "ui/charts/ChartStyle.h"
#include "ui/charts/JourneyGraph.h"

#include <QPolygonF>

namespace guidepost::ui {

struct PlacedEdge {
  qsizetype edge = 0; // in JourneyData
  QPolygonF line;     // from node to node, the arrow head left out
  QPolygonF head;
  qreal width = 1;
  QRectF label; // empty: there is no room for the count
  bool onRoute = false;
};

struct JourneyLayout {
  QVector<QRectF> nodes;     // as in JourneyData
  QVector<PlacedEdge> edges; // widest first, the route last: the order of drawing
};

JourneyLayout layoutJourney(const QRectF& rect, const JourneyData& data, const ChartStyle& style);

} // namespace guidepost::ui
