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
  std::string what;      // "intent" (with `name`), "item_views", "category_items", "cart_items", "minutes_since_cart",
                         // "first_session", "events", "bought", "different_items"
  std::string name;      // the intent's name for "intent"
  double least = 0;
  double most = 0;       // infinity: no upper end
};

struct Rule {
  std::string id;
  bool enabled = true;
  std::vector<Condition> conditions;
  std::string action;
  double depth = 0;              // of a coupon; 0: the action's own
  int mostPerSession = 1;
};

struct RuleSet {
  std::vector<Rule> rules;
  int mostPerSession = 2;        // over all rules
  double pauseMinutes = 10;      // after a dismissal nothing is shown for so long
};

Result<RuleSet> rulesFromJson(std::string_view json);
std::string toJson(const RuleSet& rules);

// Index of the first enabled rule that fits, -1: none. `ignore` (if ≥ 0) is left out.
int firstFitting(const RuleSet& rules, const Situation& situation, const intent::Taxonomy& taxonomy);
bool fits(const Rule& rule, const Situation& situation, const intent::Taxonomy& taxonomy);

struct RuleCoverage {
  std::string rule;
  std::int64_t sessions = 0;     // in which it would have fired
  std::int64_t alone = 0;        // … and no earlier rule fits at any moment of the session
  Estimate share;
};

struct DryRun {
  std::int64_t sessions = 0;
  std::int64_t fired = 0;        // sessions in which any enabled rule fires
  Estimate share;
  std::vector<RuleCoverage> rules;                         // in the rules' order; a disabled rule: what it would add
  std::vector<std::pair<std::string, std::int64_t>> shown; // action → sessions that would first have seen it
  std::int64_t conflicts = 0;    // sessions in which two rules fit at the same moment
};

// Over the whole log with the model's readings (row i: intents after event i; see intent::Model::read).
Result<DryRun> dryRun(const RuleSet& rules, const journey::SessionLog& log, std::span<const float> readings,
                      const intent::Taxonomy& taxonomy, const JobContext& job);

} // namespace guidepost::guidance
