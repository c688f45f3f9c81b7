// The heads of a table: small words on inset, aligned as their column, the sorting arrow on the inner side.
#pragma once

#include <QHeaderView>

namespace guidepost::ui {

class TableHead : public QHeaderView {
  Q_OBJECT

public:
  explicit TableHead(QWidget* parent = nullptr);

  // What a head needs, with room for the arrow.
  int neededWidth(int section) const;

protected:
  void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;
};

// The margins of cells and heads: wider at the table's edges.
qreal cellLeftMargin(int column);
qreal cellRightMargin(int column, int columnCount);

} // namespace guidepost::ui
