// How the log's events lie in time, by type: how many, and in which mix from day to day.
#pragma once

#include "core/pipeline/Quality.h"
#include "ui/widgets/Card.h"

namespace guidepost::ui {

class BarChart;
class SegmentedButtons;

class TimelineCard : public Card {
  Q_OBJECT

public:
  explicit TimelineCard(QWidget* parent = nullptr);
  void showNothing();
  void setQuality(const pipeline::DataQuality& quality);
  void retranslate();

private:
  void showCounts();
  void showMix();

  std::optional<pipeline::DataQuality> quality_;
  SegmentedButtons* choice_;
  BarChart* chart_;
};

} // namespace guidepost::ui
