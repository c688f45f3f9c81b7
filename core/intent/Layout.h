// Where each tensor of the transformer lies. The tables of all features stand one after another in the token table, so
// that a token is one gather of featureCount + 1 rows (the last is the position's).
#pragma once

#include "core/compute/Buffer.h"
#include "core/intent/Model.h"
#include "core/intent/Vocabulary.h"

namespace guidepost::intent {

struct Tensor {
  std::string name;
  std::size_t rows = 0;
  std::size_t columns = 0;
  std::size_t offset = 0; // in Parameters::dense
  double spread = 0;      // standard deviation at the start; 0: starts at `start`
  float start = 0;
  bool decays = false; // weight decay
  std::size_t size() const { return rows * columns; }
};

struct LayerOffsets {
  std::size_t attentionGain, attentionNormBias, qkv, qkvBias, out, outBias;
  std::size_t feedGain, feedNormBias, up, upBias, down, downBias;
};

struct Layout {
  Layout() = default;
  Layout(const Architecture& architecture, const Vocabulary& vocabulary, std::size_t intentCount);

  std::size_t width = 0, heads = 0, feedForward = 0, length = 0, intents = 0, itemRows = 0;
  std::vector<Tensor> tensors;
  std::array<std::int32_t, featureCount + 1> firstRow{}; // of each feature in the token table; last: position
  std::vector<LayerOffsets> layers;
  std::size_t tokens = 0, finalGain = 0, finalBias = 0;
  std::size_t intentU = 0, intentB = 0, intentW = 0, intentC = 0, projection = 0;
  std::size_t size = 0;
  std::int32_t typeRows = 0;

  std::int32_t typePair(const Token& token) const { // row of intent.c
    return token.rows[static_cast<std::size_t>(Feature::EventBefore)] * typeRows +
           token.rows[static_cast<std::size_t>(Feature::EventType)];
  }

private:
  std::size_t addTensor(std::string name, std::size_t rows, std::size_t columns, double spread, float start = 0);
};

template <class T>
struct Parameters {
  compute::Buffer<T> dense;
  compute::Buffer<T> items;    // itemRows × width: embeddings, tied between input and next-item head
  compute::Buffer<T> itemBias; // itemRows

  void resize(const Layout& layout) {
    dense.assign(layout.size, T(0));
    items.assign(layout.itemRows * layout.width, T(0));
    itemBias.assign(layout.itemRows, T(0));
  }
};

std::size_t parameterCount(const Layout& layout);

bool isPossible(const Architecture& architecture); // known kind, sizes within bounds, heads divide the width

} // namespace guidepost::intent
