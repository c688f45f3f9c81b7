#include "ui/report/PageStyle.h"

#include "ui/theme/Fonts.h"

#include <QApplication>
#include <QFontInfo>

namespace guidepost::ui {
namespace {

QFont inPixels(QFont font) {
  font.setPixelSize(std::max(1, QFontInfo(font).pixelSize()));
  // Any letter spacing switches ligatures off: a reader who copies "effects" or searches for it gets those letters.
  font.setLetterSpacing(QFont::AbsoluteSpacing, 0.02); // less is rounded to none
  return font;
}

} // namespace

PageStyle::PageStyle()
    : chart(Theme::light()), title(inPixels(fonts::reportTitle())), section(inPixels(fonts::claim())),
      cardTitle(inPixels(fonts::cardTitle())), figure(inPixels(fonts::figure())), body(inPixels(fonts::body())),
      bodyStrong(inPixels(fonts::bodyStrong())), small(inPixels(fonts::small())),
      smallStrong(inPixels(fonts::smallStrong())), axis(inPixels(fonts::axis())) {}

ReportFonts::ReportFonts() : before_(QApplication::font()) {
  const QFont wanted = fonts::applicationFont();
  changed_ = before_.families() != wanted.families();
  if (changed_) QApplication::setFont(wanted);
}

ReportFonts::~ReportFonts() {
  if (changed_) QApplication::setFont(before_);
}

} // namespace guidepost::ui
