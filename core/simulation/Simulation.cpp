#include "core/simulation/Simulation.h"

#include "core/base/Parallel.h"
#include "core/simulation/LiveCurve.h"
#include "core/simulation/Replication.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <new>

namespace guidepost::simulation {

void Totals::add(const Totals& other) {
  const auto addAll = [](auto& sums, const auto& values) {
    if (sums.size() < values.size()) sums.resize(values.size());
    for (std::size_t i = 0; i < values.size(); ++i)
      sums[i] += values[i];
  };
  sessions += other.sessions;
  buyers += other.buyers;
  events += other.events;
  shown += other.shown;
  clicked += other.clicked;
  dismissed += other.dismissed;
  boughtAfterShown += other.boughtAfterShown;
  sessionsShown += other.sessionsShown;
  revenue += other.revenue;
  cost += other.cost;
  satisfaction += other.satisfaction;
  revenueSquares += other.revenueSquares;
  costSquares += other.costSquares;
  satisfactionSquares += other.satisfactionSquares;
  conversionSquares += other.conversionSquares;
  gainSquares += other.gainSquares;
  addAll(conversionProducts, other.conversionProducts);
  addAll(gainProducts, other.gainProducts);
  expectedConversion += other.expectedConversion;
  expectedGain += other.expectedGain;
  expectedRevenue += other.expectedRevenue;
  expectedRevenueSquares += other.expectedRevenueSquares;
  addAll(expectedConversionProducts, other.expectedConversionProducts);
  addAll(expectedGainProducts, other.expectedGainProducts);
  addAll(shownByAction, other.shownByAction);
  addAll(clickedByAction, other.clickedByAction);
  addAll(dismissedByAction, other.dismissedByAction);
  addAll(boughtByAction, other.boughtByAction);
  addAll(satisfactionByAction, other.satisfactionByAction);
}

namespace {

Trial& stratum(std::vector<Trial>& trials, const Trial& like) {
  const auto found = std::ranges::find_if(trials, [&](const Trial& trial) {
    return trial.action == like.action && trial.after == like.after && trial.chance == like.chance &&
           trial.dose == like.dose;
  });
  if (found != trials.end()) return *found;
  trials.push_back({like.action, like.chance, like.dose, like.after, 0, 0, 0, 0});
  return trials.back();
}

} // namespace

void Observation::count(std::size_t action, double chance, double dose, logs::EventType after, bool shown,
                        bool bought) {
  // Rounded, so that equal chances met at different moments are one stratum; doses to a tenth of the effect.
  Trial& trial =
      stratum(trials, {action, std::round(chance * 1000) / 1000, std::round(dose * 10) / 10, after, 0, 0, 0, 0});
  ++(shown ? trial.shown : trial.withheld);
  (shown ? trial.bought : trial.withheldBought) += bought;
}

void Observation::add(const Observation& other) {
  for (const Trial& trial : other.trials) {
    Trial& mine = stratum(trials, trial);
    mine.shown += trial.shown;
    mine.bought += trial.bought;
    mine.withheld += trial.withheld;
    mine.withheldBought += trial.withheldBought;
  }
}

namespace {

// A replication is cut into blocks until there are 32 of them: fixed by the options, not by the threads.
int blocksEach(int replications) {
  return std::max(1, (32 + replications - 1) / replications);
}

std::vector<double> drawnEffects(const guidance::Beliefs& library, std::uint64_t seed, int replication) {
  RandomStream luck(seed, "effects", static_cast<std::uint64_t>(replication));
  std::vector<double> logEffects(library.logMean.size());
  for (std::size_t action = 0; action < logEffects.size(); ++action)
    logEffects[action] = library.logMean[action] + library.logDeviation[action] * luck.normal();
  return logEffects;
}

std::vector<std::string> inFixedOrder(std::span<const std::string> wanted) {
  std::vector<std::string> names = {"nothing"};
  for (const std::string& name : guidance::strategyNames())
    if (name != "nothing" && std::ranges::find(wanted, name) != wanted.end()) names.push_back(name);
  for (const std::string& name : wanted) // unknown ones last: makeStrategy refuses them
    if (std::ranges::find(names, name) == names.end()) names.push_back(name);
  return names;
}

Estimate satisfactionWithoutGuidance(const Population& population, const guidance::EffectLibrary& library) {
  if (population.ratings.satisfaction.known()) return population.ratings.satisfaction;
  Estimate assumed;
  assumed.estimate = library.satisfactionBase;
  return assumed;
}

class Run {
public:
  Run(const Plan& plan, const SimulationOptions& options, const JobContext& job,
      const std::function<void(const LivePoint&)>& onLive)
      : plan_(plan), options_(options), job_(job),
        live_(plan.strategies.size(),
              options.users * options.rounds * static_cast<std::int64_t>(plan.strategies.size()), job, onLive) {
    outcome_.options = options;
    outcome_.strategies = plan.names;
    outcome_.plannedUsers = options.users;
    const guidance::Beliefs believed = guidance::beliefsFrom(plan.library);
    outcome_.beliefsBefore = {believed};
    for (int r = 0; r < options.replications; ++r) {
      effects_.emplace_back(plan.library, drawnEffects(believed, options.seed, r));
      beliefs_.emplace_back(plan.strategies.size(), believed);
    }
  }

