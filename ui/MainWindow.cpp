#include "ui/MainWindow.h"

#include "ui/shell/Actions.h"
#include "ui/shell/Inspector.h"
#include "ui/shell/JobStrip.h"
#include "ui/shell/NavigationRail.h"
#include "ui/shell/TopBar.h"
#include "ui/text/Wording.h"
#include "ui/theme/Fonts.h"
#include "ui/theme/Icons.h"
#include "ui/theme/ThemeController.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace guidepost::ui {

MainWindow::MainWindow(JobRunner& runner, QWidget* parent) : QMainWindow(parent), runner_(runner) {
  setObjectName("mainWindow");
  setWindowIcon(programIcon());
  setAcceptDrops(true);
  setMinimumSize(units(180), units(120));

  top_ = new TopBar(this);
  setMenuWidget(top_);
  actions_ = new Actions(top_->menus(), this);

  auto* central = new QWidget(this);
  auto* column = new QVBoxLayout(central);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* row = new QHBoxLayout;
  row->setSpacing(0);
  rail_ = new NavigationRail(central);
  workArea_ = new QWidget(central);
  auto* work = new QVBoxLayout(workArea_);
  work->setContentsMargins(0, 0, 0, 0);
  splitter_ = new QSplitter(Qt::Horizontal, workArea_);
  splitter_->setObjectName("workSplitter");
  splitter_->setChildrenCollapsible(false);
  splitter_->setHandleWidth(1);
  stack_ = new QStackedWidget(splitter_);
  stack_->setObjectName("pages");
  inspector_ = new Inspector(splitter_);
  splitter_->addWidget(stack_);
  splitter_->addWidget(inspector_);
  splitter_->setStretchFactor(0, 1);
  splitter_->setStretchFactor(1, 0);
  inspector_->hide();
  work->addWidget(splitter_);
  row->addWidget(rail_);
  row->addWidget(workArea_, 1);
  column->addLayout(row, 1);
  strip_ = new JobStrip(central);
  strip_->setRunner(&runner);
  column->addWidget(strip_);
  setCentralWidget(central);
  palette_ = new CommandPalette(this);

  connect(rail_, &NavigationRail::stepChosen, this, &MainWindow::showPage);
  connect(rail_, &NavigationRail::settingsRequested, this, [this] { actions_->action("settings")->trigger(); });
  connect(rail_, &NavigationRail::helpRequested, this, [this] { actions_->action("help")->trigger(); });
  connect(top_->find(), &FindField::clicked, this, &MainWindow::openPalette);
  connect(inspector_, &Inspector::closeRequested, this, &MainWindow::closeInspector);
  connect(splitter_, &QSplitter::splitterMoved, this,
          [this] { settings_.setLayout("workSplitter", splitter_->saveState()); });
  connect(strip_, &JobStrip::failed, this, &MainWindow::showError);
  buildMenus();
  restore();
  retranslate();
}

MainWindow::~MainWindow() {
  // The inspector's content belongs to its page: give it back before the widgets go.
  inspector_->clear();
}

