#include "core/simulation/Replication.h"

#include "core/guidance/Gain.h"

#include <algorithm>
#include <cmath>

namespace guidepost::simulation {

namespace {

struct Showing {
  std::size_t action = 0;
  std::size_t position = 0; // events before it
  double propensity = 0;
  bool clicked = false, dismissed = false;
};

struct Arm { // of a trial
  std::size_t action = 0;
  double chance = 0, dose = 0;
  bool shown = false;
};

// What one visitor did under one strategy.
struct Course {
  bool bought = false;
  double revenue = 0, cost = 0, satisfaction = 0;
  std::vector<Showing> showings;
  std::vector<Arm> arms;
  std::size_t trialPosition = 0;
  std::vector<std::pair<std::size_t, double>> purchases; // position, value
  std::size_t events = 0;

  void clear() {
    bought = false;
    revenue = cost = satisfaction = 0;
    showings.clear();
    arms.clear();
    purchases.clear();
    trialPosition = events = 0;
  }
  bool boughtAfter(std::size_t position) const { return !purchases.empty() && purchases.back().first > position; }
  double valueAfter(std::size_t position) const {
    double value = 0;
    for (const auto& [at, amount] : purchases)
      value += at > position ? amount : 0;
    return value;
  }
};

// The model's readings of a history, made when they are asked for.
class Readings {
public:
  explicit Readings(const intent::Model& model) : reader_(model), width_(model.taxonomy().names.size()) {}
  void clear() {
    values_.clear();
    read_ = 0;
  }
  std::span<const float> after(std::span<const journey::Event> events, std::size_t position) {
    if (read_ == 0) reader_.clear();
    for (; read_ <= position; ++read_) {
      reader_.append(events[read_]);
      const std::span<const float> intents = reader_.intents();
      values_.insert(values_.end(), intents.begin(), intents.end());
    }
    return std::span<const float>(values_).subspan(position * width_, width_);
  }

private:
  intent::Reader reader_;
  std::size_t width_;
  std::size_t read_ = 0;
  std::vector<float> values_;
};

bool sameEvent(const journey::Event& a, const journey::Event& b) {
  return a.type == b.type && a.item == b.item && a.timeUs == b.timeUs;
}

class Worker {
public:
  Worker(const Plan& plan, const TrueEffects& effects)
      : plan_(plan), world_(plan.world), baseReadings_(plan.model), ownReadings_(plan.model), tracker_(fallbackValue()),
        response_(effects), effects_(effects) {}

  const Course& alone(const Visitor& visitor) {
    base_.clear();
    baseReadings_.clear();
    response_.clear(visitor.segment);
    world_.complete(visitor, base_);
    course_.clear();
    for (std::size_t i = 0; i < base_.events.size(); ++i)
      account(base_, i);
    course_.satisfaction = std::clamp(plan_.library.satisfactionBase, 1.0, 5.0);
    return course_;
  }

  const Course& guided(const Visitor& visitor, const guidance::Strategy& strategy, const guidance::Beliefs& beliefs) {
    own_.clear();
    ownReadings_.clear();
    tracker_.clear();
    response_.clear(visitor.segment);
    course_.clear();
    bool same = true, withheld = false;
    std::uint32_t nextItem = journey::none;
    for (;;) {
      const std::size_t position = own_.events.size();
      const double logOdds = response_.logOdds();
      if (same && logOdds == 0 && nextItem == journey::none) {
        if (position == base_.events.size()) break;
        own_.append(base_.events[position], base_.types[position], world_.isPurchase(base_.types[position]));
      } else {
        if (!world_.step(visitor, own_, logOdds, nextItem)) break;
        same = same && position < base_.events.size() && sameEvent(own_.events[position], base_.events[position]);
      }
      tracker_.append(own_.events[position]);
      account(own_, position);
      if (withheld) continue;
      const auto intents =
          same ? baseReadings_.after(base_.events, position) : ownReadings_.after(own_.events, position);
      RandomStream luck(plan_.seed, "decide", visitor.index << 8 | position);
      const guidance::Decision decision =
          strategy.decide(tracker_.situation(intents, visitor.firstSession), beliefs, luck);
      if (response_.showings() == 0 && course_.arms.empty()) withheld = enrol(decision, intents, position);
      if (decision.action != 0) show(visitor, decision, position, nextItem);
    }
    course_.cost = response_.cost();
    course_.satisfaction = response_.satisfaction(plan_.library.satisfactionBase);
    return course_;
  }

private:
  double fallbackValue() const {
    const Population& population = world_.population();
    return population.hasPrices ? population.orderValue : plan_.library.orderValue;
  }

