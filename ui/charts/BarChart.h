// Upright bars from zero: histogram with a median line, groups or stacks by category, one bar a strategy, with whiskers
// if given. Qt Charts (QBarSeries, QStackedBarSeries) inside.
#pragma once

#include "ui/charts/ChartWidget.h"

#include <memory>

namespace guidepost::ui {

class ChartScene;

struct BarSeries {
  QString strategy; // gives colour; "" takes `intent`, else the sequential colour `step`
  QString intent;
  QString name;
  int step = 4;
  bool strong = false;       // the one that the finding is about: its name is bold, where it stands under its bar
  QVector<double> values;    // one a category; NaN: none
  QVector<double> low, high; // empty, or one a category
};

struct BarMarker { // the median of a histogram, in bins from the left edge
  double position = 0;
  QString text; // "median 2 min 37 s"
};

struct BarData {
  QVector<BarSeries> series;
  QStringList categories; // one a bar or group; for a histogram see binEdges
  QStringList binEdges;   // a histogram: texts under the bins' left edges ("" shows none), one more for the last edge
  QStringList binNames;   // every edge in words, for tooltips and copied rows; "" takes binEdges
  bool stacked = false;
  bool apart = false;    // each series is one bar under its own name and mark, in its own colour: one value each
  bool lastOpen = false; // the last bin is "10+": paler, set off, with its text under its middle
  QString xTitle;
  QString valueName; // "sessions": in tooltips and as the head of the copied column
  int decimals = 0;
  double scale = 1;        // shown = value × scale
  bool legend = true;      // names of the series above the bars, when there are several and they do not stand apart
  bool valueTexts = false; // the value above each bar, for a handful of bars
  std::optional<double> yHigh;
  std::optional<BarMarker> marker;
};

void paintBars(QPainter& painter, const QRectF& rect, const BarData& data, const Theme& theme);
ChartTable tableOf(const BarData& data);

// Counts by equal bins of `width` from 0; what is beyond `bins` bins goes into one more, open bin.
BarData histogram(const QVector<double>& values, double width, int bins);

class BarChart : public ChartWidget {
  Q_OBJECT

public:
  explicit BarChart(QWidget* parent = nullptr);
  ~BarChart() override;
  void setData(BarData data);
  const BarData& data() const { return data_; }

  void paint(QPainter& painter, const QRectF& rect, const Theme& theme) const override;
  ChartTable table() const override { return tableOf(data_); }
  bool isEmpty() const override;

protected:
  int markCount() const override;
  ChartTip tip(int mark) const override;

private:
  BarData data_;
  mutable std::unique_ptr<ChartScene> scene_;
};

} // namespace guidepost::ui
