// The strategies as cards below each other, with what the last run says about each. Choices and switches are told
// after the press that made them is over; nothing is changed here.
#pragma once

#include "core/pipeline/Scenarios.h"
#include "ui/pages/strategies/StrategyCard.h"

#include <QVector>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace guidepost::ui {

class StrategyList : public QWidget {
  Q_OBJECT

public:
  explicit StrategyList(QWidget* parent = nullptr);
  void setStrategies(const guidance::Scenario& scenario, const std::optional<pipeline::RunSummary>& run,
                     const std::string& chosen, bool editable);

signals:
  void chosen(const QString& id);
  void switched(const QString& id, bool on);

private:
  QVBoxLayout* cards_;
  QLabel* note_;
  QVector<StrategyFacts> shown_;
};

} // namespace guidepost::ui
