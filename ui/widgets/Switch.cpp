#include "ui/widgets/Switch.h"

#include "ui/theme/Fonts.h"
#include "ui/theme/Theme.h"

#include <QPainter>

namespace guidepost::ui {

QSizeF switchSize() {
  return {units(7.5) * 1.0, units(4.5) * 1.0};
}

void paintSwitch(QPainter& painter, const QRectF& rect, bool on, bool enabled, bool focused) {
  const Theme& theme = Theme::current();
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  QRectF box(QPointF(), switchSize());
  box.moveCenter(rect.center());
  if (focused) {
    painter.setPen(QPen(theme.accent, 2));
    painter.setBrush(Qt::NoBrush);
    const QRectF ring = box.adjusted(-3, -3, 3, 3);
    painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2);
  }
  const QColor track = !enabled ? theme.line : theme.accent;
  painter.setPen(QPen(on ? track : enabled ? theme.edge : theme.line, 1));
  painter.setBrush(on ? track : theme.surface);
  painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), box.height() / 2, box.height() / 2);
  const qreal knob = box.height() - units(on ? 1.5 : 2);
  const qreal gap = (box.height() - knob) / 2;
  const QRectF circle(on ? box.right() - gap - knob : box.left() + gap, box.top() + gap, knob, knob);
  painter.setPen(Qt::NoPen);
  painter.setBrush(on ? theme.onAccent : enabled ? theme.edge : theme.line);
  painter.drawEllipse(circle);
  painter.restore();
}

Switch::Switch(const QString& objectName, QWidget* parent) : QCheckBox(parent) {
  setObjectName(objectName);
  setCursor(Qt::PointingHandCursor);
}

QSize Switch::sizeHint() const {
  return {units(9.5), units(6.5)};
}

bool Switch::hitButton(const QPoint& position) const {
  return rect().contains(position);
}

void Switch::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintSwitch(painter, rect(), isChecked(), isEnabled(), hasFocus());
}

} // namespace guidepost::ui
