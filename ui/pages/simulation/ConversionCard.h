// Conversion of each strategy as bars from zero with their intervals.
#pragma once

#include "core/evaluation/RunResult.h"
#include "ui/widgets/Card.h"

namespace guidepost::ui {

class BarChart;

class ConversionCard : public Card {
  Q_OBJECT

public:
  explicit ConversionCard(QWidget* parent = nullptr);
  void showRun(const evaluation::RunResult& result);
  void showNothing();

private:
  BarChart* chart_;
};

} // namespace guidepost::ui
