#include "ui/text/wording/Lines.h"

namespace guidepost::ui::wording {

std::span<const Line> base() {
  static constexpr Line lines[] = {
      {"base.cancelled", QT_TRANSLATE_NOOP("Wording", "Stopped as you asked.")},
      {"base.out-of-memory", QT_TRANSLATE_NOOP("Wording", "There is not enough memory for this.")},
      {"base.resources-missing",
       QT_TRANSLATE_NOOP("Wording",
                         "The program's own files are missing; looked in {places}. Install Guidepost again.")},
      {"unit.bytes", QT_TRANSLATE_NOOP("Wording", "bytes")},
      {"unit.epochs", QT_TRANSLATE_NOOP("Wording", "epochs")},
      {"unit.events", QT_TRANSLATE_NOOP("Wording", "events")},
      {"unit.outcomes", QT_TRANSLATE_NOOP("Wording", "outcomes")},
      {"unit.positions", QT_TRANSLATE_NOOP("Wording", "positions")},
      {"unit.sessions", QT_TRANSLATE_NOOP("Wording", "sessions")},
      {"unit.users", QT_TRANSLATE_NOOP("Wording", "users")},
      {"unit.visitors", QT_TRANSLATE_NOOP("Wording", "visitors")},
  };
  return lines;
}

} // namespace guidepost::ui::wording
