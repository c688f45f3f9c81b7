// What the purchase intent would be without each event: a filled dot as it was, a hollow one without, the difference in
// points at the right.
#pragma once

#include "ui/charts/ChartWidget.h"

namespace guidepost::ui {

struct WithoutEventRow {
  QString name;       // "4 view"
  double without = 0; // 0…1
  bool strong = false;
};

struct WithoutEventData {
  double was = 0; // 0…1
  QVector<WithoutEventRow> rows;
};

void paintWithoutEvent(QPainter& painter, const QRectF& rect, const WithoutEventData& data, const Theme& theme,
                       ChartSpots* spots = nullptr);
ChartTable tableOf(const WithoutEventData& data);

class WithoutEventChart : public ChartWidget {
  Q_OBJECT

public:
  using ChartWidget::ChartWidget;
  void setData(WithoutEventData data);
  const WithoutEventData& data() const { return data_; }

  void paint(QPainter& painter, const QRectF& rect, const Theme& theme) const override;
  ChartTable table() const override { return tableOf(data_); }
  bool isEmpty() const override { return data_.rows.isEmpty(); }
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

protected:
  int markCount() const override { return static_cast<int>(data_.rows.size()); }
  ChartTip tip(int mark) const override;

private:
  WithoutEventData data_;
};

} // namespace guidepost::ui
