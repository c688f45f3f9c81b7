#include "core/intent/Vocabulary.h"

#include <algorithm>
#include <bit>

namespace guidepost::intent {

namespace {

constexpr std::int64_t fewestItemEvents = 2; // an item met once teaches nothing of its own
constexpr std::int64_t fewestCategoryEvents = 3;
constexpr std::size_t priceBands = 10;
constexpr std::int32_t popularityRows = 14;
constexpr std::int32_t timeRows = 20;
constexpr std::int32_t countRows = 12;

std::int32_t bitWidth(std::int64_t value) {
  return static_cast<std::int32_t>(std::bit_width(static_cast<std::uint64_t>(value)));
}

// 0, 1, 2, 3, 4–5, 6–7, 8–11, 12–15, 16–23, …: two steps for each doubling.
std::int32_t countBucket(std::int64_t count) {
  if (count < 4) return static_cast<std::int32_t>(std::max<std::int64_t>(count, 0));
  const std::int32_t doublings = bitWidth(count) - 1;
  return 2 * doublings + static_cast<std::int32_t>(count >> (doublings - 1) & 1);
}

std::int32_t capped(std::int32_t bucket, std::int32_t rows) {
  return std::min(bucket, rows - 1);
}

// 1: under a second, then one row for each doubling of the seconds.
std::int32_t timeBucket(std::int64_t microseconds) {
  const std::int64_t seconds = std::max<std::int64_t>(microseconds, 0) / 1'000'000;
  return capped(1 + bitWidth(seconds), timeRows);
}

template <class Name>
std::vector<std::int32_t> rowsByName(const std::vector<std::string>& names, std::size_t count, Name nameOf) {
  std::unordered_map<std::string_view, std::int32_t> row;
  for (std::size_t r = 1; r < names.size(); ++r)
    row.emplace(names[r], static_cast<std::int32_t>(r));
  std::vector<std::int32_t> rows(count, 0);
  for (std::size_t i = 0; i < count; ++i)
    if (const auto found = row.find(nameOf(i)); found != row.end()) rows[i] = found->second;
  return rows;
}

std::vector<std::int64_t> bandEdges(std::vector<std::int64_t> prices) {
  std::vector<std::int64_t> edges;
  std::sort(prices.begin(), prices.end());
  for (std::size_t band = 1; band < priceBands && !prices.empty(); ++band)
    edges.push_back(prices[band * prices.size() / priceBands]);
  edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
  return edges;
}

} // namespace

Vocabulary Vocabulary::fit(const journey::SessionLog& log, const Split& split) {
  std::vector<std::int64_t> items(log.items.size(), 0), categories(log.categories.size(), 0);
  std::vector<std::int64_t> types(log.eventTypeNames.size(), 0), prices;
  for (std::size_t s = 0; s < log.sessions.size(); ++s) {
    if (split.ofSession[s] != Part::Train) continue;
    for (const journey::Event& event : log.eventsOf(log.sessions[s])) {
      if (event.item < items.size()) ++items[event.item];
      if (event.category < categories.size()) ++categories[event.category];
      if (event.type < types.size()) ++types[event.type];
      if (event.price >= 0) prices.push_back(event.price);
    }
  }
  Vocabulary vocabulary;
  vocabulary.itemNames = vocabulary.categoryNames = vocabulary.eventTypeNames = {""};
  vocabulary.itemCounts = {0};
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i] >= fewestItemEvents) {
      vocabulary.itemNames.push_back(log.items[i].name);
      vocabulary.itemCounts.push_back(items[i]);
    } else {
      vocabulary.itemCounts[0] += items[i];
    }
  }
  for (std::size_t c = 0; c < categories.size(); ++c)
    if (categories[c] >= fewestCategoryEvents) vocabulary.categoryNames.push_back(log.categories[c]);
  for (std::size_t t = 0; t < types.size(); ++t)
    if (types[t] > 0) vocabulary.eventTypeNames.push_back(log.eventTypeNames[t]);
  vocabulary.priceEdges = bandEdges(std::move(prices));
  vocabulary.bindTo(log);
  return vocabulary;
}

