#include "ui/pages/recommendations/ItemList.h"

#include "ui/charts/ChartStyle.h"
#include "ui/text/Digits.h"

#include <QPainter>

#include <algorithm>

namespace guidepost::ui {

namespace {

constexpr int wrapped = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;
constexpr qreal numberWidth = 22, above = 6, nameHeight = 19, below = 7; // of the pictures

struct ItemMetrics {
  explicit ItemMetrics(const Theme& theme) : style(theme), name(style.bodyStrong), reason(style.small) {}

  qreal wordsWidth(qreal width) const { return std::max(style.px(40), width - style.px(numberWidth)); }
  qreal textHeight(const QFontMetricsF& metrics, const QString& text, qreal width) const {
    return metrics.boundingRect(QRectF(0, 0, wordsWidth(width), 1e4), wrapped, text).height();
  }
  qreal nameLines(const ListedItem& item, qreal width) const {
    return std::max(style.px(nameHeight), textHeight(name, item.name, width));
  }
  qreal height(const ListedItem& item, qreal width) const {
    return style.px(above + below) + nameLines(item, width) + textHeight(reason, item.reason, width);
  }

  ChartStyle style;
  QFontMetricsF name, reason;
};

} // namespace

qreal itemListHeight(qreal width, const QVector<ListedItem>& items, const Theme& theme) {
  const ItemMetrics metrics(theme);
  qreal height = 0;
  for (const ListedItem& item : items)
    height += metrics.height(item, width);
  return height;
}

void paintItemList(QPainter& painter, const QRectF& rect, const QVector<ListedItem>& items, const Theme& theme,
                   ChartSpots* spots) {
  const ItemMetrics metrics(theme);
  const ChartStyle& style = metrics.style;
  const Clipped clipped(painter, rect);
  // Free room is shared by the rows, up to a line each.
  const qreal free = rect.height() - itemListHeight(rect.width(), items, theme);
  const qreal air = std::clamp(free / std::max(1.0, qreal(items.size())), 0.0, style.px(14));
  qreal top = rect.top();
  for (qsizetype i = 0; i < items.size(); ++i) {
    const qreal height = metrics.height(items[i], rect.width()) + air;
    const QRectF row(rect.left(), top, rect.width(), height);
    const qreal first = top + style.px(above);
    painter.setFont(style.body);
    painter.setPen(theme.text3);
    drawDigits(painter, QRectF(row.left(), first, style.px(numberWidth - 10), style.px(nameHeight)),
               QString::number(i + 1), Qt::AlignRight);
    QRectF words(row.left() + style.px(numberWidth), first, metrics.wordsWidth(row.width()),
                 metrics.nameLines(items[i], row.width()));
    painter.setFont(style.bodyStrong);
    painter.setPen(theme.text1);
    painter.drawText(words, wrapped, items[i].name);
    words.moveTop(words.bottom());
    words.setHeight(row.bottom() - words.top());
    painter.setFont(style.small);
    painter.setPen(theme.text2);
    painter.drawText(words, wrapped, items[i].reason);
    if (i + 1 < items.size()) {
      painter.setPen(style.hairline(theme.line));
      painter.drawLine(row.bottomLeft(), row.bottomRight());
    }
    if (spots) *spots << ChartSpot{row, QPointF(row.center().x(), row.bottom()), false};
    top += height;
  }
}

ItemList::ItemList(QWidget* parent) : ChartWidget(parent) {
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

void ItemList::setItems(QVector<ListedItem> items) {
  items_ = std::move(items);
  updateGeometry();
  dataChanged();
}

void ItemList::paint(QPainter& painter, const QRectF& rect, const Theme& theme) const {
  paintItemList(painter, rect, items_, theme, &spots());
}

ChartTable ItemList::table() const {
  ChartTable table;
  table.heads = {QStringLiteral("rank"), QStringLiteral("item"), QStringLiteral("why")};
  for (qsizetype i = 0; i < items_.size(); ++i)
    table.rows << QVariantList{static_cast<int>(i) + 1, items_[i].name, items_[i].reason};
  return table;
}

QSize ItemList::sizeHint() const {
  const int width = qRound(ChartStyle(Theme::current()).px(240));
  return {width, heightForWidth(width)};
}

QSize ItemList::minimumSizeHint() const {
  return {qRound(ChartStyle(Theme::current()).px(140)), qRound(ChartStyle(Theme::current()).px(nameHeight * 4))};
}

int ItemList::heightForWidth(int width) const {
  return qCeil(itemListHeight(width, items_, Theme::current()));
}

} // namespace guidepost::ui
