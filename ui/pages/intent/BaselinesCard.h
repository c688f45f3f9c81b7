// The model's figures beside two simple rules, and whether it is ahead of them: by log-loss with the paired interval
// that core gives, and by accuracy as it stands.
#pragma once

#include "ui/pages/intent/ModelCard.h"
#include "ui/widgets/DefinitionCard.h"

namespace guidepost::ui {

class FigureTable;

class BaselinesCard : public ModelCard {
  Q_OBJECT

public:
  explicit BaselinesCard(ProjectSession& session);
  void showModel(const pipeline::ModelSummary& model) override;
  void showNothing() override;
  void setWords() override;

  // "Log-loss beats both baselines; Markov is more accurate".
  static QString verdict(const pipeline::ModelSummary& model);

signals:
  void definitionRequested(const guidepost::ui::Definition& definition);

private:
  void define(int row);

  FigureTable* table_;
};

} // namespace guidepost::ui