  void round(int round, const BeliefUpdate& update) {
    std::vector<Block> blocks = blocksOf(round);
    forEachShard(static_cast<int>(blocks.size()), options_.threads, [&](int shard) {
      Block& block = blocks[static_cast<std::size_t>(shard)];
      if (job_.stopRequested()) return;
      const auto replication = static_cast<std::size_t>(block.replication);
      runBlock(plan_, effects_[replication], beliefs_[replication], block, job_,
               [&](const std::vector<bool>& bought) { live_.count(bought, round == 0); });
    });
    collect(round, blocks, update);
  }

  SimulationOutcome& outcome() { return outcome_; }

private:
  std::vector<Block> blocksOf(int round) const {
    const int each = blocksEach(options_.replications);
    std::vector<Block> blocks;
    for (int r = 0; r < options_.replications; ++r) {
      const std::int64_t users = options_.users / options_.replications + (r < options_.users % options_.replications);
      for (int b = 0; b < each; ++b) {
        Block block;
        block.round = round;
        block.replication = r;
        block.firstUser = users * b / each;
        block.users = users * (b + 1) / each - block.firstUser;
        blocks.push_back(std::move(block));
      }
    }
    return blocks;
  }

  // In the blocks' order; only replications of which every block is complete.
  void collect(int round, std::vector<Block>& blocks, const BeliefUpdate& update) {
    const std::size_t strategies = plan_.strategies.size();
    std::vector<bool> whole(effects_.size(), true);
    for (const Block& block : blocks)
      if (!block.complete) whole[static_cast<std::size_t>(block.replication)] = false;
    outcome_.partial |= std::ranges::count(whole, false) > 0;
    if (std::ranges::count(whole, true) == 0) return;

    std::vector<std::vector<Totals>> totals(strategies);
    std::vector<std::vector<guidance::Beliefs>> after(strategies);
    std::int64_t sessions = 0;
    std::vector<std::int64_t> buyers(strategies);
    for (std::size_t b = 0; b < blocks.size();) {
      const std::size_t first = b;
      const auto replication = static_cast<std::size_t>(blocks[b].replication);
      while (b < blocks.size() && static_cast<std::size_t>(blocks[b].replication) == replication)
        ++b;
      if (!whole[replication]) continue;
      for (std::size_t s = 0; s < strategies; ++s) {
        Totals sum;
        Observation seen;
        for (std::size_t i = first; i < b; ++i) {
          sum.add(blocks[i].totals[s]);
          seen.add(blocks[i].observations[s]);
          buyers[s] += blocks[i].totals[s].buyers;
        }
        if (s == 0) sessions += sum.sessions;
        totals[s].push_back(std::move(sum));
        guidance::Beliefs& belief = beliefs_[replication][s];
        if (update) belief = update(belief, seen);
        after[s].push_back(belief);
      }
      for (std::size_t i = first; i < b; ++i) {
        outcome_.steps += blocks[i].steps;
        outcome_.rows.insert(outcome_.rows.end(), std::make_move_iterator(blocks[i].rows.begin()),
                             std::make_move_iterator(blocks[i].rows.end()));
      }
      if (round > 0) continue;
      outcome_.trueLogEffects.push_back(effects_[replication].logEffect);
      outcome_.curve.push_back(livePoint(sessions, buyers));
    }
    outcome_.totals.push_back(std::move(totals));
    outcome_.beliefsAfter.push_back(std::move(after));
  }

