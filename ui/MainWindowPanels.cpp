// The window's widths: when the rail shows words, where the inspector stands, what is remembered.
#include "ui/MainWindow.h"

#include "ui/shell/Inspector.h"
#include "ui/shell/NavigationRail.h"
#include "ui/theme/Fonts.h"

#include <QGuiApplication>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>

namespace guidepost::ui {

void MainWindow::resizeEvent(QResizeEvent* event) {
  QMainWindow::resizeEvent(event);
  applyWidth();
}

void MainWindow::applyWidth() {
  const bool narrow = width() < units(295);
  const bool docked = width() >= units(340);
  rail_->setCollapsed(narrow);
  if (narrow != narrow_) {
    narrow_ = narrow;
    refreshInspector(false);
  }
  if (docked != docked_) {
    docked_ = docked;
    const bool shown = !inspector_->isHidden();
    if (docked) {
      splitter_->addWidget(inspector_);
      splitter_->setStretchFactor(0, 1);
      splitter_->setStretchFactor(1, 0);
    } else {
      inspector_->setParent(workArea_);
    }
    inspector_->setVisible(shown);
  }
  placeOverlay();
}

void MainWindow::placeOverlay() {
  if (docked_ || inspector_->isHidden()) return;
  // workArea_ has its new size only after the layouts have run.
  QMetaObject::invokeMethod(
      this,
      [this] {
        if (docked_) return;
        const int panel = std::min(Inspector::usualWidth(), workArea_->width());
        inspector_->setGeometry(workArea_->width() - panel, 0, panel, workArea_->height());
        inspector_->raise();
      },
      Qt::QueuedConnection);
}

bool MainWindow::isInspectorShown() const {
  return !inspector_->isHidden();
}

void MainWindow::refreshInspector(bool reveal) {
  Page* shown = currentPage();
  QWidget* content = shown ? shown->inspectorContent() : nullptr;
  if (!content) {
    inspector_->clear();
    inspector_->hide();
    return;
  }
  if (reveal) {
    settings_.setInspectorOpen(shown->id(), true);
    openedHere_.insert(shown->id());
  }
  inspector_->show(shown->inspectorCaption(), shown->inspectorTitle(), content);
  const bool open = settings_.inspectorOpen(shown->id()) && (!narrow_ || openedHere_.contains(shown->id()));
  inspector_->setVisible(open);
  if (open && docked_ && splitter_->count() == 2) {
    const QList<int> sizes = splitter_->sizes();
    const int panel = sizes.at(1) > 0 ? std::max(sizes.at(1), units(64)) : Inspector::usualWidth();
    const int all = splitter_->width();
    splitter_->setSizes({all - panel, panel});
  }
  placeOverlay();
}

void MainWindow::closeInspector() {
  if (Page* shown = currentPage()) {
    settings_.setInspectorOpen(shown->id(), false);
    openedHere_.remove(shown->id());
  }
  const bool hadFocus = inspector_->isAncestorOf(focusWidget());
  inspector_->hide();
  if (hadFocus) rail_->setFocus();
}

void MainWindow::toggleInspector() {
  if (isInspectorShown())
    closeInspector();
  else
    refreshInspector(true);
}

void MainWindow::remember() {
  settings_.setLayout("geometry", saveGeometry());
  settings_.setLayout("workSplitter", splitter_->saveState());
  if (Page* shown = currentPage()) settings_.setLastPage(shown->id());
}

void MainWindow::restore() {
  if (!restoreGeometry(settings_.layout("geometry"))) {
    const QScreen* screen = QGuiApplication::primaryScreen();
    const QSize wanted(units(360), units(225));
    resize(screen ? wanted.boundedTo(screen->availableSize()) : wanted);
  }
  splitter_->restoreState(settings_.layout("workSplitter"));
  splitter_->setHandleWidth(1);
  applyWidth();
}

} // namespace guidepost::ui
