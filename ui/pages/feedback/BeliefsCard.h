// What the strategies that learn believe about each effect, before any feedback and after the first round, each with
// its range; and in words how much that is.
#pragma once

#include "core/pipeline/Scenarios.h"
#include "ui/widgets/Card.h"

namespace guidepost::ui {

class TableView;
class ValueTableModel;

class BeliefsCard : public Card {
  Q_OBJECT

public:
  explicit BeliefsCard(QWidget* parent = nullptr);
  void showRun(const pipeline::RunSummary& run);
  void showNothing();

private:
  ValueTableModel* model_;
  TableView* table_;
};

// By which share the range of a belief became narrower, on the scale of its logarithm: 0 nothing was learnt, 1 all.
double narrowed(double lowBefore, double highBefore, double lowAfter, double highAfter);

} // namespace guidepost::ui
