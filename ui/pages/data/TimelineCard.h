// How the log's events lie in time, by type.
#pragma once

#include "core/pipeline/Quality.h"
#include "ui/widgets/Card.h"

namespace guidepost::ui {

class BarChart;

class TimelineCard : public Card {
  Q_OBJECT

public:
  explicit TimelineCard(QWidget* parent = nullptr);
  void showNothing();
  void setQuality(const pipeline::DataQuality& quality);

private:
  BarChart* chart_;
};

} // namespace guidepost::ui
