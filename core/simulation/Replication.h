// The visitors of one replication, each under every strategy. `nothing` comes first: as long as a strategy's visitor
// has the same history, the model's readings are shared, and without an effect at work the next event is the same
// event.
#pragma once

#include "core/simulation/Response.h"
#include "core/simulation/Visitor.h"

namespace guidepost::simulation {

struct Plan { // what all replications share
  const VisitorWorld& world;
  const intent::Model& model;
  const guidance::EffectLibrary& library;
  std::vector<std::shared_ptr<const guidance::Strategy>> strategies; // "nothing" first
  std::vector<std::string> names;
  const recommendation::Recommender* recommender = nullptr; // what `recommend` shows; null: no item
  std::uint64_t seed = 0;
  int replications = 1;
  std::int64_t rowsPerStrategy = 0; // kept of one strategy in one block
};

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
