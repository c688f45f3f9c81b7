// What a project holds, in one value.
#pragma once

#include "core/journey/DataFilter.h"
#include "core/pipeline/Workspace.h"
#include "core/store/EventTable.h"
#include "core/store/ImportTable.h"
#include "core/store/ModelTable.h"
#include "core/store/RunTable.h"

#include <optional>
#include <string>
#include <vector>

namespace guidepost::pipeline {

struct ProjectInfo {
  std::int64_t events = 0;
  std::int64_t users = 0;
  std::int64_t sessions = 0;
  std::int64_t items = 0;
  std::vector<store::EventTypeCount> eventTypes; // most frequent first
  std::optional<store::Span> span;               // none: no events
  std::vector<store::ModelRow> models;           // newest first
  std::vector<store::RunRow> runs;               // newest first, without results
  std::vector<store::ImportRow> imports;         // oldest first
  std::int64_t rejectedStored = 0;
  std::int64_t decisions = 0; // logged ones
  std::string currency;       // "" unknown, "mixed" several
  std::string timeZone = "UTC";
  int sessionGapMinutes = 30;
  std::int64_t dataVersion = 0; // 0: nothing imported
  std::string fingerprint;
  journey::DataFilter filter; // of the data set; the counts above are of all rows
  bool synthetic = false;
  bool pseudonyms = false;
  bool hasEventTypes = true;
  bool readOnly = false;
};

Result<ProjectInfo> projectInfo(const Workspace& workspace, const JobContext& job = {});

} // namespace guidepost::pipeline
