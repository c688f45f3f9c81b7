#include "ui/widgets/SegmentedButtons.h"

#include "ui/theme/Fonts.h"
#include "ui/theme/Marks.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>

namespace guidepost::ui {

SegmentedButtons::SegmentedButtons(const QString& objectName, QWidget* parent) : QWidget(parent) {
  setObjectName(objectName);
  row_ = new QHBoxLayout(this);
  row_->setContentsMargins(0, 0, 0, 0);
  row_->setSpacing(0);
  group_ = new QButtonGroup(this);
  group_->setExclusive(true);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  connect(group_, &QButtonGroup::idClicked, this, [this](int index) { emit currentChanged(segments_.at(index).id); });
}

void SegmentedButtons::setSegments(const QVector<Segment>& segments) {
  const QString before = current();
  for (QAbstractButton* button : group_->buttons()) {
    group_->removeButton(button);
    button->hide();
    button->deleteLater();
  }
  segments_ = segments;
  for (int i = 0; i < segments.size(); ++i) {
    auto* button = new QPushButton(segments.at(i).text, this);
    button->setObjectName(objectName() + '.' + segments.at(i).id);
    button->setCheckable(true);
    button->setAutoDefault(false);
    button->setProperty("segment", segments.size() == 1       ? "only"
                                   : i == 0                   ? "first"
                                   : i == segments.size() - 1 ? "last"
                                                              : "middle");
    if (!segments.at(i).strategy.isEmpty()) {
      button->setIcon(strategyIcon(segments.at(i).strategy));
      button->setIconSize(QSize(units(4), units(4)));
    }
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    group_->addButton(button, i);
    row_->addWidget(button);
  }
  setCurrent(before);
  if (current().isEmpty() && !segments_.isEmpty()) setCurrent(segments_.first().id);
}

QString SegmentedButtons::current() const {
  const int index = group_->checkedId();
  return index >= 0 && index < segments_.size() ? segments_.at(index).id : QString();
}

void SegmentedButtons::setCurrent(const QString& id) {
  for (int i = 0; i < segments_.size(); ++i)
    if (segments_.at(i).id == id) group_->button(i)->setChecked(true);
}

} // namespace guidepost::ui
