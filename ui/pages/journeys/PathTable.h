// Folded paths as rows of chips, with sessions, share, and whether they end in a purchase.
#pragma once

#include "core/journey/Paths.h"
#include "ui/tables/TableView.h"

namespace guidepost::ui {

class ValueTableModel;

class PathTable : public TableView {
  Q_OBJECT

public:
  explicit PathTable(QWidget* parent = nullptr);
  // Without event types in the log nobody knows who buys.
  void setPaths(const journey::PathsResult& paths, bool hasEventTypes = true);

private:
  ValueTableModel* model_;
};

} // namespace guidepost::ui
