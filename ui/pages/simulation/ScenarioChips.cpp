#include "ui/pages/simulation/ScenarioChips.h"

#include "ui/Page.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"
#include "ui/widgets/Chip.h"

#include <QInputDialog>
#include <QMenu>

#include <algorithm>

namespace guidepost::ui {

ScenarioChips::ScenarioChips(Page& page) : QObject(&page), page_(page) {
  scenario_ = new Chip(QStringLiteral("simulationScenario"));
  strategies_ = new Chip(QStringLiteral("simulationStrategies"));
  users_ = new Chip(QStringLiteral("simulationUsers"));
  seed_ = new Chip(QStringLiteral("simulationSeed"));
  draws_ = new Chip(QStringLiteral("simulationDraws"));
  for (Chip* chip : {scenario_, strategies_, users_, seed_, draws_}) {
    chip->setMenu(new QMenu(chip));
    page.addChip(chip);
  }
}

void ScenarioChips::setScenarios(const std::vector<pipeline::StoredScenario>& all) {
  all_ = all;
  fillScenarios();
}

void ScenarioChips::hide() {
  for (Chip* chip : {scenario_, strategies_, users_, seed_, draws_})
    chip->hide();
}

void ScenarioChips::setScenario(const guidance::Scenario& scenario, bool editable) {
  using namespace number;
  shown_ = scenario;
  for (Chip* chip : {scenario_, strategies_, users_, seed_, draws_})
    chip->show();
  scenario_->setWords(tr("Scenario:"), term(scenario.name));
  strategies_->setWords({}, tr("%n strategies", nullptr, static_cast<int>(scenario.strategies.size())));
  users_->setWords({}, tr("%1 visitors").arg(count(scenario.users)), tr(" a strategy"));
  seed_->setWords(tr("Seed"), QString::number(scenario.seed));
  draws_->setWords({}, tr("%1 draws").arg(scenario.replications), tr(", %n round(s)", nullptr, scenario.rounds));
  fillScenarios();
  fillStrategies();
  fillNumbers();
  for (Chip* chip : {strategies_, users_, seed_, draws_})
    for (QAction* action : chip->menu()->actions())
      action->setEnabled(action->isEnabled() && editable);
}

void ScenarioChips::fillScenarios() {
  QMenu* menu = scenario_->menu();
  menu->clear();
  for (const pipeline::StoredScenario& one : all_)
    menu->addAction(term(one.scenario.name), this, [this, id = one.id] { emit scenarioChosen(id); });
}

void ScenarioChips::fillStrategies() {
  QMenu* menu = strategies_->menu();
  menu->clear();
  for (const std::string& name : guidance::strategyNames()) {
    QAction* action = menu->addAction(term(name));
    action->setCheckable(true);
    action->setChecked(std::ranges::find(shown_.strategies, name) != shown_.strategies.end());
    action->setEnabled(name != "nothing"); // the yardstick always runs
    connect(action, &QAction::toggled, this, [this, name](bool on) {
      change([name, on](guidance::Scenario& scenario) {
        std::vector<std::string> chosen;
        for (const std::string& known : guidance::strategyNames()) {
          const bool was = std::ranges::find(scenario.strategies, known) != scenario.strategies.end();
          if (known == name ? on : was) chosen.push_back(known);
        }
        scenario.strategies = chosen;
      });
    });
  }
}

void ScenarioChips::fillNumbers() {
  QMenu* users = users_->menu();
  users->clear();
  for (const std::int64_t value : {2'000, 5'000, 20'000, 50'000, 100'000})
    users->addAction(tr("%1 visitors").arg(number::count(value)), this,
                     [this, value] { change([value](guidance::Scenario& scenario) { scenario.users = value; }); });
  QMenu* seed = seed_->menu();
  seed->clear();
  seed->addAction(tr("Next seed"), this, [this] { change([](guidance::Scenario& scenario) { ++scenario.seed; }); });
  seed->addAction(tr("Enter a seed…"), this, &ScenarioChips::enterSeed);
  QMenu* draws = draws_->menu();
  draws->clear();
  for (const int value : {20, 40, 100, 200})
    draws->addAction(tr("%1 draws").arg(value), this, [this, value] {
      change([value](guidance::Scenario& scenario) { scenario.replications = value; });
    });
  draws->addSeparator();
  for (const int value : {1, 2, 3})
    draws->addAction(tr("%n round(s)", nullptr, value), this,
                     [this, value] { change([value](guidance::Scenario& scenario) { scenario.rounds = value; }); });
}

void ScenarioChips::enterSeed() {
  bool ok = false;
  const int value = QInputDialog::getInt(&page_, tr("Seed"), tr("Same seed, same figures:"),
                                         static_cast<int>(shown_.seed), 0, 1'000'000'000, 1, &ok);
  if (ok) change([value](guidance::Scenario& scenario) { scenario.seed = static_cast<std::uint64_t>(value); });
}

} // namespace guidepost::ui
