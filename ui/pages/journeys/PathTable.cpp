#include "ui/pages/journeys/PathTable.h"

#include "ui/charts/PathChips.h"
#include "ui/tables/NumberDelegate.h"
#include "ui/tables/ValueTableModel.h"
#include "ui/theme/Fonts.h"
#include "ui/theme/Theme.h"

#include <QPainter>

namespace guidepost::ui {

namespace {

// The cell's text is the path in words, for copying and the screen reader; it is painted as chips, and a long one gives
// way to the other columns.
class ChipDelegate : public NumberDelegate {
public:
  ChipDelegate(const QVector<QStringList>& paths, const PathTable& table) : paths_(paths), table_(table) {}
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const QSize size = NumberDelegate::sizeHint(option, index);
    return index.column() == 0 ? QSize(std::min(size.width(), units(48)), size.height()) : size;
  }

protected:
  void paintContent(QPainter& painter, const QRectF& rect, const QStyleOptionViewItem& option,
                    const QModelIndex& index) const override {
    if (index.column() != 0) return NumberDelegate::paintContent(painter, rect, option, index);
    const int row = table_.sourceRow(index);
    if (row >= 0 && row < paths_.size()) paintPathChips(painter, rect, paths_[row], Theme::current());
  }

private:
  const QVector<QStringList>& paths_;
  const PathTable& table_;
};

class PathLists : public QObject {
public:
  using QObject::QObject;
  QVector<QStringList> list;
};

} // namespace

PathTable::PathTable(QWidget* parent)
    : TableView(QStringLiteral("journeyPaths"), parent), model_(new ValueTableModel(this)) {
  setTable(model_);
  setStretchColumn(0);
  auto* paths = new PathLists(this);
  paths->setObjectName(QStringLiteral("paths"));
  auto* chips = new ChipDelegate(paths->list, *this);
  chips->setParent(this);
  setItemDelegate(chips);
}

void PathTable::setPaths(const journey::PathsResult& paths, bool hasEventTypes) {
  auto* own = static_cast<PathLists*>(findChild<QObject*>(QStringLiteral("paths"), Qt::FindDirectChildrenOnly));
  own->list.clear();
  QVector<QVector<Cell>> rows;
  for (const journey::FoldedPath& path : paths.paths) {
    QStringList types;
    for (const std::string& type : path.types)
      types << QString::fromStdString(type);
    own->list << types;
    rows.push_back({Cell::words(pathText(types)), Cell::count(path.sessions),
                    Cell::percent(static_cast<double>(path.sessions) /
                                  static_cast<double>(std::max<std::int64_t>(1, paths.sessions))),
                    !hasEventTypes ? Cell::unknown() : Cell::words(path.buys ? tr("yes") : tr("no"))});
  }
  model_->setTable({{tr("Path (repeats folded)"), false, false, {}},
                    {tr("Sessions"), true, false, {}},
                    {tr("Share, %"), true, false, {}},
                    {tr("Buys"), true, false, {}}},
                   rows);
}

} // namespace guidepost::ui
