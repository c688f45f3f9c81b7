#include "ui/pages/strategies/ShopCard.h"

#include "ui/pages/IconSign.h"
#include "ui/text/Numbers.h"
#include "ui/theme/Fonts.h"
#include "ui/theme/Icons.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Labels.h"

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
    return {ShopCard::tr("You may also like"), ShopCard::tr("Picked from what you have looked at."),
            ShopCard::tr("Have a look")};
  if (card.action == "coupon")
    return {ShopCard::tr("%1 off, today").arg(depth), ShopCard::tr("Use it on what you have been looking at."),
            ShopCard::tr("Use the coupon")};
  if (card.action == "free_shipping")
    return {ShopCard::tr("Free shipping on this order"), ShopCard::tr("For what you have been looking at."),
            ShopCard::tr("Continue")};
  if (card.action == "reminder")
    return {ShopCard::tr("Still in your cart"), ShopCard::tr("It is waiting for you."), ShopCard::tr("To the cart")};
  if (card.action == "comparison_help")
    return {ShopCard::tr("Torn between these two?"), ShopCard::tr("You looked at both. Here they are side by side."),
            ShopCard::tr("Compare details")};
  if (card.action == "social_proof")
    return {ShopCard::tr("Others chose this too"), ShopCard::tr("It is among the most viewed items."),
            ShopCard::tr("See why")};
  if (card.action == "tutorial")
    return {ShopCard::tr("New here?"), ShopCard::tr("A minute on how to find what suits you."),
            ShopCard::tr("Show me how")};
  return {};
}

} // namespace

ShopCard::ShopCard(QWidget* parent) : QFrame(parent) {
  setProperty("card", true);
  setObjectName(QStringLiteral("visitorShop"));
  column_ = new QVBoxLayout(this);
  column_->setContentsMargins(units(3), units(3), units(3), units(3));
  column_->setSpacing(units(2));
}

void ShopCard::setCard(const pipeline::GuidanceCard& card, const QString& currency) {
  while (QLayoutItem* item = column_->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  auto* bar = new QWidget(this);
  auto* shop = new QHBoxLayout(bar);
  shop->setContentsMargins(0, 0, 0, 0);
  shop->setSpacing(units(1.5));
  shop->addWidget(new IconSign(icon(QStringLiteral("bag"), Ink::Noted), units(3.5), bar));
  QLabel* name = makeLabel("small", false, bar);
  name->setText(tr("Your shop"));
  shop->addWidget(name, 1);
  column_->addWidget(bar);
  auto* line = new QFrame(this);
  line->setFrameShape(QFrame::NoFrame);
  line->setProperty("hairline", true);
  line->setFixedHeight(1);
  column_->addWidget(line);

  const ShopWords words = wordsOf(card);
  if (words.headline.isEmpty()) {
    QLabel* none = makeLabel("explained", true, this);
    none->setText(tr("Nothing is shown: the visitor goes on undisturbed."));
    column_->addWidget(none);
    return;
  }
  QLabel* headline = makeLabel("finding", true, this);
  headline->setText(emphasised(words.headline));
  column_->addWidget(headline);
  QLabel* text = makeLabel("explained", true, this);
  text->setText(words.text);
  column_->addWidget(text);
  if (!card.items.empty()) addItems(card.items, currency);
  addButtons(words.button);
}

void ShopCard::addItems(const std::vector<pipeline::RecommendedItem>& items, const QString& currency) {
  auto* holder = new QWidget(this);
  auto* row = new QHBoxLayout(holder);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(units(2));
  for (const pipeline::RecommendedItem& item : items) {
    auto* tile = new QFrame(holder);
    tile->setProperty("card", true);
    auto* lines = new QVBoxLayout(tile);
    lines->setContentsMargins(units(2), units(2.5), units(2), units(2));
    lines->setSpacing(units(1));
    lines->addWidget(new IconSign(icon(QStringLiteral("bag"), Ink::Noted), units(10), tile), 0, Qt::AlignHCenter);
    QLabel* name = makeLabel("body", true, tile);
    name->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    name->setText(QString::fromStdString(item.title.empty() ? item.item : item.title));
    lines->addWidget(name);
    lines->addStretch(1);
    if (item.price >= 0) {
      QLabel* price = makeLabel("body", false, tile);
      price->setAlignment(Qt::AlignCenter);
      price->setText(emphasised(number::money(static_cast<double>(item.price) / 10'000, currency, 2)));
      lines->addWidget(price);
    }
    row->addWidget(tile, 1);
  }
  column_->addWidget(holder);
}

void ShopCard::addButtons(const QString& words) {
  auto* holder = new QWidget(this);
  auto* row = new QHBoxLayout(holder);
  row->setContentsMargins(0, 0, 0, 0);
  auto* act = new Button(QStringLiteral("visitorAct"), Button::Kind::Primary, {}, holder);
  act->setText(words);
  act->setAccessibleName(tr("In the shop: %1").arg(words));
  auto* later = new Button(QStringLiteral("visitorLater"), Button::Kind::Outlined, {}, holder);
  later->setText(tr("Not now"));
  later->setAccessibleName(tr("In the shop: Not now"));
  for (Button* button : {act, later}) {
    button->setFocusPolicy(Qt::NoFocus);
    button->setAttribute(Qt::WA_TransparentForMouseEvents);
  }
  row->addWidget(act, 1);
  row->addWidget(later);
  column_->addWidget(holder);
}

void ShopCard::copyPicture() const {
  constexpr qreal scale = 2;
  QPixmap picture(size() * scale);
  picture.setDevicePixelRatio(scale);
  picture.fill(Qt::transparent);
  const_cast<ShopCard*>(this)->render(&picture);
  QApplication::clipboard()->setPixmap(picture);
}

} // namespace guidepost::ui
