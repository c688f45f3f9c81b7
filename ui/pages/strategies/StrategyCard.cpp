#include "ui/pages/strategies/StrategyCard.h"

#include "ui/pages/IconSign.h"
#include "ui/theme/Fonts.h"
#include "ui/theme/Marks.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Switch.h"

#include <QGraphicsOpacityEffect>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace guidepost::ui {

StrategyCard::StrategyCard(const StrategyFacts& facts, QWidget* parent)
    : QFrame(parent), id_(facts.id), selected_(facts.selected), on_(facts.on) {
  setObjectName(QStringLiteral("strategy_") + facts.id);
  setAccessibleName(facts.name);
  setAccessibleDescription(facts.what);
  setFocusPolicy(Qt::StrongFocus);
  setCursor(Qt::PointingHandCursor);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(units(3.5), units(2.5), units(3.5), units(2.75));
  column->setSpacing(units(1));
  auto* head = new QHBoxLayout;
  head->setSpacing(units(2));
  auto* sign = new IconSign(strategyIcon(facts.id), units(4), this);
  if (!facts.on) {
    auto* faded = new QGraphicsOpacityEffect(sign);
    faded->setOpacity(0.45);
    sign->setGraphicsEffect(faded);
  }
  head->addWidget(sign);
  QLabel* name = makeLabel(facts.on ? "cardTitle" : "explained", false, this);
  name->setText(facts.name);
  head->addWidget(name, 1);
  auto* toggle = new Switch(QStringLiteral("strategySwitch_") + facts.id, this);
  toggle->setAccessibleName(tr("%1 is compared").arg(facts.name));
  toggle->setChecked(facts.on);
  if (facts.fixed) toggle->setToolTip(tr("The yardstick is always compared"));
  toggle->setEnabled(facts.editable && !facts.fixed);
  head->addWidget(toggle);
  column->addLayout(head);
  QLabel* what = makeLabel(facts.on ? "explained" : "small", true, this);
  what->setText(facts.what);
  column->addWidget(what);
  auto* foot = new QHBoxLayout;
  QLabel* reach = makeLabel("small", false, this);
  reach->setText(facts.reach);
  foot->addWidget(reach, 1);
  QLabel* gain = makeLabel("small", false, this);
  gain->setText(facts.gain);
  foot->addWidget(gain);
  column->addLayout(foot);
  connect(toggle, &Switch::toggled, this, [this](bool on) { emit switched(id_, on); });
}

void StrategyCard::mousePressEvent(QMouseEvent* event) {
  QFrame::mousePressEvent(event);
  emit chosen(id_);
}

void StrategyCard::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
    emit chosen(id_);
  else
    QFrame::keyPressEvent(event);
}

void StrategyCard::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const bool strong = selected_ || hasFocus();
  QPen pen(strong ? theme.accent : theme.line, strong ? 2 : 1);
  painter.setPen(pen);
  painter.setBrush(on_ ? theme.surface : theme.inset);
  const qreal inset = pen.widthF() / 2;
  painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), units(2), units(2));
}

} // namespace guidepost::ui
