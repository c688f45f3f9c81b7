#include "core/intent/Layout.h"

#include <cmath>

namespace guidepost::intent {

namespace {

constexpr std::size_t alignedTo = 16; // numbers: each tensor begins on a 64-byte border
constexpr double tableSpread = 0.05;

constexpr std::array<std::string_view, featureCount> featureNames = {
    "event_type",   "event_before", "category",   "price_band", "time_gap",
    "session_age",  "event_count",  "item_count", "seen_item",  "seen_category",
    "last_on_item", "carts",        "purchases",  "hour",       "popularity"};

std::size_t rounded(std::size_t count) {
  return (count + alignedTo - 1) / alignedTo * alignedTo;
}

} // namespace

std::size_t Layout::addTensor(std::string name, std::size_t rows, std::size_t columns, double spread, float start) {
  const bool isMatrix = spread > 0;
  tensors.push_back({std::move(name), rows, columns, size, spread, start, isMatrix});
  const std::size_t offset = size;
  size += rounded(rows * columns);
  return offset;
}

Layout::Layout(const Architecture& architecture, const Vocabulary& vocabulary, std::size_t intentCount)
    : width(static_cast<std::size_t>(architecture.width)), heads(static_cast<std::size_t>(architecture.heads)),
      feedForward(static_cast<std::size_t>(architecture.feedForward)),
      length(static_cast<std::size_t>(architecture.length)), intents(intentCount),
      itemRows(vocabulary.itemNames.size()) {
  typeRows = static_cast<std::int32_t>(vocabulary.rowsOf(Feature::EventType));
  std::size_t row = 0;
  for (std::size_t f = 0; f < featureCount; ++f) {
    firstRow[f] = static_cast<std::int32_t>(row);
    row += vocabulary.rowsOf(static_cast<Feature>(f));
  }
  firstRow[featureCount] = static_cast<std::int32_t>(row);
  // The tables must touch: a gather counts rows from the first one's beginning.
  const std::size_t tableRows = row + length;
  tokens = size;
  for (std::size_t f = 0; f <= featureCount; ++f) {
    const std::size_t from = static_cast<std::size_t>(firstRow[f]);
    const std::size_t to = f == featureCount ? tableRows : static_cast<std::size_t>(firstRow[f + 1]);
    // An hour that the training part never saw must say nothing.
    const bool silent = f == static_cast<std::size_t>(Feature::Hour);
    const std::string name = f == featureCount ? "position" : std::string(featureNames[f]);
    tensors.push_back({"token." + name, to - from, width, tokens + from * width, silent ? 0 : tableSpread, 0, true});
  }
  size += rounded(tableRows * width);

  const double perWidth = 1 / std::sqrt(static_cast<double>(width));
  const double deep = 1 / std::sqrt(2.0 * std::max(1, architecture.layers));
  for (int l = 0; l < architecture.layers; ++l) {
    const std::string prefix = "layer" + std::to_string(l) + ".";
    LayerOffsets layer{};
    layer.attentionGain = addTensor(prefix + "attention.gain", 1, width, 0, 1);
    layer.attentionNormBias = addTensor(prefix + "attention.norm_bias", 1, width, 0);
    layer.qkv = addTensor(prefix + "attention.qkv", width, 3 * width, perWidth);
    layer.qkvBias = addTensor(prefix + "attention.qkv_bias", 1, 3 * width, 0);
    layer.out = addTensor(prefix + "attention.out", width, width, perWidth * deep);
    layer.outBias = addTensor(prefix + "attention.out_bias", 1, width, 0);
    layer.feedGain = addTensor(prefix + "feed.gain", 1, width, 0, 1);
    layer.feedNormBias = addTensor(prefix + "feed.norm_bias", 1, width, 0);
    layer.up = addTensor(prefix + "feed.up", width, feedForward, perWidth);
    layer.upBias = addTensor(prefix + "feed.up_bias", 1, feedForward, 0);
    layer.down =
        addTensor(prefix + "feed.down", feedForward, width, deep / std::sqrt(static_cast<double>(feedForward)));
    layer.downBias = addTensor(prefix + "feed.down_bias", 1, width, 0);
    layers.push_back(layer);
  }
  finalGain = addTensor("final.gain", 1, width, 0, 1);
  finalBias = addTensor("final.bias", 1, width, 0);
  intentU = addTensor("intent.u", width, width, perWidth);
  intentB = addTensor("intent.b", 1, width, 0);
  intentW = addTensor("intent.w", width, intents, 0.3 * perWidth);
  intentC = addTensor("intent.c", vocabulary.typePairs(), intents, 0);
  projection = addTensor("items.projection", width, width, 0);
}

std::size_t parameterCount(const Layout& layout) {
  std::size_t count = layout.itemRows * (layout.width + 1);
  for (const Tensor& tensor : layout.tensors)
    count += tensor.size();
  return count;
}

bool isPossible(const Architecture& a) {
  const auto between = [](int value, int low, int high) { return value >= low && value <= high; };
  return a.kind == "gpt" && between(a.layers, 1, 24) && between(a.width, 4, 1024) && between(a.heads, 1, a.width) &&
         a.width % a.heads == 0 && between(a.feedForward, 1, 8192) && between(a.length, 2, 4096) && a.dropout >= 0 &&
         a.dropout < 1;
}

} // namespace guidepost::intent
