#include "core/simulation/GuidedVisitor.h"

#include "core/guidance/Gain.h"

#include <algorithm>

namespace guidepost::simulation {

void Course::clear() {
  bought = false;
  revenue = cost = satisfaction = 0;
  expectedBought = expectedRevenue = expectedGain = 0;
  showings.clear();
  arms.clear();
  purchases.clear();
  trialSteps.clear();
  trialBought = heldOut = false;
  events = 0;
}

double Course::valueAfter(std::size_t position) const {
  double value = 0;
  for (const auto& [at, amount] : purchases)
    value += at > position ? amount : 0;
  return value;
}

GuidedVisitor::Readings::Readings(const intent::Model& model) : reader_(model), width_(model.taxonomy().names.size()) {}

void GuidedVisitor::Readings::clear() {
  values_.clear();
  read_ = 0;
}

std::span<const float> GuidedVisitor::Readings::after(std::span<const journey::Event> events, std::size_t position) {
  if (read_ == 0) reader_.clear();
  for (; read_ <= position; ++read_) {
    reader_.append(events[read_]);
    const std::span<const float> intents = reader_.intents();
    values_.insert(values_.end(), intents.begin(), intents.end());
  }
  return std::span<const float>(values_).subspan(position * width_, width_);
}

namespace {

constexpr double heldOutShare = 0.5;

bool sameEvent(const journey::Event& a, const journey::Event& b) {
  return a.type == b.type && a.item == b.item && a.timeUs == b.timeUs;
}

} // namespace

GuidedVisitor::GuidedVisitor(const Plan& plan, const TrueEffects& effects)
    : plan_(plan), world_(plan.world), effects_(effects), base_(plan.model), never_(plan.model),
      ownReadings_(plan.model), tracker_(fallbackValue()), response_(effects) {}

double GuidedVisitor::fallbackValue() const {
  const Population& population = world_.population();
  return population.hasPrices ? population.orderValue : plan_.library.orderValue;
}

double GuidedVisitor::valueOf(std::uint32_t item) const {
  const Population& population = world_.population();
  if (!population.hasPrices || item == journey::none || world_.log().items[item].price <= 0) return fallbackValue();
  return static_cast<double>(world_.log().items[item].price) / 10'000 * population.purchaseQuantity;
}

void GuidedVisitor::fill(Baseline& baseline, const Visitor& visitor, bool mayBuy) const {
  baseline.journey.clear();
  baseline.purchase.clear();
  baseline.readings.clear();
  Influence influence;
  influence.mayBuy = mayBuy;
  for (bool stays = true; stays;) {
    stays = world_.step(visitor, baseline.journey, influence);
    baseline.purchase.push_back(influence.purchase);
  }
}

const Course& GuidedVisitor::alone(const Visitor& visitor) {
  response_.clear(visitor.segment);
  course_.clear();
  fill(base_, visitor, true);
  for (std::size_t i = 0; i < base_.journey.events.size(); ++i)
    account(base_.journey, i, course_);
  baseBought_ = course_.bought;
  if (baseBought_) fill(never_, visitor, false);
  const Baseline& never = baseBought_ ? never_ : base_;
  notYet_ = 1;
  expectedBuys_ = expectedValue_ = expectedOwed_ = 0;
  std::uint32_t item = journey::none;
  for (std::size_t i = 0; i < never.purchase.size(); ++i) {
    expect(visitor, never.purchase[i], item, 0);
    if (i < never.journey.events.size() && never.journey.events[i].item != journey::none)
      item = never.journey.events[i].item;
  }
  finishExpected(course_);
  course_.satisfaction = response_.satisfaction(plan_.satisfactionBase);
  return course_;
}

const Course& GuidedVisitor::guided(const Visitor& visitor, const guidance::Strategy& strategy,
                                    const guidance::Beliefs& beliefs) {
  follow(visitor, strategy, beliefs, base_, true, course_);
  course_.cost = response_.cost();
  course_.satisfaction = response_.satisfaction(plan_.satisfactionBase);
  if (course_.bought) {
    follow(visitor, strategy, beliefs, baseBought_ ? never_ : base_, false, twin_);
    finishExpected(twin_);
    course_.expectedBought = twin_.expectedBought;
    course_.expectedRevenue = twin_.expectedRevenue;
    course_.expectedGain = twin_.expectedGain;
  } else {
    finishExpected(course_);
  }
  return course_;
}

void GuidedVisitor::follow(const Visitor& visitor, const guidance::Strategy& strategy, const guidance::Beliefs& beliefs,
                           Baseline& baseline, bool mayBuy, Course& course) {
  own_.clear();
  ownReadings_.clear();
  tracker_.clear();
  response_.clear(visitor.segment);
  course.clear();
  notYet_ = 1;
  expectedBuys_ = expectedValue_ = expectedOwed_ = 0;
  bool same = true, withheld = false;
  const bool heldOut = RandomStream(plan_.seed, "held-out", visitor.index).chance(heldOutShare);
  const SimulatedJourney& like = baseline.journey;
  const auto intentsAfter = [&](std::size_t position) {
    return same ? baseline.readings.after(like.events, position) : ownReadings_.after(own_.events, position);
  };
  Influence influence;
  influence.mayBuy = mayBuy;
  for (;;) {
    const std::size_t position = own_.events.size();
    const std::uint32_t item = own_.currentItem;
    influence.logOdds = response_.logOdds();
    if (!course.arms.empty() && !course.heldOut && !course.trialBought)
      course.trialSteps.push_back(stepAfter(own_.events.back(), intentsAfter(position - 1)));
    if (same && influence.logOdds == 0 && influence.nextItem == journey::none) {
      expect(visitor, baseline.purchase[position], item, 0);
      if (position == like.events.size()) break;
      own_.append(like.events[position], like.types[position], world_.isPurchase(like.types[position]));
    } else {
      const bool stays = world_.step(visitor, own_, influence);
      expect(visitor, influence.purchase, item, influence.logOdds);
      if (!stays) break;
      same = same && position < like.events.size() && sameEvent(own_.events[position], like.events[position]);
    }
    tracker_.append(own_.events[position]);
    account(own_, position, course);
    if (withheld) continue;
    const std::span<const float> intents = intentsAfter(position);
    RandomStream luck(plan_.seed, "decide", visitor.index << 8 | position);
    const guidance::Decision decision =
        strategy.decide(tracker_.situation(intents, visitor.firstSession), beliefs, luck);
    if (response_.showings() == 0 && course.arms.empty()) {
      withheld = enrol(decision, heldOut, course);
      if (course.heldOut && mayBuy) followHeldOut(position, course);
    }
    if (decision.action != 0) show(visitor, decision, position, influence, course);
  }
}

void GuidedVisitor::account(const SimulatedJourney& journey, std::size_t position, Course& course) {
  ++course.events;
  if (!world_.isPurchase(journey.types[position])) return;
  const double value = valueOf(journey.events[position].item);
  course.bought = true;
  course.trialBought |= !course.arms.empty() && !course.heldOut;
  course.revenue += value;
  course.purchases.emplace_back(position, value);
  response_.purchased(value);
}

// Valid as long as nothing was bought: the chance that this step is the first purchase.
void GuidedVisitor::expect(const Visitor& visitor, double purchase, std::uint32_t item, double logOdds) {
  const double now = notYet_ * purchase, value = now * valueOf(item);
  expectedBuys_ += now;
  expectedValue_ += value * (1 + world_.furtherPurchases(visitor.segment, logOdds));
  expectedOwed_ += value * response_.owedShare();
  notYet_ -= now;
}

void GuidedVisitor::finishExpected(Course& course) const {
  course.expectedBought = expectedBuys_;
  course.expectedRevenue = expectedValue_;
  course.expectedGain = plan_.library.margin * course.expectedRevenue - expectedOwed_ - response_.cost();
}

// A trial begins where the strategy would rather show something and may show nothing. True: exploration withholds it.
bool GuidedVisitor::enrol(const guidance::Decision& decision, bool heldOut, Course& course) const {
  double nothing = 0;
  const guidance::Option* preferred = nullptr;
  for (const guidance::Option& option : decision.options) {
    if (option.action == 0) nothing = option.propensity;
    if (!preferred || option.propensity > preferred->propensity) preferred = &option;
  }
  if (!preferred || preferred->action == 0 || nothing <= 0) return false;
  for (const guidance::Option& option : decision.options) {
    const bool shown = !heldOut && option.action == decision.action;
    if (option.action == 0 || option.propensity <= 0 || (!heldOut && decision.action != 0 && !shown)) continue;
    const double seen = (1 - heldOutShare) * option.propensity;
    const double unseen = heldOutShare + (1 - heldOutShare) * nothing;
    course.arms.push_back({option.action, seen / (seen + unseen), reach(option.action, option.depth), shown});
  }
  course.heldOut = heldOut && !course.arms.empty();
  return decision.action == 0;
}

// Until the trial begins the visitor has the same history as without guidance; from there on, what would have come.
void GuidedVisitor::followHeldOut(std::size_t position, Course& course) {
  const SimulatedJourney& journey = base_.journey;
  for (std::size_t next = position + 1; !course.trialBought; ++next) {
    course.trialSteps.push_back(stepAfter(journey.events[next - 1], base_.readings.after(journey.events, next - 1)));
    if (next == journey.events.size()) return;
    course.trialBought = world_.isPurchase(journey.types[next]);
  }
}

double GuidedVisitor::reach(std::size_t action, double depth) const {
  const guidance::Effect* effect = effects_.effect[action];
  if (!effect) return 0;
  return (1 - effect->dismissRate) * guidance::logEffectScaleAt(plan_.library.actions[action], depth);
}

TrialStep GuidedVisitor::stepAfter(const journey::Event& event, std::span<const float> intents) const {
  TrialStep step{event.type, guidance::dispositionWeights(intents, plan_.model.taxonomy())};
  double total = 0;
  for (std::size_t k = 0; k < segmentCount; ++k)
    total += step.weight[k] *= world_.population().segments[k].conversion;
  for (std::size_t k = 0; k < segmentCount; ++k)
    step.weight[k] = total > 0 ? step.weight[k] / total : 1.0 / segmentCount;
  return step;
}

void GuidedVisitor::show(const Visitor& visitor, const guidance::Decision& decision, std::size_t position,
                         Influence& influence, Course& course) {
  RandomStream luck(plan_.seed, "response", visitor.index << 8 | position);
  const Response::Answer answer = response_.show(decision.action, decision.depth, luck);
  tracker_.shown(own_.events[position].timeUs, decision.rule, decision.action);
  if (answer.dismissed) tracker_.dismissed();
  course.showings.push_back({decision.action, position, decision.propensity, answer.clicked, answer.dismissed});
  if (!answer.clicked || !plan_.recommender || plan_.library.actions[decision.action].id != "recommend") return;
  const auto items = plan_.recommender->recommend(own_.events, 1);
  if (!items.empty()) influence.nextItem = items.front().item;
}

} // namespace guidepost::simulation
