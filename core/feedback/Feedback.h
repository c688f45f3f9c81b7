// What came back, and what it changes. Round by round: the purchases of those who saw an action, against those expected
// from the intent model without it, update the belief about that action's effect.
#pragma once

#include "core/evaluation/RunResult.h"

namespace guidepost::feedback {

// Normal update on the log odds multiplier: the likelihood's mean solves Σ expected under the multiplier = bought (one
// Newton step from the prior), its precision is Σ p(1−p). Actions never shown keep their belief.
guidance::Beliefs update(const guidance::Beliefs& before, const simulation::Observation& seen);

struct FeedbackRow {
  int round = 1;
  std::string strategy;
  std::string action;             // "" : all
  std::int64_t shown = 0, clicked = 0, dismissed = 0, purchased = 0;
  Estimate clickRate, purchaseRate, satisfaction;
};

// By round and strategy (and action), summed over replications.
std::vector<FeedbackRow> feedbackTable(const simulation::SimulationOutcome& outcome,
                                       const guidance::EffectLibrary& library);

std::string toJson(const std::vector<FeedbackRow>& rows);
Result<std::vector<FeedbackRow>> feedbackFromJson(std::string_view json);

} // namespace guidepost::feedback
