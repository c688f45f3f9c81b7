// The most frequent paths, repeats folded.
#pragma once

#include "core/journey/Paths.h"
#include "ui/widgets/Card.h"

namespace guidepost::ui {

class PathTable;

class PathsCard : public Card {
  Q_OBJECT

public:
  explicit PathsCard(QWidget* parent = nullptr);
  void showNothing();
  void setPaths(const journey::PathsResult& paths, bool hasEventTypes);

private:
  PathTable* table_;
};

} // namespace guidepost::ui
