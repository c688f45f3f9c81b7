// A synthetic visitor, event by event: hidden disposition, the chain with its leave state, time, item choice. All luck
// is named by (seed, visitor, step), so two histories that agree so far meet the same luck, whatever was shown. Whether
// the next event is a purchase has a random number of its own, and a purchase lies at its low end: raising the odds
// turns some visitors into buyers and changes nobody else. The world is immutable and shared; a journey belongs to one
// thread.
#pragma once

#include "core/simulation/ItemChoiceModel.h"
#include "core/simulation/Population.h"

namespace guidepost::simulation {

constexpr std::size_t mostEvents = 200; // of a simulated session

struct Visitor {
  std::uint64_t index = 0;
  std::size_t segment = 0;
  bool firstSession = true;
  std::int64_t startUs = 0;
};

// What works on one step, and what it came to.
struct Influence {
  double logOdds = 0; // added to the log odds of a purchase; 0: exactly as without guidance. The first
                      // event is never changed
  std::uint32_t nextItem = journey::none; // what is looked at when an item is next chosen; then it is none again
  bool mayBuy = true;                     // false: what happens if this step is not a purchase, with the same luck
  double purchase = 0;                    // out: the chance that this step was a purchase
};

struct SimulatedJourney {
  std::vector<journey::Event> events;
  std::vector<std::uint32_t> types; // of the events, index into Population::types
  std::vector<std::uint32_t> seen;  // items, without repeats
  std::uint32_t currentItem = journey::none;
  bool bought = false;

  void clear();
  void append(const journey::Event& event, std::uint32_t type, bool isPurchase);
};

class VisitorWorld {
public:
  VisitorWorld(const journey::SessionLog& log, const Population& population, std::uint64_t seed);
  VisitorWorld(const VisitorWorld&) = delete;
  VisitorWorld& operator=(const VisitorWorld&) = delete;

  Visitor visitor(std::uint64_t index) const;
  // Appends the next event, the first one if there is none; false: the visitor leaves.
  bool step(const Visitor& visitor, SimulatedJourney& journey, Influence& influence) const;
  // To its end, without guidance.
  void complete(const Visitor& visitor, SimulatedJourney& journey) const;

  // Expected number of further purchases of a visitor who has just bought, if the odds stay as they are.
  double furtherPurchases(std::size_t segment, double logOdds) const;

  const Population& population() const { return population_; }
  const journey::SessionLog& log() const { return log_; }
  bool isPurchase(std::uint32_t type) const { return static_cast<int>(type) == purchase_; }

private:
  struct Row { // of the chain: chance of a purchase, then what else, cumulative
    double purchase = 0;
    std::size_t first = 0; // into others_
  };
  void tabulateFurther();
  Row addRow(std::span<const double> probabilities, bool mayLeave);
  std::int64_t gap(std::size_t segment, double at) const;

  const journey::SessionLog& log_;
  const Population& population_;
  std::uint64_t seed_;
  int purchase_ = -1; // index into Population::types
  std::array<double, segmentCount> shares_{};
  std::array<Row, segmentCount> start_{};
  std::array<std::vector<Row>, segmentCount> next_;       // phase × types + from
  std::vector<double> others_;                            // types + 1 cumulative values a row; the last is leave
  std::array<std::vector<double>, segmentCount> further_; // furtherPurchases on a grid of log odds
  ItemFeatures features_;
  std::vector<ItemSampler> samplers_; // one a segment
};

} // namespace guidepost::simulation
