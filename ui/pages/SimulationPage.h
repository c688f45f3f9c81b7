// Simulation: the strategies on synthetic visitors; which one to test first, how sure that is, and what it is made of.
#pragma once

#include "core/pipeline/Scenarios.h"
#include "ui/Page.h"
#include "ui/session/ProjectSession.h"

namespace guidepost::ui {

class AssumptionsPanel;
class Button;
class Card;
class Chip;
class ForestChart;
class LineChart;
class TableView;
class ValueTableModel;

class SimulationPage : public Page {
  Q_OBJECT

public:
  explicit SimulationPage(ProjectSession& session, QWidget* parent = nullptr);
  QString name() const override;

protected:
  void retranslate() override;

private:
  void loadScenario();
  void showAll();
  void showNothing();
  void showChips();
  QString whyNoRun() const; // "": it can run
  void showHeader(const pipeline::RunSummary& run);
  void showCheck(const pipeline::RunSummary& run);
  void showGains(const pipeline::RunSummary& run);
  void showCurve(const std::vector<simulation::LivePoint>& points, const std::vector<std::string>& names, bool running);
  void showTable(const pipeline::RunSummary& run);
  void editScenario(const std::function<void(guidance::Scenario&)>& change);
  void defineNetGain(const std::string& strategy);
  void showFidelity();

  ProjectSession& session_;
  std::optional<pipeline::StoredScenario> scenario_;
  std::vector<pipeline::StoredScenario> all_;
  bool running_ = false;

  Button* compare_;
  Button* run_;
  Chip* scenarioChip_;
  Chip* strategiesChip_;
  Chip* usersChip_;
  Chip* seedChip_;
  Chip* drawsChip_;
  class CautionLine* check_;
  Card* gainsCard_;
  ForestChart* gains_;
  Card* curveCard_;
  LineChart* curve_;
  Card* tableCard_;
  TableView* table_;
  ValueTableModel* tableModel_;
  AssumptionsPanel* assumptions_;
};

} // namespace guidepost::ui
