#include "core/pipeline/Rows.h"

namespace guidepost::pipeline {

Result<std::int64_t> countEvents(Workspace& workspace, const store::EventFilter& filter, const JobContext& job) {
  TRY(const store::Reader reader, workspace.project().reader(job));
  return store::EventTable(reader).count(filter);
}

Result<store::EventPage> eventPage(Workspace& workspace, std::int64_t rowNumber, int limit,
                                   const store::EventFilter& filter, const JobContext& job) {
  TRY(const store::Reader reader, workspace.project().reader(job));
  return store::EventTable(reader).pageAt(rowNumber, limit, filter);
}

Result<RejectedRows> rejectedRows(Workspace& workspace, int limit, const JobContext& job) {
  TRY(const store::Reader reader, workspace.project().reader(job));
  store::RejectedRowTable table(reader);
  RejectedRows rejected;
  TRY(rejected.stored, table.count());
  TRY(rejected.reasons, table.reasons());
  TRY(rejected.rows, table.pageAfter(0, limit));
  return rejected;
}

} // namespace guidepost::pipeline
