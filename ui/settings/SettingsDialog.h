// Language, theme, motion; and where the key of the pseudonyms lies. Everything takes effect at once.
#pragma once

#include "ui/settings/LanguageController.h"
#include "ui/theme/ThemeController.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;

namespace guidepost::ui {

class SettingsDialog : public QDialog {
  Q_OBJECT

public:
  SettingsDialog(ThemeController& themes, LanguageController& languages, const QString& keyFile, QWidget* parent);

protected:
  void changeEvent(QEvent* event) override;

private:
  void retranslate();

  ThemeController& themes_;
  LanguageController& languages_;
  QFormLayout* form_;
  QLabel* title_;
  QLabel* languageLabel_;
  QComboBox* language_;
  QLabel* themeLabel_;
  QComboBox* theme_;
  QCheckBox* motion_;
  QLabel* keyLabel_;
  QLabel* key_;
  QLabel* keyNote_;
  QDialogButtonBox* buttons_;
};

} // namespace guidepost::ui
