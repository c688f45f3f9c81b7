// A number that is edited inside a sentence: no buttons, told once it is finished.
#pragma once

#include <QDoubleSpinBox>

namespace guidepost::ui {

class NumberField : public QDoubleSpinBox {
  Q_OBJECT

public:
  NumberField(const QString& objectName, const QString& spoken, QWidget* parent);
  void setNumber(double value, double least, double most, double step, int decimals, const QString& suffix);

protected:
  bool event(QEvent* event) override;
};

} // namespace guidepost::ui
