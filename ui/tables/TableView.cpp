#include "ui/tables/TableView.h"

#include "ui/settings/Settings.h"
#include "ui/tables/NumberDelegate.h"
#include "ui/tables/SortedRows.h"
#include "ui/tables/TableHead.h"
#include "ui/tables/ValueTableModel.h"
#include "ui/theme/Fonts.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDataStream>
#include <QFileDialog>
#include <QHeaderView>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QSaveFile>

#include <cmath>

namespace guidepost::ui {
namespace {

constexpr int rowsLookedAt = 200; // for widths: enough for what is seen

} // namespace

TableView::TableView(const QString& objectName, QWidget* parent) : QTableView(parent) {
  setObjectName(objectName);
  setItemDelegate(new NumberDelegate(this));
  setShowGrid(false);
  setFrameShape(QFrame::NoFrame);
  setSelectionBehavior(QAbstractItemView::SelectRows);
  setSelectionMode(QAbstractItemView::ExtendedSelection);
  setEditTriggers(QAbstractItemView::NoEditTriggers);
  setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  setWordWrap(false);
  setTabKeyNavigation(false);
  setMouseTracking(true);
  setCornerButtonEnabled(false);
  verticalHeader()->hide();
  verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  verticalHeader()->setMinimumSectionSize(units(6));
  verticalHeader()->setDefaultSectionSize(NumberDelegate::rowHeight(false));
  auto* head = new TableHead(this);
  head->setObjectName(objectName + ".head");
  setHorizontalHeader(head);
  connect(head, &QHeaderView::sectionClicked, this, &TableView::headClicked);
  connect(head, &QHeaderView::customContextMenuRequested, this, &TableView::headMenu);
  connect(head, &QHeaderView::sectionResized, this, [this](int section, int, int size) {
    if (layingOut_ || section >= userWidths_.size()) return;
    userWidths_[section] = size;
    remember();
  });
  connect(this, &QAbstractItemView::activated, this,
          [this](const QModelIndex& index) { emit rowActivated(sourceRow(index)); });
}

void TableView::setTable(QAbstractItemModel* model, bool sortable) {
  source_ = model;
  if (sortable && !sorted_) sorted_ = new SortedRows(this);
  if (sortable) {
    sorted_->setSourceModel(model);
    setModel(sorted_);
  } else {
    setModel(model);
  }
  restore();
  connect(model, &QAbstractItemModel::modelReset, this, &TableView::layOut);
  connect(model, &QAbstractItemModel::rowsInserted, this, &TableView::fitRows);
  connect(model, &QAbstractItemModel::rowsRemoved, this, &TableView::fitRows);
  layOut();
}

int TableView::sourceRow(const QModelIndex& viewIndex) const {
  if (!viewIndex.isValid()) return -1;
  return model() == sorted_ ? sorted_->mapToSource(viewIndex).row() : viewIndex.row();
}

void TableView::selectSourceRow(int row) {
  if (!source_ || row < 0 || row >= source_->rowCount()) return;
  const QModelIndex index = source_->index(row, 0);
  setCurrentIndex(model() == sorted_ ? sorted_->mapFromSource(index) : index);
}

void TableView::setHeading(const QString& title, const QString& badge) {
  title_ = title;
  badge_ = badge;
  setAccessibleName(title);
}

void TableView::setStretchColumn(int column) {
  stretchColumn_ = column;
  layOut();
}

void TableView::setShowAllRows(bool all) {
  showAllRows_ = all;
  setVerticalScrollBarPolicy(all ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
  setSizePolicy(QSizePolicy::Expanding, all ? QSizePolicy::Minimum : QSizePolicy::Expanding);
  updateGeometry();
}

void TableView::setTwoLines(bool twoLines) {
  // It walks through every row: with millions of them, only when there is something to change.
  const int height = NumberDelegate::rowHeight(twoLines);
  if (verticalHeader()->defaultSectionSize() != height) verticalHeader()->setDefaultSectionSize(height);
}

void TableView::fitRows() {
  if (!source_) return;
  bool twoLines = false;
  const int rows = std::min(source_->rowCount(), rowsLookedAt);
  for (int row = 0; row < rows && !twoLines; ++row)
    for (int column = 0; column < source_->columnCount() && !twoLines; ++column)
      twoLines = source_->index(row, column).data(LowRole).isValid();
  setTwoLines(twoLines);
  updateGeometry();
}

// Widths: what the user set, else what heads and cells need; optional columns fold away from the last on (three at
// most) until it fits; what is left goes to the stretch column.
void TableView::layOut() {
  if (!source_ || layingOut_) return;
  layingOut_ = true;
  fitRows();
  const int columns = source_->columnCount();
  userWidths_.resize(columns);
  QVector<int> needed(columns);
  const auto* heads = static_cast<const TableHead*>(horizontalHeader());
  const int rows = std::min(model()->rowCount(), rowsLookedAt);
  QStyleOptionViewItem option;
  for (int column = 0; column < columns; ++column) {
    int width = heads->neededWidth(column);
    for (int row = 0; row < rows; ++row)
      width = std::max(width, itemDelegate()->sizeHint(option, model()->index(row, column)).width());
    needed[column] = userWidths_.at(column) > 0 ? userWidths_.at(column) : width;
  }

  QVector<bool> hidden(columns, false);
  for (const int column : userHidden_)
    if (column < columns) hidden[column] = true;
  const auto total = [&] {
    int sum = 0;
    for (int column = 0; column < columns; ++column)
      if (!hidden.at(column)) sum += needed.at(column);
    return sum;
  };
  const int room = viewport()->width();
  int folded = 0;
  for (int column = columns - 1; column >= 0 && folded < 3 && total() > room; --column) {
    if (hidden.at(column) || !source_->headerData(column, Qt::Horizontal, ValueTableModel::OptionalRole).toBool())
      continue;
    hidden[column] = true;
    ++folded;
  }
  const int left = std::max(0, room - total());
  const int shown = static_cast<int>(hidden.count(false));
  if (stretchColumn_ >= 0 && stretchColumn_ < columns && !hidden.at(stretchColumn_)) {
    needed[stretchColumn_] += left;
  } else if (shown > 0) {
    int given = 0;
    for (int column = 0, at = 0; column < columns; ++column) {
      if (hidden.at(column)) continue;
      const int upToHere = left * ++at / shown;
      needed[column] += upToHere - given;
      given = upToHere;
    }
  }
  for (int column = 0; column < columns; ++column) {
    setColumnHidden(column, hidden.at(column));
    setColumnWidth(column, needed.at(column));
  }
  layingOut_ = false;
}

void TableView::headClicked(int section) {
  if (model() != sorted_ || !source_) return;
  const bool numeric = source_->headerData(section, Qt::Horizontal, ValueTableModel::NumericRole).toBool();
  const Qt::SortOrder first = numeric ? Qt::DescendingOrder : Qt::AscendingOrder;
  const Qt::SortOrder second = numeric ? Qt::AscendingOrder : Qt::DescendingOrder;
  QHeaderView* head = horizontalHeader();
  const bool same = sorted_->sortColumn() == section;
  if (same && sorted_->sortOrder() == second) {
    head->setSortIndicatorShown(false);
    sorted_->sort(-1);
    return;
  }
  const Qt::SortOrder order = same ? second : first;
  head->setSortIndicatorShown(true);
  head->setSortIndicator(section, order);
  sorted_->sort(section, order);
}

void TableView::headMenu(const QPoint& position) {
  if (!source_) return;
  QMenu menu(this);
  for (int column = 0; column < source_->columnCount(); ++column) {
    QAction* action = menu.addAction(source_->headerData(column, Qt::Horizontal).toString());
    action->setCheckable(true);
    action->setChecked(!isColumnHidden(column));
    action->setEnabled(column != 0);
    connect(action, &QAction::toggled, this, [this, column](bool shown) {
      if (shown)
        userHidden_.removeAll(column);
      else
        userHidden_.append(column);
      remember();
      layOut();
    });
  }
  menu.addSeparator();
  menu.addAction(tr("Usual widths and columns"), this, [this] {
    userWidths_.fill(0);
    userHidden_.clear();
    remember();
    layOut();
  });
  menu.exec(horizontalHeader()->mapToGlobal(position));
}

ChartTable TableView::rows(bool selectedOnly) const {
  ChartTable table;
  if (!source_) return table;
  QVector<int> rowNumbers;
  if (selectedOnly && selectionModel())
    for (const QModelIndex& index : selectionModel()->selectedRows())
      rowNumbers.append(index.row());
  std::sort(rowNumbers.begin(), rowNumbers.end());
  if (rowNumbers.isEmpty())
    for (int row = 0; row < model()->rowCount(); ++row)
      rowNumbers.append(row);

  QVector<int> shown;
  QVector<bool> withInterval;
  for (int column = 0; column < model()->columnCount(); ++column) {
    if (isColumnHidden(column)) continue;
    shown.append(column);
    bool found = false;
    for (const int row : rowNumbers)
      found = found || model()->index(row, column).data(LowRole).isValid();
    withInterval.append(found);
    const QString head = model()->headerData(column, Qt::Horizontal).toString();
    table.heads.append(head);
    if (found) table.heads << tr("%1, low").arg(head) << tr("%1, high").arg(head);
  }
  for (const int row : rowNumbers) {
    QVariantList cells;
    for (qsizetype i = 0; i < shown.size(); ++i) {
      const QModelIndex index = model()->index(row, shown.at(i));
      const QVariant value = index.data(ValueRole);
      cells.append(value.isValid() ? value : index.data(Qt::DisplayRole));
      if (withInterval.at(i)) cells << index.data(LowRole) << index.data(HighRole);
    }
    table.rows.append(cells);
  }
  table.addNote(badge_);
  return table;
}

void TableView::copy() const {
  const ChartTable table = rows(true);
  auto* mime = new QMimeData;
  mime->setText(table.tsv());
  mime->setHtml(table.html());
  QApplication::clipboard()->setMimeData(mime);
  emit copied();
}

bool TableView::saveCsv(const QString& path) const {
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly)) return false;
  file.write(rows().csv().toUtf8());
  return file.commit();
}

