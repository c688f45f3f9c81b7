// Our own line icons, one SVG for all themes: coloured when painted, from the theme that is current then.
#pragma once

#include "ui/theme/Theme.h"

#include <QIcon>
#include <QString>

class QPainter;
class QRectF;

namespace guidepost::ui {

enum class Ink { Text, Explained, Noted, Accent, OnAccent, OnPlate, Positive, Negative, Warning, Info };

QColor inkColor(const Theme& theme, Ink ink);

// `name` as in resources/icons, without ".svg". Disabled states are drawn in text3.
QIcon icon(const QString& name, Ink ink = Ink::Text);

// The SVG itself in one colour: for reports and style sheets.
QByteArray iconSvg(const QString& name, const QColor& color);

// The same into any painter (charts, reports), with the color given.
void paintIcon(QPainter& painter, const QString& name, const QRectF& rect, const QColor& color);

QIcon programIcon(); // the signpost, in its own colours

} // namespace guidepost::ui
