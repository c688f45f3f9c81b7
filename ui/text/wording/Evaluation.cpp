#include "ui/text/wording/Lines.h"

namespace guidepost::ui::wording {

std::span<const Line> evaluation() {
  static constexpr Line lines[] = {
      {"caution.holes",
       QT_TRANSLATE_NOOP("Wording",
                         "The log has {holes} {holes|hole|holes} in time; the longest is {longest} from {from}.")},
      {"caution.mixed-currencies",
       QT_TRANSLATE_NOOP("Wording", "The log holds several currencies; amounts are not added up across them.")},
      {"caution.no-event-types",
       QT_TRANSLATE_NOOP("Wording", "This log says who, what and when, but not what was done: every row counts as a "
                                    "view, so carts, purchases and conversion cannot be known.")},
      {"caution.open-sessions",
       QT_TRANSLATE_NOOP(
           "Wording", "{open} of {sessions} sessions were still open when the log ended; some may have bought later.")},
      {"caution.short-log",
       QT_TRANSLATE_NOOP("Wording",
                         "This log covers {span}, and {open} of its {sessions} sessions were still open when it ended. "
                         "Counts and funnels hold; read intent and simulation as an illustration.")},
      {"caution.synthetic",
       QT_TRANSLATE_NOOP("Wording",
                         "This log is synthetic: made by Guidepost's own generator, with its truth beside it.")},
      {"run.differs.best", QT_TRANSLATE_NOOP("Wording", "The best strategy changed from {from} to {to}.")},
      {"run.differs.data", QT_TRANSLATE_NOOP("Wording", "Data version {from} became {to}.")},
      {"run.differs.nothing", QT_TRANSLATE_NOOP("Wording", "Nothing was set differently.")},
      {"run.unreadable", QT_TRANSLATE_NOOP("Wording", "Run {run} cannot be read ({detail}). Run the scenario again.")},
  };
  return lines;
}

} // namespace guidepost::ui::wording
