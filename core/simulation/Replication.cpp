#include "core/simulation/Replication.h"

namespace guidepost::simulation {

namespace {

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

double suit(const guidance::Effect* effect, const std::array<double, segmentCount>& weight) {
  double sum = 0;
  for (std::size_t k = 0; effect && k < segmentCount; ++k)
    sum += weight[k] * effect->suits[k];
  return sum;
}

Totals emptyTotals(std::size_t strategies, std::size_t actions) {
  Totals totals;
  for (auto* products : {&totals.conversionProducts, &totals.gainProducts, &totals.expectedConversionProducts,
                         &totals.expectedGainProducts})
    products->assign(strategies, 0.0);
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
  GuidedVisitor guidedVisitor(plan, effects);
  std::vector<bool> bought(strategies);
  // By strategy, against nothing: bought, gain, both as expected, expected revenue.
  std::vector<std::array<double, 5>> difference(strategies);
  std::array<double, 5> nothing{};

  for (std::int64_t user = block.firstUser; user < block.firstUser + block.users; ++user) {
    if (job.stopRequested()) return;
    const std::uint64_t number =
        static_cast<std::uint64_t>(block.round) * static_cast<std::uint64_t>(plan.replications) +
        static_cast<std::uint64_t>(block.replication);
    const Visitor visitor = plan.world.visitor(number << 32 | static_cast<std::uint64_t>(user));
    for (std::size_t s = 0; s < strategies; ++s) {
      const Course& course =
          s == 0 ? guidedVisitor.alone(visitor) : guidedVisitor.guided(visitor, *plan.strategies[s], beliefs[s]);
      Totals& totals = block.totals[s];
      const std::array<double, 5> outcome = {course.bought ? 1.0 : 0.0,
                                             plan.library.margin * course.revenue - course.cost, course.expectedBought,
                                             course.expectedGain, course.expectedRevenue};
      if (s == 0) nothing = outcome;
      for (std::size_t i = 0; i < outcome.size(); ++i)
        difference[s][i] = outcome[i] - nothing[i];
      totals.expectedRevenue += difference[s][4];
      totals.expectedRevenueSquares += difference[s][4] * difference[s][4];
      totals.expectedConversion += difference[s][2];
      totals.expectedGain += difference[s][3];
      bought[s] = course.bought;
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
        for (std::size_t i = 0; i < course.trialSteps.size(); ++i) {
          const TrialStep& step = course.trialSteps[i];
          block.observations[s].count(arm.action, arm.chance, arm.reach * suit(effects.effect[arm.action], step.weight),
                                      step.after, arm.shown, course.trialBought && i + 1 == course.trialSteps.size());
        }
    }
    for (std::size_t a = 0; a < strategies; ++a) {
      Totals& totals = block.totals[a];
      totals.conversionSquares += difference[a][0] * difference[a][0];
      totals.gainSquares += difference[a][1] * difference[a][1];
      for (std::size_t b = 0; b < strategies; ++b) {
        totals.conversionProducts[b] += difference[a][0] * difference[b][0];
        totals.gainProducts[b] += difference[a][1] * difference[b][1];
        totals.expectedConversionProducts[b] += difference[a][2] * difference[b][2];
        totals.expectedGainProducts[b] += difference[a][3] * difference[b][3];
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
