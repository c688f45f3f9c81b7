#include "core/simulation/worlds/ShopIntents.h"

namespace guidepost::worlds {

using namespace logs::eventType;

ShopIntent drawIntent(const std::array<double, shopIntentCount>& usual, const User& user, RandomStream& luck) {
  std::array<double, shopIntentCount> weights = usual;
  if (user.compared) weights[Buy] *= 2.2;
  if (user.leftCart) weights[Buy] *= 2.5;
  return static_cast<ShopIntent>(luck.categorical(weights));
}

void checkOut(Visit& visit, std::uint32_t item, RandomStream& luck) {
  if (visit.inCart() != item && luck.chance(0.45)) {
    visit.wait(12, luck);
    visit.act(addToCart, item);
  }
  if (luck.chance(visit.inCart() == item ? 0.8 : 0.5)) {
    visit.wait(25, luck);
    visit.act(beginCheckout, item);
  }
  visit.wait(50, luck);
  visit.act(purchase, item, luck.chance(0.1) ? 2 : 1);
}

void walkAway(Visit& visit, RandomStream& luck) {
  const std::uint32_t item = visit.inCart();
  if (item == noItem) return;
  const double choice = luck.uniform();
  if (choice >= 0.5) return;
  visit.wait(30, luck);
  visit.act(choice < 0.25 ? beginCheckout : removeFromCart, item);
}

void remember(const Visit& visit, ShopIntent intent, std::uint32_t item, User& user) {
  bool bought = false;
  for (const Visit::Step& step : visit.steps())
    bought |= step.type == purchase;
  user.compared = intent == Compare && !bought;
  user.leftCart = visit.inCart() != noItem;
  user.item = bought ? noItem : item;
}

} // namespace guidepost::worlds
