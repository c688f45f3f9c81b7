// What came back, and what it changes. Round by round: the purchases of those who saw an action, against those of the
// visitors who were held out or from whom exploration withheld it, update the belief about that action's effect.
#pragma once

#include "core/evaluation/RunResult.h"

namespace guidepost::feedback {

// The belief about an action's log odds multiplier θ is normal; the trials (simulation::Trial) speak through the
// conditional likelihood of their strata (Breslow 1981; a stratified test of discrete hazards): given how many of a
// stratum's steps were purchases, the number among those who saw the action follows Fisher's noncentral hypergeometric
// distribution with log odds ratio dose · θ, whatever the other chances are and however well the intent model is
// calibrated. The answer is the posterior's mode and curvature (Laplace). Chosen over a comparison with the model's
// predicted purchases, whose horizon ends after minutes and whose calibration is not guaranteed among those who were
// picked, and over inverse weights, which are constant within a stratum. An action without a trial keeps its belief.
// What can be learnt: the information about θ is about Σ dose² · p · (1 − p) over the purchases in trials, p the share
// of those who saw the action; so with half of the visitors held out a purchase says five times as much as with one in
// twenty. A believed deviation σ is halved by 3 ÷ σ² of it: hundreds of thousands of sessions of one shop where σ is
// 0.06 and one session in twenty buys, which the run tells for each action (RunResult::sessionsToHalve). Draws are
// different shops and are never pooled, and their truths lie around what was believed, so the mean belief over the
// draws stays where it was by construction: learning is a narrower interval, and a smaller error in each draw.
// Limits: hidden differences between visitors of a stratum draw a strong effect towards nothing; a second action in the
// same session counts as part of the first.
guidance::Beliefs update(const guidance::Beliefs& before, const simulation::Observation& seen);

struct FeedbackRow {
  int round = 1;
  std::string strategy;
  std::string action; // "" : all
  std::int64_t shown = 0, clicked = 0, dismissed = 0, purchased = 0;
  Estimate clickRate, purchaseRate; // of the showings
  Estimate satisfaction; // of all: of the strategy's sessions; of an action: of the sessions that saw it, one
                         // for each showing, without interval
};

// By round and strategy (and, where something was shown, action), over all replications.
std::vector<FeedbackRow> feedbackTable(const simulation::SimulationOutcome& outcome,
                                       const guidance::EffectLibrary& library);

std::string toJson(const std::vector<FeedbackRow>& rows);
Result<std::vector<FeedbackRow>> feedbackFromJson(std::string_view json);

} // namespace guidepost::feedback
