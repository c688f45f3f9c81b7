// How one simulated visitor answers the guidance of one session: the true effects of a replication, the visitor's
// hidden disposition, fatigue (the assumptions stand in Simulation.h). One thread.
#pragma once

#include "core/simulation/Simulation.h"

namespace guidepost::simulation {

// The effects as a replication has drawn them; shared between its visitors.
struct TrueEffects {
  TrueEffects(const guidance::EffectLibrary& library, std::vector<double> logEffects);

  const guidance::EffectLibrary& library;
  std::vector<double> logEffect;                     // by action
  std::vector<const guidance::Effect*> effect;       // by action; null: none
  std::vector<std::array<double, segmentCount>> fit; // suit ÷ the best suit
};

class Response {
public:
  explicit Response(const TrueEffects& effects);
  void clear(std::size_t segment);

  struct Answer {
    bool clicked = false, dismissed = false;
  };
  Answer show(std::size_t action, double depth, RandomStream& luck);
  void purchased(double value); // pays what the actions promised

  double owedShare() const; // of the next order
  double logOdds() const;   // added to the log odds of a purchase from now on
  double cost() const { return cost_; }
  double satisfaction(double base) const; // expected rating, 1…5
  int showings() const { return showings_; }

private:
  struct Active {
    double logOdds = 0;
    double owed = 0; // share of the next order
    double satisfaction = 0;
  };

  const TrueEffects& effects_;
  std::vector<Active> active_; // by action
  std::size_t segment_ = 0;
  int showings_ = 0;
  int dismissals_ = 0;
  double cost_ = 0;
};

} // namespace guidepost::simulation
