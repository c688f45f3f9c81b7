#include "core/journey/PathLayout.h"

#include <algorithm>
#include <array>

namespace guidepost::journey {

namespace {

enum Column : std::size_t { Look, Consider, Order, Buy, columnCount };

// Places down a column for 1, 2, 3 and 4 types, the most frequent first. View and purchase come first and hold the
// middle; what lies between them keeps off it, so that the way from view to purchase stays free.
constexpr std::array<std::array<double, 4>, 4> endRows = {{{0.5}, {0.5, 0.0}, {0.5, 0.0, 1.0}, {0.5, 0.0, 1.0, 0.75}}};
constexpr std::array<std::array<double, 4>, 4> innerRows = {
    {{0.05}, {0.0, 0.36}, {0.34, 0.0, 0.67}, {0.26, 0.0, 0.72, 0.48}}};
constexpr double staggered = 0.045; // beyond four types a column stands in two lines

Column columnOf(const TypePlacing& placing) {
  using namespace logs::eventType;
  switch (placing.type) {
  case view:
  case search:
  case impression:
  case click:
  case dismiss:
    return Look;
  case favourite:
  case addToCart:
  case removeFromCart:
    return Consider;
  case beginCheckout:
    return Order;
  case purchase:
  case refund:
  case rate:
    return Buy;
  default:
    return placing.position < 0.34 ? Look : placing.position < 0.67 ? Consider : Order;
  }
}

// Without a column of its own for orders, the others share the width.
double acrossOf(std::size_t column, bool hasOrder) {
  constexpr std::array<double, columnCount> with = {0.22, 0.52, 0.8, 1.0}, without = {0.37, 0.66, 0.86, 1.0};
  return hasOrder ? with[column] : without[column];
}

} // namespace

void layOut(PathsResult& result, std::span<const TypePlacing> placings) {
  std::array<std::vector<std::size_t>, columnCount> columns;
  for (std::size_t i = 0; i < result.nodes.size(); ++i) {
    auto& column = columns[columnOf(placings[i])];
    // View and purchase hold the middle line, whatever is more frequent.
    const bool first = placings[i].type == logs::eventType::view || placings[i].type == logs::eventType::purchase;
    column.insert(first ? column.begin() : column.end(), i);
  }
  const bool hasOrder = !columns[Order].empty();
  for (std::size_t c = 0; c < columnCount; ++c) {
    const std::vector<std::size_t>& column = columns[c];
    const std::size_t size = column.size();
    for (std::size_t row = 0; row < size; ++row) {
      PathNode& node = result.nodes[column[row]];
      node.x = acrossOf(c, hasOrder);
      if (size <= 4) {
        node.y = (c == Consider || c == Order ? innerRows : endRows)[size - 1][row];
        continue;
      }
      node.y = (c == Consider ? 0.8 : 1.0) * static_cast<double>(row) / static_cast<double>(size - 1); // above leave
      node.x = std::min(1.0, node.x + (row % 2 == 0 ? -staggered : staggered));
    }
  }
  result.startX = 0;
  result.startY = 0.5;
  result.leaveX = acrossOf(Consider, hasOrder);
  result.leaveY = 1;
}

} // namespace guidepost::journey
