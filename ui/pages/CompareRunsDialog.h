// Two runs side by side: what was set differently, in words, and what came of it.
#pragma once

#include "core/pipeline/Scenarios.h"
#include "ui/session/ProjectSession.h"

#include <QDialog>

class QComboBox;
class QFrame;
class QLabel;

namespace guidepost::ui {

class FindingList;
class TableView;
class ValueTableModel;

class CompareRunsDialog : public QDialog {
  Q_OBJECT

public:
  CompareRunsDialog(ProjectSession& session, QWidget* parent);
  static void open(ProjectSession& session, QWidget* parent);

private:
  void show(std::vector<pipeline::RunSummary> runs);
  void compare();

  std::vector<pipeline::RunSummary> runs_;
  QComboBox* first_;
  QComboBox* second_;
  FindingList* differences_;
  TableView* table_;
  ValueTableModel* model_;
  QFrame* frame_;
  QLabel* note_;
};

} // namespace guidepost::ui
