// The attention shop, deliberately different from the logit one: a visitor notices what stands high in a listing,
// judges what is noticed roughly, keeps a shortlist, and takes the first item that reaches an aspiration level which
// falls with each look (Simon 1955, satisficing). No utility is compared across all items, nothing is a logit.
#include "core/simulation/worlds/ShopIntents.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace guidepost::worlds {

namespace {

using namespace logs::eventType;

struct Temper {
  SegmentPlan plan;
  double thrift;     // weight of the price in a judgement, against quality
  double aspiration; // added to the intent's
  double deepLook;   // how far down a listing the eye goes, mean rank
  std::array<double, shopIntentCount> intents;
};

const std::vector<Temper>& tempers() {
  static const std::vector<Temper> table = {{{"hasty", 0.35, 1.9}, 0.5, -0.3, 3, {0.08, 0.16, 0.42, 0.34}},
                                            {{"careful", 0.30, 3.2}, 0.6, 0.25, 9, {0.09, 0.34, 0.35, 0.22}},
                                            {{"thrifty", 0.35, 2.4}, 1.2, 0.0, 6, {0.07, 0.25, 0.40, 0.28}}};
  return table;
}

struct Errand {
  double leastLooks, mostLooks; // patience
  double aspiration, fatigue;   // level, and what it falls by with each look
  double wander;                // chance to turn to another category at a look
  double lookAgain;             // chance to go back to the best on the shortlist
  double search, priceFilter, favourite, cart;
  double dwellSeconds;
  double commit; // chance to buy what is good enough
};

const std::array<Errand, shopIntentCount> errands = {{
    {4, 12, 0.9, 0.16, 0.03, 0.38, 0.14, 0.5, 0.05, 0.4, 36, 0.36},
    {4, 14, 1.7, 0.08, 0.05, 0.28, 0.18, 0.3, 0.09, 0.10, 48, 0.05},
    {2, 8, 2.2, 0.05, 0.35, 0.06, 0.10, 0.04, 0.03, 0.04, 20, 0.02},
    {1, 2, 2.6, 0.00, 0.30, 0.02, 0.05, 0.02, 0.01, 0.01, 9, 0.005},
}};

constexpr double roughness = 0.7; // deviation of one judgement
constexpr std::size_t shortlist = 4;
constexpr double likedCategory = 0.75; // sessions about what the user likes best
constexpr double backToItem = 0.55;

struct Noticed {
  std::uint32_t item = noItem;
  double judgement = 0; // mean of the looks
  int looks = 0;
};

class Attention : public Mechanism {
public:
  explicit Attention(const Catalogue& catalogue) : catalogue_(catalogue), listing_(catalogue.items.size()) {
    for (const Temper& temper : tempers())
      plans_.push_back(temper.plan);
    // A listing shows what sells.
    std::iota(listing_.begin(), listing_.end(), 0u);
    for (std::uint32_t category = 0; category < catalogue.categories.size(); ++category) {
      std::sort(listing_.begin() + catalogue.firstOf[category], listing_.begin() + catalogue.firstOf[category + 1],
                [&](std::uint32_t a, std::uint32_t b) {
                  return catalogue.items[a].popularity > catalogue.items[b].popularity;
                });
      double popularity = 0;
      for (std::uint32_t i = catalogue.firstOf[category]; i < catalogue.firstOf[category + 1]; ++i)
        popularity += catalogue.items[i].popularity;
      crowd_.push_back(popularity);
    }
  }

  std::string inWords() const override {
    return "attention to the top of a listing, rough judgements, a shortlist, and satisficing: the first item that "
           "reaches a falling aspiration level is bought with a chance whose odds guidance multiplies; no logit";
  }

  std::vector<NamedNumber> parameters() const override {
    std::vector<NamedNumber> numbers = {{"roughness", roughness},
                                        {"shortlist", static_cast<double>(shortlist)},
                                        {"liked_category", likedCategory},
                                        {"back_to_item", backToItem}};
    for (std::size_t i = 0; i < shopIntentCount; ++i) {
      const std::string name = shopIntents()[i].first + ".";
      const Errand& errand = errands[i];
      numbers.insert(numbers.end(), {{name + "least_looks", errand.leastLooks},
                                     {name + "most_looks", errand.mostLooks},
                                     {name + "aspiration", errand.aspiration},
                                     {name + "fatigue", errand.fatigue},
                                     {name + "wander", errand.wander},
                                     {name + "look_again", errand.lookAgain},
                                     {name + "search", errand.search},
                                     {name + "price_filter", errand.priceFilter},
                                     {name + "favourite", errand.favourite},
                                     {name + "cart", errand.cart},
                                     {name + "dwell_seconds", errand.dwellSeconds},
                                     {name + "commit", errand.commit}});
    }
    return numbers;
  }

  std::vector<NamedNumber> segmentParameters(std::size_t index) const override {
    const Temper& temper = tempers()[index];
    std::vector<NamedNumber> numbers = {{"mean_sessions", temper.plan.meanSessions},
                                        {"thrift", temper.thrift},
                                        {"aspiration", temper.aspiration},
                                        {"deep_look", temper.deepLook}};
    for (std::size_t i = 0; i < shopIntentCount; ++i)
      numbers.push_back({"intent." + shopIntents()[i].first, temper.intents[i]});
    return numbers;
  }

