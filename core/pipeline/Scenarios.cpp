#include "core/pipeline/Scenarios.h"

#include "core/store/ScenarioTable.h"
#include "core/store/SettingTable.h"

#include <algorithm>
#include <charconv>

namespace guidepost::pipeline {

namespace {

constexpr std::string_view currentSetting = "current_scenario";

Result<guidance::Scenario> shippedDefault(Workspace& workspace) {
  TRY(const guidance::ShippedGuidance shipped, guidance::loadShippedGuidance(workspace.resources()));
  guidance::Scenario scenario;
  scenario.effects = shipped.effects;
  scenario.strategySet = shipped.strategies;
  return scenario;
}

// Written once into a project that has none, so that pages and command line start from the same scenarios.
Status writeShipped(Workspace& workspace) {
  TRY(const guidance::ShippedGuidance shipped, guidance::loadShippedGuidance(workspace.resources()));
  TRY(store::Writer writer, workspace.project().writer());
  store::ScenarioTable table(writer);
  ScenarioId first;
  for (const guidance::Scenario& scenario : shipped.scenarios) {
    TRY(const ScenarioId id, table.insert(scenario.name, toJson(scenario)));
    if (!first) {
      first = id;
      TRY_STATUS(table.setStarred(id, true));
    }
  }
  TRY_STATUS(store::SettingTable(writer).save(currentSetting, std::to_string(first.value)));
  return writer.commit();
}

Result<StoredScenario> storedFrom(Workspace& workspace, const store::ScenarioRow& row) {
  TRY(const guidance::Scenario defaults, shippedDefault(workspace));
  StoredScenario stored;
  stored.id = row.id;
  stored.starred = row.starred;
  stored.createdUs = row.createdUs;
  stored.editedUs = row.editedUs;
  TRY(stored.scenario, guidance::scenarioFromJson(row.json, defaults));
  stored.scenario.name = row.name;
  return stored;
}

Result<StoredScenario> load(Workspace& workspace, ScenarioId id) {
  TRY(const store::Reader reader, workspace.project().reader());
  TRY(const std::optional<store::ScenarioRow> row, store::ScenarioTable(reader).load(id));
  if (!row) return wrongUsage(Message("scenario.unknown").with("scenario", Text{std::to_string(id.value)}));
  return storedFrom(workspace, *row);
}

template <class Change>
Status write(Workspace& workspace, Change change) {
  if (workspace.readOnly()) return failure(workspace.readOnlyReason());
  TRY(store::Writer writer, workspace.project().writer());
  TRY_STATUS(change(writer));
  return writer.commit();
}

} // namespace

Result<std::vector<StoredScenario>> scenarios(Workspace& workspace) {
  std::vector<store::ScenarioRow> rows;
  {
    TRY(const store::Reader reader, workspace.project().reader());
    TRY(rows, store::ScenarioTable(reader).list());
  }
  if (rows.empty() && !workspace.readOnly()) {
    TRY_STATUS(writeShipped(workspace));
    TRY(const store::Reader reader, workspace.project().reader());
    TRY(rows, store::ScenarioTable(reader).list());
  }
  std::ranges::sort(rows, {}, [](const store::ScenarioRow& row) { return std::pair(row.createdUs, row.id.value); });
  TRY(const std::vector<RunSummary> allRuns, runs(workspace));
  std::vector<StoredScenario> list;
  for (const store::ScenarioRow& row : rows) {
    TRY(StoredScenario stored, storedFrom(workspace, row));
    for (const RunSummary& run : allRuns) {
      if (run.scenario != stored.id) continue;
      stored.lastRun = run;
      break;
    }
    list.push_back(std::move(stored));
  }
  for (StoredScenario& stored : list)
    for (const StoredScenario& other : list)
      if (!stored.scenario.parent.empty() && other.scenario.name == stored.scenario.parent)
        stored.differences = guidance::differences(other.scenario, stored.scenario);
  return list;
}

Result<StoredScenario> saveScenario(Workspace& workspace, std::optional<ScenarioId> id,
                                    const guidance::Scenario& scenario) {
  ScenarioId saved = id.value_or(ScenarioId{});
  TRY_STATUS(write(workspace, [&](store::Writer& writer) -> Status {
    store::ScenarioTable table(writer);
    if (id) return table.update(*id, toJson(scenario));
    TRY(saved, table.insert(scenario.name, toJson(scenario)));
    return {};
  }));
  return load(workspace, saved);
}

Result<StoredScenario> duplicateScenario(Workspace& workspace, ScenarioId id, std::string name) {
  TRY(StoredScenario original, load(workspace, id));
  guidance::Scenario copy = original.scenario;
  copy.parent = original.scenario.name;
  copy.name = std::move(name);
  return saveScenario(workspace, std::nullopt, copy);
}

Status renameScenario(Workspace& workspace, ScenarioId id, std::string name) {
  return write(workspace, [&](store::Writer& writer) { return store::ScenarioTable(writer).rename(id, name); });
}

Status removeScenario(Workspace& workspace, ScenarioId id) {
  return write(workspace, [&](store::Writer& writer) { return store::ScenarioTable(writer).remove(id); });
}

Status starScenario(Workspace& workspace, ScenarioId id, bool starred) {
  return write(workspace, [&](store::Writer& writer) { return store::ScenarioTable(writer).setStarred(id, starred); });
}

Result<StoredScenario> currentScenario(Workspace& workspace) {
  TRY(std::vector<StoredScenario> list, scenarios(workspace));
  TRY(const store::Reader reader, workspace.project().reader());
  TRY(const std::optional<std::string> text, store::SettingTable(reader).load(currentSetting));
  ScenarioId current;
  if (text) std::from_chars(text->data(), text->data() + text->size(), current.value);
  for (StoredScenario& stored : list)
    if (stored.id == current) return std::move(stored);
  if (!list.empty()) return std::move(list.front());
  // A project opened read-only before it had any: the shipped one, unsaved.
  TRY(const guidance::ShippedGuidance shipped, guidance::loadShippedGuidance(workspace.resources()));
  StoredScenario stored;
  stored.scenario = shipped.scenarios.front();
  return stored;
}

Status setCurrentScenario(Workspace& workspace, ScenarioId id) {
  return write(workspace, [&](store::Writer& writer) {
    return store::SettingTable(writer).save(currentSetting, std::to_string(id.value));
  });
}

} // namespace guidepost::pipeline
