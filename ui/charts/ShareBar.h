// One bar of parts that make a whole: luck and assumptions, rule coverage. Names stand inside where they fit, else in a
// legend below.
#pragma once

#include "ui/charts/ChartWidget.h"

namespace guidepost::ui {

struct ShareSegment {
  QString name;     // the legend: "coupon"
  double value = 0; // any unit; the bar is divided by the sum
  QString text;     // as shown: "38 % luck"; "" shows name and share
  int step = 2;     // of the sequential colours
};

struct ShareBarData {
  QVector<ShareSegment> segments;
};

void paintShareBar(QPainter& painter, const QRectF& rect, const ShareBarData& data, const Theme& theme,
                   ChartSpots* spots = nullptr);
qreal shareBarHeight(qreal width, const ShareBarData& data, const Theme& theme); // bar, and legend lines if needed
ChartTable tableOf(const ShareBarData& data);

class ShareBar : public ChartWidget {
  Q_OBJECT

public:
  explicit ShareBar(QWidget* parent = nullptr);
  void setData(ShareBarData data);
  const ShareBarData& data() const { return data_; }

  void paint(QPainter& painter, const QRectF& rect, const Theme& theme) const override;
  ChartTable table() const override { return tableOf(data_); }
  bool isEmpty() const override { return data_.segments.isEmpty(); }
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;

protected:
  int markCount() const override { return static_cast<int>(data_.segments.size()); }
  ChartTip tip(int mark) const override;

private:
  ShareBarData data_;
};

} // namespace guidepost::ui
