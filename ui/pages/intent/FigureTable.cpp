#include "ui/pages/intent/FigureTable.h"

#include "ui/tables/NumberDelegate.h"
#include "ui/tables/TableHead.h"
#include "ui/tables/TableRoles.h"
#include "ui/text/Digits.h"
#include "ui/text/Numbers.h"
#include "ui/theme/Fonts.h"
#include "ui/theme/Theme.h"

#include <QHeaderView>
#include <QPainter>

#include <cmath>

namespace guidepost::ui {

namespace {

int figureRowHeight() {
  return units(8);
}

QString shortInterval(const QModelIndex& index) {
  const QVariant low = index.data(LowRole), high = index.data(HighRole);
  if (!low.isValid() || !high.isValid() || std::isnan(low.toDouble()) || std::isnan(high.toDouble())) return {};
  const int decimals = index.data(DecimalsRole).toInt();
  return number::interval(shortReal(low.toDouble(), decimals), shortReal(high.toDouble(), decimals));
}

QFont fontOf(const QModelIndex& index) {
  return index.data(EmphasisRole).toBool() ? fonts::bodyStrong() : fonts::body();
}

class FigureDelegate : public NumberDelegate {
public:
  using NumberDelegate::NumberDelegate;

  QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
    const QStringList lines = index.data(Qt::DisplayRole).toString().split(QLatin1Char('\n'));
    qreal width = digitsWidth(fontOf(index), lines.first());
    const QString below = lines.size() > 1 ? lines.at(1) : shortInterval(index);
    if (!below.isEmpty()) width = std::max(width, digitsWidth(fonts::axis(), below));
    return {
        qCeil(width + cellLeftMargin(index.column()) + cellRightMargin(index.column(), index.model()->columnCount())) +
            1,
        figureRowHeight()};
  }

protected:
  void paintContent(QPainter& painter, const QRectF& rect, const QStyleOptionViewItem&,
                    const QModelIndex& index) const override {
    const QStringList lines = index.data(Qt::DisplayRole).toString().split(QLatin1Char('\n'));
    const QString below = lines.size() > 1 ? lines.at(1) : shortInterval(index);
    const Qt::Alignment side(index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignHorizontal_Mask);
    const Theme& theme = Theme::current();
    const qreal middle = rect.center().y();
    const QRectF whole = below.isEmpty() ? rect : QRectF(rect.left(), middle - units(4), rect.width(), units(4.5));
    painter.setFont(fontOf(index));
    painter.setPen(theme.text1);
    drawDigits(painter, whole, lines.first(), side);
    if (below.isEmpty()) return;
    painter.setFont(fonts::axis());
    painter.setPen(theme.text2);
    drawDigits(painter, QRectF(rect.left(), middle + units(0.25), rect.width(), units(3.5)), below, side);
  }
};

} // namespace

QString shortReal(double value, int decimals) {
  QString text = number::real(value, decimals);
  const qsizetype zero = text.indexOf(QLatin1String("0."));
  if (zero == 0 || (zero == 1 && !text[0].isDigit())) text.remove(zero, 1);
  return text;
}

FigureTable::FigureTable(const QString& objectName, QWidget* parent) : TableView(objectName, parent) {
  setItemDelegate(new FigureDelegate(this));
  setShowAllRows(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  model_ = new ValueTableModel(this);
  setTable(model_, false);
  setStretchColumn(0);
}

void FigureTable::setFigures(const QVector<Column>& columns, const QVector<QVector<Cell>>& rows) {
  model_->setTable(columns, rows);
  updateGeometry();
}

QSize FigureTable::sizeHint() const {
  return {units(80), model_->rowCount() * figureRowHeight() + horizontalHeader()->height() + 2};
}

QSize FigureTable::minimumSizeHint() const {
  return {units(60), sizeHint().height()};
}

} // namespace guidepost::ui
