#include "ui/pages/intent/CardRow.h"

#include "ui/theme/Fonts.h"

#include <QWidget>

#include <algorithm>

namespace guidepost::ui {

namespace {

constexpr int twelve = 12;

// Wrapped words ask for several lines when nobody tells them the width: where it is known, only that height counts.
int leastHeight(QLayoutItem* item, int width) {
  const QWidget* widget = item->widget();
  if (widget && widget->layout() && widget->layout()->hasHeightForWidth())
    return std::max(widget->layout()->totalMinimumHeightForWidth(width), widget->minimumHeight());
  return item->minimumSize().height();
}

int wantedHeight(QLayoutItem* item, int width) {
  return item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height();
}

} // namespace

CardRow::CardRow(QWidget* parent) : QLayout(parent) {
  setContentsMargins(0, 0, 0, 0);
  setSpacing(units(3));
}

CardRow::~CardRow() {
  for (const Item& item : items_)
    delete item.item;
}

void CardRow::add(QWidget* card, double wide, int folded) {
  pendingWide_ = wide;
  pendingFolded_ = folded;
  addWidget(card);
}

void CardRow::addItem(QLayoutItem* item) {
  items_.append({item, pendingWide_, pendingFolded_});
}

QLayoutItem* CardRow::itemAt(int index) const {
  return index >= 0 && index < items_.size() ? items_.at(index).item : nullptr;
}

QLayoutItem* CardRow::takeAt(int index) {
  return index >= 0 && index < items_.size() ? items_.takeAt(index).item : nullptr;
}

QVector<CardRow::Line> CardRow::lines(int width) const {
  const bool folds = width < units(262);
  double shares = 0;
  for (const Item& item : items_)
    shares += item.wide;
  QVector<Line> all;
  int used = twelve;
  for (int i = 0; i < items_.size(); ++i) {
    if (folds ? used + items_.at(i).folded > twelve : all.isEmpty()) {
      all.append(Line());
      used = 0;
    }
    all.last().items.append(i);
    used += items_.at(i).folded;
  }
  for (Line& line : all) {
    const auto gutters = static_cast<double>(folds ? twelve - 1 : line.items.size() - 1) * spacing();
    double left = 0;
    for (const int index : line.items) {
      const Item& item = items_.at(index);
      const double right = left + (folds ? (width - gutters) * item.folded / twelve + spacing() * (item.folded - 1)
                                         : (width - gutters) * item.wide / shares);
      line.places.append(QRect(qRound(left), 0, qRound(right) - qRound(left), 0));
      left = right + spacing();
      line.least = std::max(line.least, leastHeight(item.item, line.places.last().width()));
      line.wanted = std::max({line.wanted, line.least, wantedHeight(item.item, line.places.last().width())});
    }
  }
  return all;
}

int CardRow::heightOf(int width, int Line::*height) const {
  int sum = 0;
  const QVector<Line> all = lines(width);
  for (const Line& line : all)
    sum += line.*height;
  return sum + spacing() * static_cast<int>(std::max<qsizetype>(0, all.size() - 1));
}

int CardRow::heightForWidth(int width) const {
  return heightOf(width, &Line::wanted);
}

int CardRow::minimumHeightForWidth(int width) const {
  return heightOf(width, &Line::least);
}

QSize CardRow::sizeHint() const {
  const int width = units(290);
  return {width, heightForWidth(width)};
}

QSize CardRow::minimumSize() const {
  int width = 0;
  for (const Item& item : items_)
    width = std::max(width, item.item->minimumSize().width());
  return {width, 0};
}

void CardRow::setGeometry(const QRect& rect) {
  QLayout::setGeometry(rect);
  const QVector<Line> all = lines(rect.width());
  if (all.isEmpty()) return;
  int needed = 0;
  for (const Line& line : all)
    needed += line.least;
  const int gutters = spacing() * static_cast<int>(all.size() - 1);
  int spare = std::max(0, rect.height() - gutters - needed);
  int y = rect.top();
  for (qsizetype i = 0; i < all.size(); ++i) {
    const Line& line = all.at(i);
    const int given = spare / static_cast<int>(all.size() - i);
    spare -= given;
    for (qsizetype k = 0; k < line.items.size(); ++k) {
      const QRect& place = line.places.at(k);
      items_.at(line.items.at(k))
          .item->setGeometry(QRect(rect.left() + place.left(), y, place.width(), line.least + given));
    }
    y += line.least + given + spacing();
  }
}

} // namespace guidepost::ui
