// Journeys: how far sessions get, which way they go, and how long buyers take.
#pragma once

#include "core/pipeline/Journeys.h"
#include "ui/Page.h"
#include "ui/session/ProjectSession.h"

namespace guidepost::ui {

class BarChart;
class Button;
class Card;
class Chip;
class FunnelChart;
class JourneyGraph;
class PathTable;
class TableView;
class ValueTableModel;

class JourneysPage : public Page {
  Q_OBJECT

public:
  explicit JourneysPage(ProjectSession& session, QWidget* parent = nullptr);
  QString name() const override;

protected:
  void retranslate() override;

private:
  void reload();
  void reloadFunnel();
  void showNothing();
  void showCaution();
  void showHeader();
  void showFunnel();
  void showGraph();
  void showPaths();
  void showTimes();
  void showGroups();
  void fillMenus();
  void toggleStep(const std::string& type, bool on);
  void defineConversion();
  QString orderName(journey::StepOrder order) const;
  QString splitName(journey::FunnelSplit split) const;
  QString groupName(const std::string& name) const;

  ProjectSession& session_;
  journey::FunnelRequest request_;
  std::optional<journey::FunnelResult> funnel_;
  std::optional<journey::PathsResult> paths_;

  Button* define_;
  Chip* stepsChip_;
  Chip* orderChip_;
  Chip* splitChip_;
  Card* funnelCard_;
  FunnelChart* funnelChart_;
  Card* graphCard_;
  JourneyGraph* graph_;
  Card* pathsCard_;
  PathTable* pathTable_;
  Card* timesCard_;
  BarChart* times_;
  Card* groupsCard_;
  TableView* groupTable_;
  ValueTableModel* groupModel_;
};

} // namespace guidepost::ui
