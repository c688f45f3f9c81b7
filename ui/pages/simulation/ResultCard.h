// All figures of all strategies as a table, each with its interval.
#pragma once

#include "core/evaluation/RunResult.h"
#include "ui/widgets/Card.h"

namespace guidepost::ui {

class TableView;
class ValueTableModel;

class ResultCard : public Card {
  Q_OBJECT

public:
  explicit ResultCard(QWidget* parent = nullptr);
  void showRun(const evaluation::RunResult& result);
  void showNothing();

signals:
  void strategyActivated(const QString& strategy); // Enter or double click on its row

protected:
  void changeEvent(QEvent* event) override;

private:
  TableView* table_;
  ValueTableModel* model_;
  QStringList strategies_; // by row
};

} // namespace guidepost::ui
