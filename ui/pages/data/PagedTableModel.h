// Rows that are fetched a block at a time, off the GUI thread, when they are looked at: "…" until they come. For tables
// whose rows no sort changes. GUI thread.
#pragma once

#include "ui/session/ProjectSession.h"
#include "ui/tables/ValueTableModel.h"

#include <QHash>

namespace guidepost::ui {

struct TablePage {
  std::int64_t total = 0;
  QVector<QVector<Cell>> rows;
  QVector<SessionId> sessions; // behind the rows; empty: none
};

class PagedTableModel : public QAbstractTableModel {
  Q_OBJECT

public:
  using Fetch =
      std::function<Result<TablePage>(pipeline::Workspace&, std::int64_t first, int limit, const JobContext&)>;

  PagedTableModel(ProjectSession& session, const QString& slot, QObject* parent = nullptr);

  void setColumns(QVector<Column> columns);
  void reload(Fetch fetch); // the old rows go when the first new block is there
  void clear();
  std::int64_t total() const { return total_; }
  SessionId sessionAt(int row) const; // 0: none, or not there yet

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
  void counted(); // total() is that of the newest reload()
  void failed(const guidepost::Error& error);

private:
  void request(int block) const;
  void take(int block, TablePage page);

  ProjectSession& session_;
  QString slot_;
  QVector<Column> columns_;
  Fetch fetch_;
  std::int64_t total_ = 0;
  int generation_ = 0;
  bool fresh_ = false; // no block of the newest reload() is there yet
  mutable QHash<int, TablePage> blocks_;
  mutable QHash<int, bool> asked_;
};

} // namespace guidepost::ui
