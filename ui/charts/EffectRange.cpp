#include "ui/charts/EffectRange.h"

#include "ui/charts/ChartStyle.h"
#include "ui/text/Digits.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace guidepost::ui {

void paintRange(QPainter& painter, const QRectF& rect, const RangeData& data, const Theme& theme) {
  const ChartStyle style(theme);
  const Clipped clipped(painter, rect);
  const bool texts = !data.lowText.isEmpty() || !data.highText.isEmpty();
  const qreal margin = style.px(5);
  const QRectF track(rect.left() + margin, rect.top(), rect.width() - 2 * margin,
                     texts ? rect.height() - style.px(16) : rect.height());
  const qreal y = track.center().y();
  const double span = data.axisHigh - data.axisLow;
  const auto x = [&](double value) {
    const double share = span > 0 ? (value - data.axisLow) / span : 0;
    return track.left() + std::clamp(share, 0.0, 1.0) * track.width();
  };
  painter.setPen(style.hairline(style.grid));
  painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
  const QColor ink = data.hollow ? theme.text3 : theme.text1;
  if (data.reference) {
    painter.setPen(style.pen(theme.text1, 1.2));
    const qreal half = std::min(style.px(7), track.height() / 2);
    painter.drawLine(QPointF(x(*data.reference), y - half), QPointF(x(*data.reference), y + half));
  }
  paintWhisker(painter, x(data.low), x(data.high), y, ink, style, false, data.caps ? 8 : 0);
  if (std::isfinite(data.value)) {
    painter.setPen(style.pen(ink, 1.6));
    painter.setBrush(data.hollow ? theme.surface : ink);
    painter.drawEllipse(QPointF(x(data.value), y), style.px(3.6), style.px(3.6));
  }
  if (!texts) return;
  painter.setFont(style.axis);
  painter.setPen(theme.text2);
  const qreal lowWidth = digitsWidth(style.axis, data.lowText), highWidth = digitsWidth(style.axis, data.highText);
  qreal low = std::clamp(x(data.low) - lowWidth / 2, rect.left(), std::max(rect.left(), rect.right() - lowWidth));
  qreal high = std::clamp(x(data.high) - highWidth / 2, rect.left(), std::max(rect.left(), rect.right() - highWidth));
  if (low + lowWidth + style.px(6) > high) {
    const qreal overlap = low + lowWidth + style.px(6) - high;
    low = std::max(rect.left(), low - overlap / 2);
    high = std::min(rect.right() - highWidth, low + lowWidth + style.px(6));
  }
  const QRectF row(0, rect.bottom() - style.px(15), 0, style.px(14));
  drawDigits(painter, QRectF(low, row.top(), lowWidth, row.height()), data.lowText);
  drawDigits(painter, QRectF(high, row.top(), highWidth, row.height()), data.highText);
}

EffectRange::EffectRange(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void EffectRange::setData(const RangeData& data) {
  data_ = data;
  updateGeometry();
  update();
}

QSize EffectRange::sizeHint() const {
  const ChartStyle style(Theme::current());
  const bool texts = !data_.lowText.isEmpty() || !data_.highText.isEmpty();
  return QSizeF(style.px(120), style.px(texts ? 36 : 16)).toSize();
}

void EffectRange::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintRange(painter, rect(), data_, Theme::current());
}

void EffectRange::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange) updateGeometry();
  update();
}

} // namespace guidepost::ui
