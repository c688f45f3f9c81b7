// Draws what JourneyLayout has placed. Inside ui/charts only.
#pragma once

#include "ui/charts/JourneyLayout.h"

namespace guidepost::ui {

void paintJourneyEdge(QPainter& painter, const PlacedEdge& placed, const JourneyData& data, const ChartStyle& style);
void paintJourneyLabel(QPainter& painter, const PlacedEdge& placed, const JourneyData& data, const ChartStyle& style);
void paintJourneyNode(QPainter& painter, const QRectF& rect, const JourneyNode& node, const ChartStyle& style);

} // namespace guidepost::ui