  const std::vector<SegmentPlan>& segments() const override { return plans_; }
  std::vector<std::pair<std::string, char>> intents() const override { return shopIntents(); }

  std::uint8_t favouriteCategory(std::size_t, RandomStream& luck) const override {
    return static_cast<std::uint8_t>(luck.categorical(crowd_));
  }

  std::size_t play(Visit& visit, User& user, RandomStream& luck) const override {
    const Temper& temper = tempers()[user.segment];
    const ShopIntent intent = drawIntent(temper.intents, user, luck);
    const Errand& errand = errands[intent];
    const bool returns = user.item != noItem && intent <= Compare && luck.chance(backToItem);
    std::uint32_t category = user.category;
    if (returns)
      category = catalogue_.items[user.item].category;
    else if (!luck.chance(likedCategory))
      category = static_cast<std::uint32_t>(luck.categorical(crowd_));

    const double patience = errand.leastLooks + luck.uniform() * (errand.mostLooks - errand.leastLooks);
    double aspiration = errand.aspiration + temper.aspiration;
    std::vector<Noticed> list;
    std::uint32_t taken = noItem;
    for (int look = 0; look < patience && taken == noItem; ++look) {
      if (look > 0) visit.wait(errand.dwellSeconds, luck);
      if (luck.chance(errand.wander)) category = static_cast<std::uint32_t>(luck.categorical(crowd_));
      if (luck.chance(errand.search)) {
        search(visit, category, temper, errand, luck);
        visit.wait(errand.dwellSeconds / 2, luck);
      }
      const auto recommended = visit.takeRecommendation();
      const bool again = !list.empty() && luck.chance(errand.lookAgain);
      const std::uint32_t item = recommended            ? *recommended
                                 : returns && look == 0 ? user.item
                                 : again                ? list.front().item
                                                        : notice(category, temper, luck);
      visit.view(item);
      const Noticed& seen = judge(list, item, temper, luck);
      aspiration -= errand.fatigue;
      if (seen.looks > 1 && seen.judgement >= aspiration) taken = item;
      afterLook(visit, item, errand, luck);
    }

    visit.decided();
    const std::uint32_t item = taken != noItem ? taken : list.front().item;
    // Odds, not a logit: the chance to commit is a plain number of the errand.
    const double commit = taken == noItem ? errand.commit / 25 : errand.commit;
    const double odds = commit / (1 - commit) * visit.odds();
    if (luck.chance(odds / (1 + odds))) {
      checkOut(visit, item, luck);
      if (luck.chance(0.35)) {
        visit.wait(errands[Browse].dwellSeconds, luck);
        visit.view(notice(category, temper, luck));
      }
    } else {
      walkAway(visit, luck);
    }
    remember(visit, intent, item, user);
    return intent;
  }

private:
  std::uint32_t notice(std::uint32_t category, const Temper& temper, RandomStream& luck) const {
    const auto rank = static_cast<std::uint32_t>(luck.exponential(temper.deepLook));
    return listing_[catalogue_.firstOf[category] + std::min(rank, catalogue_.sizeOf(category) - 1)];
  }

  // The shortlist keeps the best; what falls off is forgotten and judged afresh next time.
  const Noticed& judge(std::vector<Noticed>& list, std::uint32_t item, const Temper& temper, RandomStream& luck) const {
    const CatalogueItem& of = catalogue_.items[item];
    const double impression = of.quality - temper.thrift * of.relativePrice + roughness * luck.normal();
    auto found = std::ranges::find(list, item, &Noticed::item);
    if (found == list.end()) {
      if (list.size() == shortlist) list.pop_back();
      found = list.insert(list.end(), Noticed{item, 0, 0});
    }
    found->judgement = (found->judgement * found->looks + impression) / (found->looks + 1);
    ++found->looks;
    std::ranges::stable_sort(list, std::ranges::greater(), &Noticed::judgement);
    return *std::ranges::find(list, item, &Noticed::item);
  }

  void afterLook(Visit& visit, std::uint32_t item, const Errand& errand, RandomStream& luck) const {
    if (luck.chance(errand.favourite)) {
      visit.wait(6, luck);
      visit.act(favourite, item);
    }
    if (visit.inCart() != item && visit.timesSeen(item) > 1 && luck.chance(errand.cart)) {
      visit.wait(10, luck);
      visit.act(addToCart, item);
    }
  }

  void search(Visit& visit, std::uint32_t category, const Temper& temper, const Errand& errand,
              RandomStream& luck) const {
    std::int64_t most = -1;
    if (luck.chance(std::min(0.9, errand.priceFilter * temper.thrift * 1.4)))
      most = (catalogue_.items[notice(category, temper, luck)].priceCents / 1000 + 1) * 1000;
    visit.search(category, most);
  }

  const Catalogue& catalogue_;
  std::vector<std::uint32_t> listing_; // items of a category by popularity
  std::vector<double> crowd_;          // popularity of a category
  std::vector<SegmentPlan> plans_;
};

} // namespace

std::unique_ptr<Mechanism> makeAttention(const Catalogue& catalogue) {
  return std::make_unique<Attention>(catalogue);
}

} // namespace guidepost::worlds
