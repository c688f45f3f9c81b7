#include "core/simulation/Response.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace guidepost::simulation {

TrueEffects::TrueEffects(const guidance::EffectLibrary& library_, std::vector<double> logEffects)
    : library(library_), logEffect(std::move(logEffects)) {
  for (const guidance::Action& action : library.actions) {
    effect.push_back(library.effect(action.id));
    std::array<double, segmentCount> ratio{};
    if (effect.back()) {
      const double best = *std::ranges::max_element(effect.back()->suits);
      for (std::size_t k = 0; k < segmentCount; ++k)
        ratio[k] = best > 0 ? std::clamp(effect.back()->suits[k] / best, 0.0, 1.0) : 0.0;
    }
    fit.push_back(ratio);
  }
}

Response::Response(const TrueEffects& effects) : effects_(effects), active_(effects.logEffect.size()) {}

void Response::clear(std::size_t segment) {
  segment_ = segment;
  if (showings_ > 0) std::ranges::fill(active_, Active{});
  showings_ = dismissals_ = 0;
  cost_ = 0;
}

Response::Answer Response::show(std::size_t action, double depth, RandomStream& luck) {
  const double tired = std::pow(fatigue, showings_ + dismissals_);
  ++showings_;
  const guidance::Action& shown = effects_.library.actions[action];
  cost_ += shown.costPerShow;
  Active& active = active_[action];
  Answer answer;
  const guidance::Effect* effect = effects_.effect[action];
  if (!effect) return answer;

  const double fit = effects_.fit[action][segment_];
  const double mood = luck.uniform();
  answer.clicked = mood < effect->clickRate * fit * tired;
  answer.dismissed = !answer.clicked && mood >= 1 - effect->dismissRate * (1.5 - 0.5 * fit);
  if (answer.dismissed) {
    ++dismissals_;
    active = {0, 0, -std::abs(effect->satisfaction)};
    return answer;
  }
  active.logOdds = effects_.logEffect[action] * guidance::logEffectScaleAt(shown, depth) * effect->suits[segment_];
  active.owed = guidance::costShareAt(shown, depth);
  active.satisfaction = effect->satisfaction * (2 * fit - 1);
  return answer;
}

void Response::purchased(double value) {
  if (showings_ == 0) return;
  for (Active& active : active_)
    cost_ += std::exchange(active.owed, 0.0) * value;
}

double Response::owedShare() const {
  double share = 0;
  if (showings_ > 0)
    for (const Active& active : active_)
      share += active.owed;
  return share;
}

double Response::logOdds() const {
  if (showings_ == 0) return 0;
  double sum = 0;
  for (const Active& active : active_)
    sum += active.logOdds;
  return sum == 0 ? 0.0 : sum * std::pow(fatigue, showings_ - 1 + dismissals_);
}

double Response::satisfaction(double base) const {
  if (showings_ == 0) return std::clamp(base, 1.0, 5.0);
  double rating = base - annoyance * (dismissals_ + std::max(0, showings_ - 2));
  for (const Active& active : active_)
    rating += active.satisfaction;
  return std::clamp(rating, 1.0, 5.0);
}

} // namespace guidepost::simulation
