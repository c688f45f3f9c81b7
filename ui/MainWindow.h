// The shell: menus, rail, pages, inspector, job strip. Knows pages by their id and shows what it is told; the data is
// somebody else's. Remembers geometry, panels and page.
#pragma once

#include "ui/Page.h"
#include "ui/jobs/JobRunner.h"
#include "ui/settings/Settings.h"
#include "ui/shell/CommandPalette.h"

#include <QHash>
#include <QMainWindow>
#include <QSet>

class QSplitter;
class QStackedWidget;

namespace guidepost::ui {

class Actions;
class Inspector;
class JobStrip;
class NavigationRail;
class TopBar;

class MainWindow : public QMainWindow {
  Q_OBJECT

public:
  explicit MainWindow(JobRunner& runner, QWidget* parent = nullptr);
  ~MainWindow() override;

  void addPage(Page* page); // owned from now on; in the rail's order
  Page* page(const QString& id) const;
  Page* currentPage() const;
  void showPage(const QString& id);
  QStringList pageIds() const;

  void setProject(const QString& name, const QString& caption); // empty name: none is open
  void setStates(const QHash<QString, StepState>& states);      // by page id
  void setDataVersion(const QString& text);
  void setSaved(const QString& text);
  void setRecentProjects(const QStringList& paths);
  void setSessionFinder(CommandPalette::Provider provider);

  Actions& actions() { return *actions_; }
  JobStrip& jobStrip() { return *strip_; }
  NavigationRail& rail() { return *rail_; }
  Inspector& inspector() { return *inspector_; }
  bool isInspectorShown() const;

  // One sentence of what went wrong, in a box that waits for nobody; cancelling is never shown.
  void showError(const QString& title, const Error& error);

signals:
  void filesDropped(const QStringList& paths); // logs, or a project
  void projectRequested(const QString& path);  // from "Open recent"
  void pageShown(const QString& id);
  void aboutToClose();

protected:
  void closeEvent(QCloseEvent* event) override;
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

private:
  void buildMenus();
  void retranslate();
  void applyWidth();
  void refreshInspector(bool reveal);
  void closeInspector();
  void toggleInspector();
  void placeOverlay();
  void openPalette();
  void remember();
  void restore();

  JobRunner& runner_;
  Settings settings_;
  TopBar* top_;
  Actions* actions_;
  NavigationRail* rail_;
  QWidget* workArea_;
  QSplitter* splitter_;
  QStackedWidget* stack_;
  Inspector* inspector_;
  JobStrip* strip_;
  CommandPalette* palette_;
  CommandPalette::Provider sessionFinder_;
  QHash<QString, Page*> pages_;
  QStringList order_;
  QSet<QString> openedHere_; // narrow windows: the inspector opens only when asked for
  QString projectName_;
  bool docked_ = true;
  bool narrow_ = false;
};

} // namespace guidepost::ui
