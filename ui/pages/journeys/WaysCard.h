// Which step follows which, and the likeliest way to a purchase.
#pragma once

#include "core/journey/Paths.h"
#include "ui/widgets/Card.h"

namespace guidepost::ui {

class JourneyGraph;

class WaysCard : public Card {
  Q_OBJECT

public:
  explicit WaysCard(QWidget* parent = nullptr);
  void showNothing();
  void setPaths(const journey::PathsResult& paths, bool hasEventTypes);

private:
  JourneyGraph* graph_;
};

} // namespace guidepost::ui
