#include "ui/text/wording/Lines.h"

namespace guidepost::ui::wording {

std::span<const Line> simulation() {
  static constexpr Line lines[] = {
      {"simulate.storing", QT_TRANSLATE_NOOP("Wording", "Storing outcomes")},
      {"simulate.unknown-strategy", QT_TRANSLATE_NOOP("Wording", "There is no strategy \"{name}\". Known: {known}.")},
  };
  return lines;
}

} // namespace guidepost::ui::wording
