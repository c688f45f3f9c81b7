// What was imported, newest first, and taking the newest back.
#pragma once

#include "core/pipeline/History.h"
#include "ui/session/ProjectSession.h"

#include <QWidget>

class QLabel;

namespace guidepost::ui {

class Button;
class TableView;
class ValueTableModel;

class ImportsPanel : public QWidget {
  Q_OBJECT

public:
  explicit ImportsPanel(ProjectSession& session, QWidget* parent = nullptr);

  void clear();
  void reload();
  void retranslate();

signals:
  void failed(const guidepost::Error& error);
  void undone(const QString& sentence); // what went, and what is there now

private:
  void fill();
  void askToUndo();
  void undo();
  const pipeline::ImportEntry* newest() const;

  ProjectSession& session_;
  std::vector<pipeline::ImportEntry> entries_;
  bool undoing_ = false;
  Button* undo_;
  TableView* table_;
  ValueTableModel* model_;
};

} // namespace guidepost::ui
