// Readable rules: if all conditions hold, show the action, at most so often. The first rule that fits wins. JSON in
// resources/strategies; a project stores its edited version.
#pragma once

#include "core/base/Estimate.h"
#include "core/guidance/Action.h"
#include "core/guidance/Situation.h"
#include "core/intent/Model.h"

namespace guidepost::guidance {

// What a condition looks at. Numbers have an inclusive range [least, most]; unused ends are infinite.
struct Condition {
  std::string what; // "intent" (with `name`), "item_views", "category_items", "cart_items", "minutes_since_cart",
                    // "first_session", "events", "bought", "different_items"
  std::string name; // the intent's name for "intent"
  double least = 0;
  double most = 0; // infinity: no upper end
};

// The names that a condition may look at, in the order of the header's list.
const std::vector<std::string>& conditionNames();

struct Rule {
  std::string id;
  bool enabled = true;
  std::vector<Condition> conditions;
  std::string action;
  double depth = 0; // of a coupon; 0: the action's own
  int mostPerSession = 1;
};

struct RuleSet {
  std::vector<Rule> rules;
  int mostPerSession = 2;   // over all rules
  double pauseMinutes = 10; // after a dismissal nothing is shown for so long
};

Result<RuleSet> rulesFromJson(std::string_view json);
std::string toJson(const RuleSet& rules);

// All conditions hold. Neither `enabled` nor any cap is looked at.
bool fits(const Rule& rule, const Situation& situation, const intent::Taxonomy& taxonomy);
// Index of the first enabled rule that fits and has not reached its own cap, -1: none. `ignore` (if ≥ 0) is left out.
int firstFitting(const RuleSet& rules, const Situation& situation, const intent::Taxonomy& taxonomy, int ignore = -1);
// Neither is the cap over all rules reached, nor is it the pause after a dismissal.
bool capReached(const RuleSet& rules, const Situation& situation);
bool paused(const RuleSet& rules, const Situation& situation);

// A copy in which rules that name an intent that the taxonomy does not know, or an action that the library does not
// know, are switched off; each is told in `findings` ("rules.not-applicable"). For logs with their own intents.
RuleSet applicableRules(const RuleSet& rules, const intent::Taxonomy& taxonomy, const EffectLibrary& library,
                        std::vector<Message>& findings);

struct RuleCoverage {
  std::string rule;
  std::int64_t sessions = 0; // in which it fits at some moment, whatever the other rules do
  std::int64_t alone = 0; // … and no earlier enabled rule fits at any moment of the session; of a disabled rule: no
                          // enabled rule at all does, so it is what switching it on would add
  Estimate share;         // sessions of all sessions
  std::vector<Message> lacks; // why it cannot fire in this log: "rules.no-cart", "rules.no-categories", …
};

struct DryRun {
  std::int64_t sessions = 0;
  std::int64_t fired = 0; // sessions in which any enabled rule fires
  Estimate share;
  std::vector<RuleCoverage> rules;                         // in the rules' order; a disabled rule: what it would add
  std::vector<std::pair<std::string, std::int64_t>> shown; // action → sessions that would first have seen it
  std::int64_t conflicts = 0;                              // sessions in which two rules fit at the same moment
  std::vector<Message> notApplicable; // "rules.not-applicable" of enabled rules that this log or library cannot serve
};

// Over the whole log with the model's readings (row i: intents after event i; see intent::Model::read). A rule is
// looked at after each event, as the strategy `rules` does; nobody dismisses anything. Errors: readings of another
// shape, cancelled.
Result<DryRun> dryRun(const RuleSet& rules, const journey::SessionLog& log, std::span<const float> readings,
                      const intent::Taxonomy& taxonomy, const JobContext& job);

} // namespace guidepost::guidance
