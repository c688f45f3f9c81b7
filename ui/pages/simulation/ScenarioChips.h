// What a simulation is run with, as chips with menus: scenario, strategies, visitors, seed, draws and rounds. Tells
// what was chosen; nothing is changed here.
#pragma once

#include "core/pipeline/Scenarios.h"

#include <QObject>

#include <functional>

namespace guidepost::ui {

class Chip;
class Page;

class ScenarioChips : public QObject {
  Q_OBJECT

public:
  using Change = std::function<void(guidance::Scenario&)>;

  explicit ScenarioChips(Page& page);
  void setScenarios(const std::vector<pipeline::StoredScenario>& all);
  void setScenario(const guidance::Scenario& scenario, bool editable);
  void hide();

signals:
  void scenarioChosen(guidepost::ScenarioId id);
  void changed(const guidepost::ui::ScenarioChips::Change& change);

private:
  void fillScenarios();
  void fillStrategies();
  void fillNumbers();
  void enterSeed();
  void change(Change change) { emit changed(change); }

  Page& page_;
  std::vector<pipeline::StoredScenario> all_;
  guidance::Scenario shown_;
  Chip* scenario_;
  Chip* strategies_;
  Chip* users_;
  Chip* seed_;
  Chip* draws_;
};

} // namespace guidepost::ui
