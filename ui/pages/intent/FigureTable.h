// A small table of figures in little room: value over interval, numbers below one without their zero (.561), names of
// one or two lines. As high as its rows; never scrolls.
#pragma once

#include "ui/tables/TableView.h"
#include "ui/tables/ValueTableModel.h"

namespace guidepost::ui {

class FigureTable : public TableView {
  Q_OBJECT

public:
  explicit FigureTable(const QString& objectName, QWidget* parent = nullptr);
  void setFigures(const QVector<Column>& columns, const QVector<QVector<Cell>>& rows);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

private:
  ValueTableModel* model_;
};

// ".561", "−.03", "1.06", "–".
QString shortReal(double value, int decimals);

} // namespace guidepost::ui
