// The logit shop. Items are chosen by a multinomial logit (McFadden 1974), drawn exactly; a session goes on until a
// hazard ends it, and then comes its one purchase decision, a binary logit whose odds guidance multiplies.
#include "core/simulation/worlds/ShopIntents.h"

#include <algorithm>
#include <cmath>

namespace guidepost::worlds {

namespace {

using namespace logs::eventType;

struct ShopSegment {
  SegmentPlan plan;
  double price, quality, popularity;                 // utilities
  std::array<double, shopIntentCount> intents;       // shares
  std::vector<std::pair<const char*, double>> taste; // added to the utility of a category
};

struct IntentHabits {
  double leave;               // hazard after the first event; grows by 6 % an event
  double again, sameCategory; // utilities of an item seen before, of the session's category
  double search, priceFilter; // chance before a view; share of the searches with a limit
  double favourite, cart;     // chance after a view; cart: of an item's second or later view
  double dwellSeconds;
  double purchase; // constant of the purchase decision
};

const std::array<IntentHabits, shopIntentCount> habits = {{
    {0.13, 4.2, 3.2, 0.16, 0.55, 0.05, 0.34, 38, -2.4},
    {0.12, 2.6, 3.6, 0.18, 0.30, 0.08, 0.06, 46, -4.8},
    {0.22, 0.5, 1.0, 0.12, 0.04, 0.03, 0.02, 21, -5.6},
    {0.68, 0.0, 0.5, 0.06, 0.02, 0.01, 0.005, 9, -7.0},
}};

constexpr double leaveGrowth = 1.06;
constexpr double firstSearch = 0.3;    // sessions that begin with a search
constexpr double favouriteShare = 0.7; // sessions about what the user likes best
constexpr double returnsToItem = 0.5;  // sessions that begin with the item that was thought about last
constexpr double purchaseAgain = 0.42, purchaseCart = 0.75, purchasePrice = 0.6, purchaseQuality = 0.25;
constexpr int mostEvents = 60;

const std::vector<ShopSegment>& segmentTable() {
  static const std::vector<ShopSegment> table = {
      {{"bargain", 0.32, 2.4},
       -1.6,
       0.1,
       0.8,
       {0.07, 0.27, 0.40, 0.26},
       {{"lamps", 0.8}, {"bottles", 0.9}, {"shoes.casual", 0.6}}},
      {{"runner", 0.24, 3.0},
       -0.4,
       0.6,
       0.9,
       {0.11, 0.24, 0.38, 0.27},
       {{"shoes.running", 1.6}, {"shoes.trail", 1.2}, {"watches", 0.9}}},
      {{"mountaineer", 0.16, 3.4},
       0.1,
       0.9,
       0.6,
       {0.13, 0.30, 0.35, 0.22},
       {{"tents", 1.3}, {"backpacks.trekking", 1.4}, {"jackets.down", 1.0}, {"sleeping.bags", 1.0}}},
      {{"passer-by", 0.28, 1.5}, -0.7, 0.2, 1.2, {0.035, 0.14, 0.425, 0.40}, {}}};
  return table;
}

// Draws in proportion to exp(utility) over all items, over one category, or over a few bonuses on top.
class LogitChoice {
public:
  LogitChoice(const Catalogue& catalogue, const ShopSegment& segment) : catalogue_(catalogue) {
    double sum = 0;
    cumulative_.push_back(0);
    for (const CatalogueItem& item : catalogue.items) {
      double utility = segment.popularity * std::log(item.popularity) + segment.price * item.relativePrice +
                       segment.quality * 0.5 * item.quality;
      for (const auto& [category, taste] : segment.taste)
        if (catalogue.categories[item.category] == category) utility += taste;
      weight_.push_back(std::exp(utility));
      cumulative_.push_back(sum += weight_.back());
    }
  }

  std::uint32_t drawCategory(RandomStream& luck) const {
    return catalogue_.items[between(0, static_cast<std::uint32_t>(weight_.size()), luck)].category;
  }

