// Finds each arrow of a journey graph its way between nodes that stand already: round the others, clear of the loops,
// beside rather than over the arrows before it. Inside ui/charts only.
#pragma once

#include <QPolygonF>
#include <QRectF>
#include <QVector>

namespace guidepost::ui {

QPolygonF bezier(const QPointF& from, const QPointF& c1, const QPointF& c2, const QPointF& to, int parts);
qreal lengthOf(const QPolygonF& points);
QPointF pointAlong(const QPolygonF& points, qreal share);

class JourneyRoutes {
public:
  // `looped`: nodes with a loop above them; `loops`: what these take up.
  JourneyRoutes(const QRectF& area, QVector<QRectF> nodes, QVector<bool> looped, QVector<QRectF> loops, qreal pixel);

  // The best way from one node's border to another's. Those that come after avoid it; above all one that is kept clear.
  QPolygonF add(qsizetype from, qsizetype to, qreal width, bool keptClear);

private:
  struct Port {
    QPointF at, away; // on the border, and outwards
    int number = 0;
    qreal offset = 0; // from the middle of its side
  };
  struct Taken {
    QPolygonF points; // few
    QRectF bounds;
    qreal width = 0;
    bool kept = false;
  };
  QVector<Port> portsOf(qsizetype node) const;
  static QPolygonF wayOf(const Port& out, const Port& in, qreal reach, int parts);
  qreal costOf(const QPolygonF& points, qsizetype from, qsizetype to, qreal width, qreal stopAt) const;

  QRectF area_;
  QVector<QRectF> nodes_;
  QVector<bool> looped_;
  QVector<QRectF> loops_;
  qreal pixel_;
  QVector<Taken> taken_;
  QVector<QVector<int>> used_; // by node and port: how many arrows
};

} // namespace guidepost::ui
