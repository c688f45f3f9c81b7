// A strategy looks at what a shop can see and chooses an action: state → distribution over actions, with the propensity
// logged. It never sees a visitor's hidden disposition, nor the effects that the simulated world has drawn: only the
// beliefs that it is given. Immutable; shared between threads.
#pragma once

#include "core/base/RandomStream.h"
#include "core/guidance/Action.h"
#include "core/guidance/Rules.h"
#include "core/guidance/Situation.h"

#include <memory>

namespace guidepost::guidance {

struct Option {            // one eligible action as the strategy sees it
  std::size_t action = 0;  // index into EffectLibrary::actions
  double propensity = 0;   // chance with which it is chosen here
  double expectedGain = 0; // currency units per showing, margin × revenue − cost, against nothing; NaN: not computed
  double depth = 0;        // of a coupon, as it would be shown; 0: not a coupon
};

struct Decision {
  std::size_t action = 0; // 0: nothing
  double propensity = 1;
  double depth = 0;            // of a coupon, as shown; 0: not a coupon
  int rule = -1;               // the rule that fired (rules) or allows the action (hybrid); hand both to the tracker
  std::vector<Option> options; // all eligible ones, the chosen one included
  Message reason;              // "why.rule" {rule number}, "why.highest-gain" {action, gain}, "why.nothing-pays", …
};

// What is believed about effects: mean and deviation of each action's log odds multiplier, by action index. Starts from
// the library, is updated by feedback.
struct Beliefs {
  std::vector<double> logMean;
  std::vector<double> logDeviation;
};
Beliefs beliefsFrom(const EffectLibrary& library);

class Strategy {
public:
  virtual ~Strategy() = default;
  virtual std::string name() const = 0; // "nothing", "rules", "model", "hybrid"
  // Model-driven strategies vary their choice with probability `exploration`, so that effects can be learnt: half of it
  // shows nothing, half is spread evenly over the eligible actions that pay if their effect is at the upper end (97.5
  // %) of what is believed. They take exactly one number from `luck`, the others none. Propensities sum to 1.
  virtual Decision decide(const Situation& situation, const Beliefs& beliefs, RandomStream& luck) const = 0;
};

struct StrategySet { // what a project stores and the window edits
  std::vector<std::string> enabled = {"nothing", "rules", "model", "hybrid"};
  RuleSet rules;
  double exploration = 0.1;
  int version = 1;
};

// A copy whose rules are only those that this taxonomy and library know (applicableRules in Rules.h).
StrategySet applicableTo(const StrategySet& set, const intent::Taxonomy& taxonomy, const EffectLibrary& library,
                         std::vector<Message>& findings);

Result<StrategySet> strategySetFromJson(std::string_view json);
std::string toJson(const StrategySet& set);

const std::vector<std::string>& strategyNames(); // in the fixed order of tables

// nothing  shows nothing.
// rules    the first enabled rule that fits; the rules alone say where an action belongs.
// model    the eligible action with the highest expected gain (Gain.h) if that is above 0; each at most once a session.
// hybrid   the same, inside rails: an action that any rule names is shown only where an enabled rule that names it fits
// and
//          is below its cap; an action that takes a share of the order (a coupon) needs such a rule in any case.
//          What no rule names leaves the session's last showing to the rules while one of them may still fire.
// All keep the cap and the pause of the rule set.
// Errors (Usage): unknown name (lists the known ones), an enabled rule that names an unknown action or intent.
// library must outlive the strategy.
Result<std::shared_ptr<const Strategy>> makeStrategy(std::string_view name, const StrategySet& set,
                                                     const EffectLibrary& library, const intent::Taxonomy& taxonomy);

} // namespace guidepost::guidance
