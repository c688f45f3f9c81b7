// One session while it is played: what the visitor does, second by second, and the shop's one decision about guidance.
// Not for other folders.
#pragma once

#include "core/simulation/worlds/Guidance.h"

#include <optional>

namespace guidepost::worlds {

class Visit {
public:
  struct Step {
    std::int64_t timeUs = 0;
    logs::EventType type = 0;
    std::uint32_t item = noItem;
    std::uint32_t category = noCategory;
    std::int64_t priceCents = -1;
    int quantity = 1;
  };

  // guidance: the luck of the shop's decision, apart from the visitor's; nullptr: a world without guidance.
  Visit(const Catalogue& catalogue, std::int64_t startUs, bool firstSession, RandomStream* guidance);

  // Time passes before the next event: about `medianSeconds`, at least one second and at most 15 minutes.
  void wait(double medianSeconds, RandomStream& luck);

  void view(std::uint32_t item);
  void search(std::uint32_t category, std::int64_t mostCents = -1);
  void act(logs::EventType type, std::uint32_t item, int quantity = 1);

  void decided() { open_ = false; } // the visitor's mind is made up: guidance would come too late

  int events() const { return static_cast<int>(steps_.size()); }
  int timesSeen(std::uint32_t item) const;
  std::uint32_t mostSeen() const;                  // the later one of equals; noItem before the first view
  std::uint32_t inCart() const { return inCart_; } // the latest; noItem: nothing
  const std::vector<std::pair<std::uint32_t, int>>& seen() const {
    return seen_;
  } // item, times; in order of first sight

  double odds() const;                               // what guidance did to the odds of a purchase
  std::optional<std::uint32_t> takeRecommendation(); // clicked and not yet looked at

  const std::vector<Step>& steps() const { return steps_; }
  const std::optional<GeneratedDecision>& decision() const { return decision_; }

private:
  void add(const Step& step);

  const Catalogue& catalogue_;
  RandomStream* guidance_;
  bool firstSession_;
  std::int64_t nowUs_;
  std::vector<Step> steps_;
  std::vector<std::pair<std::uint32_t, int>> seen_;
  std::uint32_t lastSeen_ = noItem, inCart_ = noItem;
  std::optional<GeneratedDecision> decision_;
  bool open_ = true;
  bool followed_ = false;
};

} // namespace guidepost::worlds
