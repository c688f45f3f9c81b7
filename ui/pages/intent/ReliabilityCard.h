// Whether the model's percentages can be believed: what it said against what happened.
#pragma once

#include "ui/pages/intent/ModelCard.h"

namespace guidepost::ui {

class ReliabilityChart;

class ReliabilityCard : public ModelCard {
  Q_OBJECT

public:
  explicit ReliabilityCard(ProjectSession& session);
  void showModel(const pipeline::ModelSummary& model) override;
  void showNothing() override;
  void setWords() override;

private:
  ReliabilityChart* chart_;
};

} // namespace guidepost::ui
