// Scenarios and runs: what is compared on synthetic users, saved in the project, run, and put side by side.
#pragma once

#include "core/evaluation/RunResult.h"
#include "core/feedback/Feedback.h"
#include "core/guidance/Scenario.h"
#include "core/pipeline/Recommend.h"

namespace guidepost::pipeline {

struct RunSummary {
  RunId id;
  ScenarioId scenario;
  std::string scenarioName;
  guidance::Scenario asRun; // the scenario as it was then
  std::int64_t createdUs = 0;
  evaluation::RunResult result;
  std::vector<feedback::FeedbackRow> feedback;
  std::int64_t dataVersion = 0;
  std::string fingerprint;
  std::string programVersion;
  bool dataChangedSince = false;
};

struct StoredScenario {
  ScenarioId id;
  guidance::Scenario scenario;
  bool starred = false;
  std::int64_t createdUs = 0, editedUs = 0;
  std::optional<RunSummary> lastRun;
  std::vector<Message> differences; // from its parent, if it has one
};

// The project's scenarios; on first use the shipped ones are written into it.
Result<std::vector<StoredScenario>> scenarios(Workspace& workspace);
Result<StoredScenario> saveScenario(Workspace& workspace, std::optional<ScenarioId> id,
                                    const guidance::Scenario& scenario);
Result<StoredScenario> duplicateScenario(Workspace& workspace, ScenarioId id, std::string name);
Status renameScenario(Workspace& workspace, ScenarioId id, std::string name);
Status removeScenario(Workspace& workspace, ScenarioId id); // its runs stay
Status starScenario(Workspace& workspace, ScenarioId id, bool starred);

// The strategies and effects that the pages edit belong to the current scenario.
Result<StoredScenario> currentScenario(Workspace& workspace);
Status setCurrentScenario(Workspace& workspace, ScenarioId id);

struct SimulateRequest {
  std::optional<std::string> scenario; // by name; default: the current one
  std::vector<std::string> strategies; // empty: the scenario's
  std::optional<std::int64_t> users;
  std::optional<std::uint64_t> seed;
  int threads = 0;
};
// Runs and stores; needs a model. Rules that name an intent or an action that is not here are left out: the result's
// cautions say which.
Result<RunSummary> simulate(Workspace& workspace, const SimulateRequest& request, const JobContext& job,
                            const std::function<void(const simulation::LivePoint&)>& onLive = {});

Result<std::vector<RunSummary>> runs(Workspace& workspace); // newest first
Result<std::optional<RunSummary>> latestRun(Workspace& workspace);
std::vector<Message> runDifferences(const RunSummary& a,
                                    const RunSummary& b); // what was set differently, what came out

// Expected seconds of a run on this machine, from the last run's steps a second; 0: not known yet.
double expectedSeconds(Workspace& workspace, std::int64_t users, std::size_t strategies, int rounds);

// Over the current log and model; what the rules show is taken from the current scenario's library.
Result<guidance::DryRun> dryRun(Workspace& workspace, const guidance::RuleSet& rules, const JobContext& job);

// What the visitor of a session would see after event `upTo`, by one strategy of the current scenario.
struct GuidanceCard {
  std::string strategy;
  guidance::Decision decision;
  std::string action; // id
  double depth = 0;
  std::vector<RecommendedItem> items; // recommended, or compared, or in the cart
  std::vector<float> intents;
  std::vector<std::pair<std::string, guidance::Option>> options; // action id, option
  std::vector<Message> notApplicable;                            // rules that this log's intents leave out
};
Result<GuidanceCard> guidanceCard(Workspace& workspace, SessionId session, std::size_t upTo, std::string_view strategy,
                                  const JobContext& job);

} // namespace guidepost::pipeline
