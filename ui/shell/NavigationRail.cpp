#include "ui/shell/NavigationRail.h"

#include "ui/shell/RailDelegate.h"
#include "ui/theme/Fonts.h"
#include "ui/theme/Icons.h"
#include "ui/theme/ThemeController.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/LinesLabel.h"

#include <QEvent>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QVBoxLayout>
#include <QVariantAnimation>

namespace guidepost::ui {

int NavigationRail::wideWidth() {
  return units(52);
}

int NavigationRail::narrowWidth() {
  return units(14);
}

NavigationRail::NavigationRail(QWidget* parent) : QWidget(parent) {
  setObjectName("rail");
  setFixedWidth(wideWidth());
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, units(3.25), 1, units(3));
  column->setSpacing(0);

  head_ = new QWidget(this);
  auto* head = new QVBoxLayout(head_);
  head->setContentsMargins(units(4), units(0.5), units(4), units(4));
  head->setSpacing(units(1));
  projectName_ = new LinesLabel("strong", 2, head_);
  projectName_->setObjectName("railProject");
  projectCaption_ = new LinesLabel("small", 3, head_);
  projectCaption_->setObjectName("railCaption");
  head->addWidget(projectName_);
  head->addWidget(projectCaption_);
  column->addWidget(head_);

  model_ = new QStandardItemModel(this);
  list_ = new QListView(this);
  list_->setObjectName("railSteps");
  list_->setProperty("rail", true);
  list_->setModel(model_);
  list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_->setFrameShape(QFrame::NoFrame);
  list_->setMouseTracking(true);
  list_->setUniformItemSizes(true);
  delegate_ = new RailDelegate(list_);
  list_->setItemDelegate(delegate_);
  column->addWidget(list_, 1);

  settings_ = new Button("railSettings", Button::Kind::Outlined, QStringLiteral("settings"), this);
  help_ = new Button("railHelp", Button::Kind::Outlined, QStringLiteral("help"), this);
  for (Button* button : {settings_, help_}) {
    button->setProperty("railItem", true);
    button->setIcon(icon(button == settings_ ? QStringLiteral("settings") : QStringLiteral("help"), Ink::Explained));
    button->setIconSize(QSize(units(7.25), units(5)));
    column->addWidget(button);
  }

  widening_ = new QVariantAnimation(this);
  connect(widening_, &QVariantAnimation::valueChanged, this,
          [this](const QVariant& width) { setFixedWidth(width.toInt()); });
  connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
    if (index.isValid()) emit stepChosen(index.data(RailDelegate::IdRole).toString());
  });
  connect(settings_, &Button::clicked, this, &NavigationRail::settingsRequested);
  connect(help_, &Button::clicked, this, &NavigationRail::helpRequested);
  retranslate();
}

void NavigationRail::addStep(const QString& id, const QString& iconName) {
  auto* item = new QStandardItem;
  item->setData(id, RailDelegate::IdRole);
  item->setData(iconName, RailDelegate::IconRole);
  item->setData(static_cast<int>(StepState::None), RailDelegate::StateRole);
  item->setEditable(false);
  model_->appendRow(item);
}

void NavigationRail::setStepName(const QString& id, const QString& name) {
  for (int row = 0; row < model_->rowCount(); ++row) {
    QStandardItem* item = model_->item(row);
    if (item->data(RailDelegate::IdRole) != id) continue;
    item->setText(name);
    describe(row);
  }
}

void NavigationRail::setStepState(const QString& id, StepState state) {
  for (int row = 0; row < model_->rowCount(); ++row) {
    QStandardItem* item = model_->item(row);
    if (item->data(RailDelegate::IdRole) != id) continue;
    item->setData(static_cast<int>(state), RailDelegate::StateRole);
    describe(row);
  }
}

void NavigationRail::describe(int row) {
  QStandardItem* item = model_->item(row);
  QString spoken = item->text();
  switch (static_cast<StepState>(item->data(RailDelegate::StateRole).toInt())) {
  case StepState::UpToDate:
    spoken = tr("%1, up to date").arg(spoken);
    break;
  case StepState::Changed:
    spoken = tr("%1, changed since").arg(spoken);
    break;
  case StepState::NotYet:
    spoken = tr("%1, not yet").arg(spoken);
    break;
  case StepState::None:
    break;
  }
  item->setData(spoken, Qt::AccessibleTextRole);
  item->setToolTip(collapsed_ ? spoken : QString());
}

void NavigationRail::setCurrent(const QString& id) {
  for (int row = 0; row < model_->rowCount(); ++row)
    if (model_->item(row)->data(RailDelegate::IdRole) == id) list_->setCurrentIndex(model_->index(row, 0));
}

QString NavigationRail::current() const {
  return list_->currentIndex().data(RailDelegate::IdRole).toString();
}

void NavigationRail::setProject(const QString& name, const QString& caption) {
  projectName_->setWords(name.isEmpty() ? tr("No project yet") : name);
  projectCaption_->setWords(caption);
}

void NavigationRail::setCollapsed(bool collapsed) {
  if (collapsed == collapsed_) return;
  collapsed_ = collapsed;
  delegate_->collapsed = collapsed;
  head_->setVisible(!collapsed);
  layout()->setContentsMargins(0, units(collapsed ? 4 : 3.25), 1, units(3));
  for (int row = 0; row < model_->rowCount(); ++row)
    describe(row);
  retranslate();
  const ThemeController* controller = ThemeController::instance();
  const int duration = controller && isVisible() ? controller->animationMilliseconds() : 0;
  widening_->stop();
  if (duration == 0) {
    setFixedWidth(collapsed ? narrowWidth() : wideWidth());
    return;
  }
  widening_->setDuration(duration);
  widening_->setStartValue(width());
  widening_->setEndValue(collapsed ? narrowWidth() : wideWidth());
  widening_->start();
}

void NavigationRail::retranslate() {
  list_->setAccessibleName(tr("Steps of the path"));
  if (projectName_->words().isEmpty()) setProject({}, {});
  const auto say = [this](Button* button, const QString& words) {
    button->setText(collapsed_ ? QString() : words);
    button->setAccessibleName(words);
    button->setToolTip(collapsed_ ? words : QString());
  };
  say(settings_, tr("Settings"));
  say(help_, tr("Help"));
}

void NavigationRail::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) {
    retranslate();
    for (int row = 0; row < model_->rowCount(); ++row)
      describe(row);
  }
}

void NavigationRail::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(this);
  painter.fillRect(rect(), theme.rail);
  painter.fillRect(QRect(width() - 1, 0, 1, height()), theme.line);
}

} // namespace guidepost::ui
