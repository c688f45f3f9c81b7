// The path on Home: a circle with an icon for each step, its state, one figure, and the arrow back of the next round.
// Each step is reached by the arrow keys and opened by click or Enter.
#pragma once

#include "ui/charts/ChartWidget.h"

namespace guidepost::ui {

enum class LoopState { Done, Changed, Next, NotYet };

struct LoopStep {
  QString id; // given back by stepOpened
  QString name;
  QString icon; // as in resources/icons
  LoopState state = LoopState::NotYet;
  QString figure; // "3.9 %"
  QString unit;   // "of sessions buy"
  QString detail; // "3.5 to 4.5"
};

struct StepLoopData {
  QVector<LoopStep> steps;
  int backFrom = -1, backTo = -1; // the arrow back; −1: none
  QString backText;
};

void paintStepLoop(QPainter& painter, const QRectF& rect, const StepLoopData& data, const Theme& theme,
                   ChartSpots* spots = nullptr);

class StepLoop : public ChartWidget {
  Q_OBJECT

public:
  explicit StepLoop(QWidget* parent = nullptr);
  void setData(StepLoopData data);
  const StepLoopData& data() const { return data_; }

  void paint(QPainter& painter, const QRectF& rect, const Theme& theme) const override;
  ChartTable table() const override;
  bool isEmpty() const override { return data_.steps.isEmpty(); }
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

signals:
  void stepOpened(const QString& id);

protected:
  int markCount() const override { return static_cast<int>(data_.steps.size()); }
  ChartTip tip(int mark) const override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
  StepLoopData data_;
};

} // namespace guidepost::ui
