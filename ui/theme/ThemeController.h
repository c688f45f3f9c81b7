// Follows the system or a fixed theme and switches live: palette, style sheet, then themeChanged(). One for the
// program, made by Application (or by a test) after QApplication; GUI thread.
#pragma once

#include "ui/theme/Theme.h"

#include <QObject>
#include <QTemporaryDir>

class QApplication;

namespace guidepost::ui {

enum class ThemeChoice { System, Light, Dark, HighContrast };

class ThemeController : public QObject {
  Q_OBJECT

public:
  explicit ThemeController(QApplication& application);
  ~ThemeController() override;

  static ThemeController* instance(); // null before the first one is made

  ThemeChoice choice() const { return choice_; }
  void setChoice(ThemeChoice choice);
  const Theme& theme() const { return *theme_; }

  bool reduceMotion() const;
  void setReduceMotion(bool reduce);
  int animationMilliseconds() const; // 120, or 0 with reduced motion

  // The template with @token@, @role.pt@, @2.5u@, @2.5u-1@ and @name.icon@ replaced.
  QString styleSheet(const Theme& theme) const;

signals:
  void themeChanged();

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void apply();
  QString replacement(const QString& name, const Theme& theme) const;
  Theme::Kind wantedKind() const;

  QApplication& application_;
  ThemeChoice choice_ = ThemeChoice::System;
  const Theme* theme_ = nullptr;
  QPalette systemPalette_;
  QTemporaryDir iconFiles_;
  bool reduceMotion_ = false;
  int strongWeight_ = 0;
  bool applying_ = false;
};

} // namespace guidepost::ui
