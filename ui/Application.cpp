#include "ui/Application.h"

#include "ui/settings/SettingsDialog.h"
#include "ui/shell/Actions.h"
#include "ui/theme/Fonts.h"
#include "ui/theme/Icons.h"
#include "ui/widgets/Labels.h"

#include <QClipboard>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>

#include <clocale>

namespace guidepost::ui {

void Application::setNames() {
  QCoreApplication::setOrganizationName(QStringLiteral("guidepost"));
  QCoreApplication::setApplicationName(QStringLiteral("guidepost"));
  QCoreApplication::setApplicationVersion(QLatin1String(version));
}

Application::Application(int& argc, char** argv) : qt_(argc, argv) {
  // QApplication takes over the user's locale; numbers as text stay the same everywhere.
  std::setlocale(LC_NUMERIC, "C");
  setNames();
  QGuiApplication::setApplicationDisplayName(QStringLiteral("Guidepost"));
  QGuiApplication::setDesktopFileName(QStringLiteral("guidepost"));
  QApplication::setWindowIcon(programIcon());

  log_ = std::make_unique<SessionLog>();
  languages_ = std::make_unique<LanguageController>();
  languages_->setChoice(settings_.language());
  themes_ = std::make_unique<ThemeController>(qt_);
  themes_->setReduceMotion(settings_.reduceMotion());
  themes_->setChoice(settings_.theme());
  runner_ = std::make_unique<JobRunner>();
  window_ = std::make_unique<MainWindow>(*runner_);

  Actions& actions = window_->actions();
  MainWindow* window = window_.get();
  actions.handle("settings", window, [this] { openSettings(); });
  actions.handle("help", window, [this] { help().showTopic("path"); });
  actions.handle("definitions", window, [this] { help().showTopic("figures"); });
  actions.handle("keys", window, [this] { help().showTopic("keys"); });
  actions.handle("copy-diagnostics", window, [] { QApplication::clipboard()->setText(diagnostics()); });
  actions.handle("about", window, [this] { openAbout(); });
  window_->setRecentProjects(settings_.recentProjects());
}

// The runner goes first: its jobs join while everything that they deliver to still stands.
Application::~Application() {
  runner_->cancelAll();
  window_.reset();
  runner_.reset();
}

HelpWindow& Application::help() {
  auto* found = window_->findChild<HelpWindow*>();
  return found ? *found : *new HelpWindow(window_.get());
}

void Application::openSettings() {
  SettingsDialog dialog(*themes_, *languages_, keyFile_, window_.get());
  dialog.exec();
}

void Application::openAbout() {
  QMessageBox box(window_.get());
  box.setObjectName("aboutBox");
  box.setWindowTitle(MainWindow::tr("About Guidepost"));
  box.setIconPixmap(programIcon().pixmap(units(16)));
  box.setText(emphasised(MainWindow::tr("Guidepost %1").arg(QLatin1String(version)), {}));
  box.setInformativeText(MainWindow::tr(
      "Which guidance should which visitor get, what will it change, how sure are we, and what real test "
      "would prove it? Everything happens on this machine."));
  box.setStandardButtons(QMessageBox::Close);
  box.button(QMessageBox::Close)->setText(MainWindow::tr("Close"));
  if (auto* words = box.findChild<QLabel*>("qt_msgbox_informativelabel")) words->setMinimumWidth(units(95));
  box.exec();
}

int Application::run() {
  window_->show();
  return QApplication::exec();
}

} // namespace guidepost::ui
