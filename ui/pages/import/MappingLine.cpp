#include "ui/pages/import/MappingLine.h"

#include "core/privacy/Pseudonyms.h"
#include "ui/theme/Fonts.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Labels.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>

namespace guidepost::ui {

MappingLine::MappingLine(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("importMapping"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(units(2));
  keep_ = new QCheckBox(tr("Keep this mapping for files with these columns, as"), this);
  keep_->setObjectName(QStringLiteral("importKeepMapping"));
  keep_->setAccessibleName(keep_->text());
  keep_->setChecked(true);
  words_ = makeLabel("body", false, this);
  words_->setText(tr("Your mapping for these columns is used:"));
  name_ = new QLineEdit(this);
  name_->setObjectName(QStringLiteral("importMappingName"));
  name_->setAccessibleName(tr("Name of the mapping"));
  name_->setMaximumWidth(units(60));
  aside_ = new Button(QStringLiteral("importMappingAside"), Button::Kind::Link, {}, this);
  aside_->setText(tr("Not this time"));
  remove_ = new Button(QStringLiteral("importMappingRemove"), Button::Kind::Link, {}, this);
  remove_->setText(tr("Forget it"));
  row->addWidget(keep_);
  row->addWidget(words_);
  row->addWidget(name_, 1);
  row->addWidget(aside_);
  row->addWidget(remove_);
  row->addStretch(1);
  connect(keep_, &QCheckBox::toggled, name_, &QWidget::setEnabled);
  connect(name_, &QLineEdit::editingFinished, this, [this] {
    if (state_ == State::InUse && name_->isModified() && !name().isEmpty()) {
      name_->setModified(false);
      emit renamed(name());
    }
  });
  connect(aside_, &Button::clicked, this, &MappingLine::setAside);
  connect(remove_, &Button::clicked, this, &MappingLine::removed);
  hide();
}

std::filesystem::path MappingLine::folder() {
  const std::filesystem::path key = privacy::Pseudonyms::defaultKeyFile();
  return key.empty() ? std::filesystem::path() : key.parent_path() / "profiles";
}

void MappingLine::showNothing() {
  state_ = State::Nothing;
  hide();
}

void MappingLine::offerToKeep(const QString& suggestedName) {
  if (state_ != State::Offered) name_->setText(suggestedName);
  state_ = State::Offered;
  keep_->show();
  words_->hide();
  aside_->hide();
  remove_->hide();
  name_->setEnabled(keep_->isChecked());
  show();
}

void MappingLine::showInUse(const QString& name) {
  state_ = State::InUse;
  keep_->hide();
  words_->show();
  aside_->show();
  remove_->show();
  name_->setEnabled(true);
  if (!name_->hasFocus()) name_->setText(name);
  show();
}

bool MappingLine::wantsToKeep() const {
  return state_ == State::Offered && keep_->isChecked() && !name().isEmpty();
}

QString MappingLine::name() const {
  return name_->text().trimmed();
}

} // namespace guidepost::ui
