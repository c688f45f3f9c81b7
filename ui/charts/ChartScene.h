// A QChart in a scene of its own, rendered into any painter: the way Qt Charts pictures reach window, PDF, SVG and PNG.
// Plot area and texts are ours; the chart draws series and gridlines. Inside ui/charts only. GUI thread.
#pragma once

#include "ui/charts/Axis.h"
#include "ui/charts/ChartStyle.h"

#include <QChart>
#include <QGraphicsScene>
#include <QValueAxis>

#include <functional>

namespace guidepost::ui {

class ChartScene {
public:
  using Overlay = std::function<void(QPainter&, const QChart&)>;

  ChartScene();
  ~ChartScene();

  QChart& chart() { return *chart_; }
  bool isBuilt() const { return built_; }
  void markBuilt(const Theme& theme);
  void invalidate() { built_ = false; }
  bool isFor(const Theme& theme) const; // built in this theme and for the present font
  bool sizeIsNew(const QSizeF& size) const { return scene_.sceneRect().size() != size; }

  void clear(); // series and axes
  QValueAxis* addAxis(const Axis& axis, Qt::Alignment side, bool gridlines, const ChartStyle& style);
  void setOverlay(Overlay overlay); // drawn by an item of the chart, above the series

  // `plot` relative to a rect of this size at 0, 0.
  void render(QPainter& painter, const QRectF& rect, const QRectF& plot);

private:
  class OverlayItem;

  QGraphicsScene scene_;
  QChart* chart_;
  OverlayItem* overlay_;
  bool built_ = false;
  Theme::Kind kind_ = Theme::Kind::Light;
  qreal unit_ = 0;
};

// Where a value lies in a plot area whose axes are these.
inline QPointF placed(const QRectF& plot, const Axis& x, const Axis& y, double atX, double atY) {
  return {plot.left() + x.position(atX) * plot.width(), plot.bottom() - y.position(atY) * plot.height()};
}

// Tick texts at the left of and below the plot; the first and last below are kept inside `rect`.
void drawLeftTicks(QPainter& painter, const QRectF& plot, const Axis& y, const ChartStyle& style);
void drawBottomTicks(QPainter& painter, const QRectF& rect, const QRectF& plot, const Axis& x, const ChartStyle& style);
qreal leftTicksWidth(const Axis& y, const ChartStyle& style);

} // namespace guidepost::ui
