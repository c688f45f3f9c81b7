#include "core/intent/Transformer.h"

#include <algorithm>

namespace guidepost::intent {

namespace {

using compute::size;
using compute::Size;

template <class T>
void dropoutMask(std::size_t count, double dropout, RandomStream& stream, compute::Buffer<T>& mask) {
  mask.resize(count);
  const auto threshold = static_cast<std::uint32_t>(dropout * 65536);
  const T kept = static_cast<T>(65536.0 / (65536.0 - threshold));
  std::uint32_t bits = 0;
  for (std::size_t i = 0; i < count; ++i) {
    bits = i % 2 == 0 ? stream.bits() : bits >> 16;
    mask[i] = (bits & 0xffff) < threshold ? T(0) : kept;
  }
}

template <class T>
void maskRows(const compute::Operations<T>& run, const compute::Buffer<T>& mask, compute::Buffer<T>& values,
              std::size_t count) {
  if (!mask.empty()) run.multiply(mask.data(), size(count), values.data());
}

} // namespace

void Sequences::clear() {
  starts.assign(1, 0);
  tokenRows.clear();
  items.clear();
  typePairs.clear();
}

void Sequences::append(const Layout& layout, std::span<const Token> tokens) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    for (std::size_t f = 0; f < featureCount; ++f)
      tokenRows.push_back(layout.firstRow[f] + tokens[i].rows[f]);
    tokenRows.push_back(layout.firstRow[featureCount] + static_cast<std::int32_t>(i));
    items.push_back(tokens[i].item);
    typePairs.push_back(layout.typePair(tokens[i]));
  }
  starts.push_back(static_cast<std::int32_t>(items.size()));
}

template <class T>
void Transformer<T>::encode(const Sequences& sequences, double dropout, RandomStream* stream, Activations<T>& a) const {
  const std::size_t rows = sequences.rows();
  const std::size_t width = layout_.width;
  const Size n = size(rows), d = size(width), f = size(layout_.feedForward);
  const std::size_t sequenceCount = sequences.starts.size() - 1;
  std::size_t weightCount = 0;
  for (std::size_t s = 0; s < sequenceCount; ++s) {
    const auto length = static_cast<std::size_t>(sequences.starts[s + 1] - sequences.starts[s]);
    weightCount += layout_.heads * length * length;
  }
  const bool drops = stream && dropout > 0;
  const auto drawMask = [&](compute::Buffer<T>& mask) {
    if (drops)
      dropoutMask(rows * width, dropout, *stream, mask);
    else
      mask.clear();
  };

  a.layers.resize(layout_.layers.size());
  a.last.resize(rows * width);
  compute::Buffer<T>& first = a.layers.empty() ? a.last : a.layers.front().in;
  first.resize(rows * width);
  run_.gatherSum(at(layout_.tokens), sequences.tokenRows.data(), n, size(featureCount + 1), d, false, first.data());
  run_.gatherSum(parameters_.items.data(), sequences.items.data(), n, 1, d, true, first.data());
  drawMask(a.tokenMask);
  maskRows(run_, a.tokenMask, first, rows * width);

  for (std::size_t l = 0; l < layout_.layers.size(); ++l) {
    const LayerOffsets& o = layout_.layers[l];
    auto& layer = a.layers[l];
    for (auto* buffer : {&layer.norm, &layer.attended, &layer.middle, &layer.feedNorm})
      buffer->resize(rows * width);
    for (auto* buffer : {&layer.mean, &layer.deviation, &layer.feedMean, &layer.feedDeviation})
      buffer->resize(rows);
    layer.qkv.resize(rows * 3 * width);
    layer.attention.resize(weightCount);
    layer.up.resize(rows * layout_.feedForward);
    layer.bent.resize(rows * layout_.feedForward);
    a.wish.resize(rows * width);

    run_.layerNorm(layer.in.data(), at(o.attentionGain), at(o.attentionNormBias), n, d, layer.norm.data(),
                   layer.mean.data(), layer.deviation.data());
    run_.product(layer.norm.data(), false, at(o.qkv), false, n, d, 3 * d, false, layer.qkv.data());
    run_.addRow(at(o.qkvBias), n, 3 * d, layer.qkv.data());
    run_.attention(layer.qkv.data(), sequences.starts.data(), size(sequenceCount), size(layout_.heads), d,
                   layer.attended.data(), layer.attention.data());
    run_.product(layer.attended.data(), false, at(o.out), false, n, d, d, false, layer.middle.data());
    run_.addRow(at(o.outBias), n, d, layer.middle.data());
    drawMask(layer.outMask);
    maskRows(run_, layer.outMask, layer.middle, rows * width);
    run_.add(layer.in.data(), n * d, layer.middle.data());

    run_.layerNorm(layer.middle.data(), at(o.feedGain), at(o.feedNormBias), n, d, layer.feedNorm.data(),
                   layer.feedMean.data(), layer.feedDeviation.data());
    run_.product(layer.feedNorm.data(), false, at(o.up), false, n, d, f, false, layer.up.data());
    run_.addRow(at(o.upBias), n, f, layer.up.data());
    run_.gelu(layer.up.data(), n * f, layer.bent.data());
    compute::Buffer<T>& out = l + 1 < a.layers.size() ? a.layers[l + 1].in : a.last;
    out.resize(rows * width);
    run_.product(layer.bent.data(), false, at(o.down), false, n, f, d, false, out.data());
    run_.addRow(at(o.downBias), n, d, out.data());
    drawMask(layer.downMask);
    maskRows(run_, layer.downMask, out, rows * width);
    run_.add(layer.middle.data(), n * d, out.data());
  }
  a.hidden.resize(rows * width);
  a.lastMean.resize(rows);
  a.lastDeviation.resize(rows);
  run_.layerNorm(a.last.data(), at(layout_.finalGain), at(layout_.finalBias), n, d, a.hidden.data(), a.lastMean.data(),
                 a.lastDeviation.data());
}

