// What is good and what is missing in the log, worst first, each with a way to its rows.
#pragma once

#include "core/pipeline/Quality.h"
#include "ui/widgets/Card.h"

namespace guidepost::ui {

class Button;
class FindingList;

class QualityCard : public Card {
  Q_OBJECT

public:
  explicit QualityCard(QWidget* parent = nullptr);
  void showNothing();
  void setQuality(const pipeline::DataQuality& quality);

signals:
  void rowsRequested(const guidepost::pipeline::RowsLink& link);

private:
  void fill();

  std::vector<pipeline::QualityFinding> all_;
  bool showsAll_ = false;
  FindingList* findings_;
  Button* more_;
};

} // namespace guidepost::ui
