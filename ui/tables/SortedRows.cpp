#include "ui/tables/SortedRows.h"

#include "ui/tables/TableRoles.h"

#include <cmath>

namespace guidepost::ui {

SortedRows::SortedRows(QObject* parent) : QSortFilterProxyModel(parent) {
  setSortRole(SortRole);
}

bool SortedRows::lessThan(const QModelIndex& left, const QModelIndex& right) const {
  const QVariant a = left.data(SortRole);
  const QVariant b = right.data(SortRole);
  const bool numbers = a.typeId() == QMetaType::Double && b.typeId() == QMetaType::Double;
  const auto missing = [](const QVariant& value) {
    return !value.isValid() || (value.typeId() == QMetaType::Double && std::isnan(value.toDouble())) ||
           (value.typeId() == QMetaType::QString && value.toString().isEmpty());
  };
  const bool noA = missing(a);
  const bool noB = missing(b);
  if (noA || noB) return sortOrder() == Qt::AscendingOrder ? !noA && noB : noA && !noB;
  if (numbers) return a.toDouble() < b.toDouble();
  if (a.typeId() == QMetaType::Double) return true;
  if (b.typeId() == QMetaType::Double) return false;
  return a.toString().localeAwareCompare(b.toString()) < 0;
}

} // namespace guidepost::ui
