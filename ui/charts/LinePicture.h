// How lines are laid out and put into a chart scene; shared by the widget and paintLines. Inside ui/charts only.
#pragma once

#include "ui/charts/Axis.h"
#include "ui/charts/ChartScene.h"
#include "ui/charts/LineChart.h"

namespace guidepost::ui {

struct LineEnd {
  qsizetype line = 0;
  double x = 0, y = 0; // last known point
  QString name, value;
};

struct LineLayout {
  QRectF plot; // relative to the rect's top left
  Axis x, y;
  QVector<LineEnd> ends; // in the lines' order, those with a known point
};

LineLayout layoutLines(const QSizeF& size, const LineData& data, const ChartStyle& style);
QColor lineColor(const ChartLine& line, const Theme& theme);
void paintLineScene(ChartScene& scene, QPainter& painter, const QRectF& rect, const LineData& data, const Theme& theme);

} // namespace guidepost::ui
