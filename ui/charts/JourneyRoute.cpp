#include "ui/charts/JourneyRoute.h"

#include <QLineF>

#include <algorithm>
#include <cmath>
#include <limits>

namespace guidepost::ui {

namespace {

constexpr int portsOfNode = 12, portsOfSide = 3;
constexpr int coarseParts = 16, fineParts = 48;

qreal turningOf(const QPolygonF& points) {
  qreal turning = 0;
  for (qsizetype i = 0; i + 2 < points.size(); ++i) {
    const QPointF a = points[i + 1] - points[i], b = points[i + 2] - points[i + 1];
    const qreal cross = a.x() * b.y() - a.y() * b.x();
    turning += std::abs(std::atan2(cross, QPointF::dotProduct(a, b)));
  }
  return turning;
}

qreal crossOf(const QPointF& a, const QPointF& b, const QPointF& c) {
  return (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x());
}

bool crossEachOther(const QPointF& a, const QPointF& b, const QPointF& c, const QPointF& d) {
  return crossOf(a, b, c) * crossOf(a, b, d) < 0 && crossOf(c, d, a) * crossOf(c, d, b) < 0;
}

// Between a direction outwards and the straight way: 0…π.
qreal angleOf(const QPointF& away, const QPointF& way) {
  const qreal length = std::hypot(way.x(), way.y());
  return length < 1e-6 ? 0 : std::acos(std::clamp(QPointF::dotProduct(away, way) / length, -1.0, 1.0));
}

qreal distanceSquared(const QPointF& a, const QPointF& b) {
  const QPointF d = a - b;
  return QPointF::dotProduct(d, d);
}

} // namespace

QPolygonF bezier(const QPointF& from, const QPointF& c1, const QPointF& c2, const QPointF& to, int parts) {
  QPolygonF points;
  points.reserve(parts + 1);
  for (int i = 0; i <= parts; ++i) {
    const qreal t = static_cast<qreal>(i) / parts, u = 1 - t;
    points << from * (u * u * u) + c1 * (3 * u * u * t) + c2 * (3 * u * t * t) + to * (t * t * t);
  }
  return points;
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

JourneyRoutes::JourneyRoutes(const QRectF& area, QVector<QRectF> nodes, QVector<bool> looped, QVector<QRectF> loops,
                             qreal pixel)
    : area_(area), nodes_(std::move(nodes)), looped_(std::move(looped)), loops_(std::move(loops)), pixel_(pixel),
      used_(nodes_.size(), QVector<int>(portsOfNode, 0)) {}

// Three on each side; a loop takes the middle of the upper one.
QVector<JourneyRoutes::Port> JourneyRoutes::portsOf(qsizetype node) const {
  const QRectF& box = nodes_[node];
  const QPointF middle = box.center();
  QVector<Port> ports;
  const auto addSide = [&](int side, const QPointF& away) {
    for (int i = 0; i < portsOfSide; ++i) {
      const int step = i - 1;
      const bool upper = side == 2;
      if (upper && looped_[node] && step == 0) continue;
      const bool upright = away.x() != 0;
      const qreal offset =
          step * (upright ? box.height() * 0.28 : box.width() * (upper && looped_[node] ? 0.38 : 0.27));
      const QPointF at = middle + QPointF(away.x() * box.width() / 2, away.y() * box.height() / 2) +
                         (upright ? QPointF(0, offset) : QPointF(offset, 0));
      ports << Port{at, away, side * portsOfSide + i, std::abs(offset)};
    }
  };
  addSide(0, {-1, 0});
  addSide(1, {1, 0});
  addSide(2, {0, -1});
  addSide(3, {0, 1});
  return ports;
}

// In pixels of length: what a detour is worth to keep clear of something.
qreal JourneyRoutes::costOf(const QPolygonF& points, qsizetype from, qsizetype to, qreal width, qreal stopAt) const {
  qreal cost = (lengthOf(points) / pixel_) + 26 * turningOf(points);
  const qreal near = 8 * pixel_;
  for (qsizetype i = 1; i + 1 < points.size() && cost < stopAt; ++i) {
    const QPointF& point = points[i];
    if (!area_.contains(point)) cost += 300;
    for (qsizetype n = 0; n < nodes_.size(); ++n) {
      const qreal margin = n == from || n == to ? -pixel_ : near;
      if (nodes_[n].adjusted(-margin, -margin, margin, margin).contains(point)) cost += 400;
    }
    for (const QRectF& loop : loops_)
      if (loop.contains(point)) cost += 60;
  }
  const qreal ends = 12 * pixel_;
  const QRectF bounds = points.boundingRect();
  for (const Taken& other : taken_) {
    if (cost >= stopAt) break;
    const qreal apart = (width + other.width) / 2 + 6 * pixel_;
    if (!other.bounds.adjusted(-apart, -apart, apart, apart).intersects(bounds.adjusted(0, 0, 1, 1))) continue;
    for (qsizetype i = 1; i + 1 < points.size(); ++i) {
      if (distanceSquared(points[i], points.first()) < ends * ends) continue;
      if (distanceSquared(points[i], points.last()) < ends * ends) continue;
      qreal nearest = std::numeric_limits<qreal>::infinity();
      for (const QPointF& point : other.points)
        nearest = std::min(nearest, distanceSquared(points[i], point));
      if (nearest < apart * apart) cost += 40;
    }
    for (qsizetype i = 0; i + 1 < points.size(); ++i)
      for (qsizetype k = 0; k + 1 < other.points.size(); ++k)
        if (crossEachOther(points[i], points[i + 1], other.points[k], other.points[k + 1]))
          cost += other.kept ? 160 : 75;
  }
  return cost;
}

QPolygonF JourneyRoutes::wayOf(const Port& out, const Port& in, qreal reach, int parts) {
  return bezier(out.at, out.at + out.away * reach, in.at + in.away * reach, in.at, parts);
}

QPolygonF JourneyRoutes::add(qsizetype from, qsizetype to, qreal width, bool keptClear) {
  struct Pair {
    Port out, in;
    qreal distance = 0, base = 0, hope = 0;
  };
  QVector<Pair> pairs;
  const QVector<Port> outs = portsOf(from), ins = portsOf(to);
  for (const Port& out : outs)
    for (const Port& in : ins) {
      Pair pair{out, in, QLineF(out.at, in.at).length(), 0, 0};
      pair.base = 100 * (used_[from][out.number] + used_[to][in.number]) + 0.5 * (out.offset + in.offset) / pixel_;
      pair.hope = pair.base + pair.distance / pixel_ +
                  26 * (angleOf(out.away, in.at - out.at) + angleOf(in.away, out.at - in.at));
      pairs << pair;
    }
  std::stable_sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) { return a.hope < b.hope; });
  qreal bestCost = std::numeric_limits<qreal>::infinity();
  const Pair* best = &pairs.front();
  qreal bestReach = 0;
  for (const Pair& pair : pairs) {
    if (pair.base + pair.distance / pixel_ >= bestCost) continue;
    for (const qreal share : {0.4, 0.7}) {
      const qreal reach = std::clamp(pair.distance * share, 10 * pixel_, 110 * pixel_);
      const qreal cost =
          pair.base + costOf(wayOf(pair.out, pair.in, reach, coarseParts), from, to, width, bestCost - pair.base);
      if (cost >= bestCost) continue;
      bestCost = cost;
      best = &pair;
      bestReach = reach;
    }
  }
  ++used_[from][best->out.number];
  ++used_[to][best->in.number];
  const QPolygonF few = wayOf(best->out, best->in, bestReach, coarseParts);
  taken_ << Taken{few, few.boundingRect(), width, keptClear};
  return wayOf(best->out, best->in, bestReach, fineParts);
}

} // namespace guidepost::ui
