#include "ui/pages/Meter.h"

#include "ui/theme/Fonts.h"
#include "ui/theme/Theme.h"

#include <QPainter>

#include <algorithm>

namespace guidepost::ui {

Meter::Meter(int width, QWidget* parent) : QWidget(parent) {
  setFixedSize(width, units(2));
}

void Meter::set(double share, const QString& strategy, bool on) {
  share_ = share;
  strategy_ = strategy;
  on_ = on;
  update();
}

void Meter::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  const qreal radius = units(0.5);
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const bool outlined = theme.kind == Theme::Kind::HighContrast;
  painter.setPen(outlined ? QPen(theme.line, 1) : QPen(Qt::NoPen));
  painter.setBrush(outlined ? theme.surface : theme.line);
  const qreal inset = outlined ? 0.5 : 0;
  const QRectF track = QRectF(rect()).adjusted(inset, inset, -inset, -inset);
  painter.drawRoundedRect(track, radius, radius);
  if (!(share_ > 0)) return;
  QRectF filled = track;
  filled.setWidth(std::clamp<qreal>(track.width() * share_, 2 * radius, track.width()));
  painter.setPen(Qt::NoPen);
  painter.setBrush(on_ ? theme.strategy(strategy_).color : theme.edge);
  painter.drawRoundedRect(filled, radius, radius);
}

} // namespace guidepost::ui
