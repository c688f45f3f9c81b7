// What a generated shop sells. Items of one category stand together. Immutable once made.
#pragma once

#include "core/base/RandomStream.h"

#include <cstdint>
#include <string>
#include <vector>

namespace guidepost::worlds {

constexpr std::uint32_t noItem = 0xffffffffu;
constexpr std::uint32_t noCategory = 0xffffffffu;

struct CatalogueItem {
  std::string name;  // "p1042"
  std::string title; // "Trail shoe 12"
  std::string brand; // "" for about one in seven
  std::uint32_t category = 0;
  std::int64_t priceCents = -1;
  double popularity = 0;    // weight, falls with the rank to a power (Zipf)
  double quality = 0;       // deviation 1
  double relativePrice = 0; // log of the price against the category's usual one
};

struct Catalogue {
  std::vector<std::string> categories;
  std::vector<std::uint32_t> firstOf; // by category and the end: its items
  std::vector<CatalogueItem> items;

  std::uint32_t sizeOf(std::uint32_t category) const { return firstOf[category + 1] - firstOf[category]; }
};

Catalogue outdoorShop(std::uint64_t seed);    // 12 categories, 360 items
Catalogue numberedItems(std::uint32_t count); // "1", "2", … in one category

} // namespace guidepost::worlds
