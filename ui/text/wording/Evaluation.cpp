#include "ui/text/wording/Lines.h"

namespace guidepost::ui::wording {

std::span<const Line> evaluation() {
  static constexpr Line lines[] = {
      {"caution.effects-assumed", QT_TRANSLATE_NOOP("Wording", "{assumed} of {effects} effects are assumed.")},
      {"caution.few-buyers",
       QT_TRANSLATE_NOOP("Wording", "{buyers} sessions with a purchase are too few to say much ({needed} needed).")},
      {"caution.fidelity",
       QT_TRANSLATE_NOOP("Wording",
                         "{failed} of {checks} fidelity checks failed: simulated sessions differ from the log's.")},
      {"caution.holes",
       QT_TRANSLATE_NOOP("Wording",
                         "The log has {holes} {holes|hole|holes} in time; the longest is {longest} from {from}.")},
      {"caution.log-differs",
       QT_TRANSLATE_NOOP("Wording", "Without guidance {simulated} buy in the simulation, but {log} in the log: read "
                                    "differences between strategies, not levels.")},
      {"caution.mixed-currencies",
       QT_TRANSLATE_NOOP("Wording", "The log holds several currencies; amounts are not added up across them.")},
      {"caution.no-event-types",
       QT_TRANSLATE_NOOP("Wording", "This log says who, what and when, but not what was done: every row counts as a "
                                    "view, so carts, purchases and conversion cannot be known.")},
      {"caution.no-purchase-intent",
       QT_TRANSLATE_NOOP("Wording", "None of the log's own intents is called \"purchase\": where guidance is chosen by "
                                    "what it gains, it expects to gain nothing and shows nothing.")},
      {"caution.open-sessions",
       QT_TRANSLATE_NOOP(
           "Wording", "{open} of {sessions} sessions were still open when the log ended; some may have bought later.")},
      {"caution.partial",
       QT_TRANSLATE_NOOP("Wording", "Stopped at {done} of {planned} visitors: intervals are wider.")},
      {"caution.satisfaction-assumed",
       QT_TRANSLATE_NOOP("Wording", "Satisfaction is assumed, from {base} without guidance: the log has no ratings.")},
      {"caution.satisfaction-few-ratings",
       QT_TRANSLATE_NOOP("Wording",
                         "Satisfaction is assumed, from {base} without guidance: only {sessions} "
                         "{sessions|session|sessions} of the log {sessions|is|are} rated ({needed} needed).")},
      {"caution.satisfaction-fitted",
       QT_TRANSLATE_NOOP("Wording",
                         "Satisfaction without guidance is the mean of {sessions} rated sessions, {base:2} ({low:2} to "
                         "{high:2}); who does not rate may feel otherwise. What guidance changes in it is assumed.")},
      {"caution.satisfaction-other-scale",
       QT_TRANSLATE_NOOP("Wording", "Satisfaction is assumed, from {base} without guidance: the log's ratings go up to "
                                    "{highest}, so they are not on a scale from 1 to 5.")},
      {"caution.short-log",
       QT_TRANSLATE_NOOP("Wording",
                         "This log covers {span}, and {open} of its {sessions} sessions were still open when it ended. "
                         "Counts and funnels hold; read intent and simulation as an illustration.")},
      {"caution.synthetic",
       QT_TRANSLATE_NOOP("Wording",
                         "This log is synthetic: made by Guidepost's own generator, with its truth beside it.")},
      {"caution.value-assumed", QT_TRANSLATE_NOOP("Wording", "The log has no prices: an order is taken as {value}.")},
      {"decision.may-be-nothing",
       QT_TRANSLATE_NOOP("Wording", "{^strategy} gains most, {gain:0} per 1,000 sessions, but it may be nothing (95 % "
                                    "interval {low:n0} to {high:n0}); it is best in {probability} of the draws.")},
      {"decision.no-purchases",
       QT_TRANSLATE_NOOP("Wording", "The log has no purchases, so no strategy can be ranked by what it gains.")},
      {"decision.nothing-is-best",
       QT_TRANSLATE_NOOP(
           "Wording", "No guidance pays here: {strategy}, the best of them, comes to {gain:0} per 1,000 sessions (95 % "
                      "interval {low:n0} to {high:n0}). Showing nothing is best in {probability} of the draws.")},
      {"decision.only-nothing",
       QT_TRANSLATE_NOOP("Wording", "Only \"nothing\" was simulated; choose a strategy to compare it with.")},
      {"decision.test-first",
       QT_TRANSLATE_NOOP("Wording", "Test {strategy} first: it gains {gain:0} per 1,000 sessions (95 % interval "
                                    "{low:n0} to {high:n0}) and is best in {probability} of the draws.")},
      {"evaluation.bad-run", QT_TRANSLATE_NOOP("Wording", "The stored run cannot be read: {detail}")},
      {"feedback.bad-table", QT_TRANSLATE_NOOP("Wording", "The stored feedback cannot be read: {detail}")},
      {"run.differs.best", QT_TRANSLATE_NOOP("Wording", "The best strategy changed from {from} to {to}.")},
      {"run.differs.data", QT_TRANSLATE_NOOP("Wording", "Data version {from} became {to}.")},
      {"run.differs.nothing", QT_TRANSLATE_NOOP("Wording", "Nothing was set differently.")},
      {"run.unreadable", QT_TRANSLATE_NOOP("Wording", "Run {run} cannot be read ({detail}). Run the scenario again.")},
  };
  return lines;
}

} // namespace guidepost::ui::wording
