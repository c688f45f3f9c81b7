// Which item a visitor looks at next: a multinomial logit over all items of the log (McFadden 1974), fitted by Newton's
// method and drawn from exactly. No choice sets are sampled: the utilities are a sum of an item's own part, one bonus
// for the category of the item before and one for items seen before, so the normalisation over all items needs only the
// category's total and the few items seen.
#pragma once

#include "core/simulation/AliasTable.h"
#include "core/simulation/Population.h"

namespace guidepost::simulation {

// Features of every item of the log, and the items grouped by category.
struct ItemFeatures {
  std::vector<double> popularity;        // log(1 + times chosen)
  std::vector<double> price;             // log price against the category's mean; 0 where unknown
  std::vector<std::uint32_t> category;   // dense, items without one in the last
  std::vector<std::uint32_t> byCategory; // items ordered by category
  std::vector<std::uint32_t> ranges;     // of byCategory
  std::uint32_t withoutCategory = 0;     // the last category: a bonus never applies to it
};
ItemFeatures itemFeatures(const journey::SessionLog& log, std::span<const double> timesChosen, bool withPrices);

struct ChoiceCase {
  std::uint32_t item = 0;                     // what was chosen
  std::uint32_t category = 0;                 // of the item before, dense; withoutCategory at a session's first
  std::uint32_t seenFirst = 0, seenCount = 0; // items seen before, a range of `seen`
};

// Weighted maximum likelihood (weights by case; empty: all 1). A weak normal prior of deviation 5 keeps it finite.
ItemChoice fitItemChoice(const ItemFeatures& features, std::span<const ChoiceCase> cases,
                         std::span<const std::uint32_t> seen, std::span<const double> weights, bool withPrices);

class ItemSampler {
public:
  ItemSampler(const ItemFeatures& features, const ItemChoice& choice); // features must outlive it
  // itemBefore: journey::none at a session's first item. seen: without repeats.
  std::uint32_t draw(std::uint32_t itemBefore, std::span<const std::uint32_t> seen, RandomStream& luck) const;

private:
  const ItemFeatures* features_;
  std::vector<double> weight_; // exp of an item's own utility
  AliasTable byCategory_;
  AliasTable all_;
  double categoryBonus_, againBonus_;       // ≥ 1
  double categoryThinning_, againThinning_; // ≤ 1: negative utilities by rejection
};

} // namespace guidepost::simulation
