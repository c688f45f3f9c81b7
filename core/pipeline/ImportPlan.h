// What an import is going to do, settled before anything is written. Not for other folders.
#pragma once

#include "core/logs/ByteSource.h"
#include "core/logs/LogPlan.h"
#include "core/pipeline/Import.h"
#include "core/privacy/Pseudonyms.h"

#include <optional>
#include <vector>

namespace guidepost::pipeline {

struct PlannedFile {
  std::filesystem::path path;
  logs::FileFacts facts;
  logs::LogPlan plan;
};

struct ImportPlan {
  std::vector<PlannedFile> files;
  std::optional<privacy::Pseudonyms> pseudonyms;
  bool projectHasEvents = false;
  bool manyRows = true; // at least half as many are expected as the project has events
  store::ImportRow row; // what is known before the first row is read
  std::int64_t bytes = 0;
};

logs::LogOptions optionsOf(const ImportRequest& request);
Status checkOptions(const ImportRequest& request);

// Looks at the files alone. Errors: whatever makes the import impossible as a whole.
Result<ImportPlan> planImport(const Resources& resources, const ImportRequest& request, const JobContext& job);

// Then at the project that they go into; the connection is the one that will write.
Status settleImport(const store::Connection& connection, const ImportRequest& request, ImportPlan& plan);

} // namespace guidepost::pipeline
