#include "WindowUnderTest.h"

#include "core/pipeline/Path.h"
#include "ui/shell/NavigationRail.h"
#include "ui/widgets/Card.h"

#include <QApplication>
#include <QDir>
#include <QKeySequence>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

namespace guidepost::ui {

OwnHome::OwnHome() {
  for (const auto& [variable, name] :
       {std::pair("HOME", "home"), std::pair("XDG_CONFIG_HOME", "config"), std::pair("XDG_DATA_HOME", "data"),
        std::pair("XDG_STATE_HOME", "state"), std::pair("XDG_DOCUMENTS_DIR", "home/Documents")}) {
    QDir(folder_.path()).mkpath(QString::fromLatin1(name));
    qputenv(variable, folder_.filePath(QString::fromLatin1(name)).toUtf8());
  }
}

Heartbeat::Heartbeat() {
  timer_.setTimerType(Qt::PreciseTimer);
  connect(&timer_, &QTimer::timeout, this, [this] { longest_ = std::max(longest_, since_.restart()); });
  timer_.start(10);
  restart();
}

void Heartbeat::restart() {
  since_.restart();
  longest_ = 0;
}

namespace {

Resources located() {
  Result<Resources> resources = Resources::locate(QCoreApplication::applicationDirPath().toStdString());
  if (!resources) qFatal("resources: %s", resources.error().message.id.c_str());
  return *resources;
}

} // namespace

WindowUnderTest::WindowUnderTest(Application& application, OwnHome& home)
    : application_(application), home_(home), resources_(located()), window_(application, resources_) {
  shell().resize(1440, 900);
  shell().show();
  shell().activateWindow();
}

bool WindowUnderTest::isQuiet() {
  constexpr int turns = 3;
  for (int turn = 0; turn < turns; ++turn) {
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    if (session().jobs().isBusy() || session().jobs().isQuerying()) return false;
  }
  return true;
}

bool WindowUnderTest::waitUntilQuiet(int mostMs) {
  return QTest::qWaitFor([this] { return isQuiet(); }, mostMs);
}

bool WindowUnderTest::openPage(const QString& id) {
  if (!activate()) return false;
  auto* list = shell().rail().findChild<QListView*>(QStringLiteral("railSteps"));
  const int row = static_cast<int>(shell().pageIds().indexOf(id));
  if (!list || row < 0) return false;
  const QModelIndex index = list->model()->index(row, 0);
  list->scrollTo(index);
  QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
  return waitUntilQuiet() && shell().currentPage() == shell().page(id) && page(id).isVisible();
}

QList<Card*> WindowUnderTest::visibleCards(Page& page) const {
  QList<Card*> cards;
  for (Card* card : page.findChildren<Card*>())
    if (card->isVisible()) cards << card;
  return cards;
}

QMessageBox* WindowUnderTest::errorBox() const {
  for (QWidget* top : QApplication::topLevelWidgets())
    if (auto* box = qobject_cast<QMessageBox*>(top); box && box->isVisible()) return box;
  return nullptr;
}

bool WindowUnderTest::activate() {
  shell().activateWindow();
  return QTest::qWaitForWindowActive(&shell());
}

bool WindowUnderTest::press(const QKeySequence& shortcut) {
  if (!activate()) return false;
  QTest::keySequence(&shell(), shortcut);
  return true;
}

bool WindowUnderTest::click(const QString& name) {
  auto* widget = find<QWidget>(name);
  if (!widget || !widget->isEnabled()) return false;
  if (Page* shown = shell().currentPage(); shown && shown->scroll().widget()->isAncestorOf(widget))
    shown->scroll().ensureWidgetVisible(widget);
  QTest::mouseClick(widget, Qt::LeftButton);
  return true;
}

bool WindowUnderTest::chooseFromMenu(const QString& name, const QString& entry) {
  auto* owner = find<QWidget>(name);
  if (!owner) return false;
  bool chosen = false;
  QTimer look;
  QElapsedTimer clock;
  clock.start();
  // The menu runs its own event loop inside the click.
  QObject::connect(&look, &QTimer::timeout, &look, [&] {
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    if (!menu && clock.elapsed() < 5'000) return;
    look.stop();
    if (!menu) return;
    for (QAction* action : menu->actions())
      if (!chosen && action->text() == entry) {
        chosen = true;
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
      }
    if (!chosen) menu->close();
  });
  look.start(5);
  QTest::mouseClick(owner, Qt::LeftButton);
  return chosen;
}

Result<QString> makeProject(const WindowUnderTest& window, const QString& path, const MadeProject& what) {
  TRY(const std::unique_ptr<pipeline::Workspace> workspace,
      pipeline::Workspace::openOrCreate(path.toStdString(), window.resources()));
  pipeline::ImportRequest import;
  import.paths = {window.sample().toStdString()};
  if (!what.model) {
    TRY(const pipeline::ImportSummary imported, pipeline::importLogs(*workspace, import, {}));
    return imported.accepted > 0 ? Result<QString>(path) : Result<QString>(QString());
  }
  pipeline::PathRequest request;
  request.import = import;
  request.train.options.epochs = what.epochs;
  request.simulate.users = what.users;
  TRY(pipeline::PathSummary summary, pipeline::runPath(*workspace, request, {}));
  for (int run = 1; run < what.runs; ++run) {
    pipeline::SimulateRequest again;
    again.users = what.users;
    again.seed = static_cast<std::uint64_t>(run) + 100;
    TRY(summary.run, pipeline::simulate(*workspace, again, {}));
  }
  return path;
}

} // namespace guidepost::ui
