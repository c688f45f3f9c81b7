// The log as the trainer reads it: tokens of every session that takes part, what happened after each event, and the
// windows to learn from.
#pragma once

#include "core/intent/Inference.h"

namespace guidepost::intent {

struct TrainingSet {
  std::vector<Token> tokens;          // one an event of the log; empty in sessions of no part
  std::vector<std::int32_t> nextItem; // row of the next item that differs from the event's own; -1: none

  struct Sequence {
    std::size_t first = 0; // event of the log
    std::size_t count = 0;
    std::size_t answersFrom = 0;
  };
  std::vector<Sequence> training; // those with something to learn
};

Result<TrainingSet> makeTrainingSet(const journey::SessionLog& log, const Split& split, const Vocabulary& vocabulary,
                                    std::size_t length, const JobContext& job);

// Intents after each event of all sessions of a part: events of the log × intents, zero elsewhere.
Result<std::vector<float>> predictPart(const Model::Weights& weights, const journey::SessionLog& log,
                                       const Split& split, Part part, const TrainingSet& set, int threads,
                                       const JobContext& job);

// Mean cross-entropy of the next item over the first positions of the validation part that have one (2,000 at most),
// full softmax; 0 when there is none.
Result<double> validationItemLoss(const Model::Weights& weights, const journey::SessionLog& log, const Split& split,
                                  const TrainingSet& set, int threads, const JobContext& job);

} // namespace guidepost::intent
