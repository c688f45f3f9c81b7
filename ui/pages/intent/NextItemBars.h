// The likeliest next items and, as the last bar, all others: together 100 %.
#pragma once

#include "ui/charts/ChartWidget.h"

namespace guidepost::ui {

struct NextItem {
  QString name, title; // the log's own name of the item; what it is called, perhaps empty
  double probability = 0;
};

struct NextItemData {
  QVector<NextItem> items; // likeliest first
  double others = 0;
};

void paintNextItems(QPainter& painter, const QRectF& rect, const NextItemData& data, const Theme& theme,
                    ChartSpots* spots = nullptr);
ChartTable tableOf(const NextItemData& data);

class NextItemBars : public ChartWidget {
  Q_OBJECT

public:
  using ChartWidget::ChartWidget;
  void setData(NextItemData data);
  const NextItemData& data() const { return data_; }

  void paint(QPainter& painter, const QRectF& rect, const Theme& theme) const override;
  ChartTable table() const override { return tableOf(data_); }
  bool isEmpty() const override { return data_.items.isEmpty(); }

protected:
  int markCount() const override { return isEmpty() ? 0 : static_cast<int>(data_.items.size()) + 1; }
  ChartTip tip(int mark) const override;

private:
  NextItemData data_;
};

} // namespace guidepost::ui
