#include "ui/text/wording/Lines.h"

namespace guidepost::ui::wording {

std::vector<std::span<const Line>> all() {
  return {base()};
}

} // namespace guidepost::ui::wording
