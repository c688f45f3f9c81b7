// What a chart is drawn with: theme, fonts in pixels, and lengths that scale with the font. Charts measure in the
// screen's logical pixels whatever they are painted on; a report scales its painter to that (96 to the inch).
#pragma once

#include "ui/theme/Marks.h"
#include "ui/theme/Theme.h"

#include <QFont>
#include <QFontMetricsF>
#include <QPen>
#include <QRectF>
#include <QString>

class QPainter;

namespace guidepost::ui {

struct ChartStyle {
  explicit ChartStyle(const Theme& theme);

  const Theme& theme;
  QFont axis, axisStrong, small, smallStrong, body, bodyStrong, figure;
  QColor grid; // gridlines and tracks: hairlines that carry no meaning
  qreal pixel; // one pixel of the pictures: 1 at 96 dpi with the standard font

  qreal px(qreal pictures) const { return pictures * pixel; }
  QPen hairline(const QColor& color) const; // cosmetic, 1 device pixel
  QPen pen(const QColor& color, qreal width, bool dashed = false) const;
};

// Saves the painter and keeps what is painted inside the rect while it lives.
class Clipped {
public:
  Clipped(QPainter& painter, const QRectF& rect);
  ~Clipped();
  Clipped(const Clipped&) = delete;
  Clipped& operator=(const Clipped&) = delete;

private:
  QPainter& painter_;
};

qreal textWidth(const QFont& font, const QString& text);

// One line, elided to the rect's width. Alignment of Qt::AlignLeft|Right|HCenter, vertically centred.
void drawText(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font, const QColor& color,
              Qt::Alignment alignment = Qt::AlignLeft);

// Whiskers with caps. The halo keeps one apart from the bar that it lies on; an invalid color draws none.
void paintWhisker(QPainter& painter, qreal low, qreal high, qreal y, const QColor& color, const ChartStyle& style,
                  bool dashed = false, qreal capHeight = 8, const QColor& halo = {});
void paintVerticalWhisker(QPainter& painter, qreal x, qreal low, qreal high, const QColor& color,
                          const ChartStyle& style, bool dashed = false, qreal capWidth = 0, const QColor& halo = {});

// A share as a bar on a track, as in lists: 0…1.
void paintMeter(QPainter& painter, const QRectF& rect, double share, const QColor& color, const Theme& theme);

// A small rounded square of colour before a name.
void paintSwatch(QPainter& painter, const QPointF& center, qreal size, const QColor& color, const Theme& theme);

} // namespace guidepost::ui
