#include "ui/settings/LanguageController.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace guidepost::ui {

LanguageController::LanguageController(QObject* parent) : QObject(parent) {}

LanguageController::~LanguageController() {
  QCoreApplication::removeTranslator(&program_);
  QCoreApplication::removeTranslator(&qt_);
}

Language LanguageController::systemLanguage() {
  for (const QString& name : QLocale::system().uiLanguages()) {
    if (name.startsWith(QLatin1String("zh"))) return Language::Chinese;
    if (name.startsWith(QLatin1String("en"))) return Language::English;
  }
  return Language::English;
}

Language LanguageController::language() const {
  switch (choice_) {
  case LanguageChoice::English:
    return Language::English;
  case LanguageChoice::Chinese:
    return Language::Chinese;
  case LanguageChoice::System:
    break;
  }
  return systemLanguage();
}

void LanguageController::setChoice(LanguageChoice choice) {
  choice_ = choice;
  QCoreApplication::removeTranslator(&program_);
  QCoreApplication::removeTranslator(&qt_);
  const bool chinese = language() == Language::Chinese;
  ui::setLanguage(language());
  QLocale::setDefault(chinese ? QLocale(QLocale::Chinese, QLocale::China)
                              : QLocale(QLocale::English, QLocale::UnitedKingdom));
  // English has a file too, for its plurals.
  const QString file = chinese ? QStringLiteral("guidepost_zh_CN") : QStringLiteral("guidepost_en");
  if (program_.load(QStringLiteral(":/guidepost/translations/%1.qm").arg(file)))
    QCoreApplication::installTranslator(&program_);
  if (chinese && qt_.load(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
    QCoreApplication::installTranslator(&qt_);
  emit languageChanged();
}

} // namespace guidepost::ui
