#include "ui/charts/JourneyLayout.h"

#include "ui/text/Digits.h"
#include "ui/text/Numbers.h"

#include <QHash>
#include <QLineF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace guidepost::ui {

namespace {

bool isEnd(const JourneyNode& node) {
  return node.id == QLatin1String("start") || node.id == QLatin1String("leave");
}

QSizeF nodeSize(const JourneyNode& node, const ChartStyle& style) {
  const qreal text =
      std::max(textWidth(style.smallStrong, node.name), digitsWidth(style.axis, number::count(node.count)));
  return {std::max(text + style.px(24), style.px(62)), style.px(40)};
}

bool pushApart(QVector<QRectF>& nodes, const QRectF& area, qreal gap) {
  for (int round = 0; round < 60; ++round) {
    bool moved = false;
    for (qsizetype a = 0; a < nodes.size(); ++a)
      for (qsizetype b = a + 1; b < nodes.size(); ++b) {
        const QPointF between = nodes[b].center() - nodes[a].center();
        const qreal overX = (nodes[a].width() + nodes[b].width()) / 2 + gap - std::abs(between.x());
        const qreal overY = (nodes[a].height() + nodes[b].height()) / 2 + gap - std::abs(between.y());
        if (overX <= 0.5 || overY <= 0.5) continue;
        moved = true;
        QPointF push;
        if (overX < overY)
          push.setX((between.x() < 0 ? -overX : overX) / 2);
        else
          push.setY((between.y() < 0 ? -overY : overY) / 2);
        nodes[a].translate(-push);
        nodes[b].translate(push);
      }
    for (QRectF& node : nodes) {
      node.moveLeft(std::clamp(node.left(), area.left(), std::max(area.left(), area.right() - node.width())));
      node.moveTop(std::clamp(node.top(), area.top(), std::max(area.top(), area.bottom() - node.height())));
    }
    if (!moved) return true;
  }
  return false;
}

// With less room the gaps shrink before anything overlaps.
void keepApart(QVector<QRectF>& nodes, const QRectF& area, const ChartStyle& style) {
  const QVector<QRectF> wished = nodes;
  for (const qreal gap : {26.0, 18.0, 11.0, 6.0, 2.0}) {
    nodes = wished;
    if (pushApart(nodes, area, style.px(gap))) return;
  }
}

qreal edgeWidth(std::int64_t count, std::int64_t largest, const ChartStyle& style) {
  if (largest <= 1) return style.px(2);
  const double share = std::log1p(static_cast<double>(count)) / std::log1p(static_cast<double>(largest));
  return style.px(1.6 + 6.4 * std::pow(share, 1.6));
}

// Points along a quadratic curve; `bend` pushes its middle to the left of the direction of travel.
QPolygonF curve(const QPointF& from, const QPointF& to, qreal bend, qreal shift) {
  const QPointF along = to - from;
  const qreal length = std::hypot(along.x(), along.y());
  if (length < 1e-6) return {from, to};
  const QPointF normal(along.y() / length, -along.x() / length);
  const QPointF a = from + normal * shift, b = to + normal * shift;
  const QPointF control = (a + b) / 2 + normal * (2 * bend * length);
  QPolygonF points;
  for (int i = 0; i <= 48; ++i) {
    const qreal t = i / 48.0;
    points << a * (1 - t) * (1 - t) + control * 2 * t * (1 - t) + b * t * t;
  }
  return points;
}

// From inside the first node to the edge of the second.
QPolygonF outside(const QPolygonF& points, const QRectF& from, const QRectF& to) {
  qsizetype first = 0, last = points.size() - 1;
  while (first < last && from.contains(points[first]))
    ++first;
  while (last > first && to.contains(points[last]))
    --last;
  if (first > 0) --first;
  QPolygonF left = points.mid(first, last - first + 1);
  if (last + 1 < points.size()) {
    QPointF before = points[last], within = points[last + 1];
    for (int i = 0; i < 8; ++i) {
      const QPointF middle = (before + within) / 2;
      (to.contains(middle) ? within : before) = middle;
    }
    left << before;
  }
  return left;
}

// A step to itself leaves and comes back on the side that `away` points to.
QPolygonF loopTowards(const QRectF& node, const QPointF& away, const ChartStyle& style) {
  const qreal reach = style.px(17), height = style.px(40);
  const QPointF along(-away.y(), away.x());
  const QPointF foot = node.center() + QPointF(away.x() * node.width() / 2, away.y() * node.height() / 2);
  const QPointF from = foot - along * reach * 0.6, to = foot + along * reach * 0.6;
  const QPointF c1 = foot - along * reach * 2.2 + away * height, c2 = foot + along * reach * 2.2 + away * height;
  QPolygonF points;
  for (int i = 0; i <= 48; ++i) {
    const qreal t = i / 48.0, u = 1 - t;
    points << from * u * u * u + c1 * 3 * u * u * t + c2 * 3 * u * t * t + to * t * t * t;
  }
  return points;
}

int touched(const QPolygonF& points, const QVector<QRectF>& nodes, qsizetype from, qsizetype to, qreal margin) {
  int count = 0;
  for (qsizetype i = 0; i < nodes.size(); ++i) {
    if (i == from || i == to) continue;
    const QRectF wide = nodes[i].adjusted(-margin, -margin, margin, margin);
    for (const QPointF& point : points)
      count += wide.contains(point);
  }
  return count;
}

int leftOut(const QPolygonF& points, const QRectF& area) {
  return static_cast<int>(
      std::count_if(points.begin(), points.end(), [&](const QPointF& p) { return !area.contains(p); }));
}

// On the side where it meets neither nodes nor the arrows to `others`.
QPolygonF loop(const QVector<QRectF>& nodes, qsizetype at, const QVector<qsizetype>& others, const QRectF& area,
               const ChartStyle& style) {
  QPolygonF best;
  qreal bestCost = std::numeric_limits<qreal>::infinity();
  for (const QPointF& away : {QPointF(0, -1), QPointF(0, 1), QPointF(-1, 0), QPointF(1, 0)}) {
    const QPolygonF points = loopTowards(nodes[at], away, style);
    qreal cost = (touched(points, nodes, at, at, style.px(14)) + leftOut(points, area)) * 2;
    for (const qsizetype other : others) {
      const QPointF way = nodes[other].center() - nodes[at].center();
      const qreal length = std::max(1e-6, std::hypot(way.x(), way.y()));
      if (QPointF::dotProduct(way, away) > length * 0.7) cost += 5;
    }
    if (cost >= bestCost) continue;
    bestCost = cost;
    best = points;
  }
  return best;
}

QPolygonF route(const JourneyLayout& layout, qsizetype from, qsizetype to, bool opposite, const QRectF& area,
                const ChartStyle& style) {
  const QRectF& a = layout.nodes[from];
  const QRectF& b = layout.nodes[to];
  const bool sameRow = std::abs(a.center().y() - b.center().y()) < style.px(14);
  QVector<qreal> bends = opposite ? QVector<qreal>{0.13, 0.2, 0.28, 0.38, 0.5}
                                  : QVector<qreal>{0, 0.1, -0.1, 0.18, -0.18, 0.28, -0.28, 0.4, -0.4};
  if (opposite && sameRow) bends.prepend(0);
  QPolygonF best;
  qreal bestCost = std::numeric_limits<qreal>::infinity();
  for (const qreal bend : bends) {
    const qreal shift = bend == 0 && opposite ? style.px(8) : 0;
    const QPolygonF points = curve(a.center(), b.center(), bend, shift);
    const qreal cost =
        touched(points, layout.nodes, from, to, style.px(8)) * 10 + leftOut(points, area) * 10 + std::abs(bend) * 4;
    if (cost < bestCost) {
      bestCost = cost;
      best = points;
    }
  }
  return outside(best, a, b);
}

qreal lengthOf(const QPolygonF& points) {
  qreal length = 0;
  for (qsizetype i = 0; i + 1 < points.size(); ++i)
    length += QLineF(points[i], points[i + 1]).length();
  return length;
}

QPointF pointAlong(const QPolygonF& points, qreal share) {
  qreal rest = lengthOf(points) * share;
  for (qsizetype i = 0; i + 1 < points.size(); ++i) {
    const QLineF part(points[i], points[i + 1]);
    if (rest <= part.length() && part.length() > 0) return part.pointAt(rest / part.length());
    rest -= part.length();
  }
  return points.isEmpty() ? QPointF() : points.last();
}

void addHead(PlacedEdge& placed, const ChartStyle& style) {
  const qreal length = std::min(placed.width * 1.1 + style.px(7), lengthOf(placed.line) * 0.6);
  const QPointF tip = placed.line.last();
  while (placed.line.size() > 2 && QLineF(placed.line.last(), tip).length() < length)
    placed.line.removeLast();
  QLineF back(tip, placed.line.last());
  if (back.length() < 1e-6) return;
  const QPointF along = (back.p2() - back.p1()) / back.length();
  const QPointF base = tip + along * length;
  const QPointF side(-along.y(), along.x());
  const qreal half = placed.width * 0.6 + style.px(3.2);
  placed.head = QPolygonF({tip, base + side * half, base - side * half});
  placed.line << base + along * 0.5;
}

void placeLabel(PlacedEdge& placed, const JourneyLayout& layout, const JourneyData& data, const QRectF& area,
                const ChartStyle& style) {
  const JourneyEdge& edge = data.edges[placed.edge];
  const QSizeF size(digitsWidth(placed.onRoute ? style.smallStrong : style.axis, number::count(edge.count)) +
                        style.px(6),
                    style.px(15));
  if (edge.from == edge.to) {
    const QPointF foot = (placed.line.first() + placed.line.last()) / 2, top = pointAlong(placed.line, 0.52);
    const qreal reach = std::max(1e-6, std::hypot(top.x() - foot.x(), top.y() - foot.y()));
    const QPointF away = (top - foot) / reach;
    const qreal distance =
        placed.width / 2 + 1 + std::abs(away.x()) * size.width() / 2 + std::abs(away.y()) * size.height() / 2;
    placed.label = QRectF(top + away * distance - QPointF(size.width() / 2, size.height() / 2), size);
    return;
  }
  qreal bestCost = std::numeric_limits<qreal>::infinity();
  for (const qreal share : {0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82}) {
    const QPointF at = pointAlong(placed.line, share);
    const QPointF next = pointAlong(placed.line, std::min(1.0, share + 0.05));
    const QPointF along = next - at;
    const qreal length = std::max(1e-6, std::hypot(along.x(), along.y()));
    const QPointF normal(along.y() / length, -along.x() / length);
    const qreal away =
        placed.width / 2 + std::abs(normal.x()) * size.width() / 2 + std::abs(normal.y()) * size.height() / 2 + 1;
    for (const QPointF& center : {at, at + normal * away, at - normal * away}) {
      const QRectF box(center - QPointF(size.width() / 2, size.height() / 2), size);
      qreal cost = std::abs(share - 0.5) * 4 + (center == at ? 1.5 : 0);
      if (!area.contains(box)) cost += 200;
      for (const QRectF& node : layout.nodes)
        cost += node.adjusted(-style.px(3), -style.px(3), style.px(3), style.px(3)).intersects(box) ? 200 : 0;
      for (const PlacedEdge& other : layout.edges) {
        if (other.edge == placed.edge) continue;
        if (other.label.intersects(box)) cost += 100;
        for (const QPointF& point : other.line)
          cost += box.contains(point) ? 3 : 0;
      }
      if (cost < bestCost) {
        bestCost = cost;
        placed.label = box;
      }
    }
  }
}

} // namespace

