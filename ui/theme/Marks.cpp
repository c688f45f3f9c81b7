#include "ui/theme/Marks.h"

#include <QIconEngine>
#include <QPainter>
#include <QPixmap>

#include <cmath>

namespace guidepost::ui {
namespace {

class MarkIconEngine : public QIconEngine {
public:
  explicit MarkIconEngine(QString name) : name_(std::move(name)) {}

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
    const Theme& theme = Theme::current();
    const StrategyLook look = theme.strategy(name_);
    const qreal size = std::min(rect.width(), rect.height()) * 0.56;
    paintMark(*painter, look.mark, QRectF(rect).center(), size, mode == QIcon::Disabled ? theme.text3 : look.color);
  }
  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paint(&painter, QRect(QPoint(), size), mode, state);
    return pixmap;
  }
  QIconEngine* clone() const override { return new MarkIconEngine(name_); }

private:
  QString name_;
};

QPolygonF triangle(const QPointF& center, qreal size, bool up) {
  const qreal side = size * 1.22;
  const qreal height = side * 0.88;
  const qreal sign = up ? 1 : -1;
  return QPolygonF({{center.x(), center.y() - sign * height * 0.56},
                    {center.x() + side / 2, center.y() + sign * height * 0.44},
                    {center.x() - side / 2, center.y() + sign * height * 0.44}});
}

} // namespace

QPainterPath markPath(Mark mark, const QPointF& center, qreal size) {
  QPainterPath path;
  const qreal r = size / 2;
  switch (mark) {
  case Mark::Circle:
  case Mark::HollowCircle:
    path.addEllipse(center, r, r);
    break;
  case Mark::Square:
    path.addRect(QRectF(center.x() - r * 0.9, center.y() - r * 0.9, size * 0.9, size * 0.9));
    break;
  case Mark::TriangleUp:
    path.addPolygon(triangle(center, size, true));
    break;
  case Mark::TriangleDown:
    path.addPolygon(triangle(center, size, false));
    break;
  case Mark::Diamond: {
    const qreal d = r * 1.3;
    path.addPolygon(QPolygonF({{center.x(), center.y() - d},
                               {center.x() + d, center.y()},
                               {center.x(), center.y() + d},
                               {center.x() - d, center.y()}}));
    break;
  }
  case Mark::Cross:
    path.moveTo(center.x() - r, center.y() - r);
    path.lineTo(center.x() + r, center.y() + r);
    path.moveTo(center.x() - r, center.y() + r);
    path.lineTo(center.x() + r, center.y() - r);
    break;
  }
  if (mark != Mark::Cross) path.closeSubpath();
  return path;
}

void paintMark(QPainter& painter, Mark mark, const QPointF& center, qreal size, const QColor& color) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  const QPainterPath path = markPath(mark, center, size);
  if (mark == Mark::HollowCircle || mark == Mark::Cross) {
    painter.setPen(QPen(color, size * 0.2, Qt::SolidLine, Qt::RoundCap));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
  } else {
    painter.fillPath(path, color);
  }
  painter.restore();
}

QIcon strategyIcon(const QString& strategyName) {
  return QIcon(new MarkIconEngine(strategyName));
}

} // namespace guidepost::ui
