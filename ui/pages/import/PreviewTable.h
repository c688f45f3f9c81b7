// The first rows of a log before its import, with the role of each column above it, to be changed in a menu. GUI
// thread.
#pragma once

#include "core/pipeline/Import.h"

#include <QTableView>

class QMenu;

namespace guidepost::ui {

class PreviewModel;
class RoleHead;

class PreviewTable : public QTableView {
  Q_OBJECT

public:
  explicit PreviewTable(QWidget* parent = nullptr);

  // suggested: a column that might have a role that is missing, −1: none.
  void setPreview(const pipeline::ImportPreview& preview, int suggested = -1);
  bool isEmpty() const { return preview_.columns.empty(); }

signals:
  void roleChosen(int column, const QString& role); // by the user; "": not used

private:
  void openMenu(int column, const QPoint& position);
  void addRole(QMenu& menu, int column, const QString& role);

  pipeline::ImportPreview preview_;
  PreviewModel* model_;
  RoleHead* head_;
};

} // namespace guidepost::ui
