// One visitor, first without guidance, then under strategies: what each course comes to. As long as a strategy's
// visitor has the same history as without guidance, the model's readings are shared, and without an effect at work the
// next event is the same event. One thread.
#pragma once

#include "core/simulation/Response.h"
#include "core/simulation/Visitor.h"

namespace guidepost::simulation {

struct Plan { // what all replications share
  const VisitorWorld& world;
  const intent::Model& model;
  const guidance::EffectLibrary& library;
  std::vector<std::shared_ptr<const guidance::Strategy>> strategies; // "nothing" first
  std::vector<std::string> names;
  const recommendation::Recommender* recommender = nullptr; // what `recommend` shows; null: no item
  std::uint64_t seed = 0;
  int replications = 1;
  std::int64_t rowsPerStrategy = 0; // kept of one strategy in one block
  double satisfactionBase = 0;      // expected rating without guidance
};

struct Showing {
  std::size_t action = 0;
  std::size_t position = 0; // of the event after which it was shown
  double propensity = 0;
  bool clicked = false, dismissed = false;
};

struct Arm { // of a trial
  std::size_t action = 0;
  double chance = 0;
  double reach = 0; // scale of the depth × (1 − dismiss rate)
  bool shown = false;
};

struct TrialStep {
  logs::EventType after = 0;                 // type of the event before the step
  std::array<double, segmentCount> weight{}; // of the dispositions, as the model's reading of that moment suggests
};

// What one visitor did under one strategy.
struct Course {
  bool bought = false;
  double revenue = 0, cost = 0, satisfaction = 0;
  double expectedBought = 0, expectedRevenue = 0, expectedGain = 0; // over the luck of buying or not; see Totals
  std::vector<Showing> showings;
  std::vector<Arm> arms;
  std::vector<TrialStep> trialSteps;
  bool trialBought = false;                              // its last step was a purchase
  bool heldOut = false;                                  // the trial's steps are those without guidance
  std::vector<std::pair<std::size_t, double>> purchases; // position, value
  std::size_t events = 0;

  void clear();
  bool boughtAfter(std::size_t position) const { return !purchases.empty() && purchases.back().first > position; }
  double valueAfter(std::size_t position) const;
};

class GuidedVisitor {
public:
  GuidedVisitor(const Plan& plan, const TrueEffects& effects);

  // The results live until the next call. alone() comes first for each visitor.
  const Course& alone(const Visitor& visitor);
  const Course& guided(const Visitor& visitor, const guidance::Strategy& strategy, const guidance::Beliefs& beliefs);

private:
  // The model's readings of a history, made when they are asked for.
  class Readings {
  public:
    explicit Readings(const intent::Model& model);
    void clear();
    std::span<const float> after(std::span<const journey::Event> events, std::size_t position);

  private:
    intent::Reader reader_;
    std::size_t width_;
    std::size_t read_ = 0;
    std::vector<float> values_;
  };

  struct Baseline { // a visitor without guidance
    explicit Baseline(const intent::Model& model) : readings(model) {}
    SimulatedJourney journey;
    std::vector<double> purchase; // chance of one at each step, the leaving step included
    Readings readings;
  };

  void fill(Baseline& baseline, const Visitor& visitor, bool mayBuy) const;
  void follow(const Visitor& visitor, const guidance::Strategy& strategy, const guidance::Beliefs& beliefs,
              Baseline& baseline, bool mayBuy, Course& course);
  void account(const SimulatedJourney& journey, std::size_t position, Course& course);
  void expect(const Visitor& visitor, double purchase, std::uint32_t item, double logOdds);
  void finishExpected(Course& course) const;
  bool enrol(const guidance::Decision& decision, bool heldOut, Course& course) const;
  void followHeldOut(std::size_t position, Course& course);
  void show(const Visitor& visitor, const guidance::Decision& decision, std::size_t position, Influence& influence,
            Course& course);
  double reach(std::size_t action, double depth) const;
  TrialStep stepAfter(const journey::Event& event, std::span<const float> intents) const;
  double fallbackValue() const;
  double valueOf(std::uint32_t item) const;

  const Plan& plan_;
  const VisitorWorld& world_;
  const TrueEffects& effects_;
  Baseline base_, never_; // as it went; as it would have gone without buying (only where that differs)
  bool baseBought_ = false;
  SimulatedJourney own_;
  Readings ownReadings_;
  guidance::SituationTracker tracker_;
  Response response_;
  Course course_, twin_;
  double notYet_ = 1, expectedBuys_ = 0, expectedValue_ = 0, expectedOwed_ = 0;
};

} // namespace guidepost::simulation
