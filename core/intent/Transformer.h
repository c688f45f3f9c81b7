// The causal transformer itself, forward and backward, over sequences packed one after another without padding.
// Pre-norm blocks (Xiong et al. 2020). Intent head softmax(W·tanh(U·h + b) + c), where c belongs to the types of the
// last two events and starts at the log-probabilities of the Markov baseline, so that what is learnt is what lies
// beyond it. Next-item head with tied item embeddings (Press and Wolf 2017). T is float, or double for gradient checks.
#pragma once

#include "core/base/RandomStream.h"
#include "core/compute/Backend.h"
#include "core/intent/Layout.h"

namespace guidepost::intent {

struct Sequences {
  std::vector<std::int32_t> starts{0}; // sequence s is the rows starts[s] … starts[s+1]-1
  std::vector<std::int32_t> tokenRows; // featureCount + 1 a row: rows of the token table
  std::vector<std::int32_t> items;     // one a row: row of the item table
  std::vector<std::int32_t> typePairs; // one a row: row of c in the intent head

  std::size_t rows() const { return items.size(); }
  void clear();
  void append(const Layout& layout, std::span<const Token> tokens); // one sequence, positions from 0
};

// What is to be learnt from packed sequences. Candidates are the rows of the item table that the next-item softmax is
// over; itemTarget points into them.
struct Targets {
  std::vector<std::int32_t> intent;     // one a row, -1: none
  std::vector<std::int32_t> item;       // one a row, index into candidates, -1: none
  std::vector<std::int32_t> candidates; // rows of the item table, ascending
  std::vector<float> candidateOffset;   // added to the logits; empty: full softmax
  double intentScale = 1;               // of the gradients: weight ÷ count over the whole batch
  double itemScale = 0;
};

// Everything that the backward pass needs; also the scratch of the forward pass. Reused from batch to batch.
template <class T>
struct Activations {
  struct Layer {
    compute::Buffer<T> in, norm, mean, deviation, qkv, attention, attended, middle, feedNorm, feedMean, feedDeviation;
    compute::Buffer<T> up, bent, outMask, downMask;
  };
  std::vector<Layer> layers;
  compute::Buffer<T> tokenMask, last, lastMean, lastDeviation, hidden, bow, logits, wish;
  compute::Buffer<T> itemVectors, itemLogits; // candidates
  compute::Buffer<T> gradientA, gradientB, gradientC, gradientX, gradientLogits, scratch;
};

// A shard's gradient. Items are sparse: rows of the item table and their gradients.
template <class T>
struct Gradients {
  compute::Buffer<T> dense;
  std::vector<std::int32_t> inputRows; // ascending
  compute::Buffer<T> inputItems;
  compute::Buffer<T> candidateItems, candidateBias; // by Targets::candidates
};

struct Losses {
  double intent = 0, item = 0; // sums
};

template <class T>
class Transformer {
public:
  Transformer(const Layout& layout, const Parameters<T>& parameters, const compute::Operations<T>& operations)
      : layout_(layout), parameters_(parameters), run_(operations) {}

  // Fills activations.hidden (rows × width). dropout 0 or a null stream: none.
  void encode(const Sequences& sequences, double dropout, RandomStream* stream, Activations<T>& activations) const;
  // From hidden: activations.logits (rows × intents).
  void intentLogits(const Sequences& sequences, Activations<T>& activations) const;
  // After encode: losses and, when gradients is given, all gradients (overwritten).
  Losses learn(const Sequences& sequences, const Targets& targets, Activations<T>& activations,
               Gradients<T>* gradients) const;

private:
  void intentGradient(const Sequences& sequences, Activations<T>& a, Gradients<T>& g) const;
  double itemLoss(const Targets& targets, std::size_t rows, Activations<T>& a, Gradients<T>* g) const;
  void blockGradient(std::size_t l, const Sequences& sequences, Activations<T>& a, Gradients<T>& g) const;
  void inputGradient(const Sequences& sequences, Activations<T>& a, Gradients<T>& g) const;
  const T* at(std::size_t offset) const { return parameters_.dense.data() + offset; }

  const Layout& layout_;
  const Parameters<T>& parameters_;
  const compute::Operations<T>& run_;
};

} // namespace guidepost::intent
