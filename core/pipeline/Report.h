// Gathers what the project knows into a report: the same calls that the pages make, so the same figures.
#pragma once

#include "core/pipeline/Scenarios.h"
#include "core/report/Compose.h"

namespace guidepost::pipeline {

struct ReportRequest {
  std::optional<RunId> run;     // none: the newest of the current scenario, else the newest of the project
  std::int64_t generatedUs = 0; // printed on the report; 0: now
};

// Nothing is trained or simulated; parts that are not there yet are left out and said so. Errors: an empty project, an
// unknown run (Usage), SQLite failures, cancelled.
Result<report::ReportDocument> reportDocument(Workspace& workspace, const ReportRequest& request,
                                              const JobContext& job);

} // namespace guidepost::pipeline