  const Plan& plan_;
  const SimulationOptions& options_;
  const JobContext& job_;
  LiveCurve live_;
  std::vector<TrueEffects> effects_;                    // by replication
  std::vector<std::vector<guidance::Beliefs>> beliefs_; // by replication and strategy
  SimulationOutcome outcome_;
};

} // namespace

Result<SimulationOutcome> simulate(const journey::SessionLog& log, const Population& population,
                                   const intent::Model& model, const guidance::StrategySet& strategies,
                                   const guidance::EffectLibrary& library, const SimulationOptions& wanted,
                                   const BeliefUpdate& update, const JobContext& job,
                                   const std::function<void(const LivePoint&)>& onLive) {
  const auto began = std::chrono::steady_clock::now();
  if (wanted.users < 1) return wrongUsage(Message("simulation.no-users").with("users", Count{wanted.users}));
  SimulationOptions options = wanted;
  options.replications = static_cast<int>(
      std::clamp<std::int64_t>(options.replications, 1, std::min<std::int64_t>(options.users, 1'000'000)));
  options.rounds = std::clamp(options.rounds, 1, 8);
  try {
    const VisitorWorld world(log, population, options.seed);
    const Estimate satisfactionBase = satisfactionWithoutGuidance(population, library);
    Plan plan{world,
              model,
              library,
              {},
              inFixedOrder(options.strategies),
              nullptr,
              options.seed,
              options.replications,
              0,
              satisfactionBase.estimate};
    for (const std::string& name : plan.names) {
      TRY(auto strategy, guidance::makeStrategy(name, strategies, library, model.taxonomy()));
      plan.strategies.push_back(std::move(strategy));
    }
    options.strategies = plan.names;
    recommendation::Recommenders recommenders;
    if (library.action("recommend") && plan.names.size() > 1) {
      TRY(recommenders, recommendation::fitRecommenders(log, {}, nullptr, job));
      for (const auto& recommender : recommenders)
        if (!plan.recommender || recommender->name() == "covisitation") plan.recommender = recommender.get();
    }
    const std::int64_t samples = static_cast<std::int64_t>(options.rounds) *
                                 std::max<std::int64_t>(1, static_cast<std::int64_t>(plan.names.size()) - 1) *
                                 options.replications * blocksEach(options.replications);
    plan.rowsPerStrategy = options.outcomeRows > 0 ? std::max<std::int64_t>(1, options.outcomeRows / samples) : 0;

    Run run(plan, options, job, onLive);
    for (int round = 0; round < options.rounds; ++round) {
      if (job.stopRequested())
        run.outcome().partial = true;
      else
        run.round(round, update);
      if (run.outcome().totals.empty()) return cancelled();
    }
    SimulationOutcome outcome = std::move(run.outcome());
    outcome.satisfactionBase = satisfactionBase;
    outcome.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    return outcome;
  } catch (const std::bad_alloc&) {
    return failure(Message("base.out-of-memory"));
  }
}

} // namespace guidepost::simulation
