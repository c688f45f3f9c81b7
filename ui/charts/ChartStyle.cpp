#include "ui/charts/ChartStyle.h"

#include "ui/theme/Fonts.h"

#include <QFontInfo>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace guidepost::ui {

namespace {

QFont inPixels(QFont font) {
  font.setPixelSize(std::max(1, QFontInfo(font).pixelSize()));
  return font;
}

QFont withPixels(QFont font, qreal pixels) {
  font.setPixelSize(std::max(1, qRound(pixels)));
  return font;
}

} // namespace

ChartStyle::ChartStyle(const Theme& shownTheme)
    : theme(shownTheme), axis(inPixels(fonts::axis())), axisStrong(inPixels(fonts::axisStrong())),
      small(inPixels(fonts::small())), smallStrong(inPixels(fonts::smallStrong())), body(inPixels(fonts::body())),
      bodyStrong(inPixels(fonts::bodyStrong())), pixel(gridUnit() / 4) {
  figure = withPixels(fonts::figure(), 20 * pixel);
}

QPen ChartStyle::hairline(const QColor& color) const {
  QPen line(color, 1);
  line.setCosmetic(true);
  return line;
}

QPen ChartStyle::pen(const QColor& color, qreal width, bool dashed) const {
  QPen line(color, px(width), Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
  if (dashed) line.setDashPattern({2, 1.5});
  return line;
}

Clipped::Clipped(QPainter& painter, const QRectF& rect) : painter_(painter) {
  painter_.save();
  painter_.setRenderHint(QPainter::Antialiasing);
  painter_.setClipRect(rect, Qt::IntersectClip);
}

Clipped::~Clipped() {
  painter_.restore();
}

qreal textWidth(const QFont& font, const QString& text) {
  return QFontMetricsF(font).horizontalAdvance(text);
}

void drawText(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font, const QColor& color,
              Qt::Alignment alignment) {
  if (text.isEmpty() || rect.width() <= 0) return;
  const QFontMetricsF metrics(font);
  QString shown = text;
  qreal width = metrics.horizontalAdvance(shown);
  if (width > rect.width() + 0.5) {
    shown = metrics.elidedText(text, Qt::ElideRight, rect.width());
    width = metrics.horizontalAdvance(shown);
    if (width > rect.width() + 0.5) return;
  }
  const qreal left = alignment & Qt::AlignRight     ? rect.right() - width
                     : alignment & Qt::AlignHCenter ? rect.center().x() - width / 2
                                                    : rect.left();
  painter.setFont(font);
  painter.setPen(color);
  painter.drawText(QPointF(left, rect.center().y() + (metrics.ascent() - metrics.descent()) / 2), shown);
}

void paintWhisker(QPainter& painter, qreal low, qreal high, qreal y, const QColor& color, const ChartStyle& style,
                  bool dashed, qreal capHeight) {
  if (!std::isfinite(low) || !std::isfinite(high)) return;
  painter.setPen(style.pen(color, 2, dashed));
  painter.drawLine(QPointF(low, y), QPointF(high, y));
  if (capHeight <= 0) return;
  const qreal half = style.px(capHeight) / 2;
  painter.setPen(style.pen(color, 2));
  painter.drawLine(QPointF(low, y - half), QPointF(low, y + half));
  painter.drawLine(QPointF(high, y - half), QPointF(high, y + half));
}

void paintVerticalWhisker(QPainter& painter, qreal x, qreal low, qreal high, const QColor& color,
                          const ChartStyle& style, bool dashed, qreal capWidth) {
  if (!std::isfinite(low) || !std::isfinite(high)) return;
  painter.setPen(style.pen(color, 2, dashed));
  painter.drawLine(QPointF(x, low), QPointF(x, high));
  if (capWidth <= 0) return;
  const qreal half = style.px(capWidth) / 2;
  painter.drawLine(QPointF(x - half, low), QPointF(x + half, low));
  painter.drawLine(QPointF(x - half, high), QPointF(x + half, high));
}

void paintMeter(QPainter& painter, const QRectF& rect, double share, const QColor& color, const Theme& theme) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  const qreal radius = std::min(rect.height() / 2, 2 * gridUnit() / 4);
  QPainterPath track;
  track.addRoundedRect(rect, radius, radius);
  painter.fillPath(track, theme.line);
  if (std::isfinite(share) && share > 0) {
    painter.setClipPath(track, Qt::IntersectClip);
    QRectF part = rect;
    part.setWidth(rect.width() * std::min(share, 1.0));
    QPainterPath filled;
    filled.addRoundedRect(part, radius, radius);
    painter.fillPath(filled, color);
  }
  painter.restore();
}

void paintSwatch(QPainter& painter, const QPointF& center, qreal size, const QColor& color, const Theme& theme) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF box(center.x() - size / 2, center.y() - size / 2, size, size);
  painter.setPen(theme.kind == Theme::Kind::HighContrast ? QPen(theme.text1, 1) : QPen(Qt::NoPen));
  painter.setBrush(color);
  painter.drawRoundedRect(box, size / 5, size / 5);
  painter.restore();
}

} // namespace guidepost::ui
