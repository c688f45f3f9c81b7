// The funnel by group of sessions, once it is split by something. Hidden without a split.
#pragma once

#include "core/journey/Funnel.h"
#include "ui/widgets/Card.h"

namespace guidepost::ui {

class TableView;
class ValueTableModel;

class GroupsCard : public Card {
  Q_OBJECT

public:
  explicit GroupsCard(QWidget* parent = nullptr);
  void setFunnel(const journey::FunnelResult& funnel);

private:
  TableView* table_;
  ValueTableModel* model_;
};

} // namespace guidepost::ui
