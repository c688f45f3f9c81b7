#include "core/statistics/Ranking.h"

#include <cmath>
#include <limits>

namespace guidepost::statistics {

double rankOf(std::span<const float> scores, std::size_t item, std::span<const char> excluded) {
  const auto comparable = [](float score) {
    return std::isnan(score) ? -std::numeric_limits<float>::infinity() : score;
  };
  const float own = comparable(scores[item]);
  std::size_t better = 0;
  std::size_t equal = 0;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    if (i == item || (!excluded.empty() && excluded[i])) continue;
    const float score = comparable(scores[i]);
    better += score > own;
    equal += score == own;
  }
  return 1 + static_cast<double>(better) + static_cast<double>(equal) / 2;
}

double hitAt(double rank, int k) {
  return rank <= k ? 1 : 0;
}

double ndcgAt(double rank, int k) {
  return rank <= k ? 1 / std::log2(1 + rank) : 0;
}

double reciprocalRankAt(double rank, int k) {
  return rank <= k ? 1 / rank : 0;
}

} // namespace guidepost::statistics
