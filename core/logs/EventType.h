// What a visitor did. The canonical names have fixed codes; a log's other names keep their own, from firstOwn on, in
// the order in which the project met them (store::EventTypeTable).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace guidepost::logs {

using EventType = std::uint16_t;

namespace eventType {
constexpr EventType view = 0, search = 1, favourite = 2, addToCart = 3, removeFromCart = 4, beginCheckout = 5,
                    purchase = 6, refund = 7, rate = 8, impression = 9, click = 10, dismiss = 11, firstOwn = 32;
}

constexpr std::array<std::string_view, 12> canonicalEventNames = {
    "view",   "search", "favourite",  "add_to_cart", "remove_from_cart", "begin_checkout", "purchase",
    "refund", "rate",   "impression", "click",       "dismiss"};

constexpr std::optional<EventType> canonicalEventType(std::string_view name) {
  for (std::size_t i = 0; i < canonicalEventNames.size(); ++i)
    if (canonicalEventNames[i] == name) return static_cast<EventType>(i);
  return std::nullopt;
}

} // namespace guidepost::logs
