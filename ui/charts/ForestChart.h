// One row a strategy: mark with whisker on a free axis, the reference upright, the value in words at the right. Bounds
// are hollow and dashed. paintSmallForest is the same picture for a scenario card.
#pragma once

#include "core/base/Estimate.h"
#include "ui/charts/ChartWidget.h"

namespace guidepost::ui {

struct ForestRow {
  QString strategy; // gives colour and mark; any other text takes sequential colour 5 and a circle
  QString name;     // as shown
  Estimate value;
  bool strong = false; // the row that the finding is about: on tint, bold
};

struct ForestData {
  QVector<ForestRow> rows; // top to bottom; see sortByValue
  double scale = 1;        // shown = value × scale: 100 for shares and points
  int decimals = 2;
  bool signedValues = true; // +0.72
  double reference = 0;     // in shown units
  QString axisTitle;        // under the axis: "points", "Net gain, USD per 1,000 sessions"
};

void sortByValue(ForestData& data); // highest first, unknown after known, bounds last in their fixed order

void paintForest(QPainter& painter, const QRectF& rect, const ForestData& data, const Theme& theme,
                 ChartSpots* spots = nullptr);
void paintSmallForest(QPainter& painter, const QRectF& rect, const ForestData& data, const Theme& theme);
ChartTable tableOf(const ForestData& data);

class ForestChart : public ChartWidget {
  Q_OBJECT

public:
  using ChartWidget::ChartWidget;
  void setData(ForestData data);
  const ForestData& data() const { return data_; }

  void paint(QPainter& painter, const QRectF& rect, const Theme& theme) const override;
  ChartTable table() const override { return tableOf(data_); }
  bool isEmpty() const override { return data_.rows.isEmpty(); }

protected:
  int markCount() const override { return static_cast<int>(data_.rows.size()); }
  ChartTip tip(int mark) const override;

private:
  ForestData data_;
};

} // namespace guidepost::ui
