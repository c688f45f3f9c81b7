// What the purchase intent would be without each event of the chosen session up to the chosen one, and in a sentence.
#pragma once

#include "ui/pages/intent/ModelCard.h"

class QLabel;

namespace guidepost::ui {

class Button;
class WithoutEventChart;

class WithoutCard : public ModelCard {
  Q_OBJECT

public:
  explicit WithoutCard(ProjectSession& session);
  void showModel(const pipeline::ModelSummary& model) override;
  void showNothing() override;
  void setWords() override;

signals:
  void guidanceRequested(); // "What would we show?"

private:
  struct Answer {
    pipeline::SessionReading reading;
    pipeline::WithoutEvents without;
    std::size_t upTo = 0;
  };
  void load();
  void show(const Answer& answer);

  WithoutEventChart* chart_;
  QLabel* heading_;
  QLabel* sentence_;
  Button* guidance_;
};

} // namespace guidepost::ui
