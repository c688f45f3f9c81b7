// What stands in a card instead of its content: nothing yet, an error, too little to say. Used by Card only.
#pragma once

#include <QStackedWidget>
#include <QWidget>

class QLabel;

namespace guidepost::ui {

class Button;

// Asks for the room of the page that shows, not of the largest one.
class CardStack : public QStackedWidget {
  Q_OBJECT

public:
  using QStackedWidget::QStackedWidget;
  void showPage(QWidget* page);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;
};

// While it does not show it takes no room: the layout of a stack asks each page for its height.
class CardState : public QWidget {
  Q_OBJECT

public:
  using QWidget::QWidget;
  int heightForWidth(int width) const override { return isHidden() ? 0 : QWidget::heightForWidth(width); }
};

class EmptyState : public CardState {
  Q_OBJECT

public:
  explicit EmptyState(const QString& name, QWidget* parent = nullptr);
  QLabel* words;
  Button* action;

protected:
  void paintEvent(QPaintEvent* event) override; // the dashed frame
};

class ErrorState : public CardState {
  Q_OBJECT

public:
  explicit ErrorState(const QString& name, QWidget* parent = nullptr);
  QLabel* cause;
  QLabel* remedy;
  Button* retry;
  Button* copy;
};

class TooLittleState : public CardState {
  Q_OBJECT

public:
  explicit TooLittleState(const QString& name, QWidget* parent = nullptr);
  QLabel* figure;
  QLabel* words;
  Button* action;
};

} // namespace guidepost::ui
