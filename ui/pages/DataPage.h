// Data: what came in, how good it is, every event, and every row that could not become one.
#pragma once

#include "core/pipeline/Info.h"
#include "core/pipeline/Quality.h"
#include "ui/Page.h"
#include "ui/session/ProjectSession.h"

namespace guidepost::ui {

class Button;
class Chip;
class QualityCard;
class RowsCard;
class TimelineCard;

class DataPage : public Page {
  Q_OBJECT

public:
  explicit DataPage(ProjectSession& session, QWidget* parent = nullptr);
  QString name() const override;

protected:
  void retranslate() override;

private:
  void reload();
  void showNothing();
  void showInfo();
  void showChips();
  void showQuality();
  void filterBy(const store::EventFilter& filter);
  void follow(const pipeline::RowsLink& link);
  void openFilter();

  ProjectSession& session_;
  std::optional<pipeline::ProjectInfo> info_;
  std::optional<pipeline::DataQuality> quality_;
  store::EventFilter eventFilter_; // of the table

  Button* import_;
  Chip* fileChip_;
  Chip* spanChip_;
  Chip* currencyChip_;
  Chip* typeChip_;
  Chip* shownChip_;  // one item or session only
  Chip* filterChip_; // of the whole data set
  QualityCard* qualityCard_;
  TimelineCard* timelineCard_;
  RowsCard* rowsCard_;
};

} // namespace guidepost::ui
