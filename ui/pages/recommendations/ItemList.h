// The items that one recommender would show, best first, each with its reason in words below it: nothing is shortened,
// long reasons take further lines.
#pragma once

#include "ui/charts/ChartWidget.h"

namespace guidepost::ui {

struct ListedItem {
  QString name;
  QString reason;
};

void paintItemList(QPainter& painter, const QRectF& rect, const QVector<ListedItem>& items, const Theme& theme,
                   ChartSpots* spots = nullptr);
qreal itemListHeight(qreal width, const QVector<ListedItem>& items, const Theme& theme);

class ItemList : public ChartWidget {
  Q_OBJECT

public:
  explicit ItemList(QWidget* parent = nullptr);
  void setItems(QVector<ListedItem> items);

  void paint(QPainter& painter, const QRectF& rect, const Theme& theme) const override;
  ChartTable table() const override;
  bool isEmpty() const override { return items_.isEmpty(); }
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;

protected:
  int markCount() const override { return static_cast<int>(items_.size()); }
  ChartTip tip(int mark) const override { return {items_[mark].name, items_[mark].reason, {}, {}}; }

private:
  QVector<ListedItem> items_;
};

} // namespace guidepost::ui
