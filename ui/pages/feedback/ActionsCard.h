// What was shown by each strategy, and how much of it was clicked and bought, by round and action.
#pragma once

#include "core/feedback/Feedback.h"
#include "ui/widgets/Card.h"

namespace guidepost::ui {

class TableView;
class ValueTableModel;

class ActionsCard : public Card {
  Q_OBJECT

public:
  explicit ActionsCard(QWidget* parent = nullptr);
  void showRows(const std::vector<feedback::FeedbackRow>& feedback);
  void showNothing();

private:
  ValueTableModel* model_;
  TableView* table_;
};

} // namespace guidepost::ui
