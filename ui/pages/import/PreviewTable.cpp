#include "ui/pages/import/PreviewTable.h"

#include "ui/pages/import/ImportWords.h"
#include "ui/pages/import/RoleHead.h"
#include "ui/theme/Fonts.h"
#include "ui/theme/Theme.h"

#include <QAbstractTableModel>
#include <QFontMetrics>
#include <QMenu>
#include <QStyledItemDelegate>

namespace guidepost::ui {

class PreviewModel : public QAbstractTableModel {
public:
  using QAbstractTableModel::QAbstractTableModel;

  void set(const pipeline::ImportPreview& preview, int suggested) {
    beginResetModel();
    preview_ = preview;
    suggested_ = suggested;
    endResetModel();
  }
  int rowCount(const QModelIndex& parent) const override {
    return parent.isValid() ? 0 : static_cast<int>(preview_.rows.size());
  }
  int columnCount(const QModelIndex& parent) const override {
    return parent.isValid() ? 0 : static_cast<int>(preview_.columns.size());
  }
  QVariant data(const QModelIndex& index, int role) const override {
    const std::vector<std::string>& row = preview_.rows[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<std::size_t>(index.column());
    if (column >= row.size()) return {};
    const bool unused = preview_.columns[column].role.empty() && preview_.columns[column].use != "attribute";
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
      return QString::fromStdString(row[column]).left(role == Qt::DisplayRole ? 200 : 2000).simplified();
    if (role == Qt::ForegroundRole) return unused ? Theme::current().text3 : Theme::current().text1;
    return {};
  }
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override {
    const auto column = static_cast<std::size_t>(section);
    if (orientation != Qt::Horizontal || column >= preview_.columns.size()) return {};
    const std::string& used = preview_.columns[column].role;
    const QString words = used.empty() ? QString() : roleName(used);
    if (role == Qt::DisplayRole) return columnName(preview_, column);
    if (role == roleWordsRole) return words;
    if (role == suggestedRole) return section == suggested_;
    if (role == keptWordsRole && used.empty()) {
      if (preview_.columns[column].use == "attribute") return PreviewTable::tr("attribute");
      if (preview_.columns[column].use == "leak") return PreviewTable::tr("known too late");
    }
    if (role == Qt::ToolTipRole && !used.empty()) return PreviewTable::tr("%1: %2").arg(words, roleExplanation(used));
    if (role == Qt::AccessibleTextRole)
      return PreviewTable::tr("%1: %2").arg(columnName(preview_, column),
                                            words.isEmpty() ? PreviewTable::tr("not used") : words);
    return {};
  }

private:
  pipeline::ImportPreview preview_;
  int suggested_ = -1;
};

// Cells begin where the names in the heads begin.
class PreviewCell : public QStyledItemDelegate {
public:
  using QStyledItemDelegate::QStyledItemDelegate;
  void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
    QStyledItemDelegate::initStyleOption(option, index);
    option->rect.setLeft(option->rect.left() + units(2));
  }
};

PreviewTable::PreviewTable(QWidget* parent) : QTableView(parent) {
  setObjectName(QStringLiteral("importRows"));
  setAccessibleName(tr("First rows of the log"));
  model_ = new PreviewModel(this);
  setModel(model_);
  setItemDelegate(new PreviewCell(this));
  head_ = new RoleHead(this);
  setHorizontalHeader(head_);
  verticalHeader()->hide();
  verticalHeader()->setDefaultSectionSize(units(6.5));
  setShowGrid(false);
  setFrameShape(QFrame::NoFrame);
  setWordWrap(false);
  setSelectionBehavior(QAbstractItemView::SelectRows);
  setEditTriggers(QAbstractItemView::NoEditTriggers);
  setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  setMinimumHeight(units(36));
  setTabKeyNavigation(false);
  connect(head_, &RoleHead::menuRequested, this, &PreviewTable::openMenu);
  QWidget::setTabOrder(head_, this);
}

void PreviewTable::setPreview(const pipeline::ImportPreview& preview, int suggested) {
  const bool sameColumns = preview_.columns.size() == preview.columns.size();
  preview_ = preview;
  model_->set(preview, suggested);
  if (sameColumns && model_->columnCount({}) > 0 && head_->sectionSize(0) > head_->minimumSectionSize()) {
    for (int column = 0; column < head_->count(); ++column)
      if (head_->neededWidth(column) > head_->sectionSize(column))
        head_->resizeSection(column, head_->neededWidth(column));
    return;
  }
  const QFontMetrics metrics(font());
  for (int column = 0; column < head_->count(); ++column) {
    int width = head_->neededWidth(column);
    for (int row = 0; row < model_->rowCount({}); ++row)
      width = std::max(width, metrics.horizontalAdvance(model_->index(row, column).data().toString()) + units(5));
    head_->resizeSection(column, std::min(width, head_->maximumSectionSize()));
  }
}

void PreviewTable::addRole(QMenu& menu, int column, const QString& role) {
  const std::string id = role.toStdString();
  QAction* action = menu.addAction(role.isEmpty() ? tr("Not used") : roleName(id) + '\t' + roleExplanation(id));
  action->setObjectName(QStringLiteral("role.") + role);
  action->setCheckable(true);
  action->setChecked(preview_.columns[static_cast<std::size_t>(column)].role == id);
  connect(action, &QAction::triggered, this, [this, column, role] { emit roleChosen(column, role); });
}

void PreviewTable::openMenu(int column, const QPoint& position) {
  auto* menu = new QMenu(this);
  menu->setObjectName(QStringLiteral("importRoleMenu"));
  menu->setAttribute(Qt::WA_DeleteOnClose);
  addRole(*menu, column, {});
  menu->addSeparator();
  const QStringList usual = rolesOf(preview_.kind);
  for (const QString& role : usual)
    addRole(*menu, column, role);
  auto* more = new QMenu(tr("Other roles"), menu);
  for (const std::string& name : preview_.roles)
    if (const QString role = QString::fromStdString(name); !usual.contains(role)) addRole(*more, column, role);
  if (!more->isEmpty()) {
    menu->addSeparator();
    menu->addMenu(more);
  }
  for (QAction* action : menu->actions())
    if (action->isChecked()) menu->setActiveAction(action);
  menu->popup(position);
}

} // namespace guidepost::ui
