// A small sign: icon and words on the ground of its tone. Says one state ("Simulated; effects assumed"); never pressed.
#pragma once

#include "ui/theme/Theme.h"

#include <QWidget>

namespace guidepost::ui {

class Badge : public QWidget {
  Q_OBJECT

public:
  explicit Badge(QWidget* parent = nullptr);
  Badge(Tone tone, const QString& iconName, const QString& text, QWidget* parent = nullptr);

  void set(Tone tone, const QString& iconName, const QString& text); // an empty text hides it
  QString text() const { return text_; }
  Tone tone() const { return tone_; }

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  Tone tone_ = Tone::Info;
  QString iconName_;
  QString text_;
};

} // namespace guidepost::ui
