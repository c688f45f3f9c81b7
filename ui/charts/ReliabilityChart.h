// "When it says 30 %, 28 % buy": what was predicted against what happened, with whiskers, beside the line of a perfect
// model. Qt Charts (QLineSeries, QScatterSeries) inside.
#pragma once

#include "core/base/Estimate.h"
#include "ui/charts/ChartWidget.h"

#include <memory>

namespace guidepost::ui {

class ChartScene;

struct ReliabilityPoint {
  double said = 0;   // 0…1
  Estimate happened; // 0…1
};

struct ReliabilityData {
  QVector<ReliabilityPoint> points;
  int highlighted = -1;
  QString highlightText; // "says 30, happens 28"
  QString xTitle;        // "purchase intent, %"
  QString yTitle;        // "% that bought", beside the top tick
};

void paintReliability(QPainter& painter, const QRectF& rect, const ReliabilityData& data, const Theme& theme);
ChartTable tableOf(const ReliabilityData& data);

class ReliabilityChart : public ChartWidget {
  Q_OBJECT

public:
  explicit ReliabilityChart(QWidget* parent = nullptr);
  ~ReliabilityChart() override;
  void setData(ReliabilityData data);
  const ReliabilityData& data() const { return data_; }

  void paint(QPainter& painter, const QRectF& rect, const Theme& theme) const override;
  ChartTable table() const override { return tableOf(data_); }
  bool isEmpty() const override { return data_.points.isEmpty(); }

protected:
  int markCount() const override { return static_cast<int>(data_.points.size()); }
  ChartTip tip(int mark) const override;

private:
  ReliabilityData data_;
  mutable std::unique_ptr<ChartScene> scene_;
};

} // namespace guidepost::ui
