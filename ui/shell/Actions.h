// Every action of the program, from one table: menus, shortcuts, palette. An action shows up once somebody handles it.
#pragma once

#include "ui/shell/CommandPalette.h"

#include <QHash>
#include <QObject>

#include <functional>

class QAction;
class QMenu;
class QMenuBar;

namespace guidepost::ui {

class Actions : public QObject {
  Q_OBJECT

public:
  Actions(QMenuBar* bar, QWidget* window);

  // "new-project", "open-project", "import-log", "save-copy", "export-report", "close-project", "quit", "undo", "redo",
  // "find", "settings", "inspector", "full-screen", "run-path", "train", "simulate", "next-round", "cancel-job",
  // "help", "definitions", "keys", "copy-diagnostics", "about".
  QAction* action(const QString& id) const;
  void handle(const QString& id, QObject* receiver, std::function<void()> run);
  void setUnavailable(const QString& id, const QString& reason); // greyed, with the reason; empty: available

  QMenu* recentMenu() const { return recent_; }
  QMenu* themeMenu() const { return theme_; }
  void addPage(const QString& id, int number, std::function<void()> show); // View: Ctrl+number
  void setPageName(const QString& id, const QString& name);

  QVector<PaletteEntry> paletteEntries() const;
  void retranslate();

private:
  QMenuBar* bar_;
  QWidget* window_;
  QVector<QMenu*> menus_;
  QMenu* recent_ = nullptr;
  QMenu* theme_ = nullptr;
  QHash<QString, QAction*> actions_;
  QVector<QAction*> pages_;
  QAction* pagesEnd_ = nullptr;
};

} // namespace guidepost::ui
