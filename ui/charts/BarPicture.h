// How bars are put into a chart scene; shared by the widget and paintBars. Inside ui/charts only.
#pragma once

#include "ui/charts/BarChart.h"
#include "ui/charts/ChartScene.h"

namespace guidepost::ui {

qsizetype barCount(const BarData& data);
QString barName(const BarData& data, qsizetype bar); // category, series, or the bin's edges: "2 to 3", "10+"
QColor barColor(const BarSeries& series, const Theme& theme);
void paintBarScene(ChartScene& scene, QPainter& painter, const QRectF& rect, const BarData& data, const Theme& theme,
                   ChartSpots* spots);

} // namespace guidepost::ui
