#include "ui/report/PageStyle.h"

#include "ui/theme/Fonts.h"

#include <QFontInfo>

namespace guidepost::ui {
namespace {

QFont inPixels(QFont font) {
  font.setPixelSize(std::max(1, QFontInfo(font).pixelSize()));
  return font;
}

} // namespace

PageStyle::PageStyle()
    : chart(Theme::light()), title(inPixels(fonts::reportTitle())), section(inPixels(fonts::claim())),
      cardTitle(inPixels(fonts::cardTitle())), figure(inPixels(fonts::figure())), body(chart.body),
      bodyStrong(chart.bodyStrong), small(chart.small), smallStrong(chart.smallStrong), axis(chart.axis) {}

} // namespace guidepost::ui
