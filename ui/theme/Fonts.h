// The type scale by role, and the grid unit. Sizes are points relative to the application font, so everything grows
// with it; no other file names a size. GUI thread, after the application object.
#pragma once

#include <QFont>
#include <QString>

namespace guidepost::ui {

namespace fonts {
QFont pageTitle();
QFont finding();
QFont claim(); // the bold part of a finding
QFont figure();
QFont cardTitle();
QFont body();
QFont bodyStrong();
QFont control(); // 500: buttons, fields
QFont small();
QFont smallStrong();
QFont axis();
QFont axisStrong();
QFont reportTitle();
QFont mono();

// Inter, WenQuanYi Micro Hei, Noto Sans, Noto Sans CJK SC, DejaVu Sans; 9.75 pt.
QFont applicationFont();

// 600; 700 in Chinese, whose font has one weight and is emboldened only from there on.
int strongWeight();
double points(const QString& role); // "pageTitle", "small", …: for the style sheet
} // namespace fonts

// 4 px at 96 dpi with the standard font; scaled with the application font.
qreal gridUnit();

// n grid units in whole logical pixels.
int units(qreal n);

} // namespace guidepost::ui