template <class T>
void Transformer<T>::intentLogits(const Sequences& sequences, Activations<T>& a) const {
  const std::size_t rows = sequences.rows();
  const Size n = size(rows), d = size(layout_.width), c = size(layout_.intents);
  a.bow.resize(rows * layout_.width);
  a.logits.resize(rows * layout_.intents);
  run_.product(a.hidden.data(), false, at(layout_.intentU), false, n, d, d, false, a.bow.data());
  run_.addRow(at(layout_.intentB), n, d, a.bow.data());
  run_.tanh(a.bow.data(), n * d, a.bow.data());
  run_.product(a.bow.data(), false, at(layout_.intentW), false, n, d, c, false, a.logits.data());
  run_.gatherSum(at(layout_.intentC), sequences.typePairs.data(), n, 1, c, true, a.logits.data());
}

template <class T>
Losses Transformer<T>::learn(const Sequences& sequences, const Targets& targets, Activations<T>& a,
                             Gradients<T>* g) const {
  const std::size_t rows = sequences.rows();
  const Size n = size(rows), c = size(layout_.intents);
  if (g) {
    g->dense.assign(layout_.size, T(0));
    a.gradientA.resize(rows * 3 * layout_.width);
    a.gradientB.resize(rows * std::max(3 * layout_.width, layout_.feedForward));
    a.gradientC.resize(rows * std::max(3 * layout_.width, layout_.feedForward));
    a.gradientX.assign(rows * layout_.width, T(0)); // of hidden first
    a.gradientLogits.resize(rows * std::max(layout_.intents, targets.candidates.size()));
  }
  Losses losses;
  intentLogits(sequences, a);
  losses.intent = run_.crossEntropy(nullptr, targets.intent.data(), n, c, targets.intentScale, a.logits.data(),
                                    g ? a.gradientLogits.data() : nullptr);
  if (g) intentGradient(sequences, a, *g);
  if (targets.itemScale > 0) losses.item = itemLoss(targets, rows, a, g);
  if (!g) return losses;

  std::swap(a.gradientX, a.gradientA);
  a.gradientX.assign(rows * layout_.width, T(0));
  run_.layerNormGradient(a.last.data(), at(layout_.finalGain), a.lastMean.data(), a.lastDeviation.data(),
                         a.gradientA.data(), n, size(layout_.width), a.gradientX.data(),
                         g->dense.data() + layout_.finalGain, g->dense.data() + layout_.finalBias);
  a.gradientA.resize(rows * 3 * layout_.width);
  for (std::size_t l = layout_.layers.size(); l-- > 0;)
    blockGradient(l, sequences, a, *g);
  inputGradient(sequences, a, *g);
  return losses;
}

