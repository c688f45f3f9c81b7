#include "core/guidance/Gain.h"

#include <cmath>

namespace guidepost::guidance {

namespace {

// Row: the disposition that an intent speaks for.
constexpr std::array<std::pair<std::string_view, std::size_t>, 5> proxies = {
    {{"purchase", 0}, {"cart", 0}, {"compare", 1}, {"explore", 2}, {"leave", 2}}};

} // namespace

std::array<double, 3> dispositionWeights(std::span<const float> intents, const intent::Taxonomy& taxonomy) {
  std::array<double, 3> weights = {0, 0, 0};
  double spread = 0;
  double total = 0;
  for (std::size_t i = 0; i < intents.size() && i < taxonomy.names.size(); ++i) {
    const double probability = static_cast<double>(intents[i]);
    total += probability;
    bool known = false;
    for (const auto& [name, disposition] : proxies) {
      if (taxonomy.names[i] != name) continue;
      weights[disposition] += probability;
      known = true;
    }
    if (!known) spread += probability;
  }
  if (!(total > 0)) return {1.0 / 3, 1.0 / 3, 1.0 / 3};
  for (double& weight : weights)
    weight = (weight + spread / 3) / total;
  return weights;
}

double purchaseIntent(std::span<const float> intents, const intent::Taxonomy& taxonomy) {
  if (taxonomy.purchase < 0 || static_cast<std::size_t>(taxonomy.purchase) >= intents.size()) return 0;
  return static_cast<double>(intents[static_cast<std::size_t>(taxonomy.purchase)]);
}

double multipliedOdds(double probability, double multiplier) {
  return probability * multiplier / (1 - probability + probability * multiplier);
}

double expectedGain(const EffectLibrary& library, const Beliefs& beliefs, std::size_t action, double depth,
                    const Situation& situation, const intent::Taxonomy& taxonomy, double deviations) {
  if (action == 0) return 0;
  const Action& shown = library.actions[action];
  const Effect* effect = library.effect(shown.id);
  if (!effect) return -shown.costPerShow;
  const std::array<double, 3> weights = dispositionWeights(situation.intents, taxonomy);
  double suits = 0;
  for (std::size_t d = 0; d < weights.size(); ++d)
    suits += weights[d] * effect->suits[d];
  const double logEffect = beliefs.logMean[action] + deviations * beliefs.logDeviation[action];
  const double before = purchaseIntent(situation.intents, taxonomy);
  const double after = multipliedOdds(before, std::exp(logEffect * suits * logEffectScaleAt(shown, depth)));
  const double reached = 1 - effect->dismissRate;
  const double value = situation.orderValue * reached;
  return library.margin * value * (after - before) - shown.costPerShow - costShareAt(shown, depth) * value * after;
}

bool eligible(const Action& action, const Situation& situation) {
  if (situation.bought && !action.afterPurchase && action.id != "nothing") return false;
  if (action.needs == "item") return situation.differentItems >= 1;
  if (action.needs == "two_items") return situation.differentItems >= 2;
  if (action.needs == "cart") return situation.itemsInCart >= 1;
  if (action.needs == "first_session") return situation.firstSession;
  return true;
}

} // namespace guidepost::guidance
