// The marks of the strategies, painted the same everywhere. `size` is the height of the circle; the others are made to
// look as large as it.
#pragma once

#include "ui/theme/Theme.h"

#include <QPainterPath>
#include <QPointF>

class QPainter;
class QIcon;

namespace guidepost::ui {

QPainterPath markPath(Mark mark, const QPointF& center, qreal size);
void paintMark(QPainter& painter, Mark mark, const QPointF& center, qreal size, const QColor& color);

// A mark as an icon, coloured from the theme that is current when it is painted.
QIcon strategyIcon(const QString& strategyName);

} // namespace guidepost::ui
