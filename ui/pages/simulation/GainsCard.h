// What each strategy adds to conversion, with its interval. The title is about the recommended one; where another adds
// more, it says that too, and why that one is not recommended.
#pragma once

#include "core/evaluation/RunResult.h"
#include "ui/widgets/Card.h"

namespace guidepost::ui {

class ForestChart;

class GainsCard : public Card {
  Q_OBJECT

public:
  explicit GainsCard(QWidget* parent = nullptr);
  void showRun(const evaluation::RunResult& result);
  void showNothing(const QString& action, const QString& actionIcon); // "": no button

private:
  ForestChart* chart_;
};

} // namespace guidepost::ui
