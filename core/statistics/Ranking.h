// How well a ranking puts the one item that came next. Ranks start at 1; items with the same score share the mean of
// their places, so that no order among ties is made up. Pure functions; any thread.
#pragma once

#include <cstddef>
#include <span>

namespace guidepost::statistics {

// Rank of scores[item] among all scores that are not excluded (1 in `excluded`, which may be empty: none is; the item
// itself always counts). Higher scores are better; NaN is worse than everything and ties with NaN.
double rankOf(std::span<const float> scores, std::size_t item, std::span<const char> excluded = {});

// 1 if the rank is among the first k, else 0.
double hitAt(double rank, int k);

// NDCG with one relevant item: 1 / log2(1 + rank) within the first k, else 0 (Järvelin and Kekäläinen 2002, TOIS 20).
double ndcgAt(double rank, int k);

// 1 / rank within the first k, else 0: averaged, MRR at k (Voorhees 1999).
double reciprocalRankAt(double rank, int k);

} // namespace guidepost::statistics
