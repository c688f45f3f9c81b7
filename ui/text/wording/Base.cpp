#include "ui/text/wording/Lines.h"

namespace guidepost::ui::wording {

std::span<const Line> base() {
  static constexpr Line lines[] = {
      {"base.out-of-memory", QT_TRANSLATE_NOOP("Wording", "There is not enough memory.")},
      {"unit.bytes", QT_TRANSLATE_NOOP("Wording", "bytes")},
      {"unit.events", QT_TRANSLATE_NOOP("Wording", "events")},
      {"unit.outcomes", QT_TRANSLATE_NOOP("Wording", "outcomes")},
      {"unit.positions", QT_TRANSLATE_NOOP("Wording", "positions")},
      {"unit.sessions", QT_TRANSLATE_NOOP("Wording", "sessions")},
      {"unit.users", QT_TRANSLATE_NOOP("Wording", "users")},
  };
  return lines;
}

} // namespace guidepost::ui::wording
