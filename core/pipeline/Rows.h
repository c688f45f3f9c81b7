// Pages of rows for the window's tables: never the whole log at once.
#pragma once

#include "core/pipeline/Workspace.h"
#include "core/store/EventTable.h"
#include "core/store/RejectedRowTable.h"

namespace guidepost::pipeline {

Result<std::int64_t> countEvents(Workspace& workspace, const store::EventFilter& filter, const JobContext& job);
Result<store::EventPage> eventPage(Workspace& workspace, std::int64_t rowNumber, int limit,
                                   const store::EventFilter& filter, const JobContext& job,
                                   const store::EventOrder& order = {});
// The row in order of time that is the first at or after an instant, for a table that is to show it.
Result<std::int64_t> firstRowSince(Workspace& workspace, std::int64_t timeUs, const JobContext& job);

struct RejectedRows {
  std::int64_t stored = 0;
  std::vector<store::ReasonCount> reasons;
  std::vector<store::RejectedRow> rows;
};
Result<RejectedRows> rejectedRows(Workspace& workspace, int limit, const JobContext& job);

} // namespace guidepost::pipeline
