#include "core/guidance/Situation.h"

#include <algorithm>
#include <cassert>
#include <unordered_set>

namespace guidepost::guidance {

namespace type = logs::eventType;

namespace {

constexpr double priceUnit = 1e-4;

void countUp(std::vector<int>& counts, std::size_t index) {
  if (counts.size() <= index) counts.resize(index + 1, 0);
  ++counts[index];
}

} // namespace

SituationTracker::SituationTracker(double fallbackOrderValue) : fallbackOrderValue_(fallbackOrderValue) {}

void SituationTracker::clear() {
  events_.clear();
  seen_.clear();
  shownByRule_.clear();
  shownByAction_.clear();
  lastPrice_ = -1;
  bought_ = false;
  lastCartUs_ = lastShownUs_ = lastDismissedUs_ = noTime;
  shown_ = dismissed_ = 0;
}

SituationTracker::SeenItem& SituationTracker::seen(const journey::Event& event) {
  auto found = std::ranges::find(seen_, event.item, &SeenItem::item);
  if (found == seen_.end()) {
    seen_.push_back({.item = event.item});
    found = seen_.end() - 1;
  }
  if (event.category != journey::none) found->category = event.category;
  // A price of 0 is a hole in the log, not a gift.
  if (event.price > 0) lastPrice_ = found->price = static_cast<double>(event.price) * priceUnit;
  return *found;
}

void SituationTracker::emptyCart() {
  for (SeenItem& item : seen_)
    item.inCart = 0;
}

void SituationTracker::append(const journey::Event& event) {
  events_.push_back(event);
  // Events without an item share one entry, so that a log without items still has a cart.
  SeenItem& item = seen(event);
  switch (event.type) {
  case type::view:
    ++item.views;
    break;
  case type::addToCart:
    item.inCart += std::max<int>(1, event.quantity);
    lastCartUs_ = event.timeUs;
    break;
  case type::removeFromCart:
    item.inCart = 0;
    break;
  case type::purchase:
    bought_ = true;
    lastCartUs_ = noTime;
    if (event.item == journey::none)
      emptyCart();
    else
      item.inCart = 0;
    break;
  default:
    break;
  }
}

void SituationTracker::shown(std::int64_t timeUs, int rule, std::size_t action) {
  ++shown_;
  lastShownUs_ = timeUs;
  if (rule >= 0) countUp(shownByRule_, static_cast<std::size_t>(rule));
  countUp(shownByAction_, action);
}

void SituationTracker::dismissed() {
  ++dismissed_;
  lastDismissedUs_ = lastShownUs_;
}

Situation SituationTracker::situation(std::span<const float> intents, bool firstSession) const {
  Situation now;
  now.events = events_;
  now.intents = intents;
  now.firstSession = firstSession;
  now.bought = bought_;
  now.shownBefore = shown_;
  now.dismissedBefore = dismissed_;
  now.shownByRule = shownByRule_;
  now.shownByAction = shownByAction_;
  now.orderValue = fallbackOrderValue_;
  now.orderValueAssumed = true;
  if (events_.empty()) return now;

  const journey::Event& newest = events_.back();
  const std::int64_t time = newest.timeUs;
  if (lastShownUs_ != noTime) now.sinceShownUs = time - lastShownUs_;
  if (lastDismissedUs_ != noTime) now.sinceDismissedUs = time - lastDismissedUs_;

  std::uint32_t category = newest.category;
  double cartValue = 0;
  double price = lastPrice_;
  for (const SeenItem& item : seen_) {
    if (item.inCart > 0) {
      ++now.itemsInCart;
      if (item.price > 0) cartValue += item.price * item.inCart;
    }
    if (item.item == journey::none) continue;
    ++now.differentItems;
    if (item.item != newest.item) continue;
    now.viewsOfItem = item.views;
    if (category == journey::none) category = item.category;
    if (item.price > 0) price = item.price;
  }
  if (category != journey::none)
    for (const SeenItem& item : seen_)
      now.itemsOfCategory += item.views > 0 && item.item != journey::none && item.category == category;
  if (now.itemsInCart > 0 && lastCartUs_ != noTime) now.sinceCartUs = time - lastCartUs_;
  if (cartValue > 0 || price > 0) {
    now.orderValue = cartValue > 0 ? cartValue : price;
    now.orderValueAssumed = false;
  }
  return now;
}

std::vector<bool> firstSessions(const journey::SessionLog& log) {
  std::unordered_set<std::int64_t> met;
  std::vector<bool> first(log.sessions.size());
  for (std::size_t i = 0; i < log.sessions.size(); ++i)
    first[i] = met.insert(log.sessions[i].user.value).second;
  return first;
}

} // namespace guidepost::guidance
