#include "core/simulation/Population.h"

#include "core/base/RandomStream.h"
#include "core/simulation/ItemChoiceModel.h"
#include "core/simulation/Mixture.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <unordered_set>

namespace guidepost::simulation {

namespace {

using logs::EventType;
namespace eventType = logs::eventType;

constexpr std::size_t fewestSessions = 50;
constexpr std::size_t mostSessions = 200'000;
constexpr std::size_t gapQuantiles = 129;

bool actsOnCurrentItem(EventType type) {
  switch (type) {
  case eventType::favourite:
  case eventType::addToCart:
  case eventType::removeFromCart:
  case eventType::beginCheckout:
  case eventType::purchase:
  case eventType::refund:
  case eventType::rate:
    return true;
  default:
    return false;
  }
}

// All sessions, or a seeded sample of a large log, in the log's order.
std::vector<std::uint32_t> sessionsToFit(const journey::SessionLog& log, std::uint64_t seed) {
  std::vector<std::uint32_t> chosen(log.sessions.size());
  std::iota(chosen.begin(), chosen.end(), 0u);
  std::erase_if(chosen, [&](std::uint32_t s) { return log.sessions[s].count == 0; });
  if (chosen.size() <= mostSessions) return chosen;
  RandomStream luck(seed, "fit-sample");
  luck.shuffle(std::span(chosen));
  chosen.resize(mostSessions);
  std::ranges::sort(chosen);
  return chosen;
}

void countTypes(const journey::SessionLog& log, Population& population) {
  std::vector<std::int64_t> count, withItem;
  for (const journey::Event& event : log.events) {
    if (event.type >= count.size()) {
      count.resize(event.type + std::size_t{1});
      withItem.resize(count.size());
    }
    ++count[event.type];
    withItem[event.type] += event.item != journey::none;
  }
  for (std::size_t type = 0; type < count.size(); ++type)
    if (count[type] > 0) population.types.push_back(static_cast<EventType>(type));
  std::ranges::stable_sort(population.types, std::greater{}, [&](EventType type) { return count[type]; });
  for (const EventType type : population.types)
    population.itemUse.push_back(2 * withItem[type] < count[type] || log.items.empty() ? ItemUse::None
                                 : actsOnCurrentItem(type)                             ? ItemUse::Current
                                                                                       : ItemUse::Choice);
}

void measureMoney(const journey::SessionLog& log, Population& population) {
  double value = 0, priced = 0, quantity = 0, purchases = 0, known = 0;
  for (const journey::Event& event : log.events) {
    known += event.price > 0;
    if (event.type != eventType::purchase) continue;
    ++purchases;
    quantity += event.quantity;
    if (event.price <= 0) continue; // 0 is a hole in the log, not a gift
    value += static_cast<double>(event.price) / 10'000 * event.quantity;
    ++priced;
  }
  population.hasPrices = known > 0 && priced > 0 && log.currency != "mixed";
  population.orderValue = population.hasPrices ? value / priced : std::numeric_limits<double>::quiet_NaN();
  population.purchaseQuantity = purchases > 0 ? quantity / purchases : 1;
}

double returningShare(const journey::SessionLog& log) {
  std::unordered_set<std::int64_t> users;
  for (const journey::Session& session : log.sessions)
    users.insert(session.user.value);
  if (log.sessions.empty()) return 0;
  return 1 - static_cast<double>(users.size()) / static_cast<double>(log.sessions.size());
}

struct Prepared {
  MixtureData mixture;
  std::vector<ChoiceCase> choices;
  std::vector<std::uint32_t> choiceSession; // index into the mixture's sessions
  std::vector<std::uint32_t> seen;
  std::vector<bool> buys;
  std::vector<std::uint32_t> itemViews;
};

class Preparation {
public:
  Preparation(const journey::SessionLog& log, const Population& population, const ItemFeatures& features)
      : log_(log), population_(population), features_(features) {
    index_.resize(log.eventTypeNames.size());
    for (std::size_t i = 0; i < population.types.size(); ++i) {
      if (population.types[i] >= index_.size()) index_.resize(population.types[i] + std::size_t{1});
      index_[population.types[i]] = i;
    }
    prepared_.mixture.types = population.types.size();
    prepared_.mixture.offset.push_back(0);
  }

