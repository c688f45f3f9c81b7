// How many sessions get how far, and who buys without the steps between.
#pragma once

#include "core/journey/Funnel.h"
#include "ui/widgets/Card.h"

namespace guidepost::ui {

class FunnelChart;

class FunnelCard : public Card {
  Q_OBJECT

public:
  explicit FunnelCard(QWidget* parent = nullptr);
  void showNothing();
  // An unknown conversion: the log has no event types. Without carts in it nobody can skip them.
  void setFunnel(const journey::FunnelResult& funnel, bool hasCarts);

signals:
  void definitionRequested();

private:
  FunnelChart* chart_;
};

} // namespace guidepost::ui
