// What a model must beat to have learnt anything. Predictions for every event of the log, row by row.
#pragma once

#include "core/intent/Labels.h"

namespace guidepost::intent {

// Class frequencies over the labelled events of the training part, each class at least one half of an event.
std::vector<float> classFrequencies(const Split& split, const journey::SessionLog& log, const Taxonomy& taxonomy);

std::vector<float> predictMajority(std::span<const float> frequencies, std::size_t events);

// P(intent | type of the event, type of the event before), from counts over the training part plus `smoothing` events
// that are spread as all of them are.
std::vector<float> predictMarkov(const journey::SessionLog& log, const Split& split, std::span<const float> frequencies,
                                 double smoothing = 5);

} // namespace guidepost::intent
