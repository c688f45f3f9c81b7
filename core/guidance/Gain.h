// What an action is expected to bring at one moment, from what is believed. Pure functions; any thread.
//   p   chance of a purchase in the next minutes, without the action: the model's purchase intent
//   s   how much the action suits: Σ over dispositions of weight × Effect::suits. The disposition is hidden; its
//   weights are
//       read from the intents: purchase + cart → decided, compare → comparing, explore + leave → browsing; an intent
//       with another name is spread evenly
//   p'  odds(p') = odds(p) · exp(believed log-effect · s)
//   gain = margin · value · q · (p' − p) − costPerShow − costShare · value · q · p',  q = 1 − dismissRate
// The last term is paid on all who buy with it, also on those who would have bought anyway.
#pragma once

#include "core/guidance/Strategy.h"

namespace guidepost::guidance {

std::array<double, 3> dispositionWeights(std::span<const float> intents, const intent::Taxonomy& taxonomy);

double purchaseIntent(std::span<const float> intents, const intent::Taxonomy& taxonomy); // 0 when there is none

double multipliedOdds(double probability, double multiplier);

// action is an index into library.actions; 0 (nothing) gains 0. deviations moves the believed log-effect by so many
// deviations: 1.96 is the upper end of what is believed.
double expectedGain(const EffectLibrary& library, const Beliefs& beliefs, std::size_t action, double depth,
                    const Situation& situation, const intent::Taxonomy& taxonomy, double deviations = 0);

// What the situation must hold for the action to make sense: Action::needs and Action::afterPurchase.
bool eligible(const Action& action, const Situation& situation);

} // namespace guidepost::guidance
