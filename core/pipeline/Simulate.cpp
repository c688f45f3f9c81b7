// Runs: carrying a scenario out, storing what came of it, and reading it back.
#include "core/pipeline/Scenarios.h"

#include "core/base/Json.h"
#include "core/base/Time.h"
#include "core/store/DataVersionTable.h"
#include "core/store/DecisionTable.h"
#include "core/store/RunTable.h"

#include <fmt/format.h>

#include <algorithm>

namespace guidepost::pipeline {

namespace {

constexpr int fidelitySessions = 4000;

Result<std::shared_ptr<const simulation::Population>> population(Workspace& workspace, std::uint64_t seed,
                                                                 const JobContext& job) {
  TRY(const auto log, workspace.sessionLog(job));
  const std::string key = fmt::format("{}/{}", log->dataVersion, seed);
  if (auto known = workspace.cache().find<simulation::Population>("population", key)) return known;
  auto fitted = std::make_shared<simulation::Population>();
  TRY(*fitted, simulation::fitPopulation(*log, seed, job));
  return workspace.cache().keep<simulation::Population>("population", key, fitted);
}

Result<StoredScenario> wantedScenario(Workspace& workspace, const std::optional<std::string>& name) {
  if (!name) return currentScenario(workspace);
  TRY(std::vector<StoredScenario> list, scenarios(workspace));
  std::string known;
  for (StoredScenario& stored : list) {
    if (stored.scenario.name == *name || stored.scenario.name == "scenario." + *name) return std::move(stored);
    known += (known.empty() ? "" : ", ") + stored.scenario.name;
  }
  return wrongUsage(Message("scenario.unknown").with("scenario", Text{*name}).with("known", Text{known}));
}

Status checkStrategies(const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    if (std::ranges::find(guidance::strategyNames(), name) != guidance::strategyNames().end()) continue;
    std::string known;
    for (const std::string& one : guidance::strategyNames())
      known += (known.empty() ? "" : ", ") + one;
    return wrongUsage(Message("simulate.unknown-strategy").with("name", Text{name}).with("known", Text{known}));
  }
  return {};
}

// Each sampled showing becomes a decision with its outcomes; they never stand among the log's events.
Status storeRows(const store::Writer& writer, RunId run, const LoadedModel& model, int strategyVersion,
                 const std::vector<simulation::OutcomeRow>& rows, const JobContext& job) {
  store::DecisionTable table(writer);
  std::int64_t stored = 0;
  for (const simulation::OutcomeRow& row : rows) {
    if (++stored % 500 == 0) {
      if (job.stopRequested()) return cancelled();
      job.report("simulate.storing", stored, static_cast<std::int64_t>(rows.size()), "unit.outcomes");
    }
    store::DecisionRow decision;
    decision.run = run;
    decision.subject = fmt::format("{}.{}", row.replication, row.user);
    decision.round = row.round;
    decision.strategy = row.strategy;
    decision.strategyVersion = strategyVersion;
    decision.model = model.summary.id;
    decision.simulated = true;
    decision.actions.push_back({0, row.action, "", row.propensity, 0});
    decision.outcomes.push_back({"shown", 0, 1});
    if (row.clicked) decision.outcomes.push_back({"clicked", 0, 1});
    if (row.dismissed) decision.outcomes.push_back({"dismissed", 0, 1});
    if (row.purchased) decision.outcomes.push_back({"purchased", 0, 1});
    decision.outcomes.push_back({"satisfaction", 0, row.satisfaction});
    if (row.value > 0) decision.outcomes.push_back({"value", 0, row.value});
    TRY(const std::int64_t id, table.insert(decision));
    static_cast<void>(id);
  }
  return {};
}

Result<RunSummary> summaryOf(const store::RunRow& row, const std::string& current, const guidance::Scenario& defaults) {
  RunSummary run;
  run.id = row.id;
  run.scenario = row.scenario;
  run.scenarioName = row.name;
  run.createdUs = row.createdUs;
  run.dataVersion = row.dataVersion;
  run.fingerprint = row.fingerprint;
  run.programVersion = row.programVersion;
  run.dataChangedSince = row.fingerprint != current;
  TRY(run.asRun, guidance::scenarioFromJson(row.options, defaults));
  try {
    const nlohmann::json parts = parseJson(row.result);
    TRY(run.result, evaluation::runResultFromJson(jsonText(parts.at("result"))));
    TRY(run.feedback, feedback::feedbackFromJson(jsonText(parts.at("feedback"))));
  } catch (const nlohmann::json::exception& error) {
    return failure(Message("run.unreadable").with("run", Count{row.id.value}).with("detail", Text{error.what()}));
  }
  return run;
}

Result<guidance::Scenario> defaultsOf(Workspace& workspace) {
  TRY(const guidance::ShippedGuidance shipped, guidance::loadShippedGuidance(workspace.resources()));
  guidance::Scenario scenario;
  scenario.effects = shipped.effects;
  scenario.strategySet = shipped.strategies;
  return scenario;
}

} // namespace

