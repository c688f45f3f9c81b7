#include "ui/report/PageStyle.h"

#include "ui/theme/Fonts.h"

#include <QFontInfo>

namespace guidepost::ui {
namespace {

QFont inPixels(QFont font) {
  font.setPixelSize(std::max(1, QFontInfo(font).pixelSize()));
  // Any letter spacing switches ligatures off: a reader who copies "effects" or searches for it gets those letters.
  font.setLetterSpacing(QFont::AbsoluteSpacing, 0.01);
  return font;
}

} // namespace

PageStyle::PageStyle()
    : chart(Theme::light()), title(inPixels(fonts::reportTitle())), section(inPixels(fonts::claim())),
      cardTitle(inPixels(fonts::cardTitle())), figure(inPixels(fonts::figure())), body(inPixels(fonts::body())),
      bodyStrong(inPixels(fonts::bodyStrong())), small(inPixels(fonts::small())),
      smallStrong(inPixels(fonts::smallStrong())), axis(inPixels(fonts::axis())) {}

} // namespace guidepost::ui
