// The program with a window: names, fonts, theme, language, log; the window itself with its own actions. Pages and the
// project come from outside, through window() and runner().
#pragma once

#include "ui/MainWindow.h"
#include "ui/help/HelpWindow.h"
#include "ui/jobs/JobRunner.h"
#include "ui/settings/Diagnostics.h"
#include "ui/settings/LanguageController.h"
#include "ui/settings/Settings.h"
#include "ui/theme/ThemeController.h"

#include <QApplication>

#include <memory>

namespace guidepost::ui {

class Application {
public:
  // Makes the QApplication; LC_NUMERIC is C afterwards.
  Application(int& argc, char** argv);
  ~Application();

  QApplication& qt() { return qt_; }
  MainWindow& window() { return *window_; }
  JobRunner& runner() { return *runner_; }
  ThemeController& themes() { return *themes_; }
  LanguageController& languages() { return *languages_; }
  Settings& settings() { return settings_; }
  HelpWindow& help();

  void setKeyFile(const QString& path) { keyFile_ = path; } // shown in the settings
  int run();                                                // shows the window and waits for its end

  // Organisation, program name and version; also for verbs without a window.
  static void setNames();
  static constexpr const char* version = GUIDEPOST_VERSION;

private:
  void openSettings();
  void openAbout();

  QApplication qt_;
  Settings settings_;
  std::unique_ptr<SessionLog> log_;
  std::unique_ptr<LanguageController> languages_;
  std::unique_ptr<ThemeController> themes_;
  std::unique_ptr<JobRunner> runner_;
  std::unique_ptr<MainWindow> window_;
  QString keyFile_;
};

} // namespace guidepost::ui
