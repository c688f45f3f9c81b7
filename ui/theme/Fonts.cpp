#include "ui/theme/Fonts.h"

#include <QApplication>
#include <QFontInfo>
#include <QHash>
#include <QLocale>

namespace guidepost::ui {
namespace {

constexpr double standardPoints = 9.75;

QFont scaled(double pointSize, int weight) {
  QFont font = QApplication::font();
  const double base = font.pointSizeF() > 0 ? font.pointSizeF() : standardPoints;
  font.setPointSizeF(pointSize * base / standardPoints);
  font.setWeight(static_cast<QFont::Weight>(weight));
  return font;
}

const QHash<QString, double>& sizes() {
  static const QHash<QString, double> table = {{"pageTitle", 16.5}, {"finding", 11.25},   {"figure", 21},
                                               {"cardTitle", 10},   {"body", 9.75},       {"small", 9},
                                               {"axis", 8.25},      {"reportTitle", 19.5}};
  return table;
}

} // namespace

namespace fonts {

int strongWeight() {
  return QLocale().language() == QLocale::Chinese ? QFont::Bold : QFont::DemiBold;
}

QFont pageTitle() {
  return scaled(16.5, strongWeight());
}
QFont finding() {
  return scaled(11.25, QFont::Normal);
}
QFont claim() {
  return scaled(11.25, strongWeight());
}
QFont figure() {
  return scaled(21, strongWeight());
}
QFont cardTitle() {
  return scaled(10, strongWeight());
}
QFont body() {
  return scaled(standardPoints, QFont::Normal);
}
QFont bodyStrong() {
  return scaled(standardPoints, strongWeight());
}
QFont control() {
  return scaled(standardPoints, QFont::Medium);
}
QFont small() {
  return scaled(9, QFont::Normal);
}
QFont smallStrong() {
  return scaled(9, strongWeight());
}
QFont axis() {
  return scaled(8.25, QFont::Normal);
}
QFont axisStrong() {
  return scaled(8.25, strongWeight());
}
QFont reportTitle() {
  return scaled(19.5, strongWeight());
}

QFont mono() {
  QFont font = scaled(8.25, QFont::Normal);
  font.setFamilies({"DejaVu Sans Mono", "Noto Sans Mono", "monospace"});
  font.setStyleHint(QFont::Monospace);
  return font;
}

QFont applicationFont() {
  QFont font;
  font.setFamilies({"Inter", "WenQuanYi Micro Hei", "Noto Sans", "Noto Sans CJK SC", "DejaVu Sans"});
  font.setPointSizeF(standardPoints);
  font.setStyleHint(QFont::SansSerif);
  font.setHintingPreference(QFont::PreferVerticalHinting);
  return font;
}

double points(const QString& role) {
  Q_ASSERT(sizes().contains(role));
  return scaled(sizes().value(role, standardPoints), QFont::Normal).pointSizeF();
}

} // namespace fonts

qreal gridUnit() {
  static QFont measured;
  static qreal unit = 0;
  const QFont font = QApplication::font();
  if (unit <= 0 || font != measured) {
    measured = font;
    unit = QFontInfo(font).pixelSize() * 4.0 / 13.0;
  }
  return unit;
}

int units(qreal n) {
  return qRound(n * gridUnit());
}

} // namespace guidepost::ui
