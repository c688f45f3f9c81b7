// Simulation: the strategies on synthetic visitors; which one to test first, how sure that is, and what it is made of.
#pragma once

#include "core/pipeline/Scenarios.h"
#include "ui/Page.h"
#include "ui/session/ProjectSession.h"

namespace guidepost::ui {

class AssumptionsPanel;
class Button;
class ConversionCard;
class CurveCard;
class GainsCard;
class NetGainCard;
class ResultCard;
class ScenarioChips;

class SimulationPage : public Page {
  Q_OBJECT

public:
  explicit SimulationPage(ProjectSession& session, QWidget* parent = nullptr);
  QString name() const override;

protected:
  void retranslate() override;

private:
  void follow(); // what the session tells
  void loadScenario();
  void showAll();
  void showNothing();
  void showScenario();
  void showLive();
  QString whyNoRun() const; // "": it can run
  void showHeader(const pipeline::RunSummary& run);
  void showCheck(const pipeline::RunSummary& run);
  void makeFirst(); // what the empty page offers
  void edit(const std::function<void(guidance::Scenario&)>& change);
  void chooseScenario(ScenarioId id);
  const pipeline::RunSummary* shownRun() const; // null: there is none with a round

  ProjectSession& session_;
  std::optional<pipeline::StoredScenario> scenario_;
  bool running_ = false;

  Button* compare_;
  Button* run_;
  ScenarioChips* chips_;
  CautionLine* check_;
  GainsCard* gains_;
  CurveCard* curve_;
  ResultCard* results_;
  ConversionCard* conversion_;
  NetGainCard* netGain_;
  AssumptionsPanel* assumptions_;
};

} // namespace guidepost::ui