void Vocabulary::bindTo(const journey::SessionLog& log) {
  logItems.clear();
  for (const journey::Item& item : log.items)
    logItems.push_back(item.name);
  itemRow = rowsByName(itemNames, log.items.size(), [&](std::size_t i) { return std::string_view(logItems[i]); });
  categoryRow = rowsByName(categoryNames, log.categories.size(),
                           [&](std::size_t i) { return std::string_view(log.categories[i]); });
  eventTypeRow = rowsByName(eventTypeNames, log.eventTypeNames.size(),
                            [&](std::size_t i) { return std::string_view(log.eventTypeNames[i]); });
  itemsWithoutRow = std::count(itemRow.begin(), itemRow.end(), 0);
}

std::size_t Vocabulary::rowsOf(Feature feature) const {
  switch (feature) {
  case Feature::EventType:
    return eventTypeNames.size();
  case Feature::Category:
    return categoryNames.size();
  case Feature::PriceBand:
    return priceBands + 1;
  case Feature::TimeGap:
  case Feature::SessionAge:
    return timeRows;
  case Feature::EventCount:
  case Feature::ItemCount:
    return countRows;
  case Feature::SeenItem:
    return 5;
  case Feature::SeenCategory:
    return 8;
  case Feature::EventBefore:
  case Feature::LastOnItem:
    return eventTypeNames.size() + 1;
  case Feature::Carts:
  case Feature::Purchases:
    return 4;
  case Feature::Hour:
    return 24;
  case Feature::Popularity:
    return popularityRows;
  }
  return 0;
}

std::int32_t Vocabulary::popularityRow(std::int32_t item) const {
  if (item == 0) return 0;
  return capped(bitWidth(itemCounts[static_cast<std::size_t>(item)]), popularityRows);
}

void Tokenizer::clear() {
  events_ = carts_ = purchases_ = 0;
  items_.clear();
  categories_.clear();
}

Token Tokenizer::next(const journey::Event& event) {
  Token token;
  const auto set = [&](Feature feature, std::int32_t row) { token.rows[static_cast<std::size_t>(feature)] = row; };
  const std::int32_t type = vocabulary_->rowOfType(event.type);
  set(Feature::EventType, type);
  set(Feature::EventBefore, events_ == 0 ? 0 : 1 + lastType_);
  lastType_ = type;
  set(Feature::Category, vocabulary_->rowOfCategory(event.category));
  if (event.price >= 0) {
    const auto& edges = vocabulary_->priceEdges;
    const auto band = std::upper_bound(edges.begin(), edges.end(), event.price) - edges.begin();
    set(Feature::PriceBand, 1 + static_cast<std::int32_t>(band));
  }
  if (events_ == 0) firstUs_ = event.timeUs;
  set(Feature::TimeGap, events_ == 0 ? 0 : timeBucket(event.timeUs - lastUs_));
  set(Feature::SessionAge, events_ == 0 ? 0 : timeBucket(event.timeUs - firstUs_));
  lastUs_ = event.timeUs;
  ++events_;
  set(Feature::EventCount, capped(countBucket(events_ - 1), countRows));
  carts_ += event.type == logs::eventType::addToCart;
  purchases_ += event.type == logs::eventType::purchase;
  set(Feature::Carts, std::min(carts_, 3));
  set(Feature::Purchases, std::min(purchases_, 3));
  if (event.item != journey::none) {
    Met& met = items_[event.item];
    set(Feature::SeenItem, 1 + std::min(met.times, 3));
    set(Feature::LastOnItem, met.times == 0 ? 0 : 1 + met.type);
    ++met.times;
    met.type = type;
    token.item = vocabulary_->rowOfItem(event.item);
    set(Feature::Popularity, vocabulary_->popularityRow(token.item));
  }
  set(Feature::ItemCount, capped(countBucket(static_cast<std::int64_t>(items_.size())), countRows));
  if (event.category != journey::none)
    set(Feature::SeenCategory, 1 + capped(countBucket(categories_[event.category]++), 7));
  constexpr std::int64_t hourUs = 3'600'000'000;
  const std::int64_t hour = event.timeUs / hourUs % 24;
  set(Feature::Hour, static_cast<std::int32_t>(hour < 0 ? hour + 24 : hour));
  return token;
}

} // namespace guidepost::intent
