#include "ui/pages/data/PagedTableModel.h"

#include "ui/text/Numbers.h"

#include <limits>

namespace guidepost::ui {

namespace {
constexpr int rowsInBlock = 200;
constexpr int blocksKept = 100;
} // namespace

PagedTableModel::PagedTableModel(ProjectSession& session, const QString& slot, QObject* parent)
    : QAbstractTableModel(parent), session_(session), slot_(slot) {}

void PagedTableModel::setColumns(QVector<Column> columns) {
  beginResetModel();
  columns_ = std::move(columns);
  endResetModel();
}

void PagedTableModel::reload(Fetch fetch) {
  fetch_ = std::move(fetch);
  ++generation_;
  fresh_ = true;
  asked_.clear();
  request(0);
}

void PagedTableModel::clear() {
  beginResetModel();
  ++generation_;
  fetch_ = {};
  total_ = 0;
  blocks_.clear();
  asked_.clear();
  endResetModel();
}

void PagedTableModel::request(int block) const {
  if (!fetch_ || asked_.value(block)) return;
  asked_[block] = true;
  auto* self = const_cast<PagedTableModel*>(this); // an answer changes what is cached, not what the model is
  session_.query<TablePage>(
      QStringLiteral("%1.%2").arg(slot_).arg(block % 4),
      [block, fetch = fetch_](pipeline::Workspace& workspace, const JobContext& job) {
        return fetch(workspace, std::int64_t{block} * rowsInBlock, rowsInBlock, job);
      },
      self,
      [self, block, generation = generation_](Result<TablePage> page) {
        if (generation != self->generation_) return;
        if (page) return self->take(block, std::move(*page));
        self->asked_.remove(block);
        if (page.error().code != ErrorCode::Cancelled) emit self->failed(page.error());
      });
}

void PagedTableModel::take(int block, TablePage page) {
  const std::int64_t total = page.total;
  if (fresh_ || total != total_) {
    beginResetModel();
    fresh_ = false;
    total_ = total;
    blocks_.clear();
    asked_ = {{block, true}};
    blocks_.insert(block, std::move(page));
    endResetModel();
    emit counted();
    return;
  }
  if (blocks_.size() > blocksKept) {
    blocks_.clear();
    asked_ = {{block, true}};
  }
  blocks_.insert(block, std::move(page));
  const int row = block * rowsInBlock;
  emit dataChanged(index(row, 0), index(std::min(row + rowsInBlock, rowCount()) - 1, columnCount() - 1));
}

SessionId PagedTableModel::sessionAt(int row) const {
  const auto block = blocks_.constFind(row / rowsInBlock);
  return block == blocks_.constEnd() ? SessionId{} : block->sessions.value(row % rowsInBlock);
}

int PagedTableModel::rowCount(const QModelIndex& parent) const {
  if (parent.isValid()) return 0;
  return static_cast<int>(std::min<std::int64_t>(total_, std::numeric_limits<int>::max()));
}

int PagedTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(columns_.size());
}

QVariant PagedTableModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const bool numeric = columns_.at(index.column()).numeric;
  if (role == Qt::TextAlignmentRole)
    return QVariant::fromValue(Qt::Alignment((numeric ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
  if (role != Qt::DisplayRole && role != ValueRole && role != DecimalsRole && role != Qt::ToolTipRole) return {};
  const auto block = blocks_.constFind(index.row() / rowsInBlock);
  if (block == blocks_.constEnd()) request(index.row() / rowsInBlock);
  const QVector<Cell> row =
      block == blocks_.constEnd() ? QVector<Cell>() : block->rows.value(index.row() % rowsInBlock);
  if (index.column() >= row.size()) return role == Qt::DisplayRole ? QVariant(QStringLiteral("…")) : QVariant();
  const Cell& cell = row.at(index.column());
  if (role == Qt::DisplayRole) return cell.value ? QVariant(number::real(*cell.value, cell.decimals)) : cell.text;
  if (role == ValueRole) return cell.value ? QVariant(*cell.value) : QVariant();
  if (role == DecimalsRole) return cell.decimals;
  return cell.toolTip.isEmpty() ? QVariant() : QVariant(cell.toolTip);
}

QVariant PagedTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= columns_.size()) return {};
  const Column& column = columns_.at(section);
  switch (role) {
  case Qt::DisplayRole:
  case Qt::AccessibleTextRole:
    return column.head;
  case Qt::ToolTipRole:
    return column.toolTip.isEmpty() ? QVariant() : column.toolTip;
  case Qt::TextAlignmentRole:
    return QVariant::fromValue(Qt::Alignment((column.numeric ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
  case ValueTableModel::NumericRole:
    return column.numeric;
  case ValueTableModel::OptionalRole:
    return column.optional;
  default:
    return {};
  }
}

} // namespace guidepost::ui
