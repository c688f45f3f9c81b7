// The project's models side by side, and which one is active. GUI thread.
#pragma once

#include "core/pipeline/Intent.h"
#include "ui/session/ProjectSession.h"

#include <QDialog>

namespace guidepost::ui {

class Button;
class TableView;
class ValueTableModel;

class ModelsDialog : public QDialog {
  Q_OBJECT

public:
  ModelsDialog(ProjectSession& session, QWidget* parent);

private:
  void fill(std::vector<pipeline::ModelSummary> models);
  void activate();

  ProjectSession& session_;
  std::vector<pipeline::ModelSummary> models_;
  int row_ = -1;
  TableView* table_;
  ValueTableModel* model_;
  Button* activate_;
};

} // namespace guidepost::ui
