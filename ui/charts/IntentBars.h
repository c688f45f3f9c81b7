// A session event by event: what the model expected after each event, stacked from the base (purchase) to the top
// (leave). An event can be selected; names stand at the right of the last bar.
#pragma once

#include "ui/charts/ChartWidget.h"

namespace guidepost::ui {

struct IntentEvent {
  QString name;           // "add to cart"
  QString item;           // "1004650"
  QString time;           // "02:24:34"
  QVector<double> shares; // by intent, 0…1
};

struct IntentBarsData {
  QStringList intents; // ids in order of priority; colours by theme, names by term()
  QVector<IntentEvent> events;
  int selected = -1;
};

// Shows as many of the newest events as fit; `first` tells which event the leftmost bar is.
void paintIntentBars(QPainter& painter, const QRectF& rect, const IntentBarsData& data, const Theme& theme,
                     ChartSpots* spots = nullptr, int first = -1);
ChartTable tableOf(const IntentBarsData& data);

class IntentBars : public ChartWidget {
  Q_OBJECT

public:
  explicit IntentBars(QWidget* parent = nullptr);
  void setData(IntentBarsData data);
  const IntentBarsData& data() const { return data_; }
  void setSelected(int event); // scrolls to it

  void paint(QPainter& painter, const QRectF& rect, const Theme& theme) const override;
  ChartTable table() const override { return tableOf(data_); }
  bool isEmpty() const override { return data_.events.isEmpty(); }

signals:
  void selected(int event); // by click, arrow keys

protected:
  int markCount() const override { return static_cast<int>(data_.events.size()); }
  ChartTip tip(int mark) const override;
  ChartSpot spot(int mark) const override;
  int markAt(const QPointF& position) const override;
  void mousePressEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override; // the selected event stays in sight
  void wheelEvent(QWheelEvent* event) override;

private:
  void select(int event);
  int firstShown(const QRectF& rect) const;

  IntentBarsData data_;
  mutable int first_ = 0;
};

} // namespace guidepost::ui
