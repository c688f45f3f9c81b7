// One figure of each strategy by round, with intervals; the title says whether feedback moved it beyond chance.
#pragma once

#include "core/evaluation/RunResult.h"
#include "ui/widgets/Card.h"

namespace guidepost::ui {

class LineChart;

class RoundCard : public Card {
  Q_OBJECT

public:
  struct Figure {
    Estimate evaluation::StrategyResult::*value = nullptr;
    QString name;     // "Click rate"
    QString subtitle; // unit, interval
    double scale = 1; // 100 for rates
    int decimals = 2;
    bool withNothing = true; // nothing has one too
  };

  explicit RoundCard(const QString& objectName, QWidget* parent = nullptr);
  void showRun(const evaluation::RunResult& result, const Figure& figure);
  void showNothing(const QString& title, const QString& sentence, const QString& action = {});

private:
  LineChart* chart_;
};

// The difference of two independent figures is more than their intervals allow.
bool differsBeyondChance(const Estimate& a, const Estimate& b);

} // namespace guidepost::ui
