// Lines with bands over a whole or continuous x: learning curves, conversion while it runs, feedback by round. Labels
// stand at the lines' ends, pushed apart. Qt Charts (QLineSeries, QAreaSeries) inside; over 3,000 points are thinned.
#pragma once

#include "ui/charts/ChartWidget.h"

#include <memory>

namespace guidepost::ui {

class ChartScene;

struct ChartLine {
  QString strategy; // gives colour and mark; "" takes the sequential colour `step`
  QString name;
  int step = 5;
  QVector<double> x, y;      // same length; NaN breaks nothing, it is left out
  QVector<double> low, high; // empty, or one a point
  bool band = false;         // draw low…high (at most two of them); else as whiskers when `whiskers`
  bool whiskers = false;     // for a handful of points
  bool strong = false;       // thicker line, bold label
  bool dashed = false;
  QString endText; // "4.69"; "" takes the last value with LineData::decimals
};

struct LineMarker { // an upright dashed line: "best: epoch 8"
  double x = 0;
  double y = 0; // a dot on the line; NaN: none
  QString text;
  QString detail;
};

struct LineData {
  QVector<ChartLine> lines;
  QString xTitle;    // "simulated visitors"
  QString valueUnit; // after values in tooltips: " %"
  QString tipName;   // "{x} visitors": names x in tooltips, {x} is the number; "" shows xTitle and x
  int decimals = 2;
  bool wholeX = false; // epochs and rounds: every tick a whole number
  std::optional<double> xLow, xHigh, yLow, yHigh;
  bool labelValues = true;   // name and value at the end, or the name alone
  bool labelsInside = false; // names beside the lines instead of at their end, where room is scarce
  std::optional<LineMarker> marker;
};

void paintLines(QPainter& painter, const QRectF& rect, const LineData& data, const Theme& theme);
ChartTable tableOf(const LineData& data);

class LineChart : public ChartWidget {
  Q_OBJECT

public:
  explicit LineChart(QWidget* parent = nullptr);
  ~LineChart() override;
  void setData(LineData data);
  const LineData& data() const { return data_; }

  void paint(QPainter& painter, const QRectF& rect, const Theme& theme) const override;
  ChartTable table() const override { return tableOf(data_); }
  bool isEmpty() const override;

protected:
  int markCount() const override;
  ChartTip tip(int mark) const override;
  ChartSpot spot(int mark) const override;
  int markAt(const QPointF& position) const override;
  int stepped(int mark, int key) const override;
  QStringList lines() const override;

private:
  LineData data_;
  mutable std::unique_ptr<ChartScene> scene_;
};

} // namespace guidepost::ui
