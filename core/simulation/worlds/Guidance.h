// The guidance that the generated shops give: a randomised policy, so that effects can be learnt from its log, and the
// true effects. Not for other folders.
#pragma once

#include "core/simulation/worlds/World.h"

#include <array>

namespace guidepost::worlds {

struct TrueAction {
  std::string_view name;
  double odds;
  double clickRate, dismissRate;
};

// "nothing" first.
constexpr std::array<TrueAction, 8> trueActions = {{{"nothing", 1, 0, 0},
                                                    {"recommend", 1.12, 0.18, 0.06},
                                                    {"coupon", 1.25, 0.25, 0.08},
                                                    {"free_shipping", 1.2, 0.18, 0.05},
                                                    {"reminder", 1.18, 0.16, 0.14},
                                                    {"comparison_help", 1.15, 0.2, 0.1},
                                                    {"social_proof", 1.06, 0.06, 0.03},
                                                    {"tutorial", 1.04, 0.1, 0.2}}};

// The one moment of a session: an event from the second on, each with this chance.
constexpr std::size_t firstDecisionEvent = 2;
constexpr double momentChance = 0.22, momentChanceAtCart = 0.8;
constexpr double nothingShare = 0.4;
std::string policyInWords();

struct Situation {
  bool firstSession = false;
  bool itemSeen = false, twoItemsSeen = false, inCart = false;
};

// Which of the eligible actions, with its propensity; and whether it is clicked or dismissed.
GeneratedDecision decide(const Situation& situation, RandomStream& luck);

} // namespace guidepost::worlds
