#include "core/intent/Model.h"

#include "core/intent/Inference.h"

#include <algorithm>

namespace guidepost::intent {

Model::Model() : weights_(std::make_unique<Weights>()) {}
Model::~Model() = default;
Model::Model(Model&&) noexcept = default;
Model& Model::operator=(Model&&) noexcept = default;

void Model::bindTo(const journey::SessionLog& log) {
  weights_->vocabulary.bindTo(log);
}

const Taxonomy& Model::taxonomy() const {
  return weights_->taxonomy;
}
const Architecture& Model::architecture() const {
  return weights_->architecture;
}
std::size_t Model::parameters() const {
  return parameterCount(weights_->layout);
}
std::size_t Model::items() const {
  return weights_->vocabulary.itemRow.size();
}

std::vector<float> Model::read(std::span<const journey::Event> session) const {
  std::vector<float> intents(session.size() * weights_->layout.intents);
  std::vector<Token> tokens;
  tokens.reserve(session.size());
  Tokenizer tokenizer(weights_->vocabulary);
  for (const journey::Event& event : session)
    tokens.push_back(tokenizer.next(event));
  Inference inference(*weights_);
  readTokens(inference, *weights_, tokens, intents.data());
  inference.finish();
  return intents;
}

std::vector<float> Model::withoutEach(std::span<const journey::Event> session) const {
  const std::size_t classes = weights_->layout.intents;
  std::vector<float> intents(session.size() * classes);
  if (session.size() == 1) std::copy_n(weights_->prior.begin(), classes, intents.begin());
  if (session.size() < 2) return intents;
  const Window window = lastWindowOf(session.size() - 1, weights_->layout.length);
  Inference inference(*weights_);
  Tokenizer tokenizer(weights_->vocabulary);
  std::vector<Token> tokens;
  for (std::size_t left = 0; left < session.size(); ++left) {
    tokenizer.clear();
    tokens.clear();
    for (std::size_t i = 0; i < session.size(); ++i)
      if (i != left) tokens.push_back(tokenizer.next(session[i]));
    inference.add(std::span(tokens).subspan(window.first, window.count), window.count - 1,
                  intents.data() + left * classes);
  }
  inference.finish();
  return intents;
}

} // namespace guidepost::intent
