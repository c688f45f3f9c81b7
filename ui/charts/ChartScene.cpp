#include "ui/charts/ChartScene.h"

#include "ui/text/Digits.h"
#include "ui/theme/Fonts.h"

#include <QAbstractSeries>
#include <QGraphicsItem>
#include <QGraphicsLayout>
#include <QPainter>

#include <algorithm>

namespace guidepost::ui {

class ChartScene::OverlayItem : public QGraphicsItem {
public:
  explicit OverlayItem(QChart* chart) : QGraphicsItem(chart), chart_(chart) { setZValue(1000); }

  void setOverlay(Overlay overlay) {
    overlay_ = std::move(overlay);
    update();
  }

  // The whole picture, wherever the chart lies in it.
  void setArea(const QRectF& area) {
    prepareGeometryChange();
    area_ = area.translated(-chart_->pos());
  }

  QRectF boundingRect() const override { return area_; }

  void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override {
    if (!overlay_) return;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(-chart_->pos());
    overlay_(*painter, *chart_);
  }

private:
  QChart* chart_;
  Overlay overlay_;
  QRectF area_;
};

ChartScene::ChartScene() : chart_(new QChart), overlay_(new OverlayItem(chart_)) {
  scene_.setItemIndexMethod(QGraphicsScene::NoIndex);
  chart_->setBackgroundVisible(false);
  chart_->setPlotAreaBackgroundVisible(false);
  chart_->setMargins(QMargins());
  chart_->setMinimumSize(1, 1);
  chart_->layout()->setContentsMargins(0, 0, 0, 0);
  chart_->legend()->hide();
  chart_->setAnimationOptions(QChart::NoAnimation);
  scene_.addItem(chart_);
}

ChartScene::~ChartScene() = default;

void ChartScene::markBuilt(const Theme& theme) {
  built_ = true;
  kind_ = theme.kind;
  unit_ = gridUnit();
}

bool ChartScene::isFor(const Theme& theme) const {
  return built_ && kind_ == theme.kind && unit_ == gridUnit();
}

void ChartScene::clear() {
  chart_->removeAllSeries();
  const QList<QAbstractAxis*> axes = chart_->axes();
  for (QAbstractAxis* axis : axes) {
    chart_->removeAxis(axis);
    delete axis;
  }
  built_ = false;
}

QValueAxis* ChartScene::addAxis(const Axis& axis, Qt::Alignment side, bool gridlines, const ChartStyle& style) {
  auto* made = new QValueAxis;
  made->setRange(axis.low, axis.high);
  if (!axis.ticks.isEmpty()) {
    made->setTickType(QValueAxis::TicksDynamic);
    made->setTickAnchor(axis.ticks.first());
    made->setTickInterval(axis.step);
  }
  made->setLabelsVisible(false);
  made->setLineVisible(false);
  made->setGridLineVisible(gridlines);
  made->setGridLinePen(style.hairline(style.grid));
  made->setMinorGridLineVisible(false);
  chart_->addAxis(made, side);
  return made;
}

void ChartScene::setOverlay(Overlay overlay) {
  overlay_->setOverlay(std::move(overlay));
}

void ChartScene::render(QPainter& painter, const QRectF& rect, const QRectF& plot) {
  // The chart leaves room for axes that show nothing; QChart::setPlotArea would leave the gridlines behind.
  chart_->setGeometry(plot);
  chart_->layout()->activate();
  const QRectF inner = chart_->plotArea();
  if (inner.isValid()) {
    chart_->setGeometry(plot.adjusted(-inner.left(), -inner.top(), chart_->size().width() - inner.right(),
                                      chart_->size().height() - inner.bottom()));
    chart_->layout()->activate();
  }
  overlay_->setArea(QRectF(QPointF(), rect.size()));
  scene_.setSceneRect(QRectF(QPointF(), rect.size()));
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  scene_.render(&painter, rect, scene_.sceneRect(), Qt::IgnoreAspectRatio);
  painter.restore();
}

void drawLeftTicks(QPainter& painter, const QRectF& plot, const Axis& y, const ChartStyle& style) {
  painter.setFont(style.axis);
  painter.setPen(style.theme.text2);
  const qreal height = style.px(14);
  for (const double tick : y.ticks) {
    const qreal at = plot.bottom() - y.position(tick) * plot.height();
    drawDigits(painter, QRectF(0, at - height / 2, plot.left() - style.px(8), height), y.text(tick));
  }
}

void drawBottomTicks(QPainter& painter, const QRectF& rect, const QRectF& plot, const Axis& x,
                     const ChartStyle& style) {
  painter.setFont(style.axis);
  painter.setPen(style.theme.text2);
  qreal free = rect.left();
  for (const double tick : x.ticks) {
    const QString text = x.text(tick);
    const qreal width = digitsWidth(style.axis, text);
    const qreal center = plot.left() + x.position(tick) * plot.width();
    const qreal left = std::clamp(center - width / 2, rect.left(), std::max(rect.left(), rect.right() - width));
    if (left < free) continue;
    drawDigits(painter, QRectF(left, plot.bottom() + style.px(4), width, style.px(14)), text);
    free = left + width + style.px(4);
  }
}

qreal leftTicksWidth(const Axis& y, const ChartStyle& style) {
  qreal width = 0;
  for (const double tick : y.ticks)
    width = std::max(width, digitsWidth(style.axis, y.text(tick)));
  return width + style.px(8);
}

} // namespace guidepost::ui
