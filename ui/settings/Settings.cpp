#include "ui/settings/Settings.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

namespace guidepost::ui {
namespace {

constexpr int recentLimit = 10;

template <class Choice>
Choice choice(const char* key, const QStringList& names) {
  const qsizetype index = names.indexOf(QSettings().value(QLatin1String(key)).toString());
  return static_cast<Choice>(index < 0 ? 0 : index);
}

const QStringList& languageNames() {
  static const QStringList names = {"system", "en", "zh_CN"};
  return names;
}

const QStringList& themeNames() {
  static const QStringList names = {"system", "light", "dark", "high-contrast"};
  return names;
}

} // namespace

LanguageChoice Settings::language() const {
  return choice<LanguageChoice>("language", languageNames());
}

void Settings::setLanguage(LanguageChoice value) {
  QSettings().setValue("language", languageNames().at(static_cast<int>(value)));
}

ThemeChoice Settings::theme() const {
  return choice<ThemeChoice>("theme", themeNames());
}

void Settings::setTheme(ThemeChoice value) {
  QSettings().setValue("theme", themeNames().at(static_cast<int>(value)));
}

bool Settings::reduceMotion() const {
  return QSettings().value("reduceMotion", false).toBool();
}

void Settings::setReduceMotion(bool reduce) {
  QSettings().setValue("reduceMotion", reduce);
}

QStringList Settings::recentProjects() const {
  QStringList found;
  for (const QString& path : QSettings().value("recentProjects").toStringList())
    if (QFileInfo::exists(path)) found.append(path);
  return found;
}

void Settings::addRecentProject(const QString& path) {
  const QString absolute = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
  QStringList recent = recentProjects();
  recent.removeAll(absolute);
  recent.prepend(absolute);
  QSettings().setValue("recentProjects", recent.mid(0, recentLimit));
}

void Settings::removeRecentProject(const QString& path) {
  QStringList recent = recentProjects();
  recent.removeAll(path);
  QSettings().setValue("recentProjects", recent);
}

QByteArray Settings::layout(const QString& name) const {
  return QSettings().value("layout/" + name).toByteArray();
}

void Settings::setLayout(const QString& name, const QByteArray& state) {
  QSettings().setValue("layout/" + name, state);
}

QString Settings::lastPage() const {
  return QSettings().value("page").toString();
}

void Settings::setLastPage(const QString& id) {
  QSettings().setValue("page", id);
}

QString Settings::lastFolder() const {
  return QSettings().value("folder", QDir::homePath()).toString();
}

void Settings::setLastFolder(const QString& path) {
  QSettings().setValue("folder", path);
}

bool Settings::inspectorOpen(const QString& page) const {
  return QSettings().value("inspector/" + page, true).toBool();
}

void Settings::setInspectorOpen(const QString& page, bool open) {
  QSettings().setValue("inspector/" + page, open);
}

} // namespace guidepost::ui
