// What is good and what is missing in the log.
#pragma once

#include "core/pipeline/Quality.h"
#include "ui/widgets/Card.h"

namespace guidepost::ui {

class FindingList;

class QualityCard : public Card {
  Q_OBJECT

public:
  explicit QualityCard(QWidget* parent = nullptr);
  void showNothing();
  void setQuality(const pipeline::DataQuality& quality);

private:
  FindingList* findings_;
};

} // namespace guidepost::ui
