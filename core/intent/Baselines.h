// What a model must beat to have learnt anything. Predictions for every event of the log, row by row.
#pragma once

#include "core/intent/Vocabulary.h"

#include <map>

namespace guidepost::intent {

// Class frequencies over the labelled events of the training part, each class at least one half of an event.
std::vector<float> classFrequencies(const Split& split, const journey::SessionLog& log, const Taxonomy& taxonomy);

std::vector<float> predictMajority(std::span<const float> frequencies, std::size_t events);

// P(intent | type of the event before, type of the event), from counts over the training part plus `smoothing` events
// that are spread as all of them are.
class MarkovBaseline {
public:
  MarkovBaseline(const journey::SessionLog& log, const Split& split, std::span<const float> frequencies,
                 double smoothing = 5);

  std::vector<float> predict(const journey::SessionLog& log) const;
  // Logarithms for every pair of rows (EventBefore, EventType) of the vocabulary's tables, row by row.
  void copyLogarithms(const Vocabulary& vocabulary, std::span<float> out) const;

private:
  using Pair = std::pair<int, int>; // type of the event before, -1 at the start; type of the event
  static Pair pairOf(std::span<const journey::Event> events, std::size_t i);
  std::span<const float> row(const Pair& pair) const;

  std::vector<float> unseen_;
  std::map<Pair, std::vector<float>> seen_;
};

} // namespace guidepost::intent
