// Edits what a scenario assumes: each effect's multiplier with its range and source, the margin, the order value.
#pragma once

#include "core/guidance/Scenario.h"

#include <QDialog>
#include <QVector>

class QDoubleSpinBox;
class QLineEdit;

namespace guidepost::ui {

class AssumptionsDialog : public QDialog {
  Q_OBJECT

public:
  AssumptionsDialog(const guidance::Scenario& scenario, QWidget* parent);
  guidance::Scenario scenario() const;

private:
  struct Row {
    QDoubleSpinBox* median = nullptr;
    QDoubleSpinBox* low = nullptr;
    QDoubleSpinBox* high = nullptr;
    QLineEdit* source = nullptr;
  };
  guidance::Scenario scenario_;
  QVector<Row> rows_;
  QDoubleSpinBox* margin_;
  QDoubleSpinBox* orderValue_;
};

} // namespace guidepost::ui
