// A share as a bar on a track, in the colour of a strategy; grey while it is switched off.
#pragma once

#include <QWidget>

namespace guidepost::ui {

class Meter : public QWidget {
  Q_OBJECT

public:
  explicit Meter(int width, QWidget* parent = nullptr);
  void set(double share, const QString& strategy, bool on = true);

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  double share_ = 0;
  QString strategy_;
  bool on_ = true;
};

} // namespace guidepost::ui