JourneyLayout layoutJourney(const QRectF& rect, const JourneyData& data, const ChartStyle& style) {
  JourneyLayout layout;
  QHash<QString, qsizetype> index;
  QVector<bool> loops(data.nodes.size(), false);
  for (qsizetype i = 0; i < data.nodes.size(); ++i)
    index.insert(data.nodes[i].id, i);
  std::int64_t largest = 1;
  for (const JourneyEdge& edge : data.edges) {
    largest = std::max(largest, edge.count);
    if (edge.from == edge.to && index.contains(edge.from)) loops[index[edge.from]] = true;
  }
  const qreal margin = style.px(4);
  const bool anyLoop = loops.contains(true);
  const QRectF area = rect.adjusted(margin, anyLoop ? style.px(52) : margin, -margin, -margin);
  for (const JourneyNode& node : data.nodes) {
    const QSizeF size = nodeSize(node, style);
    const qreal x = std::isfinite(node.x) ? std::clamp(node.x, 0.0, 1.0) : 0.5;
    const qreal y = std::isfinite(node.y) ? std::clamp(node.y, 0.0, 1.0) : 0.5;
    layout.nodes << QRectF(QPointF(area.left() + x * std::max(0.0, area.width() - size.width()),
                                   area.top() + y * std::max(0.0, area.height() - size.height())),
                           size);
  }
  keepApart(layout.nodes, area, style);

  const auto hasEdge = [&](const QString& from, const QString& to) {
    return std::any_of(data.edges.begin(), data.edges.end(),
                       [&](const JourneyEdge& edge) { return edge.from == from && edge.to == to; });
  };
  const auto neighboursOf = [&](const QString& id) {
    QVector<qsizetype> others;
    for (const JourneyEdge& edge : data.edges)
      if (edge.from != edge.to && (edge.from == id || edge.to == id))
        if (const QString& other = edge.from == id ? edge.to : edge.from; index.contains(other)) others << index[other];
    return others;
  };
  const auto onRoute = [&](const JourneyEdge& edge) {
    for (qsizetype i = 0; i + 1 < data.route.size(); ++i)
      if (data.route[i] == edge.from && data.route[i + 1] == edge.to) return true;
    return false;
  };
  for (qsizetype i = 0; i < data.edges.size(); ++i) {
    const JourneyEdge& edge = data.edges[i];
    if (!index.contains(edge.from) || !index.contains(edge.to)) continue;
    PlacedEdge placed;
    placed.edge = i;
    placed.width = edgeWidth(edge.count, largest, style);
    placed.onRoute = onRoute(edge);
    const qsizetype from = index[edge.from], to = index[edge.to];
    placed.line = from == to ? loop(layout.nodes, from, neighboursOf(edge.from), rect, style)
                             : route(layout, from, to, hasEdge(edge.to, edge.from), rect, style);
    if (placed.line.size() < 2) continue;
    addHead(placed, style);
    layout.edges << placed;
  }
  std::stable_sort(layout.edges.begin(), layout.edges.end(), [](const PlacedEdge& a, const PlacedEdge& b) {
    return a.onRoute != b.onRoute ? b.onRoute : a.width > b.width;
  });
  for (PlacedEdge& placed : layout.edges)
    placeLabel(placed, layout, data, rect, style);
  return layout;
}

