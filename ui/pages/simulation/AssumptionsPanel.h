// What guidance is assumed to do, each effect with its range and source, editable; and what the interval is made of.
// Stands in the inspector of the Simulation page.
#pragma once

#include "core/evaluation/RunResult.h"
#include "core/guidance/Scenario.h"

#include <QWidget>

class QFrame;
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
  void setRun(const evaluation::RunResult& result); // what its interval is made of, and the test that would prove it
  void clearRun();
  void retranslate();
  QSize sizeHint() const override; // sources are elided, they ask for no width

signals:
  void edited(const guidance::Scenario& scenario);

private:
  void rebuild();
  void showInterval();
  void editAll();

  guidance::Scenario scenario_;
  bool editable_ = false;
  double share_ = 0; // assumptions' part of the interval
  bool shareKnown_ = false;
  std::int64_t testSessions_ = 0; // in each of two groups; 0: there is nothing to prove
  QLabel* what_;
  QVBoxLayout* effects_;
  QFrame* rule_;
  QLabel* interval_;
  ShareBar* bar_;
  QLabel* intervalNote_;
  Button* edit_;
};

} // namespace guidepost::ui
