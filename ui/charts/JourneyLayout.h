// Places nodes, arrows and counts of a journey graph in a rect. Pure; the drawing is in pixels of ChartStyle.
// Inside ui/charts only.
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
  QRectF label;
  bool onRoute = false;
};

struct JourneyLayout {
  QVector<QRectF> nodes;     // as in JourneyData
  QVector<PlacedEdge> edges; // widest first, the route last: the order of drawing
};

JourneyLayout layoutJourney(const QRectF& rect, const JourneyData& data, const ChartStyle& style);
void paintJourneyEdge(QPainter& painter, const PlacedEdge& placed, const JourneyData& data, const ChartStyle& style);
void paintJourneyLabel(QPainter& painter, const PlacedEdge& placed, const JourneyData& data, const ChartStyle& style);
void paintJourneyNode(QPainter& painter, const QRectF& rect, const JourneyNode& node, const ChartStyle& style);

} // namespace guidepost::ui
