// How long buyers take from their first view.
#pragma once

#include "core/journey/Funnel.h"
#include "ui/widgets/Card.h"

namespace guidepost::ui {

class BarChart;

class TimesCard : public Card {
  Q_OBJECT

public:
  explicit TimesCard(QWidget* parent = nullptr);
  void showNothing();
  void setFunnel(const journey::FunnelResult& funnel);

private:
  BarChart* chart_;
};

} // namespace guidepost::ui
