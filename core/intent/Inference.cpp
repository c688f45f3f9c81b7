#include "core/intent/Inference.h"

#include <algorithm>

namespace guidepost::intent {

namespace {
constexpr std::size_t rowsAtATime = 512;
}

std::vector<Window> windowsOf(std::size_t events, std::size_t length) {
  std::vector<Window> windows;
  if (events == 0) return windows;
  windows.push_back({0, std::min(events, length), 0});
  const std::size_t kept = length / 2;
  while (windows.back().first + windows.back().count < events) {
    const std::size_t first = windows.back().first + length - kept;
    windows.push_back({first, std::min(events - first, length), kept});
  }
  return windows;
}

Window lastWindowOf(std::size_t events, std::size_t length) {
  if (events <= length) return {0, events, 0};
  const std::size_t kept = length / 2;
  const std::size_t stride = length - kept;
  const std::size_t first = (events - length + stride - 1) / stride * stride;
  return {first, events - first, kept};
}

Inference::Inference(const Model::Weights& weights)
    : weights_(weights), transformer_(weights.layout, weights.parameters, *compute::cpu().f32) {}

void Inference::add(std::span<const Token> window, std::size_t answersFrom, float* out) {
  if (sequences_.rows() > 0 && sequences_.rows() + window.size() > rowsAtATime) finish();
  answers_.push_back({sequences_.rows() + answersFrom, window.size() - answersFrom, out});
  sequences_.append(weights_.layout, window);
}

void Inference::finish() {
  if (answers_.empty()) return;
  const std::size_t rows = sequences_.rows();
  const std::size_t intents = weights_.layout.intents;
  const auto& run = *compute::cpu().f32;
  transformer_.encode(sequences_, 0, nullptr, activations_);
  transformer_.intentLogits(sequences_, activations_);
  run.scale(1.0 / static_cast<double>(weights_.temperature), static_cast<compute::Size>(rows * intents),
            activations_.logits.data());
  run.softmax(static_cast<compute::Size>(rows), static_cast<compute::Size>(intents), activations_.logits.data());
  for (const Answer& answer : answers_)
    std::copy_n(activations_.logits.data() + answer.row * intents, answer.count * intents, answer.out);
  answers_.clear();
  sequences_.clear();
}

void readTokens(Inference& inference, const Model::Weights& weights, std::span<const Token> tokens, float* out) {
  for (const Window& window : windowsOf(tokens.size(), weights.layout.length))
    inference.add(tokens.subspan(window.first, window.count), window.answersFrom,
                  out + (window.first + window.answersFrom) * weights.layout.intents);
}

} // namespace guidepost::intent
