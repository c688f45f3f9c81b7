#include "core/intent/Weights.h"

#include "core/compute/Backend.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace guidepost::intent {

using compute::size;
using compute::Size;

struct Reader::State {
  explicit State(const Model::Weights& w);
  void clear();
  void append(const Token& token);
  void encode(const Token& token, std::size_t position);
  void attend(std::size_t layer, std::size_t position);
  void answer(const Token& token);
  void rowScores(std::vector<float>& scores) const;

  const Model::Weights& weights;
  const compute::Operations<float>& run = *compute::cpu().f32;
  Tokenizer tokenizer;
  std::vector<Token> window;
  // Keys and values by layer and head, each head's rows one after another.
  std::vector<compute::Buffer<float>> keys, values;
  compute::Buffer<float> x, norm, qkv, attended, added, up, hidden, bow, scores;
  compute::Buffer<float> intents;
};

Reader::State::State(const Model::Weights& w) : weights(w), tokenizer(w.vocabulary) {
  const Layout& layout = weights.layout;
  for (auto* buffer : {&x, &norm, &attended, &added, &hidden, &bow})
    buffer->resize(layout.width);
  qkv.resize(3 * layout.width);
  up.resize(layout.feedForward);
  scores.resize(layout.length);
  keys.resize(layout.layers.size(), compute::Buffer<float>(layout.width * layout.length));
  values = keys;
  window.reserve(layout.length);
  clear();
}

void Reader::State::clear() {
  tokenizer.clear();
  window.clear();
  intents.assign(weights.prior.begin(), weights.prior.end());
}

void Reader::State::append(const Token& token) {
  const std::size_t length = weights.layout.length;
  if (window.size() == length) {
    window.erase(window.begin(), window.end() - size(length / 2));
    for (std::size_t i = 0; i < window.size(); ++i)
      encode(window[i], i);
  }
  encode(token, window.size());
  window.push_back(token);
  answer(token);
}

void Reader::State::encode(const Token& token, std::size_t position) {
  const Layout& layout = weights.layout;
  const float* const dense = weights.parameters.dense.data();
  const Size d = size(layout.width), f = size(layout.feedForward);
  std::array<std::int32_t, featureCount + 1> rows;
  for (std::size_t i = 0; i < featureCount; ++i)
    rows[i] = layout.firstRow[i] + token.rows[i];
  rows[featureCount] = layout.firstRow[featureCount] + static_cast<std::int32_t>(position);
  run.gatherSum(dense + layout.tokens, rows.data(), 1, size(rows.size()), d, false, x.data());
  run.gatherSum(weights.parameters.items.data(), &token.item, 1, 1, d, true, x.data());
  float mean = 0, deviation = 0;
  for (std::size_t l = 0; l < layout.layers.size(); ++l) {
    const LayerOffsets& o = layout.layers[l];
    run.layerNorm(x.data(), dense + o.attentionGain, dense + o.attentionNormBias, 1, d, norm.data(), &mean, &deviation);
    run.product(norm.data(), false, dense + o.qkv, false, 1, d, 3 * d, false, qkv.data());
    run.add(dense + o.qkvBias, 3 * d, qkv.data());
    attend(l, position);
    run.add(dense + o.outBias, d, x.data());
    run.product(attended.data(), false, dense + o.out, false, 1, d, d, true, x.data());
    run.layerNorm(x.data(), dense + o.feedGain, dense + o.feedNormBias, 1, d, norm.data(), &mean, &deviation);
    run.product(norm.data(), false, dense + o.up, false, 1, d, f, false, up.data());
    run.add(dense + o.upBias, f, up.data());
    run.gelu(up.data(), f, up.data());
    run.add(dense + o.downBias, d, x.data());
    run.product(up.data(), false, dense + o.down, false, 1, f, d, true, x.data());
  }
  run.layerNorm(x.data(), dense + layout.finalGain, dense + layout.finalBias, 1, d, hidden.data(), &mean, &deviation);
}

