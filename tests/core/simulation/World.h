// A small shop, a quickly trained model, effects and rules: what a simulation needs.
#pragma once

#include "core/intent/Training.h"
#include "core/simulation/Simulation.h"
#include "tests/core/simulation/Logs.h"

namespace guidepost::testing {

inline guidance::EffectLibrary madeLibrary(double multiplier, double spread) {
  guidance::EffectLibrary library;
  library.name = "test";
  library.actions.resize(4);
  library.actions[0].id = "nothing";
  library.actions[1].id = "recommend";
  library.actions[1].needs = "item";
  library.actions[2].id = "coupon";
  library.actions[2].depth = 0.1;
  library.actions[2].costShare = 0.1;
  library.actions[2].needs = "item";
  library.actions[3].id = "social_proof";
  library.actions[3].costPerShow = 0.001;
  for (const char* action : {"recommend", "coupon", "social_proof"}) {
    guidance::Effect effect;
    effect.action = action;
    effect.median = multiplier;
    effect.low = multiplier / spread;
    effect.high = multiplier * spread;
    effect.clickRate = 0.2;
    effect.dismissRate = 0.1;
    effect.satisfaction = 0.1;
    library.effects.push_back(effect);
  }
  return library;
}

inline guidance::StrategySet madeStrategies() {
  guidance::StrategySet set;
  guidance::Rule often;
  often.id = "second-view";
  often.conditions = {{"events", "", 2, 1e9}, {"intent", "purchase", 0, 1}};
  often.action = "recommend";
  guidance::Rule late;
  late.id = "late";
  late.conditions = {{"events", "", 4, 1e9}};
  late.action = "coupon";
  set.rules.rules = {late, often};
  set.rules.mostPerSession = 3;
  return set;
}

struct World {
  journey::SessionLog log;
  intent::Model model;
  simulation::Population population;

  static const World& instance() {
    static const World world = [] {
      World made;
      made.log = madeShop(700, 11);
      intent::TrainingOptions options;
      options.epochs = 2;
      options.architecture.layers = 1;
      options.architecture.width = 16;
      options.architecture.feedForward = 32;
      auto trained = intent::train(made.log, options, {});
      if (trained)
        made.model = std::move(trained->model);
      else
        qFatal("the model of the test world could not be trained: %s", trained.error().message.id.c_str());
      made.population = simulation::fitPopulation(made.log, 1, {}).value();
      return made;
    }();
    return world;
  }
};

} // namespace guidepost::testing
