#include "ui/settings/SettingsDialog.h"

#include "ui/theme/Fonts.h"
#include "ui/widgets/Labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace guidepost::ui {

SettingsDialog::SettingsDialog(ThemeController& themes, LanguageController& languages, const QString& keyFile,
                               QWidget* parent)
    : QDialog(parent), themes_(themes), languages_(languages) {
  setObjectName("settingsDialog");
  setMinimumWidth(units(140));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(units(6), units(5), units(6), units(5));
  column->setSpacing(units(4));
  title_ = makeLabel("pageTitle", false, this);
  column->addWidget(title_);

  form_ = new QFormLayout;
  form_->setHorizontalSpacing(units(5));
  form_->setVerticalSpacing(units(3));
  form_->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  languageLabel_ = makeLabel("body", false, this);
  language_ = new QComboBox(this);
  language_->setObjectName("settingsLanguage");
  language_->addItems({QString(), QStringLiteral("English"), QStringLiteral("简体中文")});
  language_->setCurrentIndex(static_cast<int>(languages.choice()));
  themeLabel_ = makeLabel("body", false, this);
  theme_ = new QComboBox(this);
  theme_->setObjectName("settingsTheme");
  theme_->addItems({QString(), QString(), QString(), QString()});
  theme_->setCurrentIndex(static_cast<int>(themes.choice()));
  motion_ = new QCheckBox(this);
  motion_->setObjectName("settingsReduceMotion");
  motion_->setChecked(Settings().reduceMotion());
  keyLabel_ = makeLabel("body", false, this);
  key_ = makeLabel("smallText", true, this);
  key_->setObjectName("settingsKeyFile");
  key_->setTextFormat(Qt::PlainText);
  key_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  key_->setText(keyFile);
  keyNote_ = makeLabel("small", true, this);
  form_->addRow(languageLabel_, language_);
  form_->addRow(themeLabel_, theme_);
  form_->addRow(QString(), motion_);
  form_->addRow(keyLabel_, key_);
  form_->addRow(QString(), keyNote_);
  languageLabel_->setBuddy(language_);
  themeLabel_->setBuddy(theme_);
  column->addLayout(form_);
  column->addStretch(1);
  buttons_ = new QDialogButtonBox(QDialogButtonBox::Close, this);
  buttons_->button(QDialogButtonBox::Close)->setObjectName("settingsClose");
  column->addWidget(buttons_);

  connect(buttons_, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(language_, &QComboBox::activated, this, [this](int index) {
    const auto choice = static_cast<LanguageChoice>(index);
    Settings().setLanguage(choice);
    languages_.setChoice(choice);
  });
  connect(theme_, &QComboBox::activated, this, [this](int index) {
    const auto choice = static_cast<ThemeChoice>(index);
    Settings().setTheme(choice);
    themes_.setChoice(choice);
  });
  connect(motion_, &QCheckBox::toggled, this, [this](bool on) {
    Settings().setReduceMotion(on);
    themes_.setReduceMotion(on);
  });
  retranslate();
}

void SettingsDialog::retranslate() {
  setWindowTitle(tr("Settings"));
  title_->setText(tr("Settings"));
  languageLabel_->setText(tr("Language"));
  language_->setAccessibleName(tr("Language"));
  language_->setItemText(0, tr("As the system"));
  themeLabel_->setText(tr("Theme"));
  theme_->setAccessibleName(tr("Theme"));
  const QStringList themeNames = {tr("As the system"), tr("Light"), tr("Dark"), tr("High contrast")};
  for (int i = 0; i < theme_->count(); ++i)
    theme_->setItemText(i, themeNames.at(i));
  motion_->setText(tr("Reduce motion"));
  motion_->setAccessibleName(tr("Reduce motion"));
  keyLabel_->setText(tr("Key of the pseudonyms"));
  keyNote_->setText(
      tr("Users and sessions are stored under pseudonyms. Only with this file can the same log be imported "
         "again under the same pseudonyms: keep it, and don't pass it on with a project."));
  buttons_->button(QDialogButtonBox::Close)->setText(tr("Close"));
}

void SettingsDialog::changeEvent(QEvent* event) {
  QDialog::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

} // namespace guidepost::ui
