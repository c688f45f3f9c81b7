// What the sessions of the two generated shops are for. Hidden from everybody who reads the log. Not for other folders.
#pragma once

#include "core/simulation/worlds/Mechanism.h"

namespace guidepost::worlds {

enum ShopIntent : std::size_t { Buy, Compare, Browse, Glance, shopIntentCount };

inline std::vector<std::pair<std::string, char>> shopIntents() {
  return {{"buy", 'b'}, {"compare", 'c'}, {"browse", 'w'}, {"glance", 'g'}};
}

// Whoever compared last time, or left a cart, comes back to buy more often.
ShopIntent drawIntent(const std::array<double, shopIntentCount>& usual, const User& user, RandomStream& luck);

// The way through the till, or a second thought on the way there; then perhaps a look around. Updates the user.
void checkOut(Visit& visit, std::uint32_t item, RandomStream& luck);
void walkAway(Visit& visit, RandomStream& luck);
void remember(const Visit& visit, ShopIntent intent, std::uint32_t item, User& user);

} // namespace guidepost::worlds
