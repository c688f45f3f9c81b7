#include "ui/text/wording/Lines.h"

namespace guidepost::ui::wording {

std::span<const Line> base() {
  static constexpr Line lines[] = {
      {"base.cancelled", QT_TRANSLATE_NOOP("Wording", "Stopped as you asked.")},
  };
  return lines;
}

} // namespace guidepost::ui::wording
