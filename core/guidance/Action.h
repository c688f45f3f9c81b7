// What a shop can show a visitor, what it costs, and what is believed about what it does. JSON in resources/effects;
// edited copies live in the project. Values; any thread.
#pragma once

#include "core/base/Result.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace guidepost::guidance {

// Hidden dispositions of a session: what the visitor came for. The world knows them, a strategy never does.
constexpr std::array<std::string_view, 3> dispositionNames = {"decided", "comparing", "browsing"};

struct Action {
  std::string id;   // nothing, recommend, coupon, free_shipping, reminder, comparison_help, social_proof, tutorial
  double depth = 0; // of a coupon: share of the price, 0…1
  double costPerShow = 0; // in units of the project's currency, also when ignored
  double costShare = 0;   // of the order's value, paid when the visitor uses it and buys (a coupon's depth is in here)
  std::string needs;      // "": always; "item": something was viewed; "cart": something is in the cart; "two_items":
                          // two different items were seen; "first_session"
  bool afterPurchase = false; // may still be shown in a session that has bought
};

// What the action costs and does when a rule sets another depth than the action's own (0: the own one). The log-effect
// is taken to grow in proportion to the depth: assumed, and said so where effects are shown.
double costShareAt(const Action& action, double depth);
double logEffectScaleAt(const Action& action, double depth);

// An effect as a distribution: a log-normal multiplier of the odds to buy at each later step of the session, for a
// visitor who saw the action and did not dismiss it. 1 = no effect.
struct Effect {
  std::string action;
  double median = 1;
  double low = 1; // 2.5 % and 97.5 %
  double high = 1;
  std::array<double, 3> suits = {1, 1, 1}; // how much of the log-effect reaches each disposition
  double clickRate = 0.1;                  // of those shown, in the disposition that it suits best
  double dismissRate = 0.1;
  double satisfaction = 0; // change of the expected rating (1–5) when it suits; minus as much when it does not
  std::string source;      // "published field tests", "assumed", …
  std::string date;        // "2014–2021", "" when assumed
  bool assumed = true;
};

struct EffectLibrary {
  std::vector<Action> actions;   // "nothing" first
  std::vector<Effect> effects;   // one for each action but "nothing"
  double margin = 0.2;           // of the revenue
  double orderValue = 100;       // used only where the log has no prices; then marked assumed
  double satisfactionBase = 3.7; // expected rating without guidance, where the log has no ratings
  std::string name;              // "shop"

  const Action* action(std::string_view id) const; // nullptr: not there
  std::size_t indexOf(std::string_view id) const;  // actions.size(): not there
  const Effect* effect(std::string_view action) const;
};

// "shop.json" in resources/effects. Errors name the entry and the field.
Result<EffectLibrary> effectLibraryFromJson(std::string_view json);
std::string toJson(const EffectLibrary& library);

} // namespace guidepost::guidance
