#include "core/pipeline/Journeys.h"

namespace guidepost::pipeline {

Result<journey::FunnelResult> funnel(Workspace& workspace, const journey::FunnelRequest& request,
                                     const JobContext& job) {
  TRY(const auto log, workspace.sessionLog(job));
  return journey::funnel(*log, request, job);
}

Result<journey::PathsResult> paths(Workspace& workspace, int depth, const JobContext& job) {
  TRY(const auto log, workspace.sessionLog(job));
  return journey::paths(*log, depth, job);
}

Result<std::vector<Message>> logCautions(Workspace& workspace, const JobContext& job) {
  TRY(const auto log, workspace.sessionLog(job));
  std::vector<Message> cautions;
  const auto sessions = static_cast<std::int64_t>(log->sessions.size());
  std::int64_t open = 0;
  for (const journey::Session& session : log->sessions)
    open += session.openAtEnd;

  if (!log->hasEventTypes) cautions.push_back(Message("caution.no-event-types"));
  const std::int64_t span = log->lastTimeUs - log->firstTimeUs;
  constexpr std::int64_t day = 86'400 * std::int64_t{1'000'000};
  // More than one session in ten open, or a log of less than a day: intent and return cannot be read from it.
  if (sessions > 0 && (open * 10 > sessions || span < day))
    cautions.push_back(Message("caution.short-log")
                           .with("span", Duration{span})
                           .with("open", Count{open})
                           .with("sessions", Count{sessions}));
  else if (open > 0)
    cautions.push_back(Message("caution.open-sessions").with("open", Count{open}).with("sessions", Count{sessions}));
  if (const auto holes = journey::holesInTime(*log); !holes.empty()) {
    const journey::Hole* longest = &holes.front();
    for (const journey::Hole& hole : holes)
      if (hole.toUs - hole.fromUs > longest->toUs - longest->fromUs) longest = &hole;
    cautions.push_back(Message("caution.holes")
                           .with("holes", Count{static_cast<std::int64_t>(holes.size())})
                           .with("longest", Duration{longest->toUs - longest->fromUs})
                           .with("from", Instant{longest->fromUs}));
  }
  if (log->currency == "mixed") cautions.push_back(Message("caution.mixed-currencies"));
  if (log->synthetic) cautions.push_back(Message("caution.synthetic"));
  return cautions;
}

} // namespace guidepost::pipeline
