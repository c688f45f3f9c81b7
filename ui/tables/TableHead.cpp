#include "ui/tables/TableHead.h"

#include "ui/tables/SortedRows.h"
#include "ui/theme/Fonts.h"
#include "ui/theme/Icons.h"

#include <QFontMetrics>
#include <QPainter>

namespace guidepost::ui {
namespace {

QFont headFont() {
  QFont font = fonts::small();
  font.setWeight(QFont::Medium);
  return font;
}

} // namespace

qreal cellLeftMargin(int column) {
  return units(column == 0 ? 4 : 2);
}

qreal cellRightMargin(int column, int columnCount) {
  return units(column == columnCount - 1 ? 4 : 2);
}

TableHead::TableHead(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {
  setHighlightSections(false);
  setSectionsClickable(true);
  setFixedHeight(units(7.5));
  setMinimumSectionSize(units(8));
  setContextMenuPolicy(Qt::CustomContextMenu);
  setMouseTracking(true);
}

int TableHead::neededWidth(int section) const {
  const QString text = model()->headerData(section, Qt::Horizontal).toString();
  return qCeil(QFontMetrics(headFont()).horizontalAdvance(text) + cellLeftMargin(section) +
               cellRightMargin(section, model()->columnCount())) +
         (dynamic_cast<const SortedRows*>(model()) ? units(3.5) : 0);
}

void TableHead::paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const {
  const Theme& theme = Theme::current();
  painter->save();
  painter->fillRect(rect, theme.inset);
  painter->setPen(QPen(theme.line, 1));
  painter->drawLine(QPointF(rect.left(), rect.top() + 0.5), QPointF(rect.right() + 1, rect.top() + 0.5));
  painter->drawLine(QPointF(rect.left(), rect.bottom() + 0.5), QPointF(rect.right() + 1, rect.bottom() + 0.5));

  const QString text = model()->headerData(logicalIndex, Qt::Horizontal).toString();
  const Qt::Alignment alignment(model()->headerData(logicalIndex, Qt::Horizontal, Qt::TextAlignmentRole).toInt());
  const bool right = alignment & Qt::AlignRight;
  const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == logicalIndex;
  const qreal arrow = sorted ? units(3.5) : 0;
  QRectF words =
      QRectF(rect).adjusted(cellLeftMargin(logicalIndex), 0, -cellRightMargin(logicalIndex, model()->columnCount()), 0);
  painter->setFont(headFont());
  painter->setPen(sorted ? theme.text1 : theme.text2);
  const QString shown =
      painter->fontMetrics().elidedText(text, Qt::ElideRight, qCeil(std::max<qreal>(0, words.width() - arrow)) + 1);
  painter->drawText(words, Qt::AlignVCenter | (right ? Qt::AlignRight : Qt::AlignLeft), shown);
  if (sorted) {
    const qreal taken = painter->fontMetrics().horizontalAdvance(shown) + units(0.5);
    const qreal side = units(3);
    const QRectF place(right ? words.right() - taken - side : words.left() + taken, words.center().y() - side / 2, side,
                       side);
    const bool descending = sortIndicatorOrder() == Qt::DescendingOrder;
    paintIcon(*painter, descending ? QStringLiteral("chevron-down") : QStringLiteral("chevron-up"), place, theme.text1);
  }
  painter->restore();
}

} // namespace guidepost::ui
