// The log's events, one page at a time: asks the session for the block that is looked at and shows "…" until it comes.
#pragma once

#include "ui/session/ProjectSession.h"

#include "core/store/EventTable.h"

#include <QAbstractTableModel>
#include <QHash>

namespace guidepost::ui {

class EventTableModel : public QAbstractTableModel {
  Q_OBJECT

public:
  enum Column { Time, User, SessionNumber, Type, Item, Category, Brand, Price, Columns };

  explicit EventTableModel(ProjectSession& session, QObject* parent = nullptr);

  void reload(const store::EventFilter& filter);
  void setOrder(const store::EventOrder& order); // of all events; those of a filter keep the log's
  const store::EventFilter& filter() const { return filter_; }
  const store::EventOrder& order() const { return order_; }
  static std::optional<store::EventOrder::Column> orderOf(int column); // none: it cannot be sorted by this one
  void clear();
  std::int64_t total() const { return total_; }
  SessionId sessionAt(int row) const; // 0 while the row is not there yet
  void retranslate();

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
  void counted(); // total() is known
  void failed(const guidepost::Error& error);

private:
  const store::EventLine* line(int row) const;
  void request(int block) const;

  ProjectSession& session_;
  store::EventFilter filter_;
  store::EventOrder order_;
  std::int64_t total_ = 0;
  int generation_ = 0;
  bool fresh_ = false; // no block is there yet since reload()
  mutable QHash<int, std::vector<store::EventLine>> blocks_;
  mutable QHash<int, bool> asked_;
};

} // namespace guidepost::ui
