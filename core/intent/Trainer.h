// Steps of gradient descent over a training set. A batch is cut into a fixed number of shards whose gradients are
// summed in shard order, so the weights do not depend on the number of threads.
#pragma once

#include "core/intent/Baselines.h"
#include "core/intent/Training.h"
#include "core/intent/TrainingSet.h"

namespace guidepost::intent {

// Random weights; the intent head starts at the Markov baseline, the item biases at the items' popularity.
void initialise(Model::Weights& weights, const MarkovBaseline& markov, compute::Buffer<float> itemEmbeddings,
                std::uint64_t seed);

class Trainer {
public:
  Trainer(Model::Weights& weights, const TrainingSet& set, const Split& split, const TrainingOptions& options);
  ~Trainer();

  struct EpochResult {
    double loss = 0; // mean intent cross-entropy over the labelled events, as met while training
    double accuracy = 0;
    double itemLoss = 0;
  };
  // Errors: cancelled; a loss that is not finite.
  Result<EpochResult> epoch(int number, const JobContext& job); // from 1

  // Swaps the weights with their running average over the last steps, which predicts better on little data (Polyak and
  // Juditsky 1992); once more swaps them back.
  void swapAverage();

private:
  struct Shard;
  void fillShard(Shard& shard, std::span<const std::uint32_t> sequences, std::uint64_t stream) const;
  void drawCandidates(Shard& shard, RandomStream& stream) const;
  void sumGradients();
  void step();
  void average();

  Model::Weights& weights_;
  const TrainingSet& set_;
  const Split& split_;
  const TrainingOptions& options_;
  Transformer<float> transformer_;
  std::vector<Shard> shards_;
  std::vector<std::uint32_t> order_;
  std::vector<double> cumulativeChance_;           // of the item rows as negatives
  std::vector<double> logNotDrawn_, logNotTarget_; // log(1 − chance) in one draw, in one target
  Parameters<float> gradient_, mean_, variance_, average_;
  std::int64_t steps_ = 0, stepsPlanned_ = 0;
};

} // namespace guidepost::intent
