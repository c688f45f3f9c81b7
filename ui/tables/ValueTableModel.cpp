#include "ui/tables/ValueTableModel.h"

#include "ui/text/Numbers.h"

#include <cmath>
#include <limits>

namespace guidepost::ui {
namespace {

QString numberText(const Cell& cell) {
  if (!cell.text.isEmpty()) return cell.text;
  if (!cell.value) return {};
  const double value = *cell.value;
  if (std::isnan(value)) return number::unknown();
  return (cell.withSign ? number::signedReal(value, cell.decimals) : number::real(value, cell.decimals)) + cell.unit;
}

QString intervalText(const Cell& cell) {
  if (!cell.low || !cell.high || std::isnan(*cell.low) || std::isnan(*cell.high)) return {};
  return number::interval(number::real(*cell.low, cell.decimals), number::real(*cell.high, cell.decimals));
}

QVariant optionalNumber(const std::optional<double>& value) {
  return value ? QVariant(*value) : QVariant();
}

} // namespace

Cell Cell::words(const QString& text) {
  Cell cell;
  cell.text = text;
  return cell;
}

Cell Cell::ofStrategy(const QString& strategy, const QString& name) {
  Cell cell = words(name);
  cell.strategy = strategy;
  return cell;
}

Cell Cell::count(std::int64_t value) {
  return number(static_cast<double>(value), 0);
}

Cell Cell::number(double value, int decimals) {
  Cell cell;
  cell.value = value;
  cell.decimals = decimals;
  return cell;
}

Cell Cell::difference(double value, int decimals) {
  Cell cell = number(value, decimals);
  cell.withSign = true;
  return cell;
}

Cell Cell::percent(double share, int decimals) {
  return number(share * 100, decimals);
}

Cell Cell::estimate(const Estimate& estimate, int decimals, double scale, bool withSign) {
  Cell cell = number(estimate.estimate * scale, decimals);
  if (!std::isnan(estimate.low) && !std::isnan(estimate.high)) {
    cell.low = estimate.low * scale;
    cell.high = estimate.high * scale;
  }
  cell.withSign = withSign;
  return cell;
}

Cell Cell::unknown() {
  return number(std::numeric_limits<double>::quiet_NaN(), 0);
}

void ValueTableModel::setTable(QVector<Column> columns, QVector<QVector<Cell>> rows) {
  beginResetModel();
  columns_ = std::move(columns);
  rows_ = std::move(rows);
  for (QVector<Cell>& row : rows_)
    row.resize(columns_.size());
  endResetModel();
}

void ValueTableModel::setRows(QVector<QVector<Cell>> rows) {
  setTable(columns_, std::move(rows));
}

int ValueTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int ValueTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(columns_.size());
}

QVariant ValueTableModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const Cell& cell = rows_.at(index.row()).at(index.column());
  switch (role) {
  case Qt::DisplayRole:
    return numberText(cell);
  case Qt::TextAlignmentRole:
    return QVariant::fromValue(
        Qt::Alignment(Qt::AlignVCenter | (columns_.at(index.column()).numeric ? Qt::AlignRight : Qt::AlignLeft)));
  case Qt::ToolTipRole:
    return cell.toolTip.isEmpty() ? QVariant() : cell.toolTip;
  case Qt::AccessibleTextRole: {
    const QString interval = intervalText(cell);
    return interval.isEmpty() ? numberText(cell) : numberText(cell) + ' ' + number::bracketed(interval);
  }
  case ValueRole:
    return optionalNumber(cell.value);
  case LowRole:
    return optionalNumber(cell.low);
  case HighRole:
    return optionalNumber(cell.high);
  case DecimalsRole:
    return cell.decimals;
  case SignedRole:
    return cell.withSign;
  case UnitRole:
    return cell.unit;
  case StrategyRole:
    return cell.strategy.isEmpty() ? QVariant() : cell.strategy;
  case EmphasisRole:
    return cell.emphasis;
  case NotedRole:
    return cell.noted;
  case MeterRole:
    return optionalNumber(cell.meter);
  case GroundRole:
    return cell.ground ? QVariant(*cell.ground) : QVariant();
  case SortRole:
    return cell.value ? QVariant(*cell.value) : QVariant(cell.text);
  default:
    return {};
  }
}

QVariant ValueTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= columns_.size()) return {};
  const Column& column = columns_.at(section);
  switch (role) {
  case Qt::DisplayRole:
  case Qt::AccessibleTextRole:
    return column.head;
  case Qt::ToolTipRole:
    return column.toolTip.isEmpty() ? QVariant() : column.toolTip;
  case Qt::TextAlignmentRole:
    return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (column.numeric ? Qt::AlignRight : Qt::AlignLeft)));
  case OptionalRole:
    return column.optional;
  case NumericRole:
    return column.numeric;
  default:
    return {};
  }
}

} // namespace guidepost::ui
