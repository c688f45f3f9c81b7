#include "ui/shell/Actions.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeySequence>
#include <QMenu>
#include <QMenuBar>

namespace guidepost::ui {
namespace {

enum MenuIndex { File, Edit, View, Run, Help };

constexpr const char* menuNames[] = {QT_TRANSLATE_NOOP("Actions", "&File"), QT_TRANSLATE_NOOP("Actions", "&Edit"),
                                     QT_TRANSLATE_NOOP("Actions", "&View"), QT_TRANSLATE_NOOP("Actions", "&Run"),
                                     QT_TRANSLATE_NOOP("Actions", "&Help")};

struct ActionRow {
  MenuIndex menu;
  const char* id; // "": a separator; ">…": a submenu or a place
  const char* text;
  const char* shortcut;
  const char* icon;
};

constexpr ActionRow table[] = {
    {File, "new-project", QT_TRANSLATE_NOOP("Actions", "New project…"), "Ctrl+N", "add"},
    {File, "open-project", QT_TRANSLATE_NOOP("Actions", "Open a project…"), "Ctrl+O", "folder"},
    {File, ">recent", QT_TRANSLATE_NOOP("Actions", "Open recent"), "", ""},
    {File, "", "", "", ""},
    {File, "import-log", QT_TRANSLATE_NOOP("Actions", "Import a log…"), "Ctrl+I", "import"},
    {File, "export-report", QT_TRANSLATE_NOOP("Actions", "Export the report…"), "Ctrl+E", "export"},
    {File, "save-copy", QT_TRANSLATE_NOOP("Actions", "Save a copy of the project…"), "Ctrl+Shift+S", "save"},
    {File, "", "", "", ""},
    {File, "close-project", QT_TRANSLATE_NOOP("Actions", "Close the project"), "Ctrl+W", "close"},
    {File, "quit", QT_TRANSLATE_NOOP("Actions", "Quit"), "Ctrl+Q", ""},
    {Edit, "undo", QT_TRANSLATE_NOOP("Actions", "Undo"), "Ctrl+Z", "undo"},
    {Edit, "redo", QT_TRANSLATE_NOOP("Actions", "Redo"), "Ctrl+Shift+Z", "redo"},
    {Edit, "", "", "", ""},
    {Edit, "find", QT_TRANSLATE_NOOP("Actions", "Find a page, action or session…"), "Ctrl+K", "search"},
    {Edit, "", "", "", ""},
    {Edit, "settings", QT_TRANSLATE_NOOP("Actions", "Settings…"), "Ctrl+,", "settings"},
    {View, ">pages", "", "", ""},
    {View, "", "", "", ""},
    {View, "inspector", QT_TRANSLATE_NOOP("Actions", "Panel at the right"), "F9", "panel"},
    {View, ">theme", QT_TRANSLATE_NOOP("Actions", "Theme"), "", ""},
    {View, "full-screen", QT_TRANSLATE_NOOP("Actions", "Full screen"), "F11", ""},
    {Run, "run-path", QT_TRANSLATE_NOOP("Actions", "Run the whole path"), "Ctrl+R", "run"},
    {Run, "", "", "", ""},
    {Run, "train", QT_TRANSLATE_NOOP("Actions", "Train the intent model…"), "Ctrl+T", "intent"},
    {Run, "simulate", QT_TRANSLATE_NOOP("Actions", "Simulate the strategies"), "F5", "simulation"},
    {Run, "next-round", QT_TRANSLATE_NOOP("Actions", "Run the next round"), "Shift+F5", "feedback"},
    {Run, "", "", "", ""},
    {Run, "cancel-job", QT_TRANSLATE_NOOP("Actions", "Cancel the running job"), "Ctrl+.", "close"},
    {Help, "help", QT_TRANSLATE_NOOP("Actions", "How Guidepost works"), "F1", "help"},
    {Help, "definitions", QT_TRANSLATE_NOOP("Actions", "What the figures mean"), "", "info"},
    {Help, "keys", QT_TRANSLATE_NOOP("Actions", "Keys"), "", "command"},
    {Help, "", "", "", ""},
    {Help, "copy-diagnostics", QT_TRANSLATE_NOOP("Actions", "Copy diagnostics"), "", "copy"},
    {Help, "about", QT_TRANSLATE_NOOP("Actions", "About Guidepost"), "", "info"},
};

QString said(const char* text) {
  return QCoreApplication::translate("Actions", text);
}

} // namespace

Actions::Actions(QMenuBar* bar, QWidget* window) : QObject(window), bar_(bar), window_(window) {
  for ([[maybe_unused]] const char* name : menuNames)
    menus_.append(bar->addMenu(QString()));
  for (const ActionRow& row : table) {
    QMenu* menu = menus_.at(row.menu);
    const QString id = QString::fromLatin1(row.id);
    if (id.isEmpty()) {
      menu->addSeparator();
    } else if (id == ">recent") {
      recent_ = menu->addMenu(QString());
      recent_->setObjectName("recentMenu");
      recent_->menuAction()->setVisible(false);
    } else if (id == ">theme") {
      theme_ = menu->addMenu(QString());
      theme_->setObjectName("themeMenu");
    } else if (id == ">pages") {
      pagesEnd_ = menu->addSeparator();
    } else {
      auto* action = new QAction(window);
      action->setObjectName("action." + id);
      if (*row.shortcut) action->setShortcut(QKeySequence(QString::fromLatin1(row.shortcut)));
      action->setProperty("iconName", QString::fromLatin1(row.icon));
      action->setVisible(false);
      menu->addAction(action);
      window->addAction(action);
      actions_.insert(id, action);
    }
  }
  for (qsizetype i = 0; i < menus_.size(); ++i)
    menus_.at(i)->setSeparatorsCollapsible(true);
  retranslate();
}

QAction* Actions::action(const QString& id) const {
  QAction* found = actions_.value(id);
  Q_ASSERT_X(found, "Actions", qPrintable(id));
  return found;
}

void Actions::handle(const QString& id, QObject* receiver, std::function<void()> run) {
  QAction* found = action(id);
  found->setVisible(true);
  connect(found, &QAction::triggered, receiver, std::move(run));
}

void Actions::setUnavailable(const QString& id, const QString& reason) {
  QAction* found = action(id);
  found->setEnabled(reason.isEmpty());
  found->setToolTip(reason);
  found->setStatusTip(reason);
}

void Actions::addPage(const QString& id, int number, std::function<void()> show) {
  auto* action = new QAction(window_);
  action->setObjectName("action.page." + id);
  if (number <= 9) action->setShortcut(QKeySequence(QStringLiteral("Ctrl+%1").arg(number)));
  connect(action, &QAction::triggered, window_, std::move(show));
  menus_.at(View)->insertAction(pagesEnd_, action);
  window_->addAction(action);
  actions_.insert("page." + id, action);
  pages_.append(action);
}

void Actions::setPageName(const QString& id, const QString& name) {
  action("page." + id)->setText(name);
}

QVector<PaletteEntry> Actions::paletteEntries() const {
  QVector<PaletteEntry> entries;
  for (QAction* page : pages_)
    entries.append({page->text(), said(QT_TRANSLATE_NOOP("Actions", "Page")),
                    page->shortcut().toString(QKeySequence::NativeText), page->property("iconName").toString(),
                    [page] { page->trigger(); }});
  for (const ActionRow& row : table) {
    QAction* found = actions_.value(QString::fromLatin1(row.id));
    if (!found || !found->isVisible() || !found->isEnabled() || QLatin1String(row.id) == QLatin1String("find"))
      continue;
    QString menu = said(menuNames[row.menu]);
    menu.remove('&');
    entries.append({found->text(), menu, found->shortcut().toString(QKeySequence::NativeText),
                    found->property("iconName").toString(), [found] { found->trigger(); }});
  }
  return entries;
}

void Actions::retranslate() {
  for (qsizetype i = 0; i < menus_.size(); ++i)
    menus_.at(i)->setTitle(said(menuNames[i]));
  for (const ActionRow& row : table) {
    const QString id = QString::fromLatin1(row.id);
    if (id == ">recent")
      recent_->setTitle(said(row.text));
    else if (id == ">theme")
      theme_->setTitle(said(row.text));
    else if (QAction* found = actions_.value(id))
      found->setText(said(row.text));
  }
}

} // namespace guidepost::ui
