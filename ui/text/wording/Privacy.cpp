#include "ui/text/wording/Lines.h"

namespace guidepost::ui::wording {

std::span<const Line> privacy() {
  static constexpr Line lines[] = {
      {"privacy.bad-key-file",
       QT_TRANSLATE_NOOP(
           "Wording",
           "The key for pseudonyms in {path} is damaged. Restore it from a backup, or remove it to make a new one.")},
      {"privacy.cannot-read", QT_TRANSLATE_NOOP("Wording", "{path} cannot be read.")},
      {"privacy.cannot-write", QT_TRANSLATE_NOOP("Wording", "{path} cannot be written.")},
      {"privacy.no-home",
       QT_TRANSLATE_NOOP(
           "Wording",
           "There is no home folder in which the key for pseudonyms could be kept. Set HOME, or import with raw ids.")},
      {"privacy.no-random-numbers",
       QT_TRANSLATE_NOOP("Wording",
                         "The system gives no secure random numbers, so no key for pseudonyms can be made.")},
  };
  return lines;
}

} // namespace guidepost::ui::wording
