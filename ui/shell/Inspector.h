// What is selected, explained: a titled panel at the right. The page gives the content; Esc and F9 close it.
#pragma once

#include <QWidget>

class QLabel;
class QScrollArea;

namespace guidepost::ui {

class Button;

class Inspector : public QWidget {
  Q_OBJECT

public:
  explicit Inspector(QWidget* parent = nullptr);

  // The caption stands small above the title ("Definition"). Content is shown, not owned: it goes back to its page when
  // another takes its place.
  void show(const QString& caption, const QString& title, QWidget* content);
  void clear();
  QWidget* content() const { return content_; }
  QString title() const;

  static int usualWidth();

signals:
  void closeRequested();

protected:
  void keyPressEvent(QKeyEvent* event) override;
  void changeEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

private:
  void retranslate();

  QLabel* caption_;
  QLabel* title_;
  Button* close_;
  QScrollArea* scroll_;
  QWidget* content_ = nullptr;
  QWidget* owner_ = nullptr;
};

} // namespace guidepost::ui
