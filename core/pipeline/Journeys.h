// Funnels and paths over the project's current data version. Counting is journey's; this only fetches the log.
#pragma once

#include "core/journey/Funnel.h"
#include "core/journey/Paths.h"
#include "core/pipeline/Workspace.h"

namespace guidepost::pipeline {

Result<journey::FunnelResult> funnel(Workspace& workspace, const journey::FunnelRequest& request,
                                     const JobContext& job);
Result<journey::PathsResult> paths(Workspace& workspace, int depth, const JobContext& job);

// What limits every page's figures: a short log, sessions open at its end, holes in time, no event types. Most telling
// first.
Result<std::vector<Message>> logCautions(Workspace& workspace, const JobContext& job);

} // namespace guidepost::pipeline
