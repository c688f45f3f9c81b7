// What an import is going to do, settled before anything is written. Not for other folders.
#pragma once

#include "core/logs/ByteSource.h"
#include "core/logs/LogPlan.h"
#include "core/pipeline/Import.h"
#include "core/privacy/Pseudonyms.h"

#include <optional>
#include <vector>

namespace guidepost::pipeline {

struct PlannedFile { // a file, or an entry of an archive
  logs::LogPart part;
  logs::FileFacts facts;
  logs::LogPlan plan;
};

struct ImportPlan {
  std::vector<PlannedFile> files;
  std::optional<privacy::Pseudonyms> pseudonyms;
  bool projectHasImports = false;
  store::ImportRow row; // what is known before the first row is read
  std::int64_t bytes = 0;
};

// The import that has brought the same file.
Result<std::optional<store::ImportRow>> importOf(const store::Connection& connection, const logs::LogPart& part,
                                                 const logs::FileFacts& facts);

logs::LogOptions optionsOf(const ImportRequest& request);
Status checkOptions(const ImportRequest& request);

// As logs::planLog, but for the column of reasons that exported rejected rows end with: it means nothing.
Result<logs::LogPlan> planPart(const logs::LogPart& part, const std::vector<logs::Format>& formats,
                               const ImportRequest& request);

std::string placeOf(const logs::LogPart& part); // for people: its path, or its name in the archive

// Looks at the files alone; a plan for each format, in order of their first files. Errors: whatever makes one of the
// imports impossible as a whole.
Result<std::vector<ImportPlan>> planImports(const Resources& resources, const ImportRequest& request,
                                            const JobContext& job);

// Then at the project that they go into; the connection is the one that will write.
Status settleImport(const store::Connection& connection, const ImportRequest& request, ImportPlan& plan);

} // namespace guidepost::pipeline
