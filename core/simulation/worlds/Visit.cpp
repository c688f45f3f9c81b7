#include "core/simulation/worlds/Visit.h"

#include <algorithm>
#include <cmath>

namespace guidepost::worlds {

namespace {

constexpr double longestWaitSeconds = 900;

} // namespace

Visit::Visit(const Catalogue& catalogue, std::int64_t startUs, bool firstSession, RandomStream* guidance)
    : catalogue_(catalogue), guidance_(guidance), firstSession_(firstSession), nowUs_(startUs) {}

void Visit::wait(double medianSeconds, RandomStream& luck) {
  const double seconds = medianSeconds * std::exp(0.9 * luck.normal());
  nowUs_ += std::llround(std::clamp(seconds, 1.0, longestWaitSeconds)) * 1'000'000;
}

void Visit::view(std::uint32_t item) {
  const auto found = std::ranges::find(seen_, item, &std::pair<std::uint32_t, int>::first);
  if (found == seen_.end())
    seen_.emplace_back(item, 1);
  else
    ++found->second;
  lastSeen_ = item;
  act(logs::eventType::view, item);
}

void Visit::search(std::uint32_t category, std::int64_t mostCents) {
  add({nowUs_, logs::eventType::search, noItem, category, mostCents, 1});
}

void Visit::act(logs::EventType type, std::uint32_t item, int quantity) {
  if (type == logs::eventType::addToCart) inCart_ = item;
  if (type == logs::eventType::removeFromCart || type == logs::eventType::purchase) inCart_ = noItem;
  const CatalogueItem& of = catalogue_.items[item];
  add({nowUs_, type, item, of.category, of.priceCents, quantity});
}

void Visit::add(const Step& step) {
  steps_.push_back(step);
  if (!guidance_ || !open_ || decision_ || steps_.size() < firstDecisionEvent) return;
  if (!guidance_->chance(step.type == logs::eventType::addToCart ? momentChanceAtCart : momentChance)) return;
  decision_ = decide({firstSession_, !seen_.empty(), seen_.size() > 1, inCart_ != noItem}, *guidance_);
  decision_->timeUs = step.timeUs;
  if (trueActions[decision_->action].name == "recommend") { // eligible only after an item was seen
    // What is popular in the category that the visitor looked at last, and new to them.
    const std::uint32_t category = catalogue_.items[lastSeen_].category;
    for (std::uint32_t item = catalogue_.firstOf[category]; item < catalogue_.firstOf[category + 1]; ++item) {
      if (timesSeen(item) > 0) continue;
      if (decision_->item == noItem || catalogue_.items[item].popularity > catalogue_.items[decision_->item].popularity)
        decision_->item = item;
    }
  }
}

int Visit::timesSeen(std::uint32_t item) const {
  const auto found = std::ranges::find(seen_, item, &std::pair<std::uint32_t, int>::first);
  return found == seen_.end() ? 0 : found->second;
}

std::uint32_t Visit::mostSeen() const {
  std::uint32_t best = noItem;
  int most = 0;
  for (const auto& [item, times] : seen_) {
    if (times < most) continue;
    best = item;
    most = times;
  }
  return best;
}

double Visit::odds() const {
  return decision_ ? trueActions[decision_->action].odds : 1;
}

std::optional<std::uint32_t> Visit::takeRecommendation() {
  if (followed_ || !decision_ || !decision_->clicked || decision_->item == noItem) return std::nullopt;
  followed_ = true;
  return decision_->item;
}

} // namespace guidepost::worlds
