#include "ui/text/wording/Lines.h"

namespace guidepost::ui::wording {

std::span<const Line> intent() {
  static constexpr Line lines[] = {
      {"intent.bad-option",
       QT_TRANSLATE_NOOP("Wording", "The option \"{option}\" has a value that cannot be used for training.")},
      {"intent.baseline-beaten",
       QT_TRANSLATE_NOOP("Wording", "The model foresees later events better than the yardstick {baseline} (log-loss "
                                    "{model:2} against {other:2}).")},
      {"intent.baseline-not-beaten",
       QT_TRANSLATE_NOOP(
           "Wording", "The model is no better than the yardstick {baseline} (log-loss {model:2} against {other:2}).")},
      {"intent.baseline-unclear",
       QT_TRANSLATE_NOOP("Wording", "Whether the model is better than the yardstick {baseline} is not clear (log-loss "
                                    "{model:2} against {other:2}).")},
      {"intent.cancelled-kept-best",
       QT_TRANSLATE_NOOP("Wording", "Stopped as you asked; the weights of epoch {epoch} are kept.")},
      {"intent.crossing",
       QT_TRANSLATE_NOOP("Wording",
                         "{sessions} sessions ({share}) reach over a cut in time and are used on neither side.")},
      {"intent.few-buyers",
       QT_TRANSLATE_NOOP("Wording",
                         "Only {buyers} of the {sessions} later sessions {buyers|buys|buy}: the intervals are wide.")},
      {"intent.few-test-sessions",
       QT_TRANSLATE_NOOP("Wording",
                         "Only {sessions} later {sessions|session|sessions} to test on: the intervals are wide.")},
      {"intent.gap",
       QT_TRANSLATE_NOOP("Wording", "The model knows the training part better than later sessions (loss {training:2} "
                                    "against {validation:2}): more data or fewer weights would help.")},
      {"intent.loss-not-finite",
       QT_TRANSLATE_NOOP(
           "Wording",
           "The training failed in epoch {epoch}: the loss is no longer a number. Try a lower learning rate.")},
      {"intent.model-damaged", QT_TRANSLATE_NOOP("Wording", "The stored model is damaged ({part}). Train it again.")},
      {"intent.model-too-new",
       QT_TRANSLATE_NOOP("Wording", "The model was made by a newer Guidepost (format {version}). Update the program.")},
      {"intent.no-purchase-class",
       QT_TRANSLATE_NOOP(
           "Wording", "The log's own intents have none called purchase, so there is no purchase intent to rank by.")},
      {"intent.no-purchases",
       QT_TRANSLATE_NOOP("Wording", "The log has no purchases, so purchase intent cannot be learnt.")},
      {"intent.no-purchases-in-test",
       QT_TRANSLATE_NOOP(
           "Wording",
           "None of the {sessions} later sessions buys: how well purchase intent is told cannot be measured.")},
      {"intent.no-test", QT_TRANSLATE_NOOP("Wording", "No later sessions are left to test on.")},
      {"intent.only-views",
       QT_TRANSLATE_NOOP("Wording",
                         "The log does not say what was done, so the model can only learn what is looked at next.")},
      {"intent.reading", QT_TRANSLATE_NOOP("Wording", "Reading sessions")},
      {"intent.short-log",
       QT_TRANSLATE_NOOP("Wording", "The log covers only {span}: read the figures as an illustration.")},
      {"intent.still-learning",
       QT_TRANSLATE_NOOP("Wording", "It was still learning after {epochs} epochs: more epochs may help.")},
      {"intent.stopped-early",
       QT_TRANSLATE_NOOP("Wording", "It stopped learning at epoch {epoch}; training ended after {epochs}.")},
      {"intent.too-little",
       QT_TRANSLATE_NOOP(
           "Wording", "{sessions} labelled {sessions|session is|sessions are} too few to train on ({needed} needed).")},
      {"intent.top-decile", QT_TRANSLATE_NOOP("Wording", "The tenth of sessions with the highest purchase intent holds "
                                                         "{share} of the {buyers} buyers ({low:n} to {high:n}).")},
      {"intent.unlabelled",
       QT_TRANSLATE_NOOP("Wording",
                         "{events} events ({share}) have no label: less than {horizon} of the log follows them.")},
      {"intent.validation-drawn",
       QT_TRANSLATE_NOOP("Wording", "Too few sessions lie between the parts in time, so {sessions} sessions were drawn "
                                    "from the training part to stop the training.")},
      {"model.none-yet", QT_TRANSLATE_NOOP("Wording", "No intent model yet. Train one first.")},
      {"model.summary-unreadable",
       QT_TRANSLATE_NOOP("Wording", "The description of a stored model cannot be read ({detail}). Train it again.")},
      {"model.unknown", QT_TRANSLATE_NOOP("Wording", "The project has no model {model}.")},
      {"predict.session-or-events", QT_TRANSLATE_NOOP("Wording", "Give either a session or a list of events.")},
      {"train.epoch", QT_TRANSLATE_NOOP("Wording", "Training the intent model")},
      {"train.unknown-backend", QT_TRANSLATE_NOOP("Wording", "There is no backend \"{backend}\": use cpu.")},
  };
  return lines;
}

} // namespace guidepost::ui::wording