  void add(const journey::Session& session) {
    MixtureData& data = prepared_.mixture;
    const std::size_t types = data.types;
    const auto events = log_.eventsOf(session);
    bool bought = false, intends = false, repeats = false, sameCategory = false;
    std::array<std::uint32_t, 3> relations{};
    std::uint32_t views = 0, current = journey::none;
    seenHere_.clear();
    for (std::size_t i = 0; i < events.size(); ++i) {
      const journey::Event& event = events[i];
      const std::size_t type = index_[event.type];
      if (i == 0) data.start.push_back(static_cast<std::uint32_t>(type));
      bought |= event.type == eventType::purchase;
      intends |= event.type == eventType::purchase || event.type == eventType::addToCart ||
                 event.type == eventType::beginCheckout;
      const std::size_t next = i + 1 < events.size() ? index_[events[i + 1].type] : types;
      data.cells.push_back(static_cast<std::uint32_t>((phaseOf(i + 1, bought) * types + type) * (types + 1) + next));
      if (event.item == journey::none || population_.itemUse[type] == ItemUse::None) continue;
      const bool again = std::ranges::find(seenHere_, event.item) != seenHere_.end();
      if (population_.itemUse[type] == ItemUse::Choice) {
        const bool same = current != journey::none && features_.category[event.item] != features_.withoutCategory &&
                          features_.category[event.item] == features_.category[current];
        if (current != journey::none) ++relations[again ? 0 : same ? 1 : 2];
        repeats |= again;
        sameCategory |= same && !again;
        ++views;
        addChoice(event.item, current);
      }
      if (!again) seenHere_.push_back(event.item);
      current = event.item;
    }
    data.offset.push_back(static_cast<std::uint32_t>(data.cells.size()));
    data.relations.push_back(relations);
    data.beginning.push_back(intends ? 0 : views >= 3 && (repeats || sameCategory) ? 1 : 2);
    prepared_.buys.push_back(bought);
    prepared_.itemViews.push_back(views);
  }

  Prepared take() { return std::move(prepared_); }

private:
  void addChoice(std::uint32_t item, std::uint32_t current) {
    constexpr std::size_t mostSeen = 64; // of a very long session the newest
    const std::size_t count = std::min(seenHere_.size(), mostSeen);
    prepared_.choices.push_back({item,
                                 current == journey::none ? features_.withoutCategory : features_.category[current],
                                 static_cast<std::uint32_t>(prepared_.seen.size()), static_cast<std::uint32_t>(count)});
    prepared_.choiceSession.push_back(static_cast<std::uint32_t>(prepared_.mixture.start.size() - 1));
    prepared_.seen.insert(prepared_.seen.end(), seenHere_.end() - static_cast<std::ptrdiff_t>(count), seenHere_.end());
  }

