// A named plan for a simulation: which strategies, how many visitors, what is assumed. A project stores it; templates
// are in resources/scenarios. A value; any thread.
#pragma once

#include "core/base/Resources.h"
#include "core/guidance/Strategy.h"

namespace guidepost::guidance {

struct Scenario {
  std::string name;   // of a template: a key that ui/text words, "scenario.guidance"
  std::string parent; // the scenario that it was duplicated from, "" if none
  std::vector<std::string> strategies = {"nothing", "rules", "model", "hybrid"};
  std::int64_t users = 100'000;
  int replications = 40;
  int rounds = 2;
  std::uint64_t seed = 7;
  EffectLibrary effects;
  StrategySet strategySet;
  std::string note;
};

// Everything, so that it stands on its own.
std::string toJson(const Scenario& scenario);

// What the text leaves out is taken from `defaults`; "changes" lists what differs from the defaults' effects and rules:
//   {"action": "coupon", "depth": 0.05, "costShare": 0.05, "median": 1.12, "low": 1.0, "high": 1.25}
//   {"rule": "coupon", "depth": 0.05}   {"rule": "coupon", "enabled": false}
// Errors name the entry and the field.
Result<Scenario> scenarioFromJson(std::string_view json, const Scenario& defaults);

// What differs, from a to b: "scenario.differs.users" {from, to}, "scenario.differs.effect" {action, from, to}, …
std::vector<Message> differences(const Scenario& a, const Scenario& b);

// What Guidepost ships: effects/shop.json, strategies/shop.json and scenarios/*.json (by file name).
struct ShippedGuidance {
  EffectLibrary effects;
  StrategySet strategies;
  std::vector<Scenario> scenarios;
};
Result<ShippedGuidance> loadShippedGuidance(const Resources& resources);

} // namespace guidepost::guidance
