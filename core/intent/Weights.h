// All that a trained model is: what it knows of the log, its numbers, and how it was made.
#pragma once

#include "core/intent/Layout.h"

#include <map>

namespace guidepost::intent {

struct Model::Weights {
  Architecture architecture;
  Taxonomy taxonomy;
  Vocabulary vocabulary;
  Layout layout;
  Parameters<float> parameters;
  std::vector<float> prior;                   // class frequencies of the training part: intents before any event
  float temperature = 1;                      // logits are divided by it (Guo et al. 2017)
  std::map<std::string, std::string> options; // of the training, as text
};

} // namespace guidepost::intent
