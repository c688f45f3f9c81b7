// The whole path in one call: import (optional), journeys, intent, recommendation, simulation. What "Run the whole
// path" and `guidepost demo` do.
#pragma once

#include "core/journey/Funnel.h"
#include "core/pipeline/Import.h"
#include "core/pipeline/Scenarios.h"

namespace guidepost::pipeline {

struct PathRequest {
  std::optional<ImportRequest> import; // none: the project's log as it is
  TrainRequest train;
  SimulateRequest simulate;
};

struct PathSummary {
  std::optional<ImportSummary> import;
  journey::FunnelResult funnel;
  ModelSummary model;
  recommendation::RecommenderTable recommenders;
  guidance::DryRun dryRun;
  RunSummary run;
  double seconds = 0;
};

struct PathObserver { // called from the worker thread
  std::function<void(std::string_view step)>
      onStep; // "data", "journeys", "intent", "recommendations", "strategies", "simulation"
  std::function<void(const intent::EpochRecord&)> onEpoch;
  std::function<void(const simulation::LivePoint&)> onLive;
};

Result<PathSummary> runPath(Workspace& workspace, const PathRequest& request, const JobContext& job,
                            const PathObserver& observer = {});

} // namespace guidepost::pipeline
