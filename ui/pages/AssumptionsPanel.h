// What guidance is assumed to do, each effect with its range and source, editable; and what the interval is made of.
// Stands in the inspector of the Simulation page.
#pragma once

#include "core/pipeline/Scenarios.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace guidepost::ui {

class Button;
class ShareBar;

class AssumptionsPanel : public QWidget {
  Q_OBJECT

public:
  explicit AssumptionsPanel(QWidget* parent = nullptr);
  void setScenario(const guidance::Scenario& scenario, bool editable);
  void setAssumptionsShare(double share, bool known); // of the best strategy's uplift
  void retranslate();

signals:
  void edited(const guidance::Scenario& scenario);

private:
  void rebuild();
  void editAll();

  guidance::Scenario scenario_;
  bool editable_ = false;
  double share_ = 0;
  bool shareKnown_ = false;
  QLabel* what_;
  QVBoxLayout* effects_;
  QLabel* interval_;
  ShareBar* bar_;
  QLabel* intervalNote_;
  Button* edit_;
};

} // namespace guidepost::ui
