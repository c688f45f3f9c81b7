#include "ui/widgets/FlowLayout.h"

#include "ui/theme/Fonts.h"

#include <QWidget>

namespace guidepost::ui {

FlowLayout::FlowLayout(QWidget* parent, int horizontalSpacing, int verticalSpacing)
    : QLayout(parent), horizontal_(horizontalSpacing < 0 ? units(2) : horizontalSpacing),
      vertical_(verticalSpacing < 0 ? units(2) : verticalSpacing) {
  setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() {
  qDeleteAll(items_);
}

void FlowLayout::addItem(QLayoutItem* item) {
  items_.append(item);
}

QLayoutItem* FlowLayout::itemAt(int index) const {
  return items_.value(index);
}

QLayoutItem* FlowLayout::takeAt(int index) {
  return index >= 0 && index < items_.size() ? items_.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const {
  return arrange(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::sizeHint() const {
  int width = 0;
  int height = 0;
  for (const QLayoutItem* item : items_) {
    if (item->isEmpty()) continue;
    width += item->sizeHint().width() + (width > 0 ? horizontal_ : 0);
    height = std::max(height, item->sizeHint().height());
  }
  const QMargins margins = contentsMargins();
  return QSize(width, height).grownBy(margins);
}

QSize FlowLayout::minimumSize() const {
  QSize size;
  for (const QLayoutItem* item : items_)
    if (!item->isEmpty()) size = size.expandedTo(item->minimumSize());
  return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect& rect) {
  QLayout::setGeometry(rect);
  arrange(rect, true);
}

int FlowLayout::arrange(const QRect& rect, bool apply) const {
  const QRect space = rect.marginsRemoved(contentsMargins());
  const bool rightToLeft = parentWidget() && parentWidget()->isRightToLeft();
  int y = space.top();
  QVector<std::pair<QLayoutItem*, QSize>> line;
  int lineWidth = 0;
  bool first = true;

  const auto finish = [&] {
    int height = 0;
    for (const auto& [item, size] : line)
      height = std::max(height, size.height());
    if (!first) y += vertical_;
    first = false;
    int x = space.left();
    for (const auto& [item, size] : line) {
      QRect place(QPoint(x, y + (height - size.height()) / 2), size);
      if (rightToLeft) place.moveLeft(space.left() + space.right() - place.right());
      if (apply) item->setGeometry(place);
      x += size.width() + horizontal_;
    }
    y += height;
    line.clear();
    lineWidth = 0;
  };

  for (QLayoutItem* item : items_) {
    if (item->isEmpty()) continue;
    const QSize size = item->sizeHint().boundedTo(QSize(std::max(space.width(), item->minimumSize().width()), INT_MAX));
    const int needed = lineWidth + (line.isEmpty() ? 0 : horizontal_) + size.width();
    if (!line.isEmpty() && needed > space.width()) finish();
    lineWidth += (line.isEmpty() ? 0 : horizontal_) + size.width();
    line.append({item, size});
  }
  if (!line.isEmpty()) finish();
  const QMargins margins = contentsMargins();
  return y - space.top() + margins.top() + margins.bottom();
}

} // namespace guidepost::ui
