#include "ui/text/wording/Lines.h"

namespace guidepost::ui::wording {

std::span<const Line> report() {
  static constexpr Line lines[] = {
      {"report.any-purchase", QT_TRANSLATE_NOOP("Wording", "Any purchase")},
      {"report.assumptions", QT_TRANSLATE_NOOP("Wording", "assumptions")},
      {"report.badge.assumed", QT_TRANSLATE_NOOP("Wording", "Assumed")},
      {"report.badge.simulated", QT_TRANSLATE_NOOP("Wording", "Simulated; effects assumed")},
      {"report.badge.synthetic", QT_TRANSLATE_NOOP("Wording", "Synthetic log")},
      {"report.care.assumptions",
       QT_TRANSLATE_NOOP("Wording", "{share:0} of the interval comes from what is assumed about effects, not from "
                                    "luck: more simulated visitors cannot narrow it, a real test can.")},
      {"report.care.break-even",
       QT_TRANSLATE_NOOP(
           "Wording",
           "{^strategy} still pays when guidance works {share:0} as strongly as assumed; below that it loses.")},
      {"report.care.break-even-not-reached",
       QT_TRANSLATE_NOOP("Wording", "{^strategy} pays only if guidance works {share:0} as strongly as assumed.")},
      {"report.care.data-changed",
       QT_TRANSLATE_NOOP("Wording", "The data has changed since this simulation, which stands on data version "
                                    "{version}. Run it again before deciding.")},
      {"report.care.model-data-changed",
       QT_TRANSLATE_NOOP("Wording", "The data has changed since the intent model was trained.")},
      {"report.care.no-run",
       QT_TRANSLATE_NOOP(
           "Wording",
           "No guidance has been simulated yet: this report describes what happened, not what guidance would change.")},
      {"report.care.recommenders-data-changed",
       QT_TRANSLATE_NOOP("Wording", "The data has changed since the recommenders were compared.")},
      {"report.continued", QT_TRANSLATE_NOOP("Wording", "{title} (continued)")},
      {"report.data", QT_TRANSLATE_NOOP("Wording", "The numbers")},
      {"report.finding.assumptions",
       QT_TRANSLATE_NOOP("Wording",
                         "A log without tests cannot say what guidance does. Each draw of the simulation takes its "
                         "true effects from the ranges below; a strategy knows only their middles.")},
      {"report.finding.cart-skipped",
       QT_TRANSLATE_NOOP("Wording", "{share:1} of sessions buy ({low:1} to {high:1}), and {skipped} of the {buyers} "
                                    "buying sessions never use the cart: guidance at the cart alone would miss them.")},
      {"report.finding.cart-used",
       QT_TRANSLATE_NOOP("Wording", "{share:1} of sessions buy ({low:1} to {high:1}); {used} of the {buyers} buying "
                                    "sessions pass through the cart.")},
      {"report.finding.conflicts",
       QT_TRANSLATE_NOOP("Wording",
                         "In {sessions} sessions two rules fit at the same moment; the one that stands first wins.")},
      {"report.finding.conversion",
       QT_TRANSLATE_NOOP(
           "Wording",
           "{buyers} of {sessions} sessions hold a purchase: conversion is {share:2} ({low:2} to {high:2}).")},
      {"report.finding.dry-run",
       QT_TRANSLATE_NOOP("Wording", "The rules would have fired in {fired} of {sessions} sessions ({share:1}).")},
      {"report.finding.feedback",
       QT_TRANSLATE_NOOP("Wording", "In the first round {strategy} was shown {shown} times: {clicked} were clicked, "
                                    "{dismissed} dismissed, and {purchased} were followed by a purchase.")},
      {"report.finding.intent",
       QT_TRANSLATE_NOOP("Wording", "The tenth of sessions with the highest purchase intent holds {share:0} of the "
                                    "buyers ({low:0} to {high:0}); a Markov model finds {markov:0}.")},
      {"report.finding.intent-accuracy",
       QT_TRANSLATE_NOOP("Wording", "The intent model is right after {share:0} of {events} later events ({low:0} to "
                                    "{high:0}); too few of them belong to buyers to say more.")},
      {"report.finding.intent-alone",
       QT_TRANSLATE_NOOP("Wording", "The tenth of sessions with the highest purchase intent holds {share:0} of the "
                                    "buyers ({low:0} to {high:0}).")},
      {"report.finding.intent-definition",
       QT_TRANSLATE_NOOP("Wording", "After each event the model says what the next {window} of the session will hold: "
                                    "a purchase, a cart, comparing, exploring or leaving. It is measured on {events} "
                                    "events of {sessions} later sessions that it has not seen.")},
      {"report.finding.intent-not-better",
       QT_TRANSLATE_NOOP("Wording",
                         "The tenth of sessions with the highest purchase intent holds {share:0} of the buyers "
                         "({low:0} to {high:0}); that is no better than a Markov model, which finds {markov:0}.")},
      {"report.finding.learning",
       QT_TRANSLATE_NOOP("Wording",
                         "A round of {sessions} sessions in one draw, half of them held out, narrows what is "
                         "believed about {action} by {narrower}. Half as wide would take {needed} sessions.")},
      {"report.finding.log-agrees",
       QT_TRANSLATE_NOOP("Wording",
                         "First check passed: without guidance {simulated:2} buy in the simulation ({simulatedLow:2} "
                         "to {simulatedHigh:2}), {log:2} in the log ({low:2} to {high:2}).")},
      {"report.finding.log-differs",
       QT_TRANSLATE_NOOP("Wording", "First check failed: without guidance {simulated:2} buy in the simulation "
                                    "({simulatedLow:2} to {simulatedHigh:2}), but {log:2} in the log ({low:2} to "
                                    "{high:2}). Differences between strategies may still hold, levels do not.")},
      {"report.finding.net-gain",
       QT_TRANSLATE_NOOP("Wording", "{^strategy} gains {gain} per 1,000 sessions against nothing ({low:0} to {high:0}) "
                                    "and is best in {probability:0} of the draws.")},
      {"report.finding.next-round",
       QT_TRANSLATE_NOOP("Wording", "The clicks and purchases of one round update what model and hybrid believe about "
                                    "each action in the next.")},
      {"report.finding.no-event-types",
       QT_TRANSLATE_NOOP("Wording", "The log says who, what and when, but not what was done: each of its {events} rows "
                                    "counts as a view, and purchases cannot be known.")},
      {"report.finding.no-purchases",
       QT_TRANSLATE_NOOP(
           "Wording",
           "None of the {sessions} sessions holds a purchase, so what leads to one cannot be learnt from this log.")},
      {"report.finding.open",
       QT_TRANSLATE_NOOP(
           "Wording", "{open} of {sessions} sessions were still open when the log ended; some may have bought later.")},
      {"report.finding.partial",
       QT_TRANSLATE_NOOP("Wording", "The run was stopped after {sessions} sessions a strategy: intervals are wider.")},
      {"report.finding.provenance",
       QT_TRANSLATE_NOOP(
           "Wording",
           "Each number can be made again from the same data version with the same seed and program version.")},
      {"report.finding.recommender",
       QT_TRANSLATE_NOOP(
           "Wording",
           "The next item is among the first {k} of {recommender} in {share:1} of cases ({low:1} to {high:1}).")},
      {"report.finding.recommenders",
       QT_TRANSLATE_NOOP("Wording", "The next item is among the first {k} of {recommender} in {share:1} of cases "
                                    "({low:1} to {high:1}); among the most popular in {popular:1}.")},
      {"report.finding.route-2", QT_TRANSLATE_NOOP("Wording", "The likeliest way to a purchase: {a}, then {b}.")},
      {"report.finding.route-3",
       QT_TRANSLATE_NOOP("Wording", "The likeliest way to a purchase: {a}, then {b}, then {c}.")},
      {"report.finding.route-4",
       QT_TRANSLATE_NOOP("Wording", "The likeliest way to a purchase: {a}, then {b}, {c} and {d}.")},
      {"report.finding.training-stopped",
       QT_TRANSLATE_NOOP("Wording", "Training was stopped by hand; the best weights until then are used.")},
      {"report.finding.uplift",
       QT_TRANSLATE_NOOP("Wording", "{^strategy} guidance converts {conversion:2} of simulated sessions against "
                                    "{nothing:2} without ({uplift}, {low:2} to {high:2}).")},
      {"report.finding.without-label",
       QT_TRANSLATE_NOOP("Wording", "{events} events lie too near to the end of the log to know what followed; they "
                                    "are neither trained on nor tested.")},
      {"report.folder-missing",
       QT_TRANSLATE_NOOP("Wording", "There is no folder \"{folder}\" to write the report into.")},
      {"report.folder-read-only",
       QT_TRANSLATE_NOOP("Wording",
                         "The folder \"{folder}\" cannot be written to. Choose another one for the report.")},
      {"report.footer", QT_TRANSLATE_NOOP("Wording", "Data version {version}, fingerprint {fingerprint} · seed {seed} "
                                                     "· {draws} draws · margin {margin} · Guidepost {program}")},
      {"report.footer.no-run",
       QT_TRANSLATE_NOOP("Wording", "Data version {version}, fingerprint {fingerprint} · Guidepost {program}")},
      {"report.gathering", QT_TRANSLATE_NOOP("Wording", "Gathering what the report shows")},
      {"report.headline.log", QT_TRANSLATE_NOOP("Wording", "What {sessions} sessions show")},
      {"report.headline.maybe", QT_TRANSLATE_NOOP("Wording", "{^strategy} guidance leads, but may gain nothing")},
      {"report.headline.no-run",
       QT_TRANSLATE_NOOP("Wording", "{share} of sessions buy; no guidance has been compared yet")},
      {"report.headline.nothing", QT_TRANSLATE_NOOP("Wording", "No strategy beats doing nothing")},
      {"report.headline.test", QT_TRANSLATE_NOOP("Wording", "{^strategy} guidance is worth a real test")},
      {"report.is-folder", QT_TRANSLATE_NOOP("Wording", "\"{file}\" is a folder. Give a file name for the report.")},
      {"report.luck", QT_TRANSLATE_NOOP("Wording", "luck")},
      {"report.minus", QT_TRANSLATE_NOOP("Wording", "{a} minus {b}")},
      {"report.missing.intent", QT_TRANSLATE_NOOP("Wording", "Intent: no model has been trained.")},
      {"report.missing.journeys", QT_TRANSLATE_NOOP("Wording", "Journeys: no log has been imported.")},
      {"report.missing.recommendations",
       QT_TRANSLATE_NOOP("Wording", "Recommendations: the recommenders have not been compared.")},
      {"report.missing.simulation", QT_TRANSLATE_NOOP("Wording", "Simulation and feedback: no scenario has been run.")},
      {"report.missing.strategies", QT_TRANSLATE_NOOP("Wording", "Rules on the log: they need an intent model.")},
      {"report.no", QT_TRANSLATE_NOOP("Wording", "no")},
      {"report.no-run", QT_TRANSLATE_NOOP("Wording", "The project has no run {run}.")},
      {"report.not-written", QT_TRANSLATE_NOOP("Wording", "The report \"{file}\" could not be written: {detail}.")},
      {"report.page-of", QT_TRANSLATE_NOOP("Wording", "{page} of {pages}")},
      {"report.part-of", QT_TRANSLATE_NOOP("Wording", "{part} of {whole}")},
      {"report.purchase-all-steps", QT_TRANSLATE_NOOP("Wording", "Purchase, all steps")},
      {"report.purchase-skipping", QT_TRANSLATE_NOOP("Wording", "Steps skipped")},
      {"report.rule-depth", QT_TRANSLATE_NOOP("Wording", "{action}, {depth}")},
      {"report.rule-off", QT_TRANSLATE_NOOP("Wording", "{action} (switched off)")},
      {"report.subtitle",
       QT_TRANSLATE_NOOP("Wording", "Log {log}: {events} events, {sessions} sessions, {from} to {to} UTC")},
      {"report.subtitle.undated", QT_TRANSLATE_NOOP("Wording", "Log {log}: {events} events, {sessions} sessions")},
      {"report.test",
       QT_TRANSLATE_NOOP("Wording", "Two arms, nothing against {strategy}, split by visitor: {sessions} sessions in "
                                    "each arm find a difference of {uplift} four times in five (two-sided, 5 %).")},
      {"report.test.duration",
       QT_TRANSLATE_NOOP("Wording",
                         "At this log's {daily} sessions a day, both arms together take {days} {days|day|days}.")},
      {"report.test.none",
       QT_TRANSLATE_NOOP("Wording", "The simulation finds no difference that a real test could confirm. Change what is "
                                    "shown, or when, before spending visitors on a test.")},
      {"report.training", QT_TRANSLATE_NOOP("Wording", "training")},
      {"report.unknown-suffix",
       QT_TRANSLATE_NOOP("Wording", "A report is written as HTML or PDF: \"{file}\" must end in .html or .pdf.")},
      {"report.validation", QT_TRANSLATE_NOOP("Wording", "validation")},
      {"report.yes", QT_TRANSLATE_NOOP("Wording", "yes")},
  };
  return lines;
}

} // namespace guidepost::ui::wording
