// Runs windows of tokens through the model, many at a time. The one rule for long sessions: a window holds `length`
// events; when it is full, the next one starts with the newest half of it, and answers are taken from the new events
// only. Training, Model::read and Reader all follow it. One thread.
#pragma once

#include "core/intent/Transformer.h"
#include "core/intent/Weights.h"

namespace guidepost::intent {

struct Window {
  std::size_t first = 0; // event of the session
  std::size_t count = 0;
  std::size_t answersFrom = 0; // within the window
};

std::vector<Window> windowsOf(std::size_t events, std::size_t length);
Window lastWindowOf(std::size_t events, std::size_t length);

class Inference {
public:
  explicit Inference(const Model::Weights& weights);

  // Writes the intents after the tokens from answersFrom on, row by row, to out; at the latest in finish().
  void add(std::span<const Token> window, std::size_t answersFrom, float* out);
  void finish();

private:
  struct Answer {
    std::size_t row = 0, count = 0;
    float* out = nullptr;
  };

  const Model::Weights& weights_;
  Transformer<float> transformer_;
  Sequences sequences_;
  Activations<float> activations_;
  std::vector<Answer> answers_;
};

// Intents after each event of a session that is already tokens: tokens.size() × intents.
void readTokens(Inference& inference, const Model::Weights& weights, std::span<const Token> tokens, float* out);

} // namespace guidepost::intent