Result<RunSummary> simulate(Workspace& workspace, const SimulateRequest& request, const JobContext& job,
                            const std::function<void(const simulation::LivePoint&)>& onLive) {
  if (workspace.readOnly()) return failure(workspace.readOnlyReason());
  TRY_STATUS(checkStrategies(request.strategies));
  TRY(const auto log, workspace.sessionLog(job));
  TRY(const auto model, loadModel(workspace));
  TRY(StoredScenario stored, wantedScenario(workspace, request.scenario));
  guidance::Scenario scenario = stored.scenario;
  if (!request.strategies.empty()) scenario.strategies = request.strategies;
  if (request.users) scenario.users = *request.users;
  if (request.seed) scenario.seed = *request.seed;

  TRY(const auto people, population(workspace, scenario.seed, job));
  simulation::SimulationOptions options;
  options.strategies = scenario.strategies;
  options.users = scenario.users;
  options.replications = scenario.replications;
  options.rounds = scenario.rounds;
  options.seed = scenario.seed;
  options.threads = request.threads;
  const intent::Taxonomy& taxonomy = model->model.taxonomy();
  std::vector<Message> leftOut;
  const guidance::StrategySet strategies =
      guidance::applicableTo(scenario.strategySet, taxonomy, scenario.effects, leftOut);
  if (taxonomy.purchase < 0) leftOut.emplace_back("caution.no-purchase-intent");
  TRY(const simulation::SimulationOutcome outcome,
      simulation::simulate(*log, *people, model->model, strategies, scenario.effects, options, feedback::update, job,
                           onLive));
  // A run that was stopped keeps what it has: the rest must not be stopped by the same request.
  const JobContext rest{{}, job.onProgress};
  const std::vector<simulation::FidelityCheck> checks =
      simulation::fidelity(*log, *people, scenario.seed, fidelitySessions, rest);

  RunSummary run;
  run.result = evaluation::evaluateRun(outcome, *log, *people, scenario.effects, checks);
  run.result.cautions.insert(run.result.cautions.end(), leftOut.begin(), leftOut.end());
  run.feedback = feedback::feedbackTable(outcome, scenario.effects);

  store::RunRow row;
  row.scenario = stored.id;
  row.kind = "simulate";
  row.name = scenario.name;
  row.dataVersion = log->dataVersion;
  row.fingerprint = log->fingerprint;
  row.seed = scenario.seed;
  row.backend = "cpu";
  row.programVersion = GUIDEPOST_VERSION;
  row.createdUs = nowMicroseconds();
  row.options = toJson(scenario);
  row.result =
      fmt::format(R"({{"result":{},"feedback":{}}})", evaluation::toJson(run.result), feedback::toJson(run.feedback));
  TRY(store::Writer writer, workspace.project().writer());
  TRY(row.id, store::RunTable(writer).insert(row));
  TRY_STATUS(storeRows(writer, row.id, *model, scenario.strategySet.version, outcome.rows, rest));
  TRY_STATUS(writer.commit());
  TRY(const guidance::Scenario defaults, defaultsOf(workspace));
  return summaryOf(row, log->fingerprint, defaults);
}

Result<std::vector<RunSummary>> runs(Workspace& workspace) {
  TRY(const store::Reader reader, workspace.project().reader());
  TRY(const store::DataVersion version, store::DataVersionTable(reader).current());
  TRY(const guidance::Scenario defaults, defaultsOf(workspace));
  store::RunTable table(reader);
  TRY(const std::vector<store::RunRow> rows, table.list("simulate"));
  std::vector<RunSummary> list;
  for (const store::RunRow& row : rows) {
    TRY(const std::optional<store::RunRow> whole, table.load(row.id));
    if (!whole) continue;
    TRY(RunSummary run, summaryOf(*whole, version.fingerprint, defaults));
    list.push_back(std::move(run));
  }
  return list;
}

Result<std::optional<RunSummary>> latestRun(Workspace& workspace) {
  TRY(const store::Reader reader, workspace.project().reader());
  TRY(const std::optional<store::RunRow> row, store::RunTable(reader).newest("simulate"));
  if (!row) return std::nullopt;
  TRY(const store::DataVersion version, store::DataVersionTable(reader).current());
  TRY(const guidance::Scenario defaults, defaultsOf(workspace));
  TRY(RunSummary run, summaryOf(*row, version.fingerprint, defaults));
  return run;
}

std::vector<Message> runDifferences(const RunSummary& a, const RunSummary& b) {
  std::vector<Message> list = guidance::differences(a.asRun, b.asRun);
  if (a.fingerprint != b.fingerprint)
    list.push_back(Message("run.differs.data").with("from", Count{a.dataVersion}).with("to", Count{b.dataVersion}));
  if (a.result.best != b.result.best)
    list.push_back(Message("run.differs.best").with("from", Term{a.result.best}).with("to", Term{b.result.best}));
  if (list.empty()) list.push_back(Message("run.differs.nothing"));
  return list;
}

double expectedSeconds(Workspace& workspace, std::int64_t users, std::size_t strategies, int rounds) {
  const auto latest = latestRun(workspace);
  if (!latest || !*latest) return 0;
  const RunSummary& run = **latest;
  const double work =
      static_cast<double>(run.result.users) * static_cast<double>(run.asRun.strategies.size()) * run.asRun.rounds;
  if (work <= 0) return 0;
  return run.result.seconds / work * static_cast<double>(users) * static_cast<double>(strategies) * rounds;
}

Result<guidance::DryRun> dryRun(Workspace& workspace, const guidance::RuleSet& rules, const JobContext& job) {
  TRY(const auto log, workspace.sessionLog(job));
  TRY(const auto model, loadModel(workspace));
  TRY(const auto rows, readings(workspace, job));
  TRY(const StoredScenario stored, currentScenario(workspace));
  const intent::Taxonomy& taxonomy = model->model.taxonomy();
  std::vector<Message> notApplicable;
  const guidance::RuleSet applicable =
      guidance::applicableRules(rules, taxonomy, stored.scenario.effects, notApplicable);
  TRY(guidance::DryRun run, guidance::dryRun(applicable, *log, *rows, taxonomy, job));
  run.notApplicable = std::move(notApplicable);
  return run;
}

} // namespace guidepost::pipeline
