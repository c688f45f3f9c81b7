#include "ui/text/Digits.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace guidepost::ui {

namespace {

bool takesCell(QChar c) {
  return c.isDigit() || c == QChar(0x2212) || c == QLatin1Char('+');
}

qreal cellWidth(const QFontMetricsF& metrics) {
  qreal width = 0;
  for (char digit = '0'; digit <= '9'; ++digit)
    width = std::max(width, metrics.horizontalAdvance(QLatin1Char(digit)));
  return width;
}

bool hasCells(const QString& text) {
  return std::any_of(text.begin(), text.end(), takesCell);
}

} // namespace

qreal digitsWidth(const QFont& font, const QString& text) {
  const QFontMetricsF metrics(font);
  if (!hasCells(text)) return metrics.horizontalAdvance(text);
  const qreal cell = cellWidth(metrics);
  qreal width = 0;
  QString run;
  for (const QChar c : text) {
    if (!takesCell(c)) {
      run += c;
      continue;
    }
    width += metrics.horizontalAdvance(run) + cell;
    run.clear();
  }
  return width + metrics.horizontalAdvance(run);
}

void drawDigits(QPainter& painter, const QPointF& rightBaseline, const QString& text) {
  const QFontMetricsF metrics(painter.font());
  const qreal cell = cellWidth(metrics);
  qreal x = rightBaseline.x() - digitsWidth(painter.font(), text);
  QString run;
  const auto flush = [&] {
    if (run.isEmpty()) return;
    painter.drawText(QPointF(x, rightBaseline.y()), run);
    x += metrics.horizontalAdvance(run);
    run.clear();
  };
  for (const QChar c : text) {
    if (!takesCell(c)) {
      run += c;
      continue;
    }
    flush();
    painter.drawText(QPointF(x + (cell - metrics.horizontalAdvance(c)) / 2, rightBaseline.y()), QString(c));
    x += cell;
  }
  flush();
}

void drawDigits(QPainter& painter, const QRectF& rect, const QString& text, Qt::Alignment alignment) {
  const QFontMetricsF metrics(painter.font());
  const qreal width = digitsWidth(painter.font(), text);
  const qreal right = alignment & Qt::AlignLeft      ? rect.left() + width
                      : alignment & Qt::AlignHCenter ? rect.center().x() + width / 2
                                                     : rect.right();
  const qreal baseline = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2;
  drawDigits(painter, QPointF(right, baseline), text);
}

} // namespace guidepost::ui
