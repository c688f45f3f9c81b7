// Numbers in cells of equal width, so that columns of figures line up with a font whose digits are proportional. Each
// digit, the minus and the plus take a cell as wide as the widest digit; other characters keep their own width.
#pragma once

#include <QFont>
#include <QPointF>
#include <QRectF>
#include <QString>

class QPainter;

namespace guidepost::ui {

qreal digitsWidth(const QFont& font, const QString& text);

// With the painter's font and pen; the text's right end stands at rightBaseline.
void drawDigits(QPainter& painter, const QPointF& rightBaseline, const QString& text);

// The same in a rect: horizontally left, right (the default) or centred, vertically centred.
void drawDigits(QPainter& painter, const QRectF& rect, const QString& text, Qt::Alignment alignment = Qt::AlignRight);

} // namespace guidepost::ui
