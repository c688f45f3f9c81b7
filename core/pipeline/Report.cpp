#include "core/pipeline/Report.h"

#include "core/base/Time.h"
#include "core/pipeline/Info.h"
#include "core/pipeline/Journeys.h"

#include <algorithm>

namespace guidepost::pipeline {
namespace {

constexpr int pathDepth = 10;

std::string logName(const Workspace& workspace, const ProjectInfo& info) {
  std::string name = workspace.path().stem().string();
  if (info.imports.size() == 1 && info.imports.front().files.size() == 1) {
    const std::string& file = info.imports.front().files.front().name;
    name = file.substr(0, file.find('.'));
    if (name.empty()) name = file;
  }
  return name;
}

report::LogFacts logFacts(const Workspace& workspace, const ProjectInfo& info) {
  report::LogFacts facts;
  facts.name = logName(workspace, info);
  facts.events = info.events;
  facts.users = info.users;
  facts.sessions = info.sessions;
  facts.items = info.items;
  if (info.span) {
    facts.fromUs = info.span->firstTimeUs;
    facts.toUs = info.span->lastTimeUs;
  }
  facts.timeZone = info.timeZone;
  facts.currency = info.currency;
  facts.dataVersion = info.dataVersion;
  facts.fingerprint = info.fingerprint;
  facts.sessionGapMinutes = info.sessionGapMinutes;
  facts.synthetic = info.synthetic;
  facts.pseudonyms = info.pseudonyms;
  facts.hasEventTypes = info.hasEventTypes;
  for (const store::ImportRow& import : info.imports)
    for (const store::ImportFileRow& file : import.files)
      facts.files.push_back({file.name, import.format, file.read, file.accepted, file.duplicates, file.rejected});
  return facts;
}

// The page's funnel, without the steps that never happen in this log.
journey::FunnelRequest funnelRequest(const ProjectInfo& info) {
  journey::FunnelRequest request;
  std::erase_if(request.steps, [&](const std::string& step) {
    return std::none_of(info.eventTypes.begin(), info.eventTypes.end(),
                        [&](const store::EventTypeCount& type) { return type.name == step && type.count > 0; });
  });
  if (request.steps.empty() && !info.eventTypes.empty()) request.steps = {info.eventTypes.front().name};
  return request;
}

report::ModelFacts modelFacts(const ModelSummary& summary) {
  report::ModelFacts facts;
  facts.id = summary.id;
  facts.createdUs = summary.createdUs;
  facts.backend = summary.backend;
  facts.programVersion = summary.programVersion;
  facts.options = summary.options;
  facts.parameters = summary.parameters;
  facts.intents = summary.intents;
  facts.epochs = summary.epochs;
  facts.bestEpoch = summary.bestEpoch;
  facts.stoppedEarly = summary.stoppedEarly;
  facts.cancelled = summary.cancelled;
  facts.metrics = summary.metrics;
  facts.baselines = summary.baselines;
  facts.confusion = summary.confusion;
  facts.reliability = summary.reliability;
  facts.withoutLabel = summary.withoutLabel;
  facts.testEvents = summary.testEvents;
  facts.testSessions = summary.testSessions;
  facts.testBuyers = summary.testBuyers;
  facts.findings = summary.findings;
  facts.seconds = summary.seconds;
  facts.dataChangedSince = summary.dataChangedSince;
  return facts;
}

report::RunFacts runFacts(RunSummary run) {
  report::RunFacts facts;
  facts.id = run.id;
  facts.scenarioName = std::move(run.scenarioName);
  facts.asRun = std::move(run.asRun);
  facts.createdUs = run.createdUs;
  facts.result = std::move(run.result);
  facts.feedback = std::move(run.feedback);
  facts.dataVersion = run.dataVersion;
  facts.fingerprint = std::move(run.fingerprint);
  facts.programVersion = std::move(run.programVersion);
  facts.dataChangedSince = run.dataChangedSince;
  return facts;
}

Result<std::optional<RunSummary>> chosenRun(Workspace& workspace, const ReportRequest& request,
                                            const StoredScenario& current) {
  TRY(std::vector<RunSummary> all, runs(workspace));
  if (request.run) {
    for (RunSummary& run : all)
      if (run.id == *request.run) return std::optional(std::move(run));
    return wrongUsage(Message("report.no-run").with("run", Count{request.run->value}));
  }
  for (RunSummary& run : all)
    if (run.scenario == current.id) return std::optional(std::move(run));
  if (all.empty()) return std::optional<RunSummary>();
  return std::optional(std::move(all.front()));
}

} // namespace

Result<report::ReportDocument> reportDocument(Workspace& workspace, const ReportRequest& request,
                                              const JobContext& job) {
  constexpr std::int64_t stages = 5;
  std::int64_t done = 0;
  const auto reached = [&] { job.report("report.gathering", done++, stages); };

  reached();
  TRY_STATUS(workspace.sessionLog(job)); // an empty project has nothing to report
  TRY(const ProjectInfo info, projectInfo(workspace, job));
  report::ReportInput input;
  input.log = logFacts(workspace, info);
  input.programVersion = GUIDEPOST_VERSION;
  input.generatedUs = request.generatedUs > 0 ? request.generatedUs : nowMicroseconds();

  reached();
  if (const journey::FunnelRequest asked = funnelRequest(info); !asked.steps.empty()) {
    TRY(input.funnel, funnel(workspace, asked, job));
  }
  TRY(input.paths, paths(workspace, pathDepth, job));
  TRY(input.cautions, logCautions(workspace, job));

  reached();
  TRY(const std::vector<ModelSummary> trained, models(workspace));
  const auto active = std::find_if(trained.begin(), trained.end(), [](const ModelSummary& m) { return m.active; });
  if (active != trained.end()) input.model = modelFacts(*active);
  TRY(std::optional<StoredRecommenderTable> recommenders, storedRecommenderTable(workspace));
  if (recommenders) {
    input.recommenders = std::move(recommenders->table);
    input.recommendersDataChanged = recommenders->dataChangedSince;
  }

  reached();
  TRY(StoredScenario scenario, currentScenario(workspace));
  TRY(std::optional<RunSummary> run, chosenRun(workspace, request, scenario));
  if (run) input.run = runFacts(std::move(*run));
  input.scenario = std::move(scenario.scenario);

  reached();
  if (input.model && !input.model->dataChangedSince) {
    input.rules = input.run ? input.run->asRun.strategySet.rules : input.scenario->strategySet.rules;
    TRY(input.dryRun, dryRun(workspace, *input.rules, job));
  }
  job.report("report.gathering", stages, stages);
  if (job.stopRequested()) return cancelled();
  return report::compose(input);
}

} // namespace guidepost::pipeline
