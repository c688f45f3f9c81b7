#include "ui/text/wording/Lines.h"

namespace guidepost::ui::wording {

std::span<const Line> simulation() {
  static constexpr Line lines[] = {
      {"generate.is-a-folder", QT_TRANSLATE_NOOP("Wording", "{path} is a folder: name a file in it.")},
      {"generate.no-memory", QT_TRANSLATE_NOOP("Wording", "There is not enough memory for {users} users.")},
      {"generate.no-path", QT_TRANSLATE_NOOP("Wording", "Say where the log goes: --out FILE.csv.")},
      {"simulate.storing", QT_TRANSLATE_NOOP("Wording", "Storing outcomes")},
      {"simulate.unknown-strategy", QT_TRANSLATE_NOOP("Wording", "There is no strategy \"{name}\". Known: {known}.")},
      {"simulation.fidelity", QT_TRANSLATE_NOOP("Wording", "Comparing simulated sessions with the log")},
      {"simulation.fitting", QT_TRANSLATE_NOOP("Wording", "Fitting synthetic visitors to the log")},
      {"simulation.no-users",
       QT_TRANSLATE_NOOP("Wording", "A simulation needs at least one visitor; {users} were asked for.")},
      {"simulation.running", QT_TRANSLATE_NOOP("Wording", "Simulating visitors")},
      {"simulation.too-few-sessions",
       QT_TRANSLATE_NOOP("Wording", "Synthetic visitors need at least {needed} sessions; this log has {sessions}.")},
      {"worlds.cannot-write", QT_TRANSLATE_NOOP("Wording", "{file} cannot be written: {reason}.")},
      {"worlds.days", QT_TRANSLATE_NOOP("Wording", "A generated log has between 1 and 365 days.")},
      {"worlds.generating", QT_TRANSLATE_NOOP("Wording", "Writing the synthetic log")},
      {"worlds.unknown", QT_TRANSLATE_NOOP("Wording", "There is no world \"{world}\". Known: {known}.")},
      {"worlds.users", QT_TRANSLATE_NOOP("Wording", "The number of users must be between 1 and {most}.")},
  };
  return lines;
}

} // namespace guidepost::ui::wording
