#include "ui/pages/VisitorCard.h"

#include "ui/pages/GuidanceOptions.h"
#include "ui/pages/IconSign.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"
#include "ui/theme/Fonts.h"
#include "ui/theme/Icons.h"
#include "ui/widgets/Badge.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/SegmentedButtons.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QPixmap>
#include <QVBoxLayout>

namespace guidepost::ui {

namespace {

struct ShopWords {
  QString headline, text, button;
};

ShopWords wordsOf(const pipeline::GuidanceCard& card) {
  const QString depth = number::share(card.depth, 0);
  if (card.action == "recommend")
    return {VisitorCard::tr("You may also like"), VisitorCard::tr("Picked from what you have looked at."),
            VisitorCard::tr("Have a look")};
  if (card.action == "coupon")
    return {VisitorCard::tr("%1 off, today").arg(depth), VisitorCard::tr("Use it on what you have been looking at."),
            VisitorCard::tr("Use the coupon")};
  if (card.action == "free_shipping")
    return {VisitorCard::tr("Free shipping on this order"), VisitorCard::tr("For what you have been looking at."),
            VisitorCard::tr("Continue")};
  if (card.action == "reminder")
    return {VisitorCard::tr("Still in your cart"), VisitorCard::tr("It is waiting for you."),
            VisitorCard::tr("To the cart")};
  if (card.action == "comparison_help")
    return {VisitorCard::tr("Torn between these two?"),
            VisitorCard::tr("You looked at both. Here they are side by side."), VisitorCard::tr("Compare details")};
  if (card.action == "social_proof")
    return {VisitorCard::tr("Others chose this too"), VisitorCard::tr("It is among the most viewed items."),
            VisitorCard::tr("See why")};
  if (card.action == "tutorial")
    return {VisitorCard::tr("New here?"), VisitorCard::tr("A minute on how to find what suits you."),
            VisitorCard::tr("Show me how")};
  return {};
}

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
  moment_ = makeLabel("explained", true, this);
  column->addWidget(moment_);
  strategies_ = new SegmentedButtons(QStringLiteral("visitorStrategy"), this);
  column->addWidget(strategies_);
  auto* shop = new QFrame(this);
  shop->setProperty("card", true);
  shop->setObjectName(QStringLiteral("visitorShop"));
  shop_ = shop;
  shopColumn_ = new QVBoxLayout(shop);
  shopColumn_->setContentsMargins(units(3), units(3), units(3), units(3));
  shopColumn_->setSpacing(units(2));
  column->addWidget(shop);
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
  connect(copy_, &Button::clicked, this, &VisitorCard::copyPicture);
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

void VisitorCard::setMoment(SessionId session, std::size_t upTo) {
  moment_->setText(tr("Session %1, after event %2")
                       .arg(number::count(session.value), number::count(static_cast<std::int64_t>(upTo) + 1)));
}

void VisitorCard::buildShop(const pipeline::GuidanceCard& card, const QString& currency) {
  while (QLayoutItem* item = shopColumn_->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  QLabel* bar = makeLabel("small", false, shop_);
  bar->setText(tr("Your shop"));
  shopColumn_->addWidget(bar);
  const ShopWords words = wordsOf(card);
  if (words.headline.isEmpty()) {
    QLabel* none = makeLabel("explained", true, shop_);
    none->setText(tr("Nothing is shown: the visitor goes on undisturbed."));
    shopColumn_->addWidget(none);
    return;
  }
  QLabel* headline = makeLabel("finding", true, shop_);
  headline->setText(emphasised(words.headline));
  shopColumn_->addWidget(headline);
  QLabel* text = makeLabel("explained", true, shop_);
  text->setText(words.text);
  shopColumn_->addWidget(text);
  if (!card.items.empty()) {
    auto* items = new QWidget(shop_);
    auto* row = new QHBoxLayout(items);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(units(2));
    for (const pipeline::RecommendedItem& item : card.items) {
      auto* tile = new QFrame(items);
      tile->setProperty("card", true);
      auto* lines = new QVBoxLayout(tile);
      lines->setContentsMargins(units(2), units(2), units(2), units(2));
      lines->addWidget(new IconSign(icon(QStringLiteral("bag"), Ink::Noted), units(10), tile), 0, Qt::AlignHCenter);
      QLabel* name = makeLabel("body", true, tile);
      name->setAlignment(Qt::AlignCenter);
      name->setText(QString::fromStdString(item.title.empty() ? item.item : item.title));
      lines->addWidget(name);
      if (item.price >= 0) {
        QLabel* price = makeLabel("body", false, tile);
        price->setAlignment(Qt::AlignCenter);
        price->setText(emphasised(number::money(static_cast<double>(item.price) / 10'000, currency, 2)));
        lines->addWidget(price);
      }
      row->addWidget(tile, 1);
    }
    shopColumn_->addWidget(items);
  }
  // A picture of a button: the card shows what a visitor would see, it does not act.
  auto* buttons = new QHBoxLayout;
  auto* act = new Button(QStringLiteral("visitorAct"), Button::Kind::Primary, {}, shop_);
  act->setText(words.button);
  act->setFocusPolicy(Qt::NoFocus);
  act->setAttribute(Qt::WA_TransparentForMouseEvents);
  act->setAccessibleName(tr("In the shop: %1").arg(words.button));
  auto* later = new Button(QStringLiteral("visitorLater"), Button::Kind::Outlined, {}, shop_);
  later->setText(tr("Not now"));
  later->setFocusPolicy(Qt::NoFocus);
  later->setAttribute(Qt::WA_TransparentForMouseEvents);
  later->setAccessibleName(tr("In the shop: Not now"));
  auto* holder = new QWidget(shop_);
  buttons->setContentsMargins(0, 0, 0, 0);
  buttons->addWidget(act, 1);
  buttons->addWidget(later);
  holder->setLayout(buttons);
  shopColumn_->addWidget(holder);
}

void VisitorCard::showCard(const pipeline::GuidanceCard& card, const std::vector<std::string>& intents,
                           const QString& currency) {
  shop_->show();
  buildShop(card, currency);
  QStringList read;
  for (std::size_t i = 0; i < intents.size() && i < card.intents.size(); ++i)
    if (card.intents[i] >= 0.1F)
      read << QStringLiteral("%1 %2").arg(term(intents[i]), number::share(static_cast<double>(card.intents[i]), 0));
  why_->setText(tr("Intent: %1. %2").arg(read.join(tr(", ")), word(inCurrency(card.decision.reason, currency))));
  options_->setOptions(card, currency);
  options_->setVisible(!card.options.empty());
  whyTitle_->show();
  badge_->show();
  copy_->setUnavailable({});
}

void VisitorCard::showMessage(const QString& text) {
  shop_->hide();
  options_->hide();
  whyTitle_->hide();
  badge_->hide();
  why_->setText(text);
  copy_->setUnavailable(tr("There is no card to copy"));
}

void VisitorCard::copyPicture() {
  constexpr qreal scale = 2;
  QPixmap picture(shop_->size() * scale);
  picture.setDevicePixelRatio(scale);
  picture.fill(Qt::transparent);
  shop_->render(&picture);
  QApplication::clipboard()->setPixmap(picture);
}

void VisitorCard::retranslate() {
  strategies_->setAccessibleName(tr("Strategy whose card is shown"));
  options_->setAccessibleName(tr("Actions that were possible"));
  whyTitle_->setText(tr("Why this one"));
  copy_->setText(tr("Copy card as picture"));
  badge_->set(Tone::Info, QStringLiteral("flask"), tr("effects assumed"));
  setStrategies(names_);
}

} // namespace guidepost::ui
