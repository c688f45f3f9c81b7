// The card that a visitor would see in the shop, as a picture: message, items, coupon. It does not act.
#pragma once

#include "core/pipeline/Scenarios.h"

#include <QFrame>

class QVBoxLayout;

namespace guidepost::ui {

class ShopCard : public QFrame {
  Q_OBJECT

public:
  explicit ShopCard(QWidget* parent = nullptr);
  void setCard(const pipeline::GuidanceCard& card, const QString& currency);
  void copyPicture() const;

private:
  void addItems(const std::vector<pipeline::RecommendedItem>& items, const QString& currency);
  void addButtons(const QString& act);

  QVBoxLayout* column_;
};

} // namespace guidepost::ui
