#include "ui/widgets/CardStates.h"

#include "ui/theme/Fonts.h"
#include "ui/theme/Icons.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Labels.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace guidepost::ui {
namespace {

class Sign : public QWidget {
public:
  explicit Sign(QWidget* parent) : QWidget(parent) { setFixedSize(units(5), units(5)); }

protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    paintIcon(painter, QStringLiteral("warning"), rect(), Theme::current().negative);
  }
};

} // namespace

void CardStack::showPage(QWidget* page) {
  for (int i = 0; i < count(); ++i)
    if (auto* state = qobject_cast<CardState*>(widget(i)))
      state->setSizePolicy(QSizePolicy::Preferred, state == page ? QSizePolicy::Preferred : QSizePolicy::Ignored);
  setCurrentWidget(page);
  updateGeometry();
}

QSize CardStack::sizeHint() const {
  const QWidget* page = currentWidget();
  const QMargins margins = contentsMargins();
  return page ? page->sizeHint().grownBy(margins) : QSize();
}

QSize CardStack::minimumSizeHint() const {
  const QWidget* page = currentWidget();
  const QMargins margins = contentsMargins();
  return page ? page->minimumSizeHint().grownBy(margins) : QSize();
}

EmptyState::EmptyState(const QString& name, QWidget* parent) : CardState(parent) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(units(4), units(4), units(4), units(4));
  column->setSpacing(units(2.5));
  words = makeLabel("explained", true, this);
  words->setAlignment(Qt::AlignCenter);
  action = new Button(name + ".make", Button::Kind::Small, QStringLiteral("run"), this);
  column->addStretch(1);
  column->addWidget(words);
  column->addWidget(action, 0, Qt::AlignHCenter);
  column->addStretch(1);
}

void EmptyState::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  QPen pen(Theme::current().edge, 1);
  pen.setDashPattern({3, 2.5});
  painter.setPen(pen);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), units(1.5), units(1.5));
}

ErrorState::ErrorState(const QString& name, QWidget* parent) : CardState(parent) {
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(0, units(2), 0, units(2));
  grid->setHorizontalSpacing(units(1.75));
  grid->setVerticalSpacing(units(1.25));
  cause = makeLabel("strong", true, this);
  remedy = makeLabel("explained", true, this);
  retry = new Button(name + ".retry", Button::Kind::Small, {}, this);
  copy = new Button(name + ".diagnostics", Button::Kind::Small, {}, this);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(units(2));
  buttons->setContentsMargins(0, units(2), 0, 0);
  buttons->addWidget(retry);
  buttons->addWidget(copy);
  buttons->addStretch(1);
  grid->setRowStretch(0, 1);
  grid->addWidget(new Sign(this), 1, 0, Qt::AlignTop);
  grid->addWidget(cause, 1, 1);
  grid->addWidget(remedy, 2, 1);
  grid->addLayout(buttons, 3, 1);
  grid->setRowStretch(4, 1);
  grid->setColumnStretch(1, 1);
}

TooLittleState::TooLittleState(const QString& name, QWidget* parent) : CardState(parent) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, units(2), 0, units(2));
  column->setSpacing(units(1));
  figure = makeLabel("figure", false, this);
  figure->setAlignment(Qt::AlignCenter);
  words = makeLabel("explained", true, this);
  words->setAlignment(Qt::AlignCenter);
  action = new Button(name + ".wayOut", Button::Kind::Link, {}, this);
  column->addStretch(1);
  column->addWidget(figure);
  column->addWidget(words);
  column->addSpacing(units(1));
  column->addWidget(action, 0, Qt::AlignHCenter);
  column->addStretch(1);
}

} // namespace guidepost::ui
