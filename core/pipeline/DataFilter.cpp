#include "core/pipeline/DataFilter.h"

#include "core/pipeline/DataState.h"
#include "core/store/FilterTable.h"

#include <algorithm>

namespace guidepost::pipeline {

namespace {

using journey::DataFilter;
using journey::SessionFlags;
using journey::SessionLog;

Result<DataFilter> storedFilter(const store::Connection& connection) {
  TRY(const std::string text, store::FilterTable(connection).load());
  const std::optional<DataFilter> filter = journey::filterOf(text);
  if (!filter) return failure(Message("filter.unknown").with("filter", Text{text}));
  return *filter;
}

Status check(const DataFilter& filter) {
  if (filter.minimumEvents < 1 || filter.minimumSessions < 1) return wrongUsage(Message("filter.bad-minimum"));
  if (filter.fromUs && filter.toUs && *filter.fromUs >= *filter.toUs)
    return wrongUsage(
        Message("filter.bad-range").with("from", Instant{*filter.fromUs}).with("to", Instant{*filter.toUs}));
  return {};
}

// The whole log with what belongs to it, as the file has it now.
struct Whole {
  SessionLog log;
  std::vector<UserId> anonymous;
  std::optional<SessionFlags> flags;
};

Result<Whole> loadWhole(Workspace& workspace, bool withFlags, const JobContext& job) {
  Whole whole;
  TRY(whole.log, journey::loadSessionLog(workspace.project(), job, journey::Extent::Whole));
  if (whole.log.events.empty()) return failure(Message("pipeline.no-data"));
  {
    TRY(const store::Reader reader, workspace.project().reader(job));
    TRY(whole.anonymous, store::FilterTable(reader).anonymousUsers());
  }
  if (withFlags) {
    TRY(whole.flags, journey::flagSessions(whole.log, job));
  }
  return whole;
}

Result<FilterOutcome> outcomeOf(Workspace& workspace, const DataFilter& filter, const JobContext& job) {
  TRY_STATUS(check(filter));
  TRY(Whole whole, loadWhole(workspace, filter.withoutBots, job));
  FilterOutcome outcome;
  {
    TRY(const store::Reader reader, workspace.project().reader(job));
    TRY(outcome.before, storedFilter(reader));
  }
  TRY_STATUS(journey::applyFilter(whole.log, filter, whole.flags ? &*whole.flags : nullptr, whole.anonymous));
  outcome.leftOut = whole.log.leftOut;
  outcome.sessions = static_cast<std::int64_t>(whole.log.sessions.size());
  outcome.events = static_cast<std::int64_t>(whole.log.events.size());
  outcome.users = static_cast<std::int64_t>(whole.log.users);
  outcome.dataVersion = whole.log.dataVersion;
  outcome.fingerprint = whole.log.fingerprint;
  return outcome;
}

} // namespace

Result<DataFilter> dataFilter(Workspace& workspace, const JobContext& job) {
  TRY(const store::Reader reader, workspace.project().reader(job));
  return storedFilter(reader);
}

Result<FilterOutcome> tryFilter(Workspace& workspace, const DataFilter& filter, const JobContext& job) {
  return outcomeOf(workspace, filter, job);
}

Result<FilterOutcome> setFilter(Workspace& workspace, const DataFilter& filter, const JobContext& job) {
  TRY(FilterOutcome outcome, outcomeOf(workspace, filter, job));
  if (outcome.events == 0)
    return failure(Message("filter.leaves-nothing").with("sessions", Count{outcome.leftOut.sessions}));
  TRY(store::Writer writer, workspace.project().writer(job));
  TRY(outcome.before, storedFilter(writer));
  if (outcome.before == filter) return outcome;
  const std::string text = journey::textOf(filter);
  TRY(const DataStates states, DataStates::load(writer));
  TRY_STATUS(store::FilterTable(writer).save(text));
  const std::string reason = std::string(filterReason) + (text.empty() ? "" : " " + text);
  TRY(const store::DataVersion version,
      insertVersion(writer, states, {states.current().imports, text}, reason, states.version().events));
  TRY_STATUS(writer.commit());
  outcome.dataVersion = version.number;
  outcome.fingerprint = version.fingerprint;
  return outcome;
}

Result<std::shared_ptr<const SessionFlags>> sessionFlags(Workspace& workspace, const JobContext& job) {
  store::DataVersion version;
  {
    TRY(const store::Reader reader, workspace.project().reader(job));
    TRY(version, store::DataVersionTable(reader).current());
  }
  const std::string key = std::to_string(version.number);
  if (auto kept = workspace.cache().find<SessionFlags>("session-flags", key)) return kept;
  TRY(const DataFilter filter, dataFilter(workspace, job));
  SessionFlags flags;
  if (filter.keepsAll()) {
    TRY(const auto log, workspace.sessionLog(job));
    TRY(flags, journey::flagSessions(*log, job));
  } else {
    TRY(Whole whole, loadWhole(workspace, true, job));
    flags = std::move(*whole.flags);
  }
  return workspace.cache().keep<SessionFlags>("session-flags", key,
                                              std::make_shared<const SessionFlags>(std::move(flags)));
}

Result<FlaggedPage> flaggedSessions(Workspace& workspace, journey::SessionFlag flag, std::int64_t firstRow, int limit,
                                    const JobContext& job) {
  FlaggedPage page;
  page.firstRow = std::max<std::int64_t>(firstRow, 0);
  TRY(const auto flags, sessionFlags(workspace, job));
  page.total = flags->of(flag).sessions;
  TRY(const store::Reader reader, workspace.project().reader(job));
  const store::SessionTable sessions(reader);
  std::int64_t before = page.firstRow;
  for (const journey::FlaggedSession& flagged : flags->flagged) {
    if (flagged.flag != flag || before-- > 0) continue;
    if (static_cast<int>(page.rows.size()) >= limit) break;
    TRY(const std::optional<store::SessionRow> session, sessions.load(flagged.id));
    if (session) page.rows.push_back({*session, flagged.detail});
  }
  return page;
}

} // namespace guidepost::pipeline