void MainWindow::buildMenus() {
  actions_->handle("find", this, [this] { openPalette(); });
  actions_->handle("inspector", this, [this] { toggleInspector(); });
  actions_->handle("quit", this, [this] { close(); });
  actions_->handle("cancel-job", this, [this] { runner_.cancelCurrent(); });
  actions_->handle("full-screen", this, [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
  connect(&runner_, &JobRunner::started, this, [this] { actions_->action("cancel-job")->setEnabled(true); });
  connect(&runner_, &JobRunner::becameIdle, this, [this] { actions_->action("cancel-job")->setEnabled(false); });
  actions_->action("cancel-job")->setEnabled(false);

  auto* themes = new QActionGroup(this);
  for (const ThemeChoice choice :
       {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::HighContrast}) {
    QAction* action = actions_->themeMenu()->addAction(QString());
    action->setCheckable(true);
    action->setChecked(settings_.theme() == choice);
    action->setData(static_cast<int>(choice));
    themes->addAction(action);
    connect(action, &QAction::triggered, this, [this, choice] {
      settings_.setTheme(choice);
      if (ThemeController* controller = ThemeController::instance()) controller->setChoice(choice);
    });
  }
  connect(actions_->themeMenu(), &QMenu::aboutToShow, this, [this, themes] {
    for (QAction* action : themes->actions())
      action->setChecked(action->data().toInt() == static_cast<int>(settings_.theme()));
  });
}

void MainWindow::addPage(Page* page) {
  const QString id = page->id();
  pages_.insert(id, page);
  order_.append(id);
  stack_->addWidget(page);
  rail_->addStep(id, page->iconName());
  actions_->addPage(id, static_cast<int>(order_.size()), [this, id] { showPage(id); });
  actions_->action("page." + id)->setProperty("iconName", page->iconName());
  page->refreshWords();
  rail_->setStepName(id, page->name());
  rail_->setStepState(id, page->state());
  actions_->setPageName(id, page->name());
  connect(page, &Page::stateChanged, this, [this, page] { rail_->setStepState(page->id(), page->state()); });
  connect(page, &Page::pageRequested, this, &MainWindow::showPage);
  connect(page, &Page::inspectorChanged, this, [this, page](bool reveal) {
    if (page == currentPage()) refreshInspector(reveal);
  });
  if (order_.size() == 1 || id == settings_.lastPage()) {
    showPage(id);
    page->setFocus();
  }
}

Page* MainWindow::page(const QString& id) const {
  return pages_.value(id);
}

Page* MainWindow::currentPage() const {
  return qobject_cast<Page*>(stack_->currentWidget());
}

QStringList MainWindow::pageIds() const {
  return order_;
}

void MainWindow::showPage(const QString& id) {
  Page* wanted = pages_.value(id);
  if (!wanted) return;
  if (rail_->current() != id) {
    rail_->setCurrent(id); // comes back here
    if (currentPage() == wanted) return;
  }
  inspector_->clear();
  // Not to the new page's first button, which may lie where the page would have to scroll.
  const bool focusInPage = focusWidget() && stack_->isAncestorOf(focusWidget());
  stack_->setCurrentWidget(wanted);
  if (focusInPage) wanted->setFocus();
  refreshInspector(false);
  emit pageShown(id);
}

void MainWindow::setProject(const QString& name, const QString& caption) {
  projectName_ = name;
  rail_->setProject(name, caption);
  setWindowTitle(name.isEmpty() ? QStringLiteral("Guidepost") : name + QStringLiteral(" – Guidepost"));
}

void MainWindow::setStates(const QHash<QString, StepState>& states) {
  for (auto state = states.begin(); state != states.end(); ++state)
    if (Page* found = page(state.key())) found->setState(state.value());
}

void MainWindow::setDataVersion(const QString& text) {
  strip_->setDataVersion(text);
}

void MainWindow::setSaved(const QString& text) {
  strip_->setSaved(text);
}

void MainWindow::setRecentProjects(const QStringList& paths) {
  QMenu* menu = actions_->recentMenu();
  menu->clear();
  for (const QString& path : paths) {
    const QFileInfo file(path);
    QAction* action = menu->addAction(file.completeBaseName(), this, [this, path] { emit projectRequested(path); });
    action->setToolTip(path);
  }
  menu->menuAction()->setVisible(!paths.isEmpty());
}

void MainWindow::setSessionFinder(CommandPalette::Provider provider) {
  sessionFinder_ = std::move(provider);
}

void MainWindow::openPalette() {
  palette_->open(actions_->paletteEntries(), sessionFinder_);
}

void MainWindow::showError(const QString& title, const Error& error) {
  if (error.code == ErrorCode::Cancelled) return;
  auto* box = new QMessageBox(QMessageBox::Warning, title, word(error), QMessageBox::Ok, this);
  box->setObjectName("errorBox");
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->open();
}

void MainWindow::closeEvent(QCloseEvent* event) {
  if (runner_.isBusy() && isVisible()) {
    const QString name = runner_.current() ? runner_.current()->title : QString();
    QMessageBox box(
        QMessageBox::Question, tr("Quit Guidepost"),
        tr("“%1” is still running. What it has not finished is lost; everything before it is safe.").arg(name),
        QMessageBox::NoButton, this);
    box.setObjectName("quitBox");
    QPushButton* stop = box.addButton(tr("Stop it and quit"), QMessageBox::DestructiveRole);
    box.setDefaultButton(box.addButton(tr("Keep running"), QMessageBox::RejectRole));
    box.exec();
    if (box.clickedButton() != stop) {
      event->ignore();
      return;
    }
    runner_.cancelAll();
  }
  remember();
  emit aboutToClose();
  QMainWindow::closeEvent(event);
}

void MainWindow::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && isInspectorShown()) {
    closeInspector();
    return;
  }
  QMainWindow::keyPressEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  const QList<QUrl> urls = event->mimeData()->urls();
  if (!urls.isEmpty() && urls.first().isLocalFile()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
  event->acceptProposedAction();
  QStringList paths;
  for (const QUrl& url : event->mimeData()->urls())
    if (url.isLocalFile()) paths << url.toLocalFile();
  if (!paths.isEmpty()) emit filesDropped(paths);
}

void MainWindow::changeEvent(QEvent* event) {
  QMainWindow::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

void MainWindow::retranslate() {
  actions_->retranslate();
  for (const QString& id : std::as_const(order_)) {
    rail_->setStepName(id, pages_.value(id)->name());
    actions_->setPageName(id, pages_.value(id)->name());
  }
  const QStringList themeNames = {tr("As the system"), tr("Light"), tr("Dark"), tr("High contrast")};
  const QList<QAction*> themes = actions_->themeMenu()->actions();
  for (qsizetype i = 0; i < themes.size(); ++i)
    themes.at(i)->setText(themeNames.at(i));
  top_->find()->setWords(tr("Find a page, action or session"), QStringLiteral("Ctrl+K"));
  inspector_->setAccessibleName(tr("Panel at the right"));
  if (projectName_.isEmpty()) setProject({}, {});
}

} // namespace guidepost::ui
