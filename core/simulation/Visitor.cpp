#include "core/simulation/Visitor.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace guidepost::simulation {

void SimulatedJourney::clear() {
  events.clear();
  types.clear();
  seen.clear();
  currentItem = journey::none;
  bought = false;
}

void SimulatedJourney::append(const journey::Event& event, std::uint32_t type, bool isPurchase) {
  events.push_back(event);
  types.push_back(type);
  bought |= isPurchase;
  if (event.item == journey::none) return;
  currentItem = event.item;
  if (std::ranges::find(seen, event.item) == seen.end()) seen.push_back(event.item);
}

VisitorWorld::VisitorWorld(const journey::SessionLog& log, const Population& population, std::uint64_t seed)
    : log_(log), population_(population), seed_(seed),
      features_(itemFeatures(log, population.popularity, population.hasPrices)) {
  const std::size_t types = population.types.size();
  for (std::size_t i = 0; i < types; ++i)
    if (population.types[i] == logs::eventType::purchase) purchase_ = static_cast<int>(i);
  for (std::size_t k = 0; k < segmentCount; ++k) {
    const Segment& segment = population.segments[k];
    shares_[k] = segment.share;
    start_[k] = addRow(segment.start, false);
    for (std::size_t row = 0; row < phaseCount * types; ++row)
      next_[k].push_back(addRow(std::span(segment.next).subspan(row * (types + 1), types + 1), true));
    samplers_.emplace_back(features_, segment.choice);
  }
  tabulateFurther();
}

namespace {

constexpr double leastLogOdds = -2, logOddsStep = 0.1;
constexpr int logOddsSteps = 51; // to 3

double multiplied(double probability, double logOdds) {
  const double odds = probability * std::exp(logOdds);
  return odds / (1 - probability + odds);
}

} // namespace

// h(i) = Σ next(i, j) · (1 if j is a purchase, + h(j)), by iteration: sessions end soon.
void VisitorWorld::tabulateFurther() {
  const std::size_t types = population_.types.size();
  const auto purchase = static_cast<std::size_t>(std::max(purchase_, 0));
  for (std::size_t k = 0; k < segmentCount; ++k)
    for (int step = 0; step < logOddsSteps; ++step) {
      const double logOdds = leastLogOdds + logOddsStep * step;
      std::vector<double> expected(types, 0.0), before(types);
      for (std::size_t iteration = 0; purchase_ >= 0 && iteration < mostEvents; ++iteration) {
        before = expected;
        for (std::size_t from = 0; from < types; ++from) {
          const auto row = std::span(population_.segments[k].next)
                               .subspan(((phaseCount - 1) * types + from) * (types + 1), types + 1);
          const double buys = multiplied(row[purchase], logOdds);
          const double rest = row[purchase] < 1 ? (1 - buys) / (1 - row[purchase]) : 0.0;
          expected[from] = buys * (1 + before[purchase]);
          for (std::size_t to = 0; to < types; ++to)
            if (to != purchase) expected[from] += rest * row[to] * before[to];
        }
      }
      further_[k].push_back(purchase_ >= 0 ? expected[purchase] : 0.0);
    }
}

double VisitorWorld::furtherPurchases(std::size_t segment, double logOdds) const {
  const double position = std::clamp((logOdds - leastLogOdds) / logOddsStep, 0.0, logOddsSteps - 1.001);
  const auto below = static_cast<std::size_t>(position);
  const double share = position - static_cast<double>(below);
  return (1 - share) * further_[segment][below] + share * further_[segment][below + 1];
}

VisitorWorld::Row VisitorWorld::addRow(std::span<const double> probabilities, bool mayLeave) {
  Row row;
  row.first = others_.size();
  const std::size_t types = population_.types.size();
  double rest = 0;
  for (std::size_t i = 0; i < probabilities.size(); ++i)
    (static_cast<int>(i) == purchase_ ? row.purchase : rest) += probabilities[i];
  double cumulative = 0;
  for (std::size_t i = 0; i < types; ++i) {
    if (static_cast<int>(i) != purchase_ && rest > 0) cumulative += probabilities[i] / rest;
    others_.push_back(cumulative);
  }
  others_.push_back(mayLeave ? 1.0 : cumulative);
  return row;
}

Visitor VisitorWorld::visitor(std::uint64_t index) const {
  RandomStream luck(seed_, "visitor", index);
  Visitor visitor;
  visitor.index = index;
  visitor.segment = luck.categorical(shares_);
  visitor.firstSession = !luck.chance(population_.returnShare);
  const auto sessions = static_cast<std::uint32_t>(log_.sessions.size());
  if (sessions > 0) {
    const journey::Session& like = log_.sessions[luck.below(sessions)];
    if (like.count > 0) visitor.startUs = log_.events[like.first].timeUs;
  }
  return visitor;
}

std::int64_t VisitorWorld::gap(std::size_t segment, double at) const {
  const std::vector<double>& quantiles = population_.segments[segment].gapQuantilesUs;
  const double position = at * static_cast<double>(quantiles.size() - 1);
  const auto below = static_cast<std::size_t>(position);
  const std::size_t above = std::min(below + 1, quantiles.size() - 1);
  const double us = quantiles[below] + (position - static_cast<double>(below)) * (quantiles[above] - quantiles[below]);
  return static_cast<std::int64_t>(us);
}

bool VisitorWorld::step(const Visitor& visitor, SimulatedJourney& journey, Influence& influence) const {
  influence.purchase = 0;
  const std::size_t position = journey.events.size();
  if (position >= mostEvents) return false;
  const std::size_t types = population_.types.size();
  RandomStream luck(seed_, "step", visitor.index << 8 | position);
  const double buys = luck.uniform(), which = luck.uniform(), when = luck.uniform();

  const Row& row = position == 0
                       ? start_[visitor.segment]
                       : next_[visitor.segment][phaseOf(position, journey.bought) * types + journey.types.back()];
  double purchase = row.purchase;
  if (influence.logOdds != 0 && position > 0) purchase = multiplied(purchase, influence.logOdds);
  if (purchase_ >= 0) influence.purchase = purchase;
  std::size_t type = 0;
  if (purchase_ >= 0 && influence.mayBuy && buys < purchase) {
    type = static_cast<std::size_t>(purchase_);
  } else {
    const auto others = std::span(others_).subspan(row.first, types + 1);
    while (type < types && which >= others[type])
      ++type;
    if (type == types) {
      if (position > 0) return false;
      type = 0; // rounding at the end of the first row
    }
  }

  journey::Event event;
  event.type = population_.types[type];
  event.timeUs = position == 0 ? visitor.startUs : journey.events.back().timeUs + gap(visitor.segment, when);
  const ItemUse use = population_.itemUse[type];
  if (use == ItemUse::Current) event.item = journey.currentItem;
  if (use == ItemUse::Choice && influence.nextItem != journey::none)
    event.item = std::exchange(influence.nextItem, journey::none);
  if (use != ItemUse::None && event.item == journey::none)
    event.item = samplers_[visitor.segment].draw(journey.currentItem, journey.seen, luck);
  if (event.item != journey::none) {
    event.category = log_.items[event.item].category;
    event.price = log_.items[event.item].price;
  }
  journey.append(event, static_cast<std::uint32_t>(type), isPurchase(static_cast<std::uint32_t>(type)));
  return true;
}

void VisitorWorld::complete(const Visitor& visitor, SimulatedJourney& journey) const {
  Influence none;
  while (step(visitor, journey, none)) {
  }
}

} // namespace guidepost::simulation
