// "model" and "hybrid": the eligible action with the highest expected gain; hybrid keeps to the rails that the rules
// set. Internal to this folder; see Strategy.h for what it promises.
#pragma once

#include "core/guidance/Gain.h"

#include <optional>

namespace guidepost::guidance {

class ModelStrategy : public Strategy {
public:
  enum class Rails { None, Rules };
  ModelStrategy(const StrategySet& set, const EffectLibrary& library, intent::Taxonomy taxonomy, Rails rails);

  std::string name() const override { return rails_ == Rails::None ? "model" : "hybrid"; }
  Decision decide(const Situation& situation, const Beliefs& beliefs, RandomStream& luck) const override;

private:
  struct Leave { // to show an action now
    double depth = 0;
    int rule = -1;
  };
  bool lastShowingIsKept(const Situation& situation) const;
  std::optional<Leave> leaveFor(std::size_t action, const Situation& situation) const;
  std::optional<Leave> leaveByRules(std::size_t action, const Situation& situation) const;

  RuleSet rules_;
  double exploration_;
  const EffectLibrary& library_;
  intent::Taxonomy taxonomy_;
  Rails rails_;
};

// Why a strategy of any kind may not show anything now: "why.cap" {cap}, "why.paused" {minutes}.
std::optional<Message> closed(const RuleSet& rules, const Situation& situation);

} // namespace guidepost::guidance
