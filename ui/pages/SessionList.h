// Sessions by purchase intent, with a field that finds one by its number or the log's own id.
#pragma once

#include "core/pipeline/Intent.h"
#include "ui/session/ProjectSession.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace guidepost::ui {

class TableView;
class ValueTableModel;

class SessionList : public QWidget {
  Q_OBJECT

public:
  explicit SessionList(ProjectSession& session, const QString& objectName, QWidget* parent = nullptr);

  void reload();
  void clear();
  void retranslate();

signals:
  void loaded(int count);
  void failed(const guidepost::Error& error);

private:
  void show(std::vector<pipeline::SessionSummary> sessions);
  void followSelection();

  ProjectSession& session_;
  QString slot_;
  std::vector<pipeline::SessionSummary> sessions_;
  bool following_ = false;
  QLineEdit* field_;
  TableView* table_;
  ValueTableModel* model_;
  QLabel* none_; // nothing is found
};

} // namespace guidepost::ui