  const journey::SessionLog& log_;
  const Population& population_;
  const ItemFeatures& features_;
  std::vector<std::size_t> index_;
  std::vector<std::uint32_t> seenHere_;
  Prepared prepared_;
};

// Weighted quantiles of the gaps, one set a component: weights are the sessions' responsibilities.
void fitGaps(const journey::SessionLog& log, std::span<const std::uint32_t> sessions, const Mixture& mixture,
             Population& population) {
  struct Gap {
    std::int64_t us;
    std::uint32_t session;
  };
  std::vector<Gap> gaps;
  for (std::uint32_t s = 0; s < sessions.size(); ++s) {
    const auto events = log.eventsOf(log.sessions[sessions[s]]);
    for (std::size_t i = 1; i < events.size(); ++i)
      gaps.push_back({events[i].timeUs - events[i - 1].timeUs, s});
  }
  std::ranges::stable_sort(gaps, {}, &Gap::us);
  for (std::size_t k = 0; k < segmentCount; ++k) {
    std::vector<double>& quantiles = population.segments[k].gapQuantilesUs;
    double total = 0;
    for (const Gap& gap : gaps)
      total += mixture.responsibility[gap.session][k];
    if (total <= 0) {
      quantiles.assign(gapQuantiles, 0.0);
      continue;
    }
    double passed = 0;
    for (const Gap& gap : gaps) {
      passed += mixture.responsibility[gap.session][k];
      while (quantiles.size() < gapQuantiles &&
             static_cast<double>(quantiles.size()) / (gapQuantiles - 1) * total <= passed)
        quantiles.push_back(static_cast<double>(gap.us));
    }
    while (quantiles.size() < gapQuantiles)
      quantiles.push_back(static_cast<double>(gaps.back().us));
  }
}

void fillSegments(const Prepared& prepared, const Mixture& mixture, Population& population) {
  for (std::size_t k = 0; k < segmentCount; ++k) {
    Segment& segment = population.segments[k];
    segment.share = mixture.share[k];
    segment.start = mixture.start[k];
    segment.next = mixture.next[k];
    double total = 0, buys = 0, views = 0;
    for (std::size_t s = 0; s < prepared.buys.size(); ++s) {
      const double weight = mixture.responsibility[s][k];
      total += weight;
      buys += prepared.buys[s] ? weight : 0;
      views += weight * prepared.itemViews[s];
    }
    segment.conversion = total > 0 ? buys / total : 0;
    segment.itemViews = total > 0 ? views / total : 0;
  }
}

void orderSegments(Population& population) {
  auto& segments = population.segments;
  std::ranges::stable_sort(segments, std::greater{}, &Segment::conversion);
  if (segments[2].itemViews > segments[1].itemViews) std::swap(segments[1], segments[2]);
}

} // namespace

Result<Population> fitPopulation(const journey::SessionLog& log, std::uint64_t seed, const JobContext& job) {
  const std::vector<std::uint32_t> sessions = sessionsToFit(log, seed);
  if (sessions.size() < fewestSessions)
    return failure(Message("simulation.too-few-sessions")
                       .with("sessions", Count{static_cast<std::int64_t>(sessions.size())})
                       .with("needed", Count{fewestSessions}));
  Population population;
  population.sessions = static_cast<std::int64_t>(sessions.size());
  population.dataVersion = log.dataVersion;
  countTypes(log, population);
  measureMoney(log, population);
  population.ratings = ratingsOf(log);
  population.returnShare = returningShare(log);
  population.popularity.assign(log.items.size(), 0.0);
  for (const journey::Event& event : log.events)
    if (event.item != journey::none && !actsOnCurrentItem(event.type)) population.popularity[event.item] += 1;
  if (job.stopRequested()) return cancelled();

  const ItemFeatures features = itemFeatures(log, population.popularity, population.hasPrices);
  Preparation preparation(log, population, features);
  for (const std::uint32_t session : sessions)
    preparation.add(log.sessions[session]);
  const Prepared prepared = preparation.take();
  TRY(const Mixture mixture, fitMixture(prepared.mixture, job));
  population.logLikelihood = mixture.logLikelihood;
  population.iterations = mixture.iterations;
  fillSegments(prepared, mixture, population);
  fitGaps(log, sessions, mixture, population);

  std::vector<double> weights(prepared.choices.size());
  for (std::size_t k = 0; k < segmentCount; ++k) {
    if (job.stopRequested()) return cancelled();
    for (std::size_t i = 0; i < weights.size(); ++i)
      weights[i] = mixture.responsibility[prepared.choiceSession[i]][k];
    population.segments[k].choice =
        fitItemChoice(features, prepared.choices, prepared.seen, weights, population.hasPrices);
  }
  population.choice = fitItemChoice(features, prepared.choices, prepared.seen, {}, population.hasPrices);
  orderSegments(population);
  return population;
}

} // namespace guidepost::simulation