void TableView::addActions(QMenu& menu) {
  QAction* copyAction = menu.addAction(tr("Copy the rows"), this, &TableView::copy);
  copyAction->setShortcut(QKeySequence::Copy);
  menu.addAction(tr("Save as CSV…"), this, [this] {
    Settings settings;
    const QString name = (title_.isEmpty() ? objectName() : title_) + QStringLiteral(".csv");
    const QString path = QFileDialog::getSaveFileName(window(), tr("Save as CSV"), settings.lastFolder() + '/' + name,
                                                      tr("Comma-separated values (*.csv)"));
    if (path.isEmpty()) return;
    if (!saveCsv(path)) QMessageBox::warning(window(), tr("Save as CSV"), tr("%1 could not be written.").arg(path));
  });
}

void TableView::keyPressEvent(QKeyEvent* event) {
  if (event->matches(QKeySequence::Copy)) {
    copy();
    return;
  }
  if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
    emit rowActivated(sourceRow(currentIndex()));
    return;
  }
  QTableView::keyPressEvent(event);
}

void TableView::contextMenuEvent(QContextMenuEvent* event) {
  QMenu menu(this);
  addActions(menu);
  menu.exec(event->globalPos());
}

void TableView::resizeEvent(QResizeEvent* event) {
  QTableView::resizeEvent(event);
  layOut();
}

