// What was imported, and taking the newest import back as a whole.
#pragma once

#include "core/pipeline/Workspace.h"
#include "core/store/ImportTable.h"

#include <optional>
#include <vector>

namespace guidepost::pipeline {

struct ImportEntry {
  store::ImportRow row;            // files, counts, format, kind, time, span
  bool newest = false;             // the one that undoNewestImport() takes back
  std::optional<Message> obstacle; // why it cannot be undone now; none: it can
};

Result<std::vector<ImportEntry>> importHistory(Workspace& workspace, const JobContext& job = {}); // newest first

struct UndoSummary {
  store::ImportRow import; // that is gone
  std::int64_t events = 0; // that the project has now
  std::int64_t dataVersion = 0;
  std::string fingerprint; // that of the data before the import
};

// One transaction: the project's tables are as they were before the import. Models, runs and scenarios stay; those made
// then stand on current data again. Errors: nothing was imported, read-only, an import that cannot be undone,
// cancelled.
Result<UndoSummary> undoNewestImport(Workspace& workspace, const JobContext& job = {});

} // namespace guidepost::pipeline
