// How the model learnt, epoch by epoch; while a training runs its curves grow here, with the time left and a way to
// stop.
#pragma once

#include "ui/pages/intent/ModelCard.h"

namespace guidepost::ui {

class Button;
class LineChart;
class SegmentedButtons;

class LearningCard : public ModelCard {
  Q_OBJECT

public:
  explicit LearningCard(ProjectSession& session);
  void showModel(const pipeline::ModelSummary& model) override;
  void showNothing() override;
  void setWords() override;

private:
  void follow(const JobProgress& progress);
  void showRunning();
  void draw(const std::vector<intent::EpochRecord>& epochs);
  void end();

  bool running_ = false;
  int epochsAtMost_ = 0;
  double secondsLeft_ = -1;
  LineChart* chart_;
  SegmentedButtons* choice_;
  QWidget* foot_; // while it runs
  class QLabel* left_;
  Button* cancel_;
};

} // namespace guidepost::ui
