#include "core/journey/PathLayout.h"

#include <algorithm>

namespace guidepost::journey {

namespace {

constexpr double firstGap = 0.8;  // from start: carries one count only
constexpr double evenShare = 0.5; // how far a lane is spread evenly rather than by what its types come between
constexpr std::size_t leave = static_cast<std::size_t>(-1);

// Shops' steps in their usual order; the log's own ones by where they stand in sessions.
double stageOf(const TypePlacing& placing) {
  using namespace logs::eventType;
  switch (placing.type) {
  case impression:
    return 0.5;
  case dismiss:
    return 0.7;
  case search:
    return 1;
  case click:
    return 1.5;
  case view:
    return 2;
  case favourite:
    return 3;
  case addToCart:
    return 4;
  case removeFromCart:
    return 4.5;
  case beginCheckout:
    return 5;
  case rate:
    return 5.6;
  case refund:
    return 5.8;
  case purchase:
    return 6;
  default:
    return 0.6 + 5.2 * std::clamp(placing.position, 0.0, 1.0);
  }
}

bool belongsBelow(logs::EventType type) {
  using namespace logs::eventType;
  return type == dismiss || type == removeFromCart || type == refund || type == rate;
}

struct Placed {
  std::size_t node = 0; // or leave
  double stage = 0;
  std::size_t gap = 0; // between which two of the middle lane
};

class Lanes {
public:
  Lanes(PathsResult& result, std::span<const TypePlacing> placings) : result_(result), placings_(placings) {}

  void layOut() {
    fillMiddle();
    std::vector<Placed> above, below;
    if (!leaveInMiddle_) below.push_back(placedLeave());
    for (std::size_t i = 0; i < result_.nodes.size(); ++i) // most frequent first
      if (std::ranges::find(middle_, i) == middle_.end())
        (belongsBelow(placings_[i].type) ? below : above).push_back({i, stageOf(placings_[i]), gapOf(i)});
    while (above.size() > below.size() + 1) {
      below.push_back(above.back());
      above.pop_back();
    }
    while (below.size() > above.size() + 2) {
      above.push_back(below.back());
      below.pop_back();
    }
    spread(above, 0);
    spread(below, 1);
  }

private:
  void fillMiddle() {
    const std::vector<std::string>& route = result_.likeliestRoute;
    for (std::size_t step = 1; step < route.size(); ++step)
      for (std::size_t i = 0; i < result_.nodes.size(); ++i)
        if (result_.nodes[i].type == route[step]) middle_.push_back(i);
    leaveInMiddle_ = middle_.empty();
    if (middle_.empty() && !result_.nodes.empty()) middle_.push_back(0);
    const std::size_t gaps = middle_.size() - (leaveInMiddle_ ? 0 : 1);
    const double whole = firstGap + static_cast<double>(gaps);
    result_.startX = 0;
    result_.startY = 0.5;
    across_.push_back(0);
    for (std::size_t i = 0; i < middle_.size(); ++i) {
      PathNode& node = result_.nodes[middle_[i]];
      node.x = (firstGap + static_cast<double>(i)) / whole;
      node.y = 0.5;
      across_.push_back(node.x);
    }
    if (!leaveInMiddle_) return;
    result_.leaveX = 1;
    result_.leaveY = 0.5;
    across_.push_back(1);
  }

  // After the last step of the route that comes no later.
  std::size_t gapOf(std::size_t node) const {
    const double stage = stageOf(placings_[node]);
    std::size_t gap = 0;
    for (std::size_t i = 0; i < middle_.size(); ++i)
      if (stageOf(placings_[middle_[i]]) <= stage) gap = i + 1;
    return std::min(gap, across_.size() - 2);
  }

  Placed placedLeave() const {
    const auto busiest = std::ranges::max_element(result_.nodes, {}, &PathNode::exits);
    const auto node = static_cast<std::size_t>(busiest - result_.nodes.begin());
    const auto at = std::ranges::find(middle_, node);
    const std::size_t gap = at == middle_.end() ? gapOf(node) : static_cast<std::size_t>(at - middle_.begin()) + 1;
    return {leave, stageOf(placings_[node]), std::min(gap, across_.size() - 2)};
  }

  void spread(std::vector<Placed>& lane, double y) {
    std::ranges::stable_sort(
        lane, [](const Placed& a, const Placed& b) { return a.gap != b.gap ? a.gap < b.gap : a.stage < b.stage; });
    for (std::size_t i = 0; i < lane.size(); ++i) {
      std::size_t first = i, last = i;
      while (first > 0 && lane[first - 1].gap == lane[i].gap)
        --first;
      while (last + 1 < lane.size() && lane[last + 1].gap == lane[i].gap)
        ++last;
      const double within = static_cast<double>(i - first + 1) / static_cast<double>(last - first + 2);
      const double between = across_[lane[i].gap] + within * (across_[lane[i].gap + 1] - across_[lane[i].gap]);
      const double even = static_cast<double>(i + 1) / static_cast<double>(lane.size() + 1);
      const double x = evenShare * even + (1 - evenShare) * between;
      if (lane[i].node == leave) {
        result_.leaveX = x;
        result_.leaveY = y;
      } else {
        result_.nodes[lane[i].node].x = x;
        result_.nodes[lane[i].node].y = y;
      }
    }
  }

  PathsResult& result_;
  std::span<const TypePlacing> placings_;
  std::vector<std::size_t> middle_; // nodes, left to right
  std::vector<double> across_;      // of start, the middle lane's nodes and, if it is there, leave
  bool leaveInMiddle_ = false;
};

} // namespace

void layOut(PathsResult& result, std::span<const TypePlacing> placings) {
  if (result.nodes.empty()) return;
  Lanes(result, placings).layOut();
}

} // namespace guidepost::journey