template <class T>
void Transformer<T>::intentGradient(const Sequences& sequences, Activations<T>& a, Gradients<T>& g) const {
  const Size n = size(sequences.rows()), d = size(layout_.width), c = size(layout_.intents);
  T* const dense = g.dense.data();
  run_.product(a.bow.data(), true, a.gradientLogits.data(), false, d, n, c, true, dense + layout_.intentW);
  run_.scatterAdd(a.gradientLogits.data(), sequences.typePairs.data(), n, 1, c, dense + layout_.intentC);
  run_.product(a.gradientLogits.data(), false, at(layout_.intentW), true, n, c, d, false, a.gradientB.data());
  run_.tanhGradient(a.bow.data(), a.gradientB.data(), n * d, a.gradientC.data());
  run_.product(a.hidden.data(), true, a.gradientC.data(), false, d, n, d, true, dense + layout_.intentU);
  run_.sumRows(a.gradientC.data(), n, d, dense + layout_.intentB);
  run_.product(a.gradientC.data(), false, at(layout_.intentU), true, n, d, d, true, a.gradientX.data());
}

template <class T>
double Transformer<T>::itemLoss(const Targets& targets, std::size_t rows, Activations<T>& a, Gradients<T>* g) const {
  const std::size_t candidates = targets.candidates.size();
  const Size n = size(rows), d = size(layout_.width), c = size(candidates);
  a.itemVectors.resize(candidates * layout_.width);
  a.itemLogits.resize(rows * candidates);
  a.wish.resize(rows * layout_.width);
  run_.gatherSum(parameters_.items.data(), targets.candidates.data(), c, 1, d, false, a.itemVectors.data());
  run_.product(a.hidden.data(), false, at(layout_.projection), false, n, d, d, false, a.wish.data());
  run_.product(a.wish.data(), false, a.itemVectors.data(), true, n, d, c, false, a.itemLogits.data());
  compute::Buffer<T> offset(candidates);
  for (std::size_t i = 0; i < candidates; ++i) {
    offset[i] = parameters_.itemBias[static_cast<std::size_t>(targets.candidates[i])];
    if (!targets.candidateOffset.empty()) offset[i] += static_cast<T>(targets.candidateOffset[i]);
  }
  const double loss = run_.crossEntropy(offset.data(), targets.item.data(), n, c, targets.itemScale,
                                        a.itemLogits.data(), g ? a.gradientLogits.data() : nullptr);
  if (!g) return loss;
  g->candidateItems.resize(candidates * layout_.width);
  g->candidateBias.assign(candidates, T(0));
  run_.product(a.gradientLogits.data(), true, a.wish.data(), false, c, n, d, false, g->candidateItems.data());
  run_.sumRows(a.gradientLogits.data(), n, c, g->candidateBias.data());
  run_.product(a.gradientLogits.data(), false, a.itemVectors.data(), false, n, c, d, false, a.gradientB.data());
  run_.product(a.hidden.data(), true, a.gradientB.data(), false, d, n, d, true, g->dense.data() + layout_.projection);
  run_.product(a.gradientB.data(), false, at(layout_.projection), true, n, d, d, true, a.gradientX.data());
  return loss;
}