  std::uint32_t draw(const Visit& visit, std::uint32_t category, const IntentHabits& habit, RandomStream& luck) const {
    const std::uint32_t from = catalogue_.firstOf[category], to = catalogue_.firstOf[category + 1];
    const double all = cumulative_.back();
    const double inCategory = (std::exp(habit.sameCategory) - 1) * (cumulative_[to] - cumulative_[from]);
    const double again = std::exp(habit.again) - 1;
    double seen = 0;
    for (const auto& [item, times] : visit.seen())
      seen += again * bonused(item, category, habit);
    double at = luck.uniform() * (all + inCategory + seen);
    for (const auto& [item, times] : visit.seen()) {
      at -= again * bonused(item, category, habit);
      if (at < 0) return item;
    }
    return at < inCategory ? between(from, to, luck) : between(0, static_cast<std::uint32_t>(weight_.size()), luck);
  }

private:
  double bonused(std::uint32_t item, std::uint32_t category, const IntentHabits& habit) const {
    return weight_[item] * (catalogue_.items[item].category == category ? std::exp(habit.sameCategory) : 1);
  }

  std::uint32_t between(std::uint32_t from, std::uint32_t to, RandomStream& luck) const {
    const double at = cumulative_[from] + luck.uniform() * (cumulative_[to] - cumulative_[from]);
    const auto found = std::upper_bound(cumulative_.begin() + from + 1, cumulative_.begin() + to, at);
    return static_cast<std::uint32_t>(found - cumulative_.begin()) - 1;
  }

  const Catalogue& catalogue_;
  std::vector<double> weight_, cumulative_;
};

class Shop : public Mechanism {
public:
  explicit Shop(const Catalogue& catalogue) : catalogue_(catalogue) {
    for (const ShopSegment& segment : segmentTable()) {
      plans_.push_back(segment.plan);
      choices_.emplace_back(catalogue, segment);
    }
  }

  std::string inWords() const override {
    return "multinomial logit over items, a leave hazard, and one purchase decision at the end of a session: a binary "
           "logit whose odds guidance multiplies";
  }

  std::vector<NamedNumber> parameters() const override {
    std::vector<NamedNumber> numbers = {{"leave_growth", leaveGrowth},          {"first_search", firstSearch},
                                        {"favourite_category", favouriteShare}, {"back_to_item", returnsToItem},
                                        {"purchase_again", purchaseAgain},      {"purchase_cart", purchaseCart},
                                        {"purchase_price", purchasePrice},      {"purchase_quality", purchaseQuality}};
    for (std::size_t i = 0; i < shopIntentCount; ++i) {
      const std::string name = shopIntents()[i].first + ".";
      const IntentHabits& habit = habits[i];
      numbers.insert(numbers.end(), {{name + "leave", habit.leave},
                                     {name + "again", habit.again},
                                     {name + "same_category", habit.sameCategory},
                                     {name + "search", habit.search},
                                     {name + "price_filter", habit.priceFilter},
                                     {name + "favourite", habit.favourite},
                                     {name + "cart", habit.cart},
                                     {name + "dwell_seconds", habit.dwellSeconds},
                                     {name + "purchase", habit.purchase}});
    }
    return numbers;
  }

  std::vector<NamedNumber> segmentParameters(std::size_t index) const override {
    const ShopSegment& segment = segmentTable()[index];
    std::vector<NamedNumber> numbers = {{"mean_sessions", segment.plan.meanSessions},
                                        {"price", segment.price},
                                        {"quality", segment.quality},
                                        {"popularity", segment.popularity}};
    for (std::size_t i = 0; i < shopIntentCount; ++i)
      numbers.push_back({"intent." + shopIntents()[i].first, segment.intents[i]});
    for (const auto& [category, taste] : segment.taste)
      numbers.push_back({std::string("taste.") + category, taste});
    return numbers;
  }

  const std::vector<SegmentPlan>& segments() const override { return plans_; }
  std::vector<std::pair<std::string, char>> intents() const override { return shopIntents(); }

