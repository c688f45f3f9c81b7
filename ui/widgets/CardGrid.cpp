#include "ui/widgets/CardGrid.h"

#include "ui/theme/Fonts.h"

#include <QWidget>

namespace guidepost::ui {
namespace {

constexpr double columnCount = 12;
constexpr double rounding = 1e-6; // spans are sums of tenths

// Wrapped words ask for several lines when nobody tells them the width: where it is known, only that height counts.
int leastHeight(const QLayoutItem* item, int width) {
  QWidget* widget = const_cast<QLayoutItem*>(item)->widget();
  if (widget && widget->layout() && widget->layout()->hasHeightForWidth())
    return std::max(widget->layout()->totalMinimumHeightForWidth(width), widget->minimumHeight());
  return item->minimumSize().height();
}

int wantedHeight(const QLayoutItem* item, int width) {
  return item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height();
}

} // namespace

CardGrid::CardGrid(QWidget* parent) : QLayout(parent) {
  setContentsMargins(0, 0, 0, 0);
  setSpacing(units(3));
}

CardGrid::~CardGrid() {
  for (const Item& item : items_)
    delete item.item;
}

void CardGrid::add(QWidget* widget, CardSpan span, int stretch) {
  pendingSpan_ = span;
  pendingStretch_ = stretch;
  addWidget(widget);
}

void CardGrid::addItem(QLayoutItem* item) {
  items_.append({item, pendingSpan_, pendingStretch_});
  pendingSpan_ = {};
  pendingStretch_ = 1;
}

QLayoutItem* CardGrid::itemAt(int index) const {
  return index >= 0 && index < items_.size() ? items_.at(index).item : nullptr;
}

QLayoutItem* CardGrid::takeAt(int index) {
  return index >= 0 && index < items_.size() ? items_.takeAt(index).item : nullptr;
}

double CardGrid::spanOf(const Item& item, int width) const {
  const CardSpan& span = item.span;
  const bool medium = width < units(262);
  const bool narrow = width < units(215);
  if (narrow) return span.narrow > 0 ? span.narrow : span.wide <= 6 ? 6 : 12;
  if (medium) return span.medium > 0 ? span.medium : span.wide <= 3 ? 6 : span.wide;
  return span.wide;
}

QVector<CardGrid::Row> CardGrid::rows(int width) const {
  QVector<Row> found;
  double used = columnCount;
  const QRect space(0, 0, width, 0);
  for (int i = 0; i < items_.size(); ++i) {
    const Item& item = items_.at(i);
    if (item.item->isEmpty()) continue;
    const double span = spanOf(item, width);
    if (used + span > columnCount + rounding) {
      found.append(Row());
      used = 0;
    }
    Row& row = found.last();
    const int itemWidth = columns(used, span, space).width();
    row.items.append(i);
    row.least = std::max(row.least, leastHeight(item.item, itemWidth));
    row.wanted = std::max({row.wanted, row.least, wantedHeight(item.item, itemWidth)});
    row.stretch = std::max(row.stretch, item.stretch);
    used += span;
  }
  return found;
}

QRect CardGrid::columns(double first, double span, const QRect& space) const {
  const double gutter = spacing();
  const double column = (space.width() - gutter * (columnCount - 1)) / columnCount;
  const double left = first * (column + gutter);
  const double right = (first + span) * column + (first + span - 1) * gutter;
  return QRect(space.left() + qRound(left), space.top(), qRound(right) - qRound(left), space.height());
}

int CardGrid::heightForWidth(int width) const {
  const QMargins margins = contentsMargins();
  int height = margins.top() + margins.bottom();
  const QVector<Row> all = rows(width - margins.left() - margins.right());
  for (const Row& row : all)
    height += row.least;
  return height + spacing() * static_cast<int>(std::max<qsizetype>(0, all.size() - 1));
}

QSize CardGrid::sizeHint() const {
  const int width = units(230);
  return {width, heightForWidth(width)};
}

QSize CardGrid::minimumSize() const {
  int width = 0;
  for (const Item& item : items_)
    if (!item.item->isEmpty()) width = std::max(width, item.item->minimumSize().width());
  return QSize(width, 0).grownBy(contentsMargins());
}

void CardGrid::setGeometry(const QRect& rect) {
  QLayout::setGeometry(rect);
  const QRect space = rect.marginsRemoved(contentsMargins());
  QVector<Row> all = rows(space.width());
  if (all.isEmpty()) return;

  // First towards what each row wants, then by stretch.
  int left = space.height() - spacing() * static_cast<int>(all.size() - 1);
  int wanting = 0;
  for (const Row& row : all) {
    left -= row.least;
    wanting += row.wanted - row.least;
  }
  QVector<int> heights;
  const double granted = wanting > 0 ? std::clamp(static_cast<double>(left) / wanting, 0.0, 1.0) : 0.0;
  int stretches = 0;
  for (const Row& row : all) {
    heights.append(row.least + static_cast<int>(granted * (row.wanted - row.least)));
    left -= heights.last() - row.least;
    stretches += row.stretch;
  }
  if (left > 0 && stretches > 0) {
    int remaining = left;
    for (qsizetype i = 0; i < all.size(); ++i) {
      const int share = left * all.at(i).stretch / stretches;
      heights[i] += share;
      remaining -= share;
    }
    for (qsizetype i = all.size() - 1; i >= 0; --i)
      if (all.at(i).stretch > 0) {
        heights[i] += remaining;
        break;
      }
  }

  int y = space.top();
  for (qsizetype i = 0; i < all.size(); ++i) {
    double used = 0;
    for (const int index : all.at(i).items) {
      const double span = spanOf(items_.at(index), space.width());
      const QRect place = columns(used, span, space);
      items_.at(index).item->setGeometry(QRect(place.left(), y, place.width(), heights.at(i)));
      used += span;
    }
    y += heights.at(i) + spacing();
  }
}

} // namespace guidepost::ui