template <class T>
void Transformer<T>::blockGradient(std::size_t l, const Sequences& sequences, Activations<T>& a,
                                   Gradients<T>& g) const {
  const std::size_t rows = sequences.rows();
  const std::size_t count = rows * layout_.width;
  const Size n = size(rows), d = size(layout_.width), f = size(layout_.feedForward);
  const LayerOffsets& o = layout_.layers[l];
  auto& layer = a.layers[l];
  T* const dense = g.dense.data();

  std::copy_n(a.gradientX.begin(), count, a.gradientA.begin());
  maskRows(run_, layer.downMask, a.gradientA, count);
  run_.product(layer.bent.data(), true, a.gradientA.data(), false, f, n, d, true, dense + o.down);
  run_.sumRows(a.gradientA.data(), n, d, dense + o.downBias);
  run_.product(a.gradientA.data(), false, at(o.down), true, n, d, f, false, a.gradientB.data());
  run_.geluGradient(layer.up.data(), a.gradientB.data(), n * f, a.gradientC.data());
  run_.product(layer.feedNorm.data(), true, a.gradientC.data(), false, d, n, f, true, dense + o.up);
  run_.sumRows(a.gradientC.data(), n, f, dense + o.upBias);
  run_.product(a.gradientC.data(), false, at(o.up), true, n, f, d, false, a.gradientA.data());
  run_.layerNormGradient(layer.middle.data(), at(o.feedGain), layer.feedMean.data(), layer.feedDeviation.data(),
                         a.gradientA.data(), n, d, a.gradientX.data(), dense + o.feedGain, dense + o.feedNormBias);

  std::copy_n(a.gradientX.begin(), count, a.gradientA.begin());
  maskRows(run_, layer.outMask, a.gradientA, count);
  run_.product(layer.attended.data(), true, a.gradientA.data(), false, d, n, d, true, dense + o.out);
  run_.sumRows(a.gradientA.data(), n, d, dense + o.outBias);
  run_.product(a.gradientA.data(), false, at(o.out), true, n, d, d, false, a.gradientB.data());
  std::int32_t longest = 0;
  const std::size_t sequenceCount = sequences.starts.size() - 1;
  for (std::size_t s = 0; s < sequenceCount; ++s)
    longest = std::max(longest, sequences.starts[s + 1] - sequences.starts[s]);
  a.scratch.resize(static_cast<std::size_t>(longest) * static_cast<std::size_t>(longest));
  run_.attentionGradient(layer.qkv.data(), sequences.starts.data(), size(sequenceCount), size(layout_.heads), d,
                         layer.attention.data(), a.gradientB.data(), a.gradientC.data(), a.scratch.data());
  run_.product(layer.norm.data(), true, a.gradientC.data(), false, d, n, 3 * d, true, dense + o.qkv);
  run_.sumRows(a.gradientC.data(), n, 3 * d, dense + o.qkvBias);
  run_.product(a.gradientC.data(), false, at(o.qkv), true, n, 3 * d, d, false, a.gradientA.data());
  run_.layerNormGradient(layer.in.data(), at(o.attentionGain), layer.mean.data(), layer.deviation.data(),
                         a.gradientA.data(), n, d, a.gradientX.data(), dense + o.attentionGain,
                         dense + o.attentionNormBias);
}

template <class T>
void Transformer<T>::inputGradient(const Sequences& sequences, Activations<T>& a, Gradients<T>& g) const {
  const Size n = size(sequences.rows()), d = size(layout_.width);
  maskRows(run_, a.tokenMask, a.gradientX, sequences.rows() * layout_.width);
  run_.scatterAdd(a.gradientX.data(), sequences.tokenRows.data(), n, size(featureCount + 1), d,
                  g.dense.data() + layout_.tokens);
  g.inputRows = sequences.items;
  std::sort(g.inputRows.begin(), g.inputRows.end());
  g.inputRows.erase(std::unique(g.inputRows.begin(), g.inputRows.end()), g.inputRows.end());
  g.inputItems.assign(g.inputRows.size() * layout_.width, T(0));
  std::vector<std::int32_t> slot(sequences.rows());
  for (std::size_t i = 0; i < slot.size(); ++i)
    slot[i] = static_cast<std::int32_t>(std::lower_bound(g.inputRows.begin(), g.inputRows.end(), sequences.items[i]) -
                                        g.inputRows.begin());
  run_.scatterAdd(a.gradientX.data(), slot.data(), n, 1, d, g.inputItems.data());
}

template class Transformer<float>;
template class Transformer<double>;

} // namespace guidepost::intent
