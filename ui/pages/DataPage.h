// Data: what came in, how good it is, every event, and every row that could not become one.
#pragma once

#include "core/pipeline/Info.h"
#include "core/pipeline/Quality.h"
#include "core/pipeline/Rows.h"
#include "ui/Page.h"
#include "ui/session/ProjectSession.h"

class QStackedWidget;

namespace guidepost::ui {

class BarChart;
class Button;
class Card;
class Chip;
class EventTableModel;
class FindingList;
class SegmentedButtons;
class TableView;
class ValueTableModel;

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
  void showQuality();
  void showRejected();
  void showImports();
  void chooseTable(int which);
  void filterByType(const QString& type);

  ProjectSession& session_;
  std::optional<pipeline::ProjectInfo> info_;
  std::optional<pipeline::DataQuality> quality_;
  std::optional<pipeline::RejectedRows> rejected_;
  std::string typeFilter_;

  Button* import_;
  Chip* fileChip_;
  Chip* spanChip_;
  Chip* typeChip_;
  Chip* currencyChip_;
  Card* qualityCard_;
  FindingList* findings_;
  Card* timeCard_;
  BarChart* timeChart_;
  Card* tableCard_;
  SegmentedButtons* tableChoice_;
  QStackedWidget* tables_;
  TableView* eventTable_;
  EventTableModel* events_;
  TableView* rejectedTable_;
  ValueTableModel* rejectedModel_;
  TableView* importTable_;
  ValueTableModel* importModel_;
};

} // namespace guidepost::ui
