#include "ui/pages/strategies/VisitorCard.h"

#include "ui/pages/strategies/GuidanceOptions.h"
#include "ui/pages/strategies/ShopCard.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"
#include "ui/theme/Fonts.h"
#include "ui/widgets/Badge.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/SegmentedButtons.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

namespace guidepost::ui {

namespace {

// A strategy does not know what the money is called.
Message inCurrency(Message message, const QString& currency) {
  for (NamedArgument& argument : message.arguments)
    if (auto* amount = std::get_if<Amount>(&argument.value); amount && amount->currency.empty())
      amount->currency = currency.toStdString();
  return message;
}

} // namespace

VisitorCard::VisitorCard(QWidget* parent) : QWidget(parent) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(units(3));
  auto* moment = new QWidget(this);
  auto* chips = new FlowLayout(moment);
  session_ = new Chip(QStringLiteral("visitorSession"), Chip::Kind::Filter, moment);
  event_ = new Chip(QStringLiteral("visitorEvent"), Chip::Kind::Filter, moment);
  for (Chip* chip : {session_, event_}) {
    chip->setMenu(new QMenu(chip));
    chip->hide();
    chips->addWidget(chip);
  }
  column->addWidget(moment);
  strategies_ = new SegmentedButtons(QStringLiteral("visitorStrategy"), this);
  column->addWidget(strategies_);
  shop_ = new ShopCard(this);
  column->addWidget(shop_);
  auto* whyRow = new QHBoxLayout;
  whyTitle_ = makeLabel("cardTitle", false, this);
  whyRow->addWidget(whyTitle_, 1);
  badge_ = new Badge(this);
  whyRow->addWidget(badge_);
  column->addLayout(whyRow);
  why_ = makeLabel("explained", true, this);
  column->addWidget(why_);
  options_ = new GuidanceOptions(this);
  column->addWidget(options_);
  copy_ = new Button(QStringLiteral("visitorCopy"), Button::Kind::Small, QStringLiteral("copy"), this);
  column->addWidget(copy_, 0, Qt::AlignLeft);
  column->addStretch(1);
  connect(strategies_, &SegmentedButtons::currentChanged, this, &VisitorCard::strategyChosen);
  connect(copy_, &Button::clicked, shop_, &ShopCard::copyPicture);
  retranslate();
}

void VisitorCard::setStrategies(const std::vector<std::string>& names) {
  names_ = names;
  const QString before = strategies_->current();
  QVector<SegmentedButtons::Segment> segments;
  for (const std::string& name : names)
    segments.push_back({QString::fromStdString(name), term(name), {}});
  strategies_->setSegments(segments);
  if (before.isEmpty() && std::ranges::find(names, "hybrid") != names.end())
    strategies_->setCurrent(QStringLiteral("hybrid"));
}

std::string VisitorCard::strategy() const {
  return strategies_->current().toStdString();
}

void VisitorCard::setStrategy(const std::string& name) {
  strategies_->setCurrent(QString::fromStdString(name));
}

void VisitorCard::setSessions(const QVector<Choice>& sessions) {
  session_->menu()->clear();
  for (const Choice& one : sessions)
    session_->menu()->addAction(one.words, this, [this, id = one.id] { emit sessionChosen(SessionId{id}); });
}

void VisitorCard::setEvents(const QVector<Choice>& events) {
  event_->menu()->clear();
  events_ = events.size();
  for (const Choice& one : events)
    event_->menu()->addAction(one.words, this, [this, id = one.id] { emit eventChosen(id); });
  showMoment();
}

void VisitorCard::setMoment(SessionId session, std::size_t upTo) {
  if (session != momentSession_) {
    events_ = 0;
    event_->menu()->clear();
  }
  momentSession_ = session;
  momentEvent_ = upTo;
  showMoment();
}

void VisitorCard::showMoment() {
  session_->setVisible(static_cast<bool>(momentSession_));
  event_->setVisible(static_cast<bool>(momentSession_));
  if (!momentSession_) return;
  const QString event = number::count(static_cast<std::int64_t>(momentEvent_) + 1);
  session_->setWords(tr("Session"), number::count(momentSession_.value));
  event_->setWords(tr("Event"), event, events_ > 0 ? tr("of %1").arg(number::count(events_)) : QString());
}

void VisitorCard::showCard(const pipeline::GuidanceCard& card, const std::vector<std::string>& intents,
                           const QString& currency) {
  shop_->show();
  shop_->setCard(card, currency);
  QStringList read;
  for (std::size_t i = 0; i < intents.size() && i < card.intents.size(); ++i)
    if (card.intents[i] >= 0.1F)
      read << QStringLiteral("%1 %2").arg(term(intents[i]), number::share(static_cast<double>(card.intents[i]), 0));
  why_->setText(tr("Intent: %1. %2").arg(read.join(tr(", ")), word(inCurrency(card.decision.reason, currency))));
  options_->setOptions(card, currency);
  options_->setVisible(!card.options.empty());
  whyTitle_->show();
  badge_->show();
  copy_->show();
}

void VisitorCard::showMessage(const QString& text) {
  for (QWidget* widget : std::initializer_list<QWidget*>{shop_, options_, whyTitle_, badge_, copy_})
    widget->hide();
  why_->setText(text);
}

void VisitorCard::retranslate() {
  strategies_->setAccessibleName(tr("Strategy whose card is shown"));
  options_->setAccessibleName(tr("Actions that were possible"));
  whyTitle_->setText(tr("Why this one"));
  copy_->setText(tr("Copy card as picture"));
  badge_->set(Tone::Info, QStringLiteral("flask"), tr("effects assumed"));
  setStrategies(names_);
  showMoment();
}

} // namespace guidepost::ui
