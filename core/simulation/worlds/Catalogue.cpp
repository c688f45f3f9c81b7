#include "core/simulation/worlds/Catalogue.h"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <numeric>

namespace guidepost::worlds {

namespace {

struct Shelf {
  const char* category;
  const char* title;
  double usualPrice; // EUR
};

constexpr std::array<Shelf, 12> shelves = {{{"shoes.trail", "Trail shoe", 110},
                                            {"shoes.running", "Running shoe", 95},
                                            {"shoes.casual", "Casual shoe", 70},
                                            {"jackets.rain", "Rain jacket", 140},
                                            {"jackets.down", "Down jacket", 210},
                                            {"backpacks.day", "Day pack", 65},
                                            {"backpacks.trekking", "Trekking pack", 160},
                                            {"tents", "Tent", 280},
                                            {"sleeping.bags", "Sleeping bag", 130},
                                            {"lamps", "Head lamp", 38},
                                            {"bottles", "Bottle", 22},
                                            {"watches", "Sport watch", 190}}};

constexpr std::array<const char*, 14> brands = {"Alderway",  "Birkmoor",  "Calderon", "Drift & Co", "Eastfell",
                                                "Fjordline", "Granit",    "Hollin",   "Kestrel",    "Lumen",
                                                "Morrow",    "Northbeck", "Quarry",   "Tarn"};

constexpr std::uint32_t itemsOfShelf = 30;
constexpr double withoutBrand = 0.14;
constexpr double popularityExponent = 0.85;

} // namespace

Catalogue outdoorShop(std::uint64_t seed) {
  RandomStream luck(seed, "catalogue");
  Catalogue catalogue;
  constexpr auto count = static_cast<std::uint32_t>(shelves.size()) * itemsOfShelf;
  std::vector<std::uint32_t> rank(count);
  std::iota(rank.begin(), rank.end(), 0u);
  luck.shuffle(std::span(rank));
  for (std::uint32_t shelf = 0; shelf < shelves.size(); ++shelf) {
    catalogue.categories.emplace_back(shelves[shelf].category);
    catalogue.firstOf.push_back(static_cast<std::uint32_t>(catalogue.items.size()));
    for (std::uint32_t number = 1; number <= itemsOfShelf; ++number) {
      const auto index = static_cast<std::uint32_t>(catalogue.items.size());
      CatalogueItem item;
      item.name = fmt::format("p{}", 1001 + index);
      item.title = fmt::format("{} {}", shelves[shelf].title, number);
      if (!luck.chance(withoutBrand)) item.brand = brands[luck.below(static_cast<std::uint32_t>(brands.size()))];
      item.category = shelf;
      const double price = shelves[shelf].usualPrice * std::exp(0.45 * luck.normal());
      item.priceCents = std::llround(price) * 100 - 10; // 89.90
      item.relativePrice = std::log(static_cast<double>(item.priceCents) / 100 / shelves[shelf].usualPrice);
      item.quality = luck.normal();
      item.popularity = std::pow(rank[index] + 2.0, -popularityExponent);
      catalogue.items.push_back(std::move(item));
    }
  }
  catalogue.firstOf.push_back(count);
  return catalogue;
}

Catalogue numberedItems(std::uint32_t count) {
  Catalogue catalogue;
  catalogue.categories = {"sequence"};
  catalogue.firstOf = {0, count};
  for (std::uint32_t number = 1; number <= count; ++number) {
    CatalogueItem item;
    item.name = fmt::format("{}", number);
    item.title = fmt::format("Item {}", number);
    item.priceCents = 1000 + 100 * number;
    item.popularity = 1;
    catalogue.items.push_back(std::move(item));
  }
  return catalogue;
}

} // namespace guidepost::worlds
