// What the program remembers between starts, with names and types in one place. Thin over QSettings; GUI thread.
#pragma once

#include "ui/theme/ThemeController.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace guidepost::ui {

enum class LanguageChoice { System, English, Chinese };

class Settings {
public:
  LanguageChoice language() const;
  void setLanguage(LanguageChoice choice);

  ThemeChoice theme() const;
  void setTheme(ThemeChoice choice);

  bool reduceMotion() const;
  void setReduceMotion(bool reduce);

  // Newest first, at most ten; those that are gone are left out.
  QStringList recentProjects() const;
  void addRecentProject(const QString& path);
  void removeRecentProject(const QString& path);

  // Geometry, splitters, header widths, hidden columns: by the widget's object name.
  QByteArray layout(const QString& name) const;
  void setLayout(const QString& name, const QByteArray& state);

  QString lastPage() const;
  void setLastPage(const QString& id);
  QString lastFolder() const; // of file dialogs
  void setLastFolder(const QString& path);

  bool inspectorOpen(const QString& page) const;
  void setInspectorOpen(const QString& page, bool open);
};

} // namespace guidepost::ui
