// What the model mistakes for what; the title names the intent that is hardest to foresee.
#pragma once

#include "ui/pages/intent/ModelCard.h"

namespace guidepost::ui {

class ConfusionTable;

class ConfusionCard : public ModelCard {
  Q_OBJECT

public:
  explicit ConfusionCard(ProjectSession& session);
  void showModel(const pipeline::ModelSummary& model) override;
  void showNothing() override;
  void setWords() override;

private:
  ConfusionTable* table_;
};

} // namespace guidepost::ui
