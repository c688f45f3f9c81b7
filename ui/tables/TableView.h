// A table as every page has it: rows of one height, heads on inset, hairlines, sorting on the head (the third click
// brings the own order back), copying as bare numbers, saving as CSV, remembered widths and hidden columns. Takes any
// model with the roles of TableRoles.h.
#pragma once

#include "ui/charts/ChartTable.h"

#include <QTableView>

class QMenu;

namespace guidepost::ui {

class SortedRows;

class TableView : public QTableView {
  Q_OBJECT

public:
  explicit TableView(const QString& objectName, QWidget* parent = nullptr);

  // The model as the page knows it; sorting happens in between (not for paged models: sortable = false).
  void setTable(QAbstractItemModel* model, bool sortable = true);
  QAbstractItemModel* table() const { return source_; }
  int sourceRow(const QModelIndex& viewIndex) const;
  int hoveredRow() const { return hoveredRow_; } // of the view, −1: none
  void selectSourceRow(int row);

  void setHeading(const QString& title, const QString& badge = {});
  void setStretchColumn(int column); // takes the room that is left; default −1: all share it
  // As high as its rows: for tables in a scrolling page. Off: scrolls inside itself.
  void setShowAllRows(bool all);
  void setTwoLines(bool twoLines); // rows leave room for an interval; found by itself for small tables

  ChartTable rows(bool selectedOnly = false) const; // what is copied: bare numbers, intervals as two columns
  void copy() const;
  bool saveCsv(const QString& path) const;
  void addActions(QMenu& menu);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

signals:
  void rowActivated(int sourceRow); // Enter, double click
  void currentRowChanged(int sourceRow);
  void copied() const;

protected:
  void keyPressEvent(QKeyEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
  bool viewportEvent(QEvent* event) override;

private:
  void headClicked(int section);
  void headMenu(const QPoint& position);
  void layOut();
  void fitRows();
  void remember();
  void restore();

  QAbstractItemModel* source_ = nullptr;
  SortedRows* sorted_ = nullptr;
  QString title_, badge_;
  int stretchColumn_ = -1;
  bool showAllRows_ = false;
  bool layingOut_ = false;
  int hoveredRow_ = -1;
  QVector<int> userWidths_; // by the user, 0: automatic
  QVector<int> userHidden_; // columns
};

} // namespace guidepost::ui
