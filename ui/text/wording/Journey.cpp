#include "ui/text/wording/Lines.h"

namespace guidepost::ui::wording {

std::span<const Line> journey() {
  static constexpr Line lines[] = {
      {"journey.funnel", QT_TRANSLATE_NOOP("Wording", "Counting the funnel")},
      {"journey.loading", QT_TRANSLATE_NOOP("Wording", "Loading the log")},
      {"journey.log-does-not-fit", QT_TRANSLATE_NOOP("Wording", "This log does not fit into the machine's memory.")},
      {"journey.no-steps", QT_TRANSLATE_NOOP("Wording", "A funnel needs at least one step.")},
      {"journey.paths", QT_TRANSLATE_NOOP("Wording", "Counting paths")},
      {"journey.unknown-step", QT_TRANSLATE_NOOP("Wording", "This log has no event type \"{step}\". It has: {known}.")},
      {"journey.window-not-positive", QT_TRANSLATE_NOOP("Wording", "The funnel's window must be longer than zero.")},
  };
  return lines;
}

} // namespace guidepost::ui::wording
