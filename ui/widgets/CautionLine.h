// One line that changes how a page is read: a fact and what still holds, with a link to more. Hidden while empty.
#pragma once

#include "ui/theme/Theme.h"

#include <QFrame>

class QLabel;

namespace guidepost::ui {

class Button;

class CautionLine : public QFrame {
  Q_OBJECT

public:
  explicit CautionLine(const QString& objectName, QWidget* parent = nullptr);

  // Rich text is welcome (emphasised()). Warning stands on its ground, Positive and Neutral on a card's.
  void set(Tone tone, const QString& text, const QString& link = {});
  void clear();
  QString text() const;

signals:
  void linkClicked();

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  Tone tone_ = Tone::Warning;
  QWidget* sign_;
  QLabel* text_;
  Button* link_;
};

} // namespace guidepost::ui
