#include "core/journey/PathLayout.h"

#include <array>

namespace guidepost::journey {

namespace {

enum Column : std::size_t { Look, Consider, Order, Buy, columnCount };

struct ColumnPlaces {
  double x;
  std::array<double, 4> y; // for the most frequent types; the line from view to purchase stays free
};

// Leave stands below `Consider`, start left of `Look`.
constexpr std::array<ColumnPlaces, columnCount> places = {{{0.37, {0.5, 0.1, 0.88, 0.27}},
                                                           {0.66, {0.05, 0.27, 0.7, 0.16}},
                                                           {0.86, {0.2, 0.78, 0.04, 0.94}},
                                                           {1.0, {0.5, 0.9, 0.1, 0.72}}}};

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

} // namespace

void layOut(std::vector<PathNode>& nodes, std::span<const TypePlacing> placings) {
  std::array<std::vector<std::size_t>, columnCount> columns;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    auto& column = columns[columnOf(placings[i])];
    // View and purchase hold the middle line, whatever is more frequent.
    const bool first = placings[i].type == logs::eventType::view || placings[i].type == logs::eventType::purchase;
    column.insert(first ? column.begin() : column.end(), i);
  }
  for (std::size_t c = 0; c < columnCount; ++c) {
    const std::vector<std::size_t>& column = columns[c];
    for (std::size_t row = 0; row < column.size(); ++row) {
      PathNode& node = nodes[column[row]];
      node.x = places[c].x;
      if (column.size() <= places[c].y.size())
        node.y = places[c].y[row];
      else
        node.y = 0.02 + 0.82 * static_cast<double>(row) / static_cast<double>(column.size() - 1);
    }
  }
}

} // namespace guidepost::journey
