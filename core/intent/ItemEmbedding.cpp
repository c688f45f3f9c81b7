#include "core/intent/ItemEmbedding.h"

#include "core/base/RandomStream.h"
#include "core/compute/Backend.h"

#include <algorithm>
#include <cmath>

namespace guidepost::intent {

namespace {

constexpr std::size_t reach = 5;             // items apart; a pair weighs 1/distance
constexpr std::size_t mostPairs = 2'000'000; // of the newest sessions: enough, and sorted in a moment
constexpr int iterations = 12;
constexpr float noise = 0.02f; // so that items without neighbours differ

struct Entry {
  std::int32_t row = 0, column = 0;
  float value = 0;
};

std::vector<Entry> nearPairs(const journey::SessionLog& log, const Split& split, const Vocabulary& vocabulary) {
  std::vector<Entry> pairs;
  std::vector<std::int32_t> items;
  for (std::size_t s = log.sessions.size(); s-- > 0 && pairs.size() < mostPairs;) {
    if (split.ofSession[s] != Part::Train) continue;
    items.clear();
    for (const journey::Event& event : log.eventsOf(log.sessions[s]))
      if (const std::int32_t row = vocabulary.rowOfItem(event.item); row > 0 && (items.empty() || items.back() != row))
        items.push_back(row);
    for (std::size_t i = 0; i < items.size(); ++i)
      for (std::size_t k = 1; k <= reach && i + k < items.size(); ++k) {
        if (items[i] == items[i + k]) continue;
        const float weight = 1.0f / static_cast<float>(k);
        pairs.push_back({items[i], items[i + k], weight});
        pairs.push_back({items[i + k], items[i], weight});
      }
  }
  return pairs;
}

// Sums equal pairs and turns the sums into positive pointwise mutual information.
void toInformation(std::vector<Entry>& pairs, std::size_t rows) {
  std::stable_sort(pairs.begin(), pairs.end(),
                   [](const Entry& a, const Entry& b) { return a.row != b.row ? a.row < b.row : a.column < b.column; });
  std::vector<Entry> sums;
  std::vector<double> ofRow(rows, 0.0);
  double total = 0;
  for (const Entry& pair : pairs) {
    if (!sums.empty() && sums.back().row == pair.row && sums.back().column == pair.column)
      sums.back().value += pair.value;
    else
      sums.push_back(pair);
    ofRow[static_cast<std::size_t>(pair.row)] += static_cast<double>(pair.value);
    total += static_cast<double>(pair.value);
  }
  pairs.clear();
  for (Entry entry : sums) {
    const double expected = ofRow[static_cast<std::size_t>(entry.row)] * ofRow[static_cast<std::size_t>(entry.column)];
    entry.value = static_cast<float>(std::log(static_cast<double>(entry.value) * total / expected));
    if (entry.value > 0) pairs.push_back(entry);
  }
}

// Modified Gram-Schmidt over the columns; returns their lengths before.
std::vector<float> orthonormalise(compute::Buffer<float>& x, std::size_t rows, std::size_t width) {
  std::vector<float> lengths(width);
  std::vector<double> products(width);
  for (std::size_t c = 0; c < width; ++c) {
    double squares = 0;
    for (std::size_t r = 0; r < rows; ++r)
      squares += static_cast<double>(x[r * width + c] * x[r * width + c]);
    lengths[c] = static_cast<float>(std::sqrt(squares));
    const float inverse = lengths[c] > 1e-12f ? 1 / lengths[c] : 0;
    std::fill(products.begin(), products.end(), 0.0);
    for (std::size_t r = 0; r < rows; ++r) {
      float* const row = x.data() + r * width;
      row[c] *= inverse;
      for (std::size_t k = c + 1; k < width; ++k)
        products[k] += static_cast<double>(row[c] * row[k]);
    }
    for (std::size_t r = 0; r < rows; ++r) {
      float* const row = x.data() + r * width;
      for (std::size_t k = c + 1; k < width; ++k)
        row[k] -= static_cast<float>(products[k]) * row[c];
    }
  }
  return lengths;
}

} // namespace

Result<compute::Buffer<float>> embedItems(const journey::SessionLog& log, const Split& split,
                                          const Vocabulary& vocabulary, std::size_t width, std::uint64_t seed,
                                          const JobContext& job) {
  const std::size_t rows = vocabulary.itemNames.size();
  const auto& run = *compute::cpu().f32;
  std::vector<Entry> matrix = nearPairs(log, split, vocabulary);
  toInformation(matrix, rows);
  RandomStream stream(seed, "items");
  compute::Buffer<float> x(rows * width), next(rows * width);
  for (float& value : x)
    value = static_cast<float>(stream.normal());
  std::vector<float> lengths = orthonormalise(x, rows, width);
  for (int i = 0; i < iterations && !matrix.empty(); ++i) {
    if (job.stopRequested()) return cancelled();
    std::fill(next.begin(), next.end(), 0.0f);
    for (const Entry& entry : matrix) {
      const float* const from = x.data() + static_cast<std::size_t>(entry.column) * width;
      float* const to = next.data() + static_cast<std::size_t>(entry.row) * width;
      for (std::size_t k = 0; k < width; ++k)
        to[k] += entry.value * from[k];
    }
    std::swap(x, next);
    lengths = orthonormalise(x, rows, width);
  }
  double total = 0;
  for (std::size_t r = 1; r < rows; ++r) {
    for (std::size_t k = 0; k < width; ++k)
      x[r * width + k] *= matrix.empty() ? 0.0f : std::sqrt(lengths[k]);
    total += std::sqrt(run.sumOfSquares(x.data() + r * width, static_cast<compute::Size>(width)));
  }
  const float scale = total > 0 ? static_cast<float>(static_cast<double>(rows - 1) / total) : 0.0f;
  for (float& value : x)
    value = value * scale + noise * static_cast<float>(stream.normal());
  std::fill_n(x.begin(), width, 0.0f);
  return x;
}

} // namespace guidepost::intent
