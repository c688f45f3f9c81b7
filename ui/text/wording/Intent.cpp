#include "ui/text/wording/Lines.h"

namespace guidepost::ui::wording {

std::span<const Line> intent() {
  static constexpr Line lines[] = {
      {"intent.reading", QT_TRANSLATE_NOOP("Wording", "Reading sessions")},
      {"model.none-yet", QT_TRANSLATE_NOOP("Wording", "No intent model yet. Train one first.")},
      {"model.summary-unreadable",
       QT_TRANSLATE_NOOP("Wording", "The description of a stored model cannot be read ({detail}). Train it again.")},
      {"model.unknown", QT_TRANSLATE_NOOP("Wording", "The project has no model {model}.")},
      {"predict.session-or-events", QT_TRANSLATE_NOOP("Wording", "Give either a session or a list of events.")},
      {"train.unknown-backend", QT_TRANSLATE_NOOP("Wording", "There is no backend \"{backend}\": use cpu.")},
  };
  return lines;
}

} // namespace guidepost::ui::wording