  double valueOf(const journey::Event& purchase) const {
    const Population& population = world_.population();
    if (!population.hasPrices || purchase.price <= 0) return fallbackValue();
    return static_cast<double>(purchase.price) / 10'000 * population.purchaseQuantity;
  }

  void account(const SimulatedJourney& journey, std::size_t position) {
    ++course_.events;
    if (!world_.isPurchase(journey.types[position])) return;
    const double value = valueOf(journey.events[position]);
    course_.bought = true;
    course_.revenue += value;
    course_.purchases.emplace_back(position, value);
    response_.purchased(value);
  }

  // A trial begins where the strategy would rather show something and chance may withhold it. True: it is withheld.
  bool enrol(const guidance::Decision& decision, std::span<const float> intents, std::size_t position) {
    double nothing = 0;
    const guidance::Option* preferred = nullptr;
    for (const guidance::Option& option : decision.options) {
      if (option.action == 0) nothing = option.propensity;
      if (!preferred || option.propensity > preferred->propensity) preferred = &option;
    }
    if (!preferred || preferred->action == 0 || nothing <= 0) return false;
    course_.trialPosition = position;
    for (const guidance::Option& option : decision.options) {
      const bool shown = option.action == decision.action;
      if (option.action == 0 || option.propensity <= 0 || (decision.action != 0 && !shown)) continue;
      course_.arms.push_back({option.action, option.propensity / (option.propensity + nothing),
                              dose(option.action, shown ? decision.depth : 0.0, intents), shown});
    }
    return decision.action == 0;
  }

  double dose(std::size_t action, double depth, std::span<const float> intents) const {
    const guidance::Effect* effect = effects_.effect[action];
    if (!effect) return 0;
    const auto weights = guidance::dispositionWeights(intents, plan_.model.taxonomy());
    double suit = 0;
    for (std::size_t k = 0; k < segmentCount; ++k)
      suit += weights[k] * effect->suits[k];
    return suit * (1 - effect->dismissRate) * guidance::logEffectScaleAt(plan_.library.actions[action], depth);
  }

  void show(const Visitor& visitor, const guidance::Decision& decision, std::size_t position, std::uint32_t& nextItem) {
    const std::int64_t time = own_.events[position].timeUs;
    RandomStream luck(plan_.seed, "response", visitor.index << 8 | position);
    const Response::Answer answer = response_.show(decision.action, decision.depth, luck);
    tracker_.shown(time, decision.rule, decision.action);
    if (answer.dismissed) tracker_.dismissed();
    course_.showings.push_back({decision.action, position, decision.propensity, answer.clicked, answer.dismissed});
    if (!answer.clicked || !plan_.recommender || plan_.library.actions[decision.action].id != "recommend") return;
    const auto items = plan_.recommender->recommend(own_.events, 1);
    if (!items.empty()) nextItem = items.front().item;
  }

  const Plan& plan_;
  const VisitorWorld& world_;
  SimulatedJourney base_, own_;
  Readings baseReadings_, ownReadings_;
  guidance::SituationTracker tracker_;
  Response response_;
  const TrueEffects& effects_;
  Course course_;
};

void addShowings(const Course& course, Totals& totals) {
  for (const Showing& showing : course.showings) {
    const bool bought = course.boughtAfter(showing.position);
    ++totals.shown;
    totals.clicked += showing.clicked;
    totals.dismissed += showing.dismissed;
    totals.boughtAfterShown += bought;
    ++totals.shownByAction[showing.action];
    totals.clickedByAction[showing.action] += showing.clicked;
    totals.dismissedByAction[showing.action] += showing.dismissed;
    totals.boughtByAction[showing.action] += bought;
    totals.satisfactionByAction[showing.action] += course.satisfaction;
  }
}

// A sample of fixed size of a block's showings (Vitter 1985, algorithm R).
class RowSample {
public:
  RowSample(const Plan& plan, const Block& block, std::size_t strategy)
      : plan_(plan), block_(block), strategy_(strategy),
        luck_(plan.seed, "rows",
              (static_cast<std::uint64_t>(block.firstUser) << 24) ^
                  (static_cast<std::uint64_t>(block.replication) << 10) ^
                  (static_cast<std::uint64_t>(block.round) << 6) ^ strategy) {}

