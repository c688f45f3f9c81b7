// The program's window as its user meets it: own home folder, real events, waiting until nothing runs. One a test
// program.
#pragma once

#include "ui/window/ProjectWindow.h"

#include <QElapsedTimer>
#include <QScrollArea>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <functional>

class QMessageBox;

namespace guidepost::ui {

class Card;

// Settings, documents and keys go into a folder of their own; made before the Application.
class OwnHome {
public:
  OwnHome();
  QString path(const QString& name) const { return folder_.filePath(name); }

private:
  QTemporaryDir folder_;
};

// The longest time in which the event loop did not turn.
class Heartbeat : public QObject {
public:
  Heartbeat();
  qint64 longestGapMs() const { return longest_; }
  void restart();

private:
  QTimer timer_;
  QElapsedTimer since_;
  qint64 longest_ = 0;
};

class WindowUnderTest {
public:
  WindowUnderTest(Application& application, OwnHome& home);

  Application& application() { return application_; }
  MainWindow& shell() { return application_.window(); }
  ProjectSession& session() { return window_.session(); }
  ProjectWindow& window() { return window_; }
  const Resources& resources() const { return resources_; }
  QString sample() const { return QString::fromStdString((resources_.sampleData / "shop-sample.csv").string()); }
  QString inHome(const QString& name) const { return home_.path(name); }

  // Nothing runs and nothing is asked for, also some turns of the event loop later.
  bool isQuiet();
  bool waitUntilQuiet(int mostMs = 60'000);

  bool openPage(const QString& id); // by a click into the rail
  Page& page(const QString& id) { return *shell().page(id); }
  QList<Card*> visibleCards(Page& page) const;
  QMessageBox* errorBox() const; // null: none is open

  // The visible widget of that name, in the window or in a dialog; null: there is none.
  template <class T>
  T* find(const QString& name) const {
    T* found = nullptr;
    for (QWidget* top : QApplication::topLevelWidgets())
      if (top->isVisible())
        for (T* candidate : top->findChildren<T*>(name))
          if (candidate->isVisible()) found = candidate;
    return found;
  }
  bool activate();                          // as a window manager does when a menu or dialog goes
  bool press(const QKeySequence& shortcut); // of the window
  bool click(const QString& name);          // false: no such widget can be clicked
  // Opens the menu of a chip or button and clicks the entry in it.
  bool chooseFromMenu(const QString& name, const QString& entry);

private:
  Application& application_;
  OwnHome& home_;
  Resources resources_;
  ProjectWindow window_;
};

// A project made by the pipeline alone, for tests that are about what comes after.
struct MadeProject {
  bool model = true;
  int epochs = 2;
  int users = 2'000; // 0: no run
  int runs = 1;
};
Result<QString> makeProject(const WindowUnderTest& window, const QString& path, const MadeProject& what);

template <class Test>
int runWindowTest(int argc, char** argv) {
  OwnHome home;
  Application application(argc, argv);
  application.languages().setChoice(LanguageChoice::English);
  application.themes().setChoice(ThemeChoice::Light);
  Test test(application, home);
  return QTest::qExec(&test, argc, argv);
}

} // namespace guidepost::ui
