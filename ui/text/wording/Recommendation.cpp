#include "ui/text/wording/Lines.h"

namespace guidepost::ui::wording {

std::span<const Line> recommendation() {
  static constexpr Line lines[] = {
      {"evaluate.table-unreadable",
       QT_TRANSLATE_NOOP("Wording",
                         "The stored comparison of recommenders cannot be read ({detail}). Evaluate again.")},
      {"reason.next-in-sequence", QT_TRANSLATE_NOOP("Wording", "next in the sequence with {probability}")},
      {"reason.popular", QT_TRANSLATE_NOOP("Wording", "{sessions} sessions looked at it")},
      {"reason.popular-in-category", QT_TRANSLATE_NOOP("Wording", "popular in {category}: {sessions} sessions")},
      {"reason.seen-together", QT_TRANSLATE_NOOP("Wording", "seen together with {item} in {sessions} sessions")},
      {"recommend.unknown-recommender",
       QT_TRANSLATE_NOOP("Wording", "There is no recommender \"{name}\". Known: {known}.")},
      {"recommendation.evaluating", QT_TRANSLATE_NOOP("Wording", "Ranking the later sessions")},
      {"recommendation.fitting", QT_TRANSLATE_NOOP("Wording", "Fitting the recommenders")},
      {"recommendation.k-below-one", QT_TRANSLATE_NOOP("Wording", "At least one item must be asked for, not {k}.")},
      {"recommendation.no-items",
       QT_TRANSLATE_NOOP("Wording", "The log has no items, so there is nothing to recommend.")},
      {"recommendation.sessions-do-not-match", QT_TRANSLATE_NOOP("Wording", "The split does not belong to this log.")},
  };
  return lines;
}

} // namespace guidepost::ui::wording
