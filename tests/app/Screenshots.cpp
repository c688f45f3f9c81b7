// Writes every page as a picture: both themes, both languages, two sizes, on a finished project. GUIDEPOST_SCREENSHOTS
// is the folder; GUIDEPOST_SCREENSHOT_LOG another log than the shipped sample; GUIDEPOST_SCREENSHOT_ONLY a part of the
// pictures' names.
#include "core/pipeline/Path.h"
#include "ui/pages/CompareRunsDialog.h"
#include "ui/pages/ImportDialog.h"
#include "ui/window/ProjectWindow.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QScrollArea>
#include <QTemporaryDir>

#include <cstdio>
#include <memory>

using namespace guidepost;
using namespace guidepost::ui;

namespace {

// Until nothing runs and nothing has been asked for some rounds of the event loop.
void settle(ProjectSession& session, int quietMs = 250) {
  QElapsedTimer quiet;
  quiet.start();
  QElapsedTimer whole;
  whole.start();
  while (quiet.elapsed() < quietMs && whole.elapsed() < 120'000) {
    QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    if (session.jobs().isBusy() || session.jobs().isQuerying()) quiet.restart();
  }
}

int fail(const Error& error) {
  std::fprintf(stderr, "screenshots: %s\n", error.message.id.c_str());
  return 1;
}

} // namespace

int main(int argc, char** argv) {
  const QDir folder(qEnvironmentVariable("GUIDEPOST_SCREENSHOTS", "screenshots"));
  folder.mkpath(QStringLiteral("."));
  const QString only = qEnvironmentVariable("GUIDEPOST_SCREENSHOT_ONLY");
  QTemporaryDir home;
  qputenv("XDG_CONFIG_HOME", home.filePath(QStringLiteral("config")).toUtf8());
  qputenv("XDG_STATE_HOME", home.filePath(QStringLiteral("state")).toUtf8());

  Application application(argc, argv);
  Result<Resources> resources = Resources::locate(QCoreApplication::applicationDirPath().toStdString());
  if (!resources) return fail(resources.error());
  const QString log = qEnvironmentVariable(
      "GUIDEPOST_SCREENSHOT_LOG", QString::fromStdString((resources->sampleData / "shop-sample.csv").string()));
  QString project = qEnvironmentVariable("GUIDEPOST_SCREENSHOT_PROJECT");
  if (project.isEmpty()) {
    project = home.filePath(QFileInfo(log).completeBaseName() + QStringLiteral(".guidepost"));
    Result<std::unique_ptr<pipeline::Workspace>> workspace =
        pipeline::Workspace::openOrCreate(project.toStdString(), *resources);
    if (!workspace) return fail(workspace.error());
    pipeline::PathRequest request;
    request.import.emplace().paths = {log.toStdString()};
    const Result<pipeline::PathSummary> path = pipeline::runPath(**workspace, request, {});
    if (!path) return fail(path.error());
  }

  ProjectWindow window(application, *resources);
  MainWindow& shell = application.window();
  shell.show();
  const auto shoot = [&](const QString& page, const QString& state) {
    for (const QSize size : {QSize(1440, 900), QSize(1024, 700)})
      for (const auto& [theme, choice] : {std::pair("light", ThemeChoice::Light), std::pair("dark", ThemeChoice::Dark)})
        for (const auto& [language, spoken] :
             {std::pair("en", LanguageChoice::English), std::pair("zh", LanguageChoice::Chinese)}) {
          const QString name = QStringLiteral("%1%2-%3x%4-%5-%6.png")
                                   .arg(page, state)
                                   .arg(size.width())
                                   .arg(size.height())
                                   .arg(theme, language);
          if (!only.isEmpty() && !name.contains(only)) continue;
          application.themes().setChoice(choice);
          application.languages().setChoice(spoken);
          shell.resize(size);
          shell.showPage(page);
          settle(window.session());
          if (!shell.grab().save(folder.filePath(name))) {
            std::fprintf(stderr, "screenshots: cannot write %s\n", qPrintable(folder.filePath(name)));
            return false;
          }
        }
    return true;
  };
  settle(window.session());
  for (const QString& page : shell.pageIds())
    if (!shoot(page, QStringLiteral("-empty"))) return 1;
  window.open(project);
  settle(window.session(), 800);
  shell.showPage(QStringLiteral("intent"));
  settle(window.session(), 800);
  for (const QString& page : shell.pageIds())
    if (!shoot(page, {})) return 1;
  for (const auto& [theme, choice] : {std::pair("light", ThemeChoice::Light), std::pair("dark", ThemeChoice::Dark)})
    for (const auto& [spoken, chosen] :
         {std::pair("en", LanguageChoice::English), std::pair("zh", LanguageChoice::Chinese)})
      for (const QString& kind : {QStringLiteral("import"), QStringLiteral("compare")}) {
        const QString name =
            QStringLiteral("dialog-%1-%2-%3.png").arg(kind, QLatin1String(theme), QLatin1String(spoken));
        if (!only.isEmpty() && !name.contains(only)) continue;
        application.themes().setChoice(choice);
        application.languages().setChoice(chosen);
        std::unique_ptr<QDialog> dialog;
        if (kind == QLatin1String("import"))
          dialog = std::make_unique<ImportDialog>(window.session(), QStringList{log}, project, &shell);
        else
          dialog = std::make_unique<CompareRunsDialog>(window.session(), &shell);
        dialog->show();
        settle(window.session());
        if (!dialog->grab().save(folder.filePath(name))) return 1;
      }
  std::printf("%d pictures in %s\n", static_cast<int>(folder.entryList({QStringLiteral("*.png")}).size()),
              qPrintable(folder.absolutePath()));
  return 0;
}