void Reader::State::attend(std::size_t layer, std::size_t position) {
  const Layout& layout = weights.layout;
  const std::size_t each = layout.width / layout.heads;
  const double scale = 1 / std::sqrt(static_cast<double>(each));
  const Size n = size(position + 1);
  for (std::size_t h = 0; h < layout.heads; ++h) {
    float* const headKeys = keys[layer].data() + h * each * layout.length;
    float* const headValues = values[layer].data() + h * each * layout.length;
    std::copy_n(qkv.data() + layout.width + h * each, each, headKeys + position * each);
    std::copy_n(qkv.data() + 2 * layout.width + h * each, each, headValues + position * each);
    run.product(headKeys, false, qkv.data() + h * each, false, n, size(each), 1, false, scores.data());
    run.scale(scale, n, scores.data());
    run.softmax(1, n, scores.data());
    run.product(scores.data(), false, headValues, false, 1, n, size(each), false, attended.data() + h * each);
  }
}

void Reader::State::answer(const Token& token) {
  const Layout& layout = weights.layout;
  const float* const dense = weights.parameters.dense.data();
  const Size d = size(layout.width), c = size(layout.intents);
  run.product(hidden.data(), false, dense + layout.intentU, false, 1, d, d, false, bow.data());
  run.add(dense + layout.intentB, d, bow.data());
  run.tanh(bow.data(), d, bow.data());
  run.product(bow.data(), false, dense + layout.intentW, false, 1, d, c, false, intents.data());
  run.add(dense + layout.intentC + layout.typePair(token) * c, c, intents.data());
  run.scale(1.0 / static_cast<double>(weights.temperature), c, intents.data());
  run.softmax(1, c, intents.data());
}

// Log-probability of one item by row of the item table; row 0's chance is shared by all items without a row.
void Reader::State::rowScores(std::vector<float>& scoreOf) const {
  const Layout& layout = weights.layout;
  const std::size_t rows = layout.itemRows;
  scoreOf.assign(weights.parameters.itemBias.begin(), weights.parameters.itemBias.end());
  if (!window.empty()) {
    compute::Buffer<float> wish(layout.width);
    run.product(hidden.data(), false, weights.parameters.dense.data() + layout.projection, false, 1, size(layout.width),
                size(layout.width), false, wish.data());
    run.product(weights.parameters.items.data(), false, wish.data(), false, size(rows), size(layout.width), 1, true,
                scoreOf.data());
  }
  const std::int64_t sharing = weights.vocabulary.itemsWithoutRow;
  const std::size_t first = sharing > 0 ? 0 : 1;
  if (first >= rows) return;
  const float highest = *std::max_element(scoreOf.begin() + size(first), scoreOf.end());
  double sum = 0;
  for (std::size_t r = first; r < rows; ++r)
    sum += static_cast<double>(std::exp(scoreOf[r] - highest));
  const float total = highest + static_cast<float>(std::log(sum));
  for (float& score : scoreOf)
    score -= total;
  scoreOf[0] = sharing > 0 ? scoreOf[0] - std::log(static_cast<float>(sharing)) : std::numeric_limits<float>::lowest();
}

Reader::Reader(const Model& model) : state_(std::make_unique<State>(model.weights())) {}
Reader::~Reader() = default;
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;

void Reader::clear() {
  state_->clear();
}
void Reader::append(const journey::Event& event) {
  state_->append(state_->tokenizer.next(event));
}
std::span<const float> Reader::intents() const {
  return state_->intents;
}

void Reader::itemScores(std::span<float> scores) const {
  std::vector<float> byRow;
  state_->rowScores(byRow);
  const auto& rowOf = state_->weights.vocabulary.itemRow;
  for (std::size_t i = 0; i < std::min(scores.size(), rowOf.size()); ++i)
    scores[i] = byRow[static_cast<std::size_t>(rowOf[i])];
}

std::vector<NextItem> Reader::nextItems(int count) const {
  std::vector<float> scores(state_->weights.vocabulary.itemRow.size());
  itemScores(scores);
  std::vector<std::uint32_t> order(scores.size());
  std::iota(order.begin(), order.end(), 0u);
  const std::size_t kept = std::min(order.size(), static_cast<std::size_t>(std::max(count, 0)));
  std::partial_sort(order.begin(), order.begin() + size(kept), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return scores[a] != scores[b] ? scores[a] > scores[b] : a < b;
  });
  std::vector<NextItem> items;
  for (std::size_t i = 0; i < kept; ++i)
    items.push_back({order[i], std::exp(static_cast<double>(scores[order[i]]))});
  return items;
}

} // namespace guidepost::intent
