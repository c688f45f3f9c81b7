// Installs the translations of a language and switches live: every widget gets LanguageChange. One for the program,
// after the application object; GUI thread.
#pragma once

#include "ui/settings/Settings.h"
#include "ui/text/Numbers.h"

#include <QObject>
#include <QTranslator>

namespace guidepost::ui {

class LanguageController : public QObject {
  Q_OBJECT

public:
  explicit LanguageController(QObject* parent = nullptr);
  ~LanguageController() override;

  void setChoice(LanguageChoice choice);
  LanguageChoice choice() const { return choice_; }
  Language language() const;

  // What LanguageChoice::System means here.
  static Language systemLanguage();

signals:
  void languageChanged();

private:
  LanguageChoice choice_ = LanguageChoice::System;
  QTranslator program_;
  QTranslator qt_;
};

} // namespace guidepost::ui
