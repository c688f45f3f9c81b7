// A chain of items: after item i comes i + 1, after the last the first, but for a little noise.
#include "core/simulation/worlds/Mechanism.h"

namespace guidepost::worlds {

namespace {

constexpr double nextInChain = 0.88;
constexpr double goesOn = 0.85; // after each view from the fifth on
constexpr double buys = 0.2;    // the last item of a session
constexpr int leastViews = 5, mostViews = 30;

class Sequence : public Mechanism {
public:
  explicit Sequence(const Catalogue& catalogue) : items_(static_cast<std::uint32_t>(catalogue.items.size())) {}

  std::string inWords() const override {
    return "a walk along numbered items: the next number, after the last the first, else any other";
  }
  std::vector<NamedNumber> parameters() const override {
    return {
        {"items", static_cast<double>(items_)}, {"next_in_chain", nextInChain}, {"goes_on", goesOn}, {"buys", buys}};
  }
  std::vector<NamedNumber> segmentParameters(std::size_t) const override { return {}; }
  const std::vector<SegmentPlan>& segments() const override { return plans_; }
  std::vector<std::pair<std::string, char>> intents() const override { return {{"walk", 'w'}}; }
  bool guided() const override { return false; }
  std::uint8_t favouriteCategory(std::size_t, RandomStream&) const override { return 0; }

  std::size_t play(Visit& visit, User&, RandomStream& luck) const override {
    std::uint32_t item = luck.below(items_);
    visit.view(item);
    while (visit.events() < mostViews && (visit.events() < leastViews || luck.chance(goesOn))) {
      visit.wait(30, luck);
      // Off the chain: any item but this one and the next.
      item = (item + (luck.chance(nextInChain) ? 1 : 2 + luck.below(items_ - 2))) % items_;
      visit.view(item);
    }
    if (luck.chance(buys)) {
      visit.wait(40, luck);
      visit.act(logs::eventType::purchase, item);
    }
    return 0;
  }

private:
  std::uint32_t items_;
  std::vector<SegmentPlan> plans_ = {{"walker", 1, 1.6}};
};

} // namespace

std::unique_ptr<Mechanism> makeSequence(const Catalogue& catalogue) {
  return std::make_unique<Sequence>(catalogue);
}

} // namespace guidepost::worlds
