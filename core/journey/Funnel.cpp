#include "core/journey/Funnel.h"

#include "core/journey/SessionGroup.h"
#include "core/journey/StepMatch.h"
#include "core/statistics/Intervals.h"

#include <algorithm>
#include <cmath>

namespace guidepost::journey {

namespace {

constexpr std::size_t sessionsBetweenChecks = 2'000;

bool buys(std::span<const Event> events) {
  return std::ranges::find(events, logs::eventType::purchase, &Event::type) != events.end();
}

std::int64_t medianOf(std::vector<std::int64_t> values) {
  std::ranges::sort(values);
  const std::vector<double> sorted(values.begin(), values.end());
  return std::llround(statistics::quantile(sorted, 0.5));
}

// Sessions of one group, as they are met.
struct Tally {
  std::int64_t sessions = 0;
  std::vector<std::int64_t> reached;
  std::vector<std::vector<std::int64_t>> durationsUs;

  explicit Tally(std::size_t steps) : reached(steps), durationsUs(steps) {}

  void add(const StepMatch& match) {
    ++sessions;
    for (std::size_t step = 0; step < match.durationsUs.size(); ++step) {
      ++reached[step];
      durationsUs[step].push_back(match.durationsUs[step]);
    }
  }

  std::vector<FunnelStep> steps(const std::vector<std::string>& types) const {
    std::vector<FunnelStep> result;
    for (std::size_t i = 0; i < types.size(); ++i) {
      FunnelStep step;
      step.type = types[i];
      step.count = reached[i];
      step.rate = statistics::wilson(reached[i], sessions, "sessions");
      step.fromPrevious = statistics::wilson(reached[i], i == 0 ? sessions : reached[i - 1], "sessions");
      if (!durationsUs[i].empty()) step.medianUs = medianOf(durationsUs[i]);
      result.push_back(std::move(step));
    }
    return result;
  }
};

// Types that occur, by name.
std::vector<bool> typesThatOccur(const SessionLog& log) {
  std::vector<bool> occurs(log.eventTypeNames.size());
  for (const Event& event : log.events)
    if (event.type < occurs.size()) occurs[event.type] = true;
  return occurs;
}

Result<std::vector<logs::EventType>> stepTypes(const SessionLog& log, const FunnelRequest& request) {
  if (request.steps.empty()) return wrongUsage(Message("journey.no-steps"));
  if (request.windowUs && *request.windowUs <= 0) return wrongUsage(Message("journey.window-not-positive"));
  std::vector<logs::EventType> types;
  std::vector<std::string> unknown;
  for (const std::string& step : request.steps) {
    const auto found = std::ranges::find(log.eventTypeNames, step);
    if (step.empty() || found == log.eventTypeNames.end())
      unknown.push_back(step);
    else
      types.push_back(static_cast<logs::EventType>(found - log.eventTypeNames.begin()));
  }
  if (unknown.empty()) return types;

  std::string known;
  const std::vector<bool> occurs = typesThatOccur(log);
  for (std::size_t type = 0; type < occurs.size(); ++type)
    if (occurs[type]) known += (known.empty() ? "" : ", ") + log.eventTypeNames[type];
  return wrongUsage(Message("journey.unknown-step").with("step", Text{unknown.front()}).with("known", Text{known}));
}

// What does not depend on the steps.
void countPurchase(std::span<const Event> events, FunnelResult& result) {
  const auto isPurchase = [](const Event& event) { return event.type == logs::eventType::purchase; };
  const auto purchase = std::ranges::find_if(events, isPurchase);
  if (purchase == events.end()) return;
  ++result.purchases;
  if (std::ranges::find(events, logs::eventType::addToCart, &Event::type) == events.end())
    ++result.purchasesWithoutCart;
  const auto view = std::ranges::find(events.begin(), purchase, logs::eventType::view, &Event::type);
  if (view != purchase) result.timeToPurchaseUs.push_back(purchase->timeUs - view->timeUs);
}

// A log that does not say what was done cannot say who bought.
Estimate conversionOf(const SessionLog& log, std::int64_t buyers) {
  Estimate unknown;
  unknown.unit = "sessions";
  if (!log.hasEventTypes) return unknown;
  return statistics::wilson(buyers, static_cast<std::int64_t>(log.sessions.size()), "sessions");
}

} // namespace

Estimate conversion(const SessionLog& log) {
  std::int64_t buyers = 0;
  for (const Session& session : log.sessions)
    buyers += buys(log.eventsOf(session));
  return conversionOf(log, buyers);
}

Result<FunnelResult> funnel(const SessionLog& log, const FunnelRequest& request, const JobContext& job) {
  TRY(const std::vector<logs::EventType> types, stepTypes(log, request));
  TRY(const SessionGroups groups, groupSessions(log, request.split));

  FunnelResult result;
  result.request = request;
  result.sessions = static_cast<std::int64_t>(log.sessions.size());
  Tally whole(types.size());
  std::vector<Tally> parts(groups.names.size(), Tally(types.size()));
  for (std::size_t i = 0; i < log.sessions.size(); ++i) {
    if (i % sessionsBetweenChecks == 0) {
      if (job.stopRequested()) return cancelled();
      job.report("journey.funnel", static_cast<std::int64_t>(i), result.sessions, "unit.sessions");
    }
    const Session& session = log.sessions[i];
    const auto events = log.eventsOf(session);
    const StepMatch match = matchSteps(events, types, request.order, request.windowUs);
    whole.add(match);
    if (!parts.empty()) parts[groups.ofSession[i]].add(match);
    const std::int64_t before = result.purchases;
    countPurchase(events, result);
    if (result.purchases > before && match.durationsUs.size() < types.size()) ++result.purchasesWithoutAllSteps;
    result.openAtStart += session.openAtStart;
    result.openAtEnd += session.openAtEnd;
  }

  result.steps = whole.steps(request.steps);
  result.conversion = conversionOf(log, result.purchases);
  result.withoutAllSteps = statistics::wilson(result.purchasesWithoutAllSteps, result.sessions, "sessions");
  std::ranges::sort(result.timeToPurchaseUs);
  for (std::size_t i = 0; i < parts.size(); ++i)
    result.groups.push_back({groups.names[i], parts[i].sessions, parts[i].steps(request.steps)});
  return result;
}

} // namespace guidepost::journey
