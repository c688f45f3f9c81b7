// Widgets below `root` are made anew: while this lives they may go, and afterwards the keyboard stands on the one of
// the same object name. GUI thread.
#pragma once

#include <QApplication>
#include <QTimer>
#include <QWidget>

namespace guidepost::ui {

class KeepFocus {
public:
  explicit KeepFocus(QWidget* root) : root_(root) {
    const QWidget* focus = QApplication::focusWidget();
    if (focus && root->isAncestorOf(focus)) name_ = focus->objectName();
  }
  ~KeepFocus() {
    if (name_.isEmpty()) return;
    // The new ones are shown by their layout a moment later.
    QTimer::singleShot(0, root_, [root = root_, name = name_] {
      if (auto* widget = root->findChild<QWidget*>(name)) widget->setFocus(Qt::TabFocusReason);
    });
  }
  KeepFocus(const KeepFocus&) = delete;
  KeepFocus& operator=(const KeepFocus&) = delete;

private:
  QWidget* root_;
  QString name_;
};

} // namespace guidepost::ui
