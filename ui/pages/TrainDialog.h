// What to train and how long: sensible as it opens. GUI thread.
#pragma once

#include "core/pipeline/Intent.h"

#include <QDialog>

#include <optional>

class QComboBox;
class QLabel;
class QSpinBox;

namespace guidepost::ui {

class TrainDialog : public QDialog {
  Q_OBJECT

public:
  // `last`: the model trained before, for its settings and the time it took.
  TrainDialog(const std::optional<pipeline::ModelSummary>& last, QWidget* parent);
  pipeline::TrainRequest request() const;

private:
  void showExpected();

  std::optional<pipeline::ModelSummary> last_;
  QSpinBox* epochs_;
  QSpinBox* horizon_;
  QComboBox* width_;
  QSpinBox* layers_;
  QSpinBox* seed_;
  QLabel* expected_;
};

} // namespace guidepost::ui
