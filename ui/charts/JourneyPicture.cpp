#include "ui/charts/JourneyPicture.h"

#include "ui/text/Digits.h"
#include "ui/text/Numbers.h"

#include <QPainter>

#include <algorithm>

namespace guidepost::ui {

void paintJourneyEdge(QPainter& painter, const PlacedEdge& placed, const JourneyData& data, const ChartStyle& style) {
  std::int64_t largest = 1;
  for (const JourneyEdge& edge : data.edges)
    largest = std::max(largest, edge.count);
  const bool wide = data.edges[placed.edge].count * 4 > largest;
  const QColor color = placed.onRoute ? style.theme.text1 : style.theme.sequential[wide ? 2 : 3];
  painter.setPen(QPen(color, placed.width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
  painter.setBrush(Qt::NoBrush);
  painter.drawPolyline(placed.line);
  painter.setPen(Qt::NoPen);
  painter.setBrush(color);
  painter.drawPolygon(placed.head);
}

void paintJourneyLabel(QPainter& painter, const PlacedEdge& placed, const JourneyData& data, const ChartStyle& style) {
  if (placed.label.isEmpty()) return;
  painter.fillRect(placed.label, style.theme.surface);
  painter.setFont(placed.onRoute ? style.smallStrong : style.axis);
  painter.setPen(placed.onRoute ? style.theme.text1 : style.theme.text2);
  drawDigits(painter, placed.label, number::count(data.edges[placed.edge].count), Qt::AlignHCenter);
}

void paintJourneyNode(QPainter& painter, const QRectF& rect, const JourneyNode& node, const ChartStyle& style) {
  const Theme& theme = style.theme;
  const bool end = node.id == QLatin1String("start") || node.id == QLatin1String("leave");
  const bool purchase = node.id == QLatin1String("purchase");
  QPen border(purchase ? theme.sequential[5] : theme.text2, style.px(1.4));
  if (end) border.setDashPattern({2.4, 2});
  painter.setPen(border);
  painter.setBrush(purchase ? theme.sequential[5] : theme.surface);
  const qreal radius = end ? rect.height() / 2 : style.px(5);
  painter.drawRoundedRect(rect, radius, radius);
  const qreal half = rect.height() / 2;
  drawText(painter, QRectF(rect.left(), rect.top() + style.px(3), rect.width(), half - style.px(1)), node.name,
           style.smallStrong, purchase ? theme.onSequential(5) : theme.text1, Qt::AlignHCenter);
  painter.setFont(style.axis);
  painter.setPen(purchase ? theme.onSequential(5) : theme.text2);
  drawDigits(painter, QRectF(rect.left(), rect.top() + half, rect.width(), half - style.px(4)),
             number::count(node.count), Qt::AlignHCenter);
}

} // namespace guidepost::ui