void paintJourneyEdge(QPainter& painter, const PlacedEdge& placed, const JourneyData& data, const ChartStyle& style) {
  std::int64_t largest = 1;
  for (const JourneyEdge& edge : data.edges)
    largest = std::max(largest, edge.count);
  const bool wide = data.edges[placed.edge].count * 4 > largest;
  const QColor color = placed.onRoute ? style.theme.text1 : style.theme.sequential[wide ? 2 : 3];
  QPen pen(color, placed.width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
  painter.setPen(pen);
  painter.setBrush(Qt::NoBrush);
  painter.drawPolyline(placed.line);
  painter.setPen(Qt::NoPen);
  painter.setBrush(color);
  painter.drawPolygon(placed.head);
}

void paintJourneyLabel(QPainter& painter, const PlacedEdge& placed, const JourneyData& data, const ChartStyle& style) {
  QColor ground = style.theme.surface;
  ground.setAlphaF(0.85F);
  painter.fillRect(placed.label.adjusted(style.px(1), style.px(1), -style.px(1), -style.px(1)), ground);
  painter.setFont(placed.onRoute ? style.smallStrong : style.axis);
  painter.setPen(placed.onRoute ? style.theme.text1 : style.theme.text2);
  drawDigits(painter, placed.label, number::count(data.edges[placed.edge].count), Qt::AlignHCenter);
}

void paintJourneyNode(QPainter& painter, const QRectF& rect, const JourneyNode& node, const ChartStyle& style) {
  const Theme& theme = style.theme;
  const bool purchase = node.id == QLatin1String("purchase");
  QPen border(purchase ? theme.sequential[5] : theme.text2, style.px(1.4));
  if (isEnd(node)) border.setDashPattern({2.4, 2});
  painter.setPen(border);
  painter.setBrush(purchase ? theme.sequential[5] : theme.surface);
  const qreal radius = isEnd(node) ? rect.height() / 2 : style.px(5);
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
