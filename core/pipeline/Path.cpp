#include "core/pipeline/Path.h"

#include "core/pipeline/Journeys.h"

#include <chrono>

namespace guidepost::pipeline {

Result<PathSummary> runPath(Workspace& workspace, const PathRequest& request, const JobContext& job,
                            const PathObserver& observer) {
  const auto began = std::chrono::steady_clock::now();
  const auto step = [&](std::string_view name) {
    if (observer.onStep) observer.onStep(name);
  };
  PathSummary path;
  step("data");
  if (request.import) {
    TRY(path.import, importLogs(workspace, *request.import, job));
  }
  step("journeys");
  TRY(path.funnel, funnel(workspace, {}, job));
  step("intent");
  TRY(path.model, train(workspace, request.train, job, observer.onEpoch));
  step("recommendations");
  TRY(path.recommenders, evaluateRecommenders(workspace, 10, request.train.options.seed, job));
  step("strategies");
  TRY(const StoredScenario scenario, currentScenario(workspace));
  TRY(path.dryRun, dryRun(workspace, scenario.scenario.strategySet.rules, job));
  step("simulation");
  TRY(path.run, simulate(workspace, request.simulate, job, observer.onLive));
  path.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
  return path;
}

} // namespace guidepost::pipeline
