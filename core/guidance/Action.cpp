#include "core/guidance/Action.h"

#include <algorithm>

namespace guidepost::guidance {

double costShareAt(const Action& action, double depth) {
  return depth > 0 ? std::max(0.0, action.costShare - action.depth + depth) : action.costShare;
}

double logEffectScaleAt(const Action& action, double depth) {
  return depth > 0 && action.depth > 0 ? depth / action.depth : 1.0;
}

const Action* EffectLibrary::action(std::string_view id) const {
  const std::size_t index = indexOf(id);
  return index < actions.size() ? &actions[index] : nullptr;
}

std::size_t EffectLibrary::indexOf(std::string_view id) const {
  return static_cast<std::size_t>(std::ranges::find(actions, id, &Action::id) - actions.begin());
}

const Effect* EffectLibrary::effect(std::string_view action) const {
  const auto found = std::ranges::find(effects, action, &Effect::action);
  return found == effects.end() ? nullptr : &*found;
}

} // namespace guidepost::guidance
