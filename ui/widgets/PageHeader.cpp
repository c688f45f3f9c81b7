#include "ui/widgets/PageHeader.h"

#include "ui/theme/Fonts.h"
#include "ui/widgets/Badge.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/Labels.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace guidepost::ui {

PageHeader::PageHeader(QWidget* parent) : QWidget(parent) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);

  auto* row = new QHBoxLayout;
  row->setSpacing(units(3));
  title_ = makeLabel("pageTitle", false, this);
  title_->setObjectName("pageTitle");
  title_->setTextFormat(Qt::PlainText);
  title_->setMinimumHeight(units(8));
  badge_ = new Badge(this);
  badge_->setObjectName("pageBadge");
  stateBadge_ = new Badge(this);
  stateBadge_->setObjectName("pageStateBadge");
  filter_ = new Chip(QStringLiteral("pageFilter"), Chip::Kind::Filter, this);
  filter_->hide();
  connect(filter_, &Chip::clicked, this, &PageHeader::filterClicked);
  actions_ = new QHBoxLayout;
  actions_->setSpacing(units(2));
  row->addWidget(title_);
  row->addWidget(badge_);
  row->addWidget(stateBadge_);
  row->addWidget(filter_);
  row->addStretch(1);
  row->addLayout(actions_);
  column->addLayout(row);

  finding_ = makeLabel("finding", true, this);
  finding_->setObjectName("pageFinding");
  finding_->setTextFormat(Qt::RichText);
  finding_->setContentsMargins(0, units(0.5), 0, 0);
  column->addWidget(finding_);
  finding_->hide();
}

void PageHeader::setTitle(const QString& title) {
  title_->setText(title);
}

void PageHeader::setFinding(const QString& claim, const QString& rest) {
  plainFinding_ = claim + gapBefore(rest) + rest;
  finding_->setText(emphasised(claim, rest));
  finding_->setAccessibleName(plainFinding_);
  finding_->setVisible(!plainFinding_.isEmpty());
}

QString PageHeader::title() const {
  return title_->text();
}

QString PageHeader::finding() const {
  return plainFinding_;
}

void PageHeader::setBadge(Tone tone, const QString& iconName, const QString& text) {
  badge_->set(tone, iconName, text);
}

void PageHeader::setStateBadge(Tone tone, const QString& iconName, const QString& text) {
  stateBadge_->set(tone, iconName, text);
}

void PageHeader::setFilter(const QString& label, const QString& value, const QString& conditions) {
  filter_->setWords(label, value);
  filter_->setToolTip(conditions);
  filter_->setAccessibleDescription(conditions);
  filter_->setVisible(!value.isEmpty());
}

void PageHeader::addAction(QWidget* button) {
  actions_->addWidget(button);
}

} // namespace guidepost::ui
