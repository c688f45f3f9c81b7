// A folded path as chips with arrows between them, for cells of a table. What does not fit ends in "…".
#pragma once

#include <QRectF>
#include <QStringList>

class QPainter;

namespace guidepost::ui {

struct Theme;

void paintPathChips(QPainter& painter, const QRectF& rect, const QStringList& types, const Theme& theme);
qreal pathChipsWidth(const QStringList& types, const Theme& theme);
qreal pathChipHeight(const Theme& theme);
QString pathText(const QStringList& types); // view › add to cart › purchase

} // namespace guidepost::ui
