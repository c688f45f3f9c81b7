#include "core/pipeline/Rows.h"

namespace guidepost::pipeline {

Result<std::int64_t> countEvents(Workspace& workspace, const store::EventFilter& filter, const JobContext& job) {
  TRY(const store::Reader reader, workspace.project().reader(job));
  return store::EventTable(reader).count(filter);
}

Result<store::EventPage> eventPage(Workspace& workspace, std::int64_t rowNumber, int limit,
                                   const store::EventFilter& filter, const JobContext& job,
                                   const store::EventOrder& order) {
  TRY(const store::Reader reader, workspace.project().reader(job));
  return store::EventTable(reader).pageAt(rowNumber, limit, filter, order);
}

Result<std::int64_t> firstRowSince(Workspace& workspace, std::int64_t timeUs, const JobContext& job) {
  TRY(const store::Reader reader, workspace.project().reader(job));
  const store::EventTable events(reader);
  std::int64_t low = 0;
  TRY(std::int64_t high, events.count());
  while (low < high) {
    const std::int64_t middle = low + (high - low) / 2;
    TRY(const store::EventPage page, events.pageAt(middle, 1, {}, {store::EventOrder::Column::Time, false}));
    if (!page.rows.empty() && page.rows.front().timeUs < timeUs)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
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
