// The line at the top: signpost and name, the menus, and the field that opens the palette.
#pragma once

#include <QPushButton>
#include <QWidget>

class QMenuBar;

namespace guidepost::ui {

class FindField : public QPushButton {
  Q_OBJECT

public:
  explicit FindField(QWidget* parent = nullptr);
  void setWords(const QString& words, const QString& shortcut);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  QString shortcut_;
};

class TopBar : public QWidget {
  Q_OBJECT

public:
  explicit TopBar(QWidget* parent = nullptr);

  QMenuBar* menus() const { return menus_; }
  FindField* find() const { return find_; }

protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

private:
  QWidget* brand_;
  QMenuBar* menus_;
  FindField* find_;
};

} // namespace guidepost::ui
