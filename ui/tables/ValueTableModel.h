// A table of values: columns with heads, rows of cells. Takes everything at once, never asks anybody. Any page's small
// table; large ones are paged by their own models with the same roles.
#pragma once

#include "ui/tables/TableRoles.h"

#include "core/base/Estimate.h"

#include <QAbstractTableModel>
#include <QString>
#include <QVector>

#include <optional>

namespace guidepost::ui {

struct Cell {
  QString text;                // shown when there is no value; or instead of it ("<1 %")
  std::optional<double> value; // as shown (a rate in per cent is 3.95); NaN is –
  std::optional<double> low, high;
  int decimals = 2;
  bool withSign = false;
  QString unit;
  QString strategy;
  bool emphasis = false;
  bool noted = false;
  std::optional<double> meter;
  std::optional<int> ground;
  QString toolTip;

  static Cell words(const QString& text);
  static Cell ofStrategy(const QString& strategy, const QString& name); // with its mark
  static Cell count(std::int64_t value);
  static Cell number(double value, int decimals = 2);
  static Cell difference(double value, int decimals = 2); // with its sign
  static Cell percent(double share, int decimals = 1);    // 0.0395 → 3.9
  static Cell estimate(const Estimate& estimate, int decimals = 2, double scale = 1, bool withSign = false);
  static Cell unknown(); // –

  Cell&& emphasised(bool on = true) && {
    emphasis = on;
    return std::move(*this);
  }
  Cell&& asNoted(bool on = true) && {
    noted = on;
    return std::move(*this);
  }
  Cell&& withUnit(const QString& text_) && {
    unit = text_;
    return std::move(*this);
  }
  Cell&& withTip(const QString& text_) && {
    toolTip = text_;
    return std::move(*this);
  }
  Cell&& withMeter(double share) && {
    meter = share;
    return std::move(*this);
  }
  Cell&& onGround(int step) && {
    ground = step;
    return std::move(*this);
  }
};

struct Column {
  QString head;
  bool numeric = true;   // right-aligned, head too
  bool optional = false; // folded away when there is too little room
  QString toolTip = {};  // what it means
};

class ValueTableModel : public QAbstractTableModel {
  Q_OBJECT

public:
  using QAbstractTableModel::QAbstractTableModel;

  void setTable(QVector<Column> columns, QVector<QVector<Cell>> rows);
  void setRows(QVector<QVector<Cell>> rows); // same columns
  const Cell& cell(int row, int column) const { return rows_.at(row).at(column); }
  const QVector<Column>& columns() const { return columns_; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  // On a head: bool, is the column optional / numeric.
  static constexpr int OptionalRole = SortRole + 1;
  static constexpr int NumericRole = SortRole + 2;

private:
  QVector<Column> columns_;
  QVector<QVector<Cell>> rows_;
};

} // namespace guidepost::ui