void TableView::changeEvent(QEvent* event) {
  QTableView::changeEvent(event);
  if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) layOut();
}

void TableView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
  QTableView::currentChanged(current, previous);
  if (current.row() != previous.row() || current.isValid() != previous.isValid())
    emit currentRowChanged(sourceRow(current));
}

// The whole row is hovered, not the one cell.
bool TableView::viewportEvent(QEvent* event) {
  int row = hoveredRow_;
  if (event->type() == QEvent::MouseMove) row = indexAt(static_cast<QMouseEvent*>(event)->position().toPoint()).row();
  if (event->type() == QEvent::Leave) row = -1;
  if (row != hoveredRow_) {
    hoveredRow_ = row;
    viewport()->update();
  }
  return QTableView::viewportEvent(event);
}

QSize TableView::sizeHint() const {
  const int rows = model() ? model()->rowCount() : 0;
  const int shown = showAllRows_ ? rows : std::clamp(rows, 4, 12);
  return {units(100), shown * verticalHeader()->defaultSectionSize() + units(7.5) + 2};
}

QSize TableView::minimumSizeHint() const {
  if (showAllRows_) return {units(40), sizeHint().height()};
  return {units(40), 4 * verticalHeader()->defaultSectionSize() + units(7.5)};
}

void TableView::remember() {
  QByteArray state;
  QDataStream stream(&state, QIODevice::WriteOnly);
  stream << userWidths_ << userHidden_;
  Settings().setLayout(objectName(), state);
}

void TableView::restore() {
  userWidths_.clear();
  userHidden_.clear();
  QByteArray state = Settings().layout(objectName());
  if (state.isEmpty()) return;
  QDataStream stream(&state, QIODevice::ReadOnly);
  stream >> userWidths_ >> userHidden_;
}

} // namespace guidepost::ui