  void add(std::int64_t user, std::size_t segment, const Course& course) {
    for (const Showing& showing : course.showings) {
      ++met_;
      std::size_t place = rows_.size();
      if (static_cast<std::int64_t>(rows_.size()) >= plan_.rowsPerStrategy) {
        place = luck_.below(met_);
        if (static_cast<std::int64_t>(place) >= plan_.rowsPerStrategy) continue;
      } else {
        rows_.emplace_back();
      }
      OutcomeRow& row = rows_[place];
      row.round = block_.round + 1;
      row.replication = block_.replication;
      row.user = user;
      row.strategy = plan_.names[strategy_];
      row.action = plan_.library.actions[showing.action].id;
      row.disposition = std::string(guidance::dispositionNames[segment]);
      row.propensity = showing.propensity;
      row.clicked = showing.clicked;
      row.dismissed = showing.dismissed;
      row.purchased = course.boughtAfter(showing.position);
      row.satisfaction = course.satisfaction;
      row.value = course.valueAfter(showing.position);
    }
  }
  std::vector<OutcomeRow>& rows() { return rows_; }

private:
  const Plan& plan_;
  const Block& block_;
  std::size_t strategy_;
  RandomStream luck_;
  std::uint32_t met_ = 0;
  std::vector<OutcomeRow> rows_;
};

Totals emptyTotals(std::size_t strategies, std::size_t actions) {
  Totals totals;
  totals.conversionProducts.assign(strategies, 0.0);
  totals.gainProducts.assign(strategies, 0.0);
  for (auto* counts :
       {&totals.shownByAction, &totals.clickedByAction, &totals.dismissedByAction, &totals.boughtByAction})
    counts->assign(actions, 0);
  totals.satisfactionByAction.assign(actions, 0.0);
  return totals;
}

} // namespace

void runBlock(const Plan& plan, const TrueEffects& effects, std::span<const guidance::Beliefs> beliefs, Block& block,
              const JobContext& job, const std::function<void(const std::vector<bool>& bought)>& onUser) {
  const std::size_t strategies = plan.strategies.size();
  block.totals.assign(strategies, emptyTotals(strategies, plan.library.actions.size()));
  block.observations.assign(strategies, {});
  std::vector<RowSample> samples;
  for (std::size_t s = 0; s < strategies; ++s)
    samples.emplace_back(plan, block, s);
  Worker worker(plan, effects);
  std::vector<bool> bought(strategies);
  std::vector<double> conversionDifference(strategies), gainDifference(strategies);
  double gainOfNothing = 0, revenueOfNothing = 0;

  for (std::int64_t user = block.firstUser; user < block.firstUser + block.users; ++user) {
    if (job.stopRequested()) return;
    const std::uint64_t number =
        static_cast<std::uint64_t>(block.round) * static_cast<std::uint64_t>(plan.replications) +
        static_cast<std::uint64_t>(block.replication);
    const Visitor visitor = plan.world.visitor(number << 32 | static_cast<std::uint64_t>(user));
    for (std::size_t s = 0; s < strategies; ++s) {
      const Course& course = s == 0 ? worker.alone(visitor) : worker.guided(visitor, *plan.strategies[s], beliefs[s]);
      Totals& totals = block.totals[s];
      const double gain = plan.library.margin * course.revenue - course.cost;
      if (s == 0) {
        gainOfNothing = gain;
        revenueOfNothing = course.revenue;
      }
      totals.revenueDifferenceSquares += (course.revenue - revenueOfNothing) * (course.revenue - revenueOfNothing);
      bought[s] = course.bought;
      conversionDifference[s] = static_cast<double>(bought[s]) - static_cast<double>(bought[0]);
      gainDifference[s] = gain - gainOfNothing;
      ++totals.sessions;
      totals.buyers += course.bought;
      totals.events += static_cast<std::int64_t>(course.events);
      block.steps += static_cast<std::int64_t>(course.events);
      totals.sessionsShown += !course.showings.empty();
      totals.revenue += course.revenue;
      totals.cost += course.cost;
      totals.satisfaction += course.satisfaction;
      totals.revenueSquares += course.revenue * course.revenue;
      totals.costSquares += course.cost * course.cost;
      totals.satisfactionSquares += course.satisfaction * course.satisfaction;
      addShowings(course, totals);
      samples[s].add(user, visitor.segment, course);
      for (const Arm& arm : course.arms)
        block.observations[s].count(arm.action, arm.chance, arm.dose, arm.shown,
                                    course.boughtAfter(course.trialPosition));
    }
    for (std::size_t a = 0; a < strategies; ++a) {
      Totals& totals = block.totals[a];
      totals.conversionSquares += conversionDifference[a] * conversionDifference[a];
      totals.gainSquares += gainDifference[a] * gainDifference[a];
      for (std::size_t b = 0; b < strategies; ++b) {
        totals.conversionProducts[b] += conversionDifference[a] * conversionDifference[b];
        totals.gainProducts[b] += gainDifference[a] * gainDifference[b];
      }
    }
    onUser(bought);
  }
  for (RowSample& sample : samples)
    block.rows.insert(block.rows.end(), std::make_move_iterator(sample.rows().begin()),
                      std::make_move_iterator(sample.rows().end()));
  block.complete = true;
}

} // namespace guidepost::simulation
