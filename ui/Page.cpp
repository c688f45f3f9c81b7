#include "ui/Page.h"

#include "ui/theme/Fonts.h"
#include "ui/widgets/FlowLayout.h"

#include <QEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace guidepost::ui {

Page::Page(const QString& id, const QString& iconName, QWidget* parent)
    : QWidget(parent), id_(id), iconName_(iconName) {
  setObjectName("page." + id);
  setFocusPolicy(Qt::ClickFocus);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, units(5), 0, 0);
  outer->setSpacing(0);

  header_ = new PageHeader(this);
  connect(header_, &PageHeader::filterClicked, this, [this] { emit pageRequested(QStringLiteral("data")); });
  auto* headerRow = new QVBoxLayout;
  headerRow->setContentsMargins(units(6), 0, units(6), units(1));
  headerRow->addWidget(header_);
  outer->addLayout(headerRow);

  scroll_ = new QScrollArea(this);
  scroll_->setObjectName("page." + id + ".scroll");
  scroll_->setFrameShape(QFrame::NoFrame);
  scroll_->setWidgetResizable(true);
  scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
  scroll_->setFocusPolicy(Qt::NoFocus);
  body_ = new QWidget(scroll_);
  body_->setObjectName("page." + id + ".body");
  column_ = new QVBoxLayout(body_);
  column_->setContentsMargins(units(6), units(2), units(6), units(5));
  column_->setSpacing(units(3));

  chipRow_ = new QWidget(body_);
  chips_ = new FlowLayout(chipRow_);
  chipRow_->hide();
  column_->addWidget(chipRow_);
  caution_ = new CautionLine("page." + id + ".caution", body_);
  column_->addWidget(caution_);
  grid_ = new CardGrid;
  column_->addLayout(grid_, 1);
  scroll_->setWidget(body_);
  outer->addWidget(scroll_, 1);
}

void Page::setState(StepState state) {
  if (state == state_) return;
  state_ = state;
  emit stateChanged();
}

void Page::addChip(QWidget* chip) {
  chips_->addWidget(chip);
  chipRow_->show();
}

void Page::addAboveGrid(QWidget* widget) {
  column_->insertWidget(2 + above_++, widget);
}

void Page::setInspector(const QString& caption, const QString& title, QWidget* content, bool reveal) {
  inspector_ = content;
  inspectorCaption_ = caption;
  inspectorTitle_ = title;
  emit inspectorChanged(reveal);
}

void Page::clearInspector() {
  setInspector({}, {}, nullptr);
}

void Page::showDefinition(const Definition& definition) {
  if (!definition_) {
    definition_ = new DefinitionCard(this);
    definition_->hide();
    connect(definition_, &DefinitionCard::rowsRequested, this,
            [this] { emit definitionRowsRequested(definition_->definition().name); });
  }
  definition_->setDefinition(definition);
  setInspector(tr("Definition"), definition.name, definition_, true);
}

void Page::refreshWords() {
  header_->setTitle(name());
  setAccessibleName(name());
  scroll_->setAccessibleName(name());
  retranslate();
}

void Page::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) refreshWords();
}

} // namespace guidepost::ui
