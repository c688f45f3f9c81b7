// The filter of the data set, and the sessions that were flagged: the verbs. What they mean stands in
// journey/DataFilter.h and journey/SessionFlags.h.
#pragma once

#include "core/journey/DataFilter.h"
#include "core/pipeline/Workspace.h"
#include "core/store/SessionTable.h"

#include <memory>
#include <vector>

namespace guidepost::pipeline {

Result<journey::DataFilter> dataFilter(Workspace& workspace, const JobContext& job = {});

struct FilterOutcome {
  journey::DataFilter before; // setting it again undoes the change
  journey::LeftOut leftOut;
  std::int64_t sessions = 0; // that are left
  std::int64_t events = 0;
  std::int64_t users = 0;
  std::int64_t dataVersion = 0;
  std::string fingerprint;
};

// What a filter would leave; nothing is stored.
Result<FilterOutcome> tryFilter(Workspace& workspace, const journey::DataFilter& filter, const JobContext& job = {});

// Makes a new data version; a filter that was set before over the same rows gives that data's fingerprint again.
// Errors: numbers that make no sense, a filter that leaves nothing, read-only, cancelled.
Result<FilterOutcome> setFilter(Workspace& workspace, const journey::DataFilter& filter, const JobContext& job = {});

// Of the whole log, whatever the filter; computed once a data version.
Result<std::shared_ptr<const journey::SessionFlags>> sessionFlags(Workspace& workspace, const JobContext& job = {});

struct FlaggedPage {
  std::int64_t total = 0;
  std::int64_t firstRow = 0;
  struct Row {
    store::SessionRow session;
    std::int64_t detail = 0; // see journey::FlaggedSession
  };
  std::vector<Row> rows;
};
Result<FlaggedPage> flaggedSessions(Workspace& workspace, journey::SessionFlag flag, std::int64_t firstRow, int limit,
                                    const JobContext& job = {});

} // namespace guidepost::pipeline
