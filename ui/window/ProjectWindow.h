// Joins the shell, the open project and the pages: which page shows what, what an action starts, what a dropped file
// becomes. One for the program. GUI thread.
#pragma once

#include "ui/Application.h"
#include "ui/session/ProjectSession.h"

#include <QObject>

namespace guidepost::ui {

class ProjectWindow : public QObject {
  Q_OBJECT

public:
  ProjectWindow(Application& application, Resources resources);

  ProjectSession& session() { return session_; }
  void open(const QString& path); // a project is opened, anything else is offered for import

private:
  void addPages();
  void connectActions();
  void showState();
  void showFilter();
  void openDropped(const QStringList& paths);
  void askForProject();
  void askForNewProject();
  void askForLog();
  void rememberProject();
  void showImported(const pipeline::ImportSummary& summary);
  QVector<PaletteEntry> findSessions(const QString& text);

  Application& application_;
  MainWindow& window_;
  ProjectSession session_;
};

// The program with its window; a project or log named on the command line is opened. Returns the exit code.
int runWindow(int argc, char** argv);

} // namespace guidepost::ui
