#include "ui/charts/ChartStyle.h"

#include "ui/theme/Fonts.h"

#include <QFontInfo>
#include <QLineF>
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
      bodyStrong(inPixels(fonts::bodyStrong())), grid(shownTheme.line), pixel(gridUnit() / 4) {
  if (shownTheme.kind == Theme::Kind::HighContrast) grid.setAlphaF(0.4F);
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

namespace {

void paintBracket(QPainter& painter, const QLineF& line, const QPointF& cap, const QColor& color, const QColor& halo,
                  bool dashed, const ChartStyle& style) {
  const bool capped = !cap.isNull();
  const auto caps = [&] {
    if (!capped) return;
    painter.drawLine(line.p1() - cap, line.p1() + cap);
    painter.drawLine(line.p2() - cap, line.p2() + cap);
  };
  if (halo.isValid()) {
    painter.setPen(QPen(halo, style.px(3.6), Qt::SolidLine, Qt::SquareCap));
    painter.drawLine(line);
    caps();
  }
  painter.setPen(style.pen(color, 2, dashed));
  painter.drawLine(line);
  painter.setPen(style.pen(color, 2));
  caps();
}

} // namespace

void paintWhisker(QPainter& painter, qreal low, qreal high, qreal y, const QColor& color, const ChartStyle& style,
                  bool dashed, qreal capHeight, const QColor& halo) {
  if (!std::isfinite(low) || !std::isfinite(high)) return;
  paintBracket(painter, QLineF(low, y, high, y), QPointF(0, style.px(capHeight) / 2), color, halo, dashed, style);
}

void paintVerticalWhisker(QPainter& painter, qreal x, qreal low, qreal high, const QColor& color,
                          const ChartStyle& style, bool dashed, qreal capWidth, const QColor& halo) {
  if (!std::isfinite(low) || !std::isfinite(high)) return;
  paintBracket(painter, QLineF(x, low, x, high), QPointF(style.px(capWidth) / 2, 0), color, halo, dashed, style);
}

void paintMeter(QPainter& painter, const QRectF& rect, double share, const QColor& color, const Theme& theme) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  const qreal radius = std::min(rect.height() / 2, 2 * gridUnit() / 4);
  QPainterPath track;
  track.addRoundedRect(rect, radius, radius);
  const bool contrast = theme.kind == Theme::Kind::HighContrast;
  painter.fillPath(track, contrast ? theme.inset : theme.line);
  if (std::isfinite(share) && share > 0) {
    painter.setClipPath(track, Qt::IntersectClip);
    QRectF part = rect;
    part.setWidth(rect.width() * std::min(share, 1.0));
    QPainterPath filled;
    filled.addRoundedRect(part, radius, radius);
    painter.fillPath(filled, color);
    painter.setClipping(false);
  }
  if (contrast) {
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
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