  std::uint8_t favouriteCategory(std::size_t segment, RandomStream& luck) const override {
    return static_cast<std::uint8_t>(choices_[segment].drawCategory(luck));
  }

  std::size_t play(Visit& visit, User& user, RandomStream& luck) const override {
    const ShopSegment& segment = segmentTable()[user.segment];
    const LogitChoice& choice = choices_[user.segment];
    const ShopIntent intent = drawIntent(segment.intents, user, luck);
    const IntentHabits& habit = habits[intent];
    const bool returns = user.item != noItem && intent <= Compare && luck.chance(returnsToItem);
    const std::uint32_t category = returns                       ? catalogue_.items[user.item].category
                                   : luck.chance(favouriteShare) ? user.category
                                                                 : choice.drawCategory(luck);
    if (!returns && luck.chance(firstSearch)) searchFor(visit, category, segment, habit, luck);
    double leave = habit.leave;
    for (bool first = true; visit.events() < mostEvents; first = false) {
      if (!first && luck.chance(leave)) break;
      leave *= leaveGrowth;
      if (visit.events() > 0) visit.wait(habit.dwellSeconds, luck);
      if (!first && luck.chance(habit.search)) {
        searchFor(visit, category, segment, habit, luck);
        visit.wait(habit.dwellSeconds / 2, luck);
      }
      const auto recommended = visit.takeRecommendation();
      const std::uint32_t item = recommended        ? *recommended
                                 : first && returns ? user.item
                                                    : choice.draw(visit, category, habit, luck);
      visit.view(item);
      if (luck.chance(habit.favourite)) {
        visit.wait(6, luck);
        visit.act(favourite, item);
      }
      const double cart = habit.cart * (visit.timesSeen(item) > 1 ? 1 : 0.25);
      if (visit.inCart() != item && luck.chance(cart)) {
        visit.wait(10, luck);
        visit.act(addToCart, item);
      }
    }

    visit.decided();
    const std::uint32_t item = visit.inCart() != noItem ? visit.inCart() : visit.mostSeen();
    if (luck.chance(purchaseChance(visit, item, segment, habit))) {
      checkOut(visit, item, luck);
      for (int more = luck.chance(0.35) ? 1 + static_cast<int>(luck.below(3)) : 0; more > 0; --more) {
        visit.wait(habits[Browse].dwellSeconds, luck);
        visit.view(choice.draw(visit, category, habits[Browse], luck));
      }
    } else {
      walkAway(visit, luck);
    }
    remember(visit, intent, item, user);
    return intent;
  }

private:
  void searchFor(Visit& visit, std::uint32_t category, const ShopSegment& segment, const IntentHabits& habit,
                 RandomStream& luck) const {
    // Whoever minds the price asks for it more often.
    std::int64_t most = -1;
    if (luck.chance(std::min(0.9, habit.priceFilter * (segment.price < -1 ? 1.4 : 1)))) {
      const CatalogueItem& some =
          catalogue_.items[catalogue_.firstOf[category] + luck.below(catalogue_.sizeOf(category))];
      most = (some.priceCents / 1000 + 1) * 1000;
    }
    visit.search(category, most);
    if (visit.events() == 1) visit.wait(habit.dwellSeconds / 2, luck);
  }

  double purchaseChance(const Visit& visit, std::uint32_t item, const ShopSegment& segment,
                        const IntentHabits& habit) const {
    const CatalogueItem& of = catalogue_.items[item];
    const double logOdds = habit.purchase + purchaseAgain * std::min(visit.timesSeen(item) - 1, 3) +
                           (visit.inCart() == item ? purchaseCart : 0) +
                           purchasePrice * segment.price * of.relativePrice + purchaseQuality * of.quality +
                           std::log(visit.odds());
    return 1 / (1 + std::exp(-logOdds));
  }

  const Catalogue& catalogue_;
  std::vector<SegmentPlan> plans_;
  std::vector<LogitChoice> choices_;
};

} // namespace

std::unique_ptr<Mechanism> makeShop(const Catalogue& catalogue) {
  return std::make_unique<Shop>(catalogue);
}

} // namespace guidepost::worlds
