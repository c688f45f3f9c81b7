// Sorts by the bare values; unknown ones stand last either way. The model's own order is the default and comes back.
#pragma once

#include <QSortFilterProxyModel>

namespace guidepost::ui {

class SortedRows : public QSortFilterProxyModel {
  Q_OBJECT

public:
  explicit SortedRows(QObject* parent = nullptr);

protected:
  bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
};

} // namespace guidepost::ui
