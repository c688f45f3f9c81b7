// The visitors of one replication, each under every strategy, and the sums of what they did.
#pragma once

#include "core/simulation/GuidedVisitor.h"

namespace guidepost::simulation {

struct Block { // a part of a replication's visitors, and what they did
  int round = 0;
  int replication = 0;
  std::int64_t firstUser = 0, users = 0;

  bool complete = false;
  std::vector<Totals> totals; // by strategy
  std::vector<Observation> observations;
  std::vector<OutcomeRow> rows;
  std::int64_t steps = 0;
};

// onUser is called after each visitor with whether it bought under each strategy. Stops early when asked to: then the
// block is not complete. beliefs: by strategy.
void runBlock(const Plan& plan, const TrueEffects& effects, std::span<const guidance::Beliefs> beliefs, Block& block,
              const JobContext& job, const std::function<void(const std::vector<bool>& bought)>& onUser);

} // namespace guidepost::simulation
