#include "ui/charts/LinePicture.h"

#include "ui/text/Digits.h"
#include "ui/text/Numbers.h"

#include <QAreaSeries>
#include <QLineSeries>
#include <QPainter>
#include <QScatterSeries>

#include <algorithm>
#include <cmath>

namespace guidepost::ui {

namespace {

QVector<QPointF> known(const QVector<double>& x, const QVector<double>& y, int columns) {
  QVector<QPointF> points;
  const qsizetype n = std::min(x.size(), y.size());
  points.reserve(n);
  for (qsizetype i = 0; i < n; ++i)
    if (std::isfinite(x[i]) && std::isfinite(y[i])) points << QPointF(x[i], y[i]);
  return points.size() > thinFrom ? thinned(points, columns) : points;
}

struct Range {
  double low = std::numeric_limits<double>::infinity(), high = -std::numeric_limits<double>::infinity();
  void add(double value) {
    if (!std::isfinite(value)) return;
    low = std::min(low, value);
    high = std::max(high, value);
  }
};

// Where a name stands beside its line without touching a line: over or under it, at one of several places along it.
QRectF placeInside(const LineData& data, const LineLayout& layout, qsizetype which, const QSizeF& size,
                   const QVector<QRectF>& taken) {
  const ChartLine& line = data.lines[which];
  QRectF best;
  qreal bestCost = std::numeric_limits<qreal>::infinity();
  const qsizetype n = std::min(line.x.size(), line.y.size());
  for (int place = 1; place <= 9 && n > 0; ++place) {
    const qsizetype at = (n - 1) * place / 9;
    if (!std::isfinite(line.y[at])) continue;
    const QPointF point = placed(layout.plot, layout.x, layout.y, line.x[at], line.y[at]);
    for (const qreal shift : {-size.height() - 4, 4.0})
      for (const qreal side : {0.0, -size.width() / 2, -size.width()}) {
        QRectF box(point + QPointF(side, shift), size);
        if (!layout.plot.contains(box)) continue;
        qreal cost = std::abs(place - 4) * 0.2;
        for (const QRectF& other : taken)
          if (other.intersects(box)) cost += 100;
        for (const ChartLine& crossing : data.lines)
          for (qsizetype i = 0; i + 1 < std::min(crossing.x.size(), crossing.y.size()); ++i)
            for (const double t : {0.0, 0.25, 0.5, 0.75}) {
              const QPointF p = placed(layout.plot, layout.x, layout.y, std::lerp(crossing.x[i], crossing.x[i + 1], t),
                                       std::lerp(crossing.y[i], crossing.y[i + 1], t));
              if (box.contains(p)) cost += 1;
            }
        if (cost < bestCost) {
          bestCost = cost;
          best = box;
        }
      }
  }
  return best;
}

void paintInsideLabels(QPainter& painter, const LineData& data, const LineLayout& layout, const ChartStyle& style,
                       QVector<QRectF> taken) {
  for (const LineEnd& end : layout.ends) {
    const QFont& font = data.lines[end.line].strong ? style.axisStrong : style.axis;
    const QSizeF size(textWidth(font, end.name) + 2, style.px(14));
    const QRectF box = placeInside(data, layout, end.line, size, taken);
    if (box.isNull()) continue;
    taken << box;
    drawText(painter, box, end.name, font, style.theme.text1);
  }
}

void paintEndLabels(QPainter& painter, const QSizeF& size, const LineData& data, const LineLayout& layout,
                    const ChartStyle& style) {
  QVector<double> wanted;
  for (const LineEnd& end : layout.ends)
    wanted << placed(layout.plot, layout.x, layout.y, end.x, end.y).y();
  const QVector<double> at = pushedApart(wanted, style.px(15), layout.plot.top(), size.height() - style.px(8));
  for (qsizetype i = 0; i < at.size(); ++i) {
    const LineEnd& end = layout.ends[i];
    const ChartLine& line = data.lines[end.line];
    const QPointF from = placed(layout.plot, layout.x, layout.y, end.x, end.y);
    const bool atEdge = from.x() > layout.plot.right() - 1;
    const qreal left = layout.plot.right() + style.px(14);
    const QColor color = lineColor(line, style.theme);
    if (!atEdge || std::abs(at[i] - from.y()) > style.px(3)) {
      // From the middle of the picture a leader must not look like more of the line.
      painter.setPen(atEdge ? style.pen(color, 1) : style.pen(style.theme.edge, 1, true));
      const QPointF knee(atEdge ? from.x() + style.px(3) : from.x(), from.y());
      painter.drawLine(from, knee);
      painter.drawLine(knee, QPointF(left - style.px(6), at[i]));
    }
    qreal textLeft = left;
    if (!line.strategy.isEmpty()) {
      const StrategyLook look = style.theme.strategy(line.strategy);
      paintMark(painter, look.mark, QPointF(left + style.px(3), at[i]), style.px(9), look.color);
      textLeft += style.px(12);
    } else {
      paintSwatch(painter, QPointF(left + style.px(3), at[i]), style.px(8), color, style.theme);
      textLeft += style.px(12);
    }
    const QString text = data.labelValues ? end.name + QLatin1Char(' ') + end.value : end.name;
    drawText(painter, QRectF(textLeft, at[i] - style.px(8), size.width() - textLeft, style.px(16)), text,
             line.strong ? style.smallStrong : style.small, style.theme.text1);
  }
}

QRectF paintMarker(QPainter& painter, const LineMarker& marker, const LineLayout& layout, const ChartStyle& style) {
  const Theme& theme = style.theme;
  const qreal x = layout.plot.left() + layout.x.position(marker.x) * layout.plot.width();
  painter.setPen(style.pen(theme.text2, 1.2, true));
  painter.drawLine(QPointF(x, layout.plot.top()), QPointF(x, layout.plot.bottom()));
  const bool dotted = std::isfinite(marker.y);
  const qreal y = dotted ? placed(layout.plot, layout.x, layout.y, marker.x, marker.y).y() : layout.plot.top();
  if (dotted) {
    painter.setPen(QPen(theme.surface, style.px(1.5)));
    painter.setBrush(theme.sequential[5]);
    painter.drawEllipse(QPointF(x, y), style.px(4.5), style.px(4.5));
  }
  const qreal width =
      std::max(textWidth(style.axisStrong, marker.text), textWidth(style.axis, marker.detail)) + style.px(8);
  const qreal height = style.px(marker.detail.isEmpty() ? 16 : 30);
  qreal top = dotted ? y - height - style.px(8) : layout.plot.top();
  if (top < layout.plot.top()) top = std::min(y + style.px(8), layout.plot.bottom() - height);
  const qreal left =
      std::clamp(x - width / 2, layout.plot.left(), std::max(layout.plot.left(), layout.plot.right() - width));
  const QRectF box(left, top, width, height);
  QColor ground = theme.surface;
  ground.setAlphaF(0.85F);
  painter.fillRect(box, ground);
  drawText(painter, QRectF(box.left(), box.top() + style.px(1), width, style.px(14)), marker.text, style.axisStrong,
           theme.text1, Qt::AlignHCenter);
  if (!marker.detail.isEmpty())
    drawText(painter, QRectF(box.left(), box.top() + style.px(15), width, style.px(14)), marker.detail, style.axis,
             theme.text2, Qt::AlignHCenter);
  return box;
}

void paintPointWhiskers(QPainter& painter, const LineData& data, const LineLayout& layout, const ChartStyle& style) {
  for (qsizetype index = 0; index < data.lines.size(); ++index) {
    const ChartLine& line = data.lines[index];
    const QColor color = lineColor(line, style.theme);
    const qsizetype n = std::min({line.x.size(), line.y.size()});
    // Lines with the same x stand beside each other, so that whiskers do not hide one another.
    const qreal shift = style.px(5) * (static_cast<qreal>(index) - static_cast<qreal>(data.lines.size() - 1) / 2);
    for (qsizetype i = 0; i < n && line.whiskers; ++i) {
      if (!std::isfinite(line.y[i])) continue;
      const QPointF point = placed(layout.plot, layout.x, layout.y, line.x[i], line.y[i]);
      if (i < line.low.size() && i < line.high.size()) {
        const qreal low = placed(layout.plot, layout.x, layout.y, line.x[i], line.low[i]).y();
        const qreal high = placed(layout.plot, layout.x, layout.y, line.x[i], line.high[i]).y();
        paintVerticalWhisker(painter, point.x() + shift, low, high, color, style, line.dashed, 6);
      }
      const QPointF center(point.x() + shift, point.y());
      if (line.strategy.isEmpty())
        paintMark(painter, Mark::Circle, center, style.px(8), color);
      else
        paintMark(painter, style.theme.strategy(line.strategy).mark, center, style.px(9), color);
    }
  }
}

void addLine(ChartScene& scene, const ChartLine& line, QValueAxis* x, QValueAxis* y, const ChartStyle& style,
             int columns) {
  const QColor color = lineColor(line, style.theme);
  const auto attach = [&](QAbstractSeries* series) {
    scene.chart().addSeries(series);
    series->attachAxis(x);
    series->attachAxis(y);
  };
  if (line.band) {
    QColor fill = color;
    fill.setAlphaF(0.16F);
    auto* area = new QAreaSeries;
    auto* upper = new QLineSeries(area);
    auto* lower = new QLineSeries(area);
    upper->replace(known(line.x, line.high, columns));
    lower->replace(known(line.x, line.low, columns));
    area->setUpperSeries(upper);
    area->setLowerSeries(lower);
    area->setPen(Qt::NoPen);
    area->setBrush(fill);
    attach(area);
  }
  auto* series = new QLineSeries;
  series->replace(known(line.x, line.y, columns));
  QPen pen = style.pen(color, line.strong ? 2.4 : 1.8, line.dashed);
  pen.setJoinStyle(Qt::RoundJoin);
  series->setPen(pen);
  attach(series);
}

} // namespace

QColor lineColor(const ChartLine& line, const Theme& theme) {
  if (!line.strategy.isEmpty()) return theme.strategy(line.strategy).color;
  return theme.sequential[static_cast<std::size_t>(std::clamp(line.step, 0, 6))];
}

LineLayout layoutLines(const QSizeF& size, const LineData& data, const ChartStyle& style) {
  LineLayout layout;
  Range xs, ys;
  qreal labels = 0;
  for (qsizetype index = 0; index < data.lines.size(); ++index) {
    const ChartLine& line = data.lines[index];
    qsizetype last = -1;
    const qsizetype n = std::min(line.x.size(), line.y.size());
    for (qsizetype i = 0; i < n; ++i) {
      if (!std::isfinite(line.x[i]) || !std::isfinite(line.y[i])) continue;
      last = i;
      xs.add(line.x[i]);
      ys.add(line.y[i]);
      // The first points of a running estimate are far too wide to set the scale.
      const bool settled = line.whiskers || n < 30 || i >= n / 3;
      if ((line.band || line.whiskers) && settled && i < line.low.size()) ys.add(line.low[i]);
      if ((line.band || line.whiskers) && settled && i < line.high.size()) ys.add(line.high[i]);
    }
    if (last < 0) continue;
    LineEnd end{index, line.x[last], line.y[last], line.name,
                line.endText.isEmpty() ? number::real(line.y[last], data.decimals) : line.endText};
    const QString text = data.labelValues ? end.name + QLatin1Char(' ') + end.value : end.name;
    labels = std::max(labels, textWidth(line.strong ? style.smallStrong : style.small, text));
    layout.ends << end;
  }
  const bool few = size.height() < style.px(160);
  layout.y = data.yLow && data.yHigh ? fixedAxis(*data.yLow, *data.yHigh, few ? 4 : 6)
                                     : roundAxis(data.yLow.value_or(ys.low), data.yHigh.value_or(ys.high), few ? 4 : 6);
  const double xLow = data.xLow.value_or(xs.low), xHigh = data.xHigh.value_or(xs.high);
  const int xTicks = size.width() < style.px(300) ? 4 : 5;
  layout.x = data.wholeX ? wholeAxis(xLow, xHigh, xTicks) : fixedAxis(xLow, xHigh, xTicks);

  const bool whiskers =
      std::any_of(data.lines.begin(), data.lines.end(), [](const ChartLine& l) { return l.whiskers; });
  if (whiskers) { // room for the whiskers of the first and the last point
    const double pad = 0.15 * std::max(xHigh - xLow, 1.0);
    layout.x.low -= pad;
    layout.x.high += pad;
  }

  const qreal left = leftTicksWidth(layout.y, style);
  const qreal lastTick =
      layout.x.ticks.isEmpty() ? 0 : digitsWidth(style.axis, layout.x.text(layout.x.ticks.last())) / 2;
  const qreal room = size.width() - left;
  const qreal right = data.labelsInside || layout.ends.isEmpty()
                          ? std::min(lastTick + 1, room / 3)
                          : std::min(std::max(labels + style.px(30), lastTick + 1), room * 0.5);
  const qreal top = style.px(7), bottom = style.px(data.xTitle.isEmpty() ? 20 : 35);
  layout.plot = QRectF(left, top, std::max(1.0, room - right), std::max(1.0, size.height() - top - bottom));
  return layout;
}

void paintLineScene(ChartScene& scene, QPainter& painter, const QRectF& rect, const LineData& data,
                    const Theme& theme) {
  const ChartStyle style(theme);
  const LineLayout layout = layoutLines(rect.size(), data, style);
  if (!scene.isFor(theme)) {
    scene.clear();
    QValueAxis* x = scene.addAxis(layout.x, Qt::AlignBottom, false, style);
    QValueAxis* y = scene.addAxis(layout.y, Qt::AlignLeft, true, style);
    const int columns = std::max(200, static_cast<int>(layout.plot.width()));
    for (const ChartLine& line : data.lines)
      if (!line.strong) addLine(scene, line, x, y, style, columns);
    for (const ChartLine& line : data.lines)
      if (line.strong) addLine(scene, line, x, y, style, columns);
    scene.markBuilt(theme);
  }
  const QSizeF size = rect.size();
  scene.setOverlay([&data, &theme, layout, size](QPainter& over, const QChart&) {
    const ChartStyle overStyle(theme);
    drawLeftTicks(over, layout.plot, layout.y, overStyle);
    drawBottomTicks(over, QRectF(QPointF(), size), layout.plot, layout.x, overStyle);
    if (!data.xTitle.isEmpty())
      drawText(over,
               QRectF(layout.plot.left(), size.height() - overStyle.px(15), layout.plot.width(), overStyle.px(15)),
               data.xTitle, overStyle.axis, theme.text2, Qt::AlignHCenter);
    paintPointWhiskers(over, data, layout, overStyle);
    QVector<QRectF> taken;
    if (data.marker) taken << paintMarker(over, *data.marker, layout, overStyle);
    if (data.labelsInside)
      paintInsideLabels(over, data, layout, overStyle, taken);
    else
      paintEndLabels(over, size, data, layout, overStyle);
  });
  scene.render(painter, rect, layout.plot);
  scene.setOverlay({});
}

} // namespace guidepost::ui
