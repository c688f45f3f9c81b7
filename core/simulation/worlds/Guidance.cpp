#include "core/simulation/worlds/Guidance.h"

#include <fmt/format.h>

namespace guidepost::worlds {

namespace {

bool eligible(std::string_view action, const Situation& situation) {
  if (action == "nothing") return true;
  if (action == "free_shipping" || action == "reminder") return situation.inCart;
  if (action == "comparison_help") return situation.twoItemsSeen;
  if (action == "tutorial") return situation.firstSession;
  return situation.itemSeen;
}

} // namespace

std::string policyInWords() {
  return fmt::format("once a session, at an event from number {} on with chance {} ({} at an add_to_cart), before the "
                     "purchase decision: nothing with {}, else one of the other eligible actions, each equally likely; "
                     "eligible: recommend, coupon and social_proof after an item was seen, comparison_help after two, "
                     "free_shipping and reminder with something in the cart, tutorial in a user's first session",
                     firstDecisionEvent, momentChance, momentChanceAtCart, nothingShare);
}

GeneratedDecision decide(const Situation& situation, RandomStream& luck) {
  GeneratedDecision decision;
  for (std::size_t action = 0; action < trueActions.size(); ++action)
    if (eligible(trueActions[action].name, situation)) decision.eligible.push_back(action);
  const auto others = static_cast<std::uint32_t>(decision.eligible.size() - 1);
  if (others > 0 && !luck.chance(nothingShare)) {
    decision.action = decision.eligible[1 + luck.below(others)];
    decision.propensity = (1 - nothingShare) / others;
  } else {
    decision.propensity = others > 0 ? nothingShare : 1;
  }
  const double answer = luck.uniform();
  const TrueAction& action = trueActions[decision.action];
  decision.clicked = answer < action.clickRate;
  decision.dismissed = !decision.clicked && answer < action.clickRate + action.dismissRate;
  return decision;
}

} // namespace guidepost::worlds
