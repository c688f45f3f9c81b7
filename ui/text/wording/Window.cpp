#include "ui/text/wording/Lines.h"

namespace guidepost::ui::wording {

std::span<const Line> window() {
  static constexpr Line lines[] = {
      {"cli.bad-date",
       QT_TRANSLATE_NOOP("Wording", "\"{text}\" is no date like 2024-01-31 and no moment like 2024-01-31T12:00:00.")},
      {"cli.bad-map",
       QT_TRANSLATE_NOOP("Wording",
                         "\"{text}\" is no mapping: write --map ROLE=COLUMN, for example --map user=visitor_id.")},
      {"ui.job-unexpected",
       QT_TRANSLATE_NOOP("Wording", "Something went wrong inside this job: {what}. Nothing else was changed; try "
                                    "again, and copy the diagnostics if it happens again.")},
  };
  return lines;
}

} // namespace guidepost::ui::wording
