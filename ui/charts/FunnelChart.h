// Funnel as horizontal bars from zero with whiskers, counts and shares beside them; the first step, far larger than the
// rest, stands above in words. A second block shows who bought without the steps.
#pragma once

#include "core/base/Estimate.h"
#include "ui/charts/ChartWidget.h"

namespace guidepost::ui {

struct FunnelBar {
  QString name;
  std::int64_t count = 0;
  Estimate rate; // of all sessions, 0…1
  int step = 4;  // of the sequential colours
  bool strong = false;
};

struct FunnelData {
  std::int64_t sessions = 0;
  QString headline;          // follows the number: "sessions, every one with a view"
  QString countHead;         // "sessions"
  QString shareHead;         // "of all"
  QVector<FunnelBar> steps;  // from the second step on
  QString between;           // "55 % of carts go on to a purchase (46 to 64)"
  QVector<FunnelBar> others; // "Purchase, no cart", "Any purchase"
};

void paintFunnel(QPainter& painter, const QRectF& rect, const FunnelData& data, const Theme& theme,
                 ChartSpots* spots = nullptr);
ChartTable tableOf(const FunnelData& data);

class FunnelChart : public ChartWidget {
  Q_OBJECT

public:
  using ChartWidget::ChartWidget;
  void setData(FunnelData data);
  const FunnelData& data() const { return data_; }

  void paint(QPainter& painter, const QRectF& rect, const Theme& theme) const override;
  ChartTable table() const override { return tableOf(data_); }
  bool isEmpty() const override { return data_.sessions == 0; }

protected:
  int markCount() const override { return static_cast<int>(data_.steps.size() + data_.others.size()); }
  ChartTip tip(int mark) const override;

private:
  FunnelData data_;
};

} // namespace guidepost::ui
