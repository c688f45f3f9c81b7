// Draws a cell from the roles of TableRoles.h: digits in equal cells, the interval as a second, smaller line, marks,
// meters, grounds; tint and accent bar for a selected row, the focus ring, the hairline below. For every table.
#pragma once

#include <QStyledItemDelegate>

namespace guidepost::ui {

class NumberDelegate : public QStyledItemDelegate {
  Q_OBJECT

public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

  static int rowHeight(bool withInterval); // 28, or 37

protected:
  // What is drawn on the ground and inside the margins; a subclass may draw something else there.
  virtual void paintContent(QPainter& painter, const QRectF& rect, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const;
};

// Ground, accent bar, ring and hairline of a row: for other delegates too.
void paintRowGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index);

} // namespace guidepost::ui
