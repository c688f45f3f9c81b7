#include "ui/text/wording/Lines.h"

namespace guidepost::ui::wording {

std::vector<std::span<const Line>> all() {
  return {base(),           evaluation(), guidance(),    intent(),       journey(),    logs(),  pipeline(), privacy(),
          recommendation(), report(),     reportFacts(), reportTables(), simulation(), store(), window()};
}

} // namespace guidepost::ui::wording
