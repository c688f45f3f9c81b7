// What each strategy earns per 1,000 sessions against nothing: the figure by which they are ranked.
#pragma once

#include "core/evaluation/RunResult.h"
#include "ui/widgets/Card.h"

namespace guidepost::ui {

class ForestChart;

class NetGainCard : public Card {
  Q_OBJECT

public:
  explicit NetGainCard(QWidget* parent = nullptr);
  void showRun(const evaluation::RunResult& result);
  void showNothing();

private:
  ForestChart* chart_;
};

} // namespace guidepost::ui
