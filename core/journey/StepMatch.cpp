#include "core/journey/StepMatch.h"

#include <algorithm>

namespace guidepost::journey {

namespace {

using Steps = std::span<const logs::EventType>;

struct Window {
  std::int64_t untilUs;
  Window(std::int64_t startUs, std::optional<std::int64_t> lengthUs)
      : untilUs(lengthUs ? startUs + *lengthUs : INT64_MAX) {}
  bool holds(const Event& event) const { return event.timeUs <= untilUs; }
};

// Remembers, for each step, the first match that reaches it.
void keep(StepMatch& match, std::size_t step, std::int64_t durationUs) {
  if (step < match.durationsUs.size()) return;
  match.durationsUs.push_back(durationUs);
  match.reached = static_cast<int>(match.durationsUs.size());
}

void followOrdered(std::span<const Event> session, std::size_t start, Steps steps, const Window& window,
                   StepMatch& match) {
  keep(match, 0, 0);
  std::size_t next = 1;
  for (std::size_t i = start + 1; i < session.size() && next < steps.size() && window.holds(session[i]); ++i)
    if (session[i].type == steps[next]) keep(match, next++, session[i].timeUs - session[start].timeUs);
}

void followStrict(std::span<const Event> session, std::size_t start, Steps steps, const Window& window,
                  StepMatch& match) {
  keep(match, 0, 0);
  std::size_t next = 1;
  for (std::size_t i = start + 1; i < session.size() && next < steps.size() && window.holds(session[i]); ++i) {
    if (session[i].type == steps[next])
      keep(match, next++, session[i].timeUs - session[start].timeUs);
    else if (session[i].type != steps[next - 1])
      return;
  }
}

// Events from `start` on until all steps have happened, each by an event of its own.
std::optional<std::int64_t> completeAny(std::span<const Event> session, std::size_t start, Steps steps,
                                        const Window& window) {
  std::vector<logs::EventType> missing(steps.begin(), steps.end());
  for (std::size_t i = start; i < session.size() && window.holds(session[i]); ++i) {
    const auto found = std::ranges::find(missing, session[i].type);
    if (found == missing.end()) {
      if (i == start) return std::nullopt;
      continue;
    }
    missing.erase(found);
    if (missing.empty()) return session[i].timeUs - session[start].timeUs;
  }
  return std::nullopt;
}

StepMatch matchAny(std::span<const Event> session, Steps steps, std::optional<std::int64_t> windowUs) {
  StepMatch match;
  for (std::size_t count = 1; count <= steps.size(); ++count) {
    std::optional<std::int64_t> duration;
    for (std::size_t start = 0; start < session.size() && !duration; ++start) {
      const bool counts = std::ranges::find(steps.first(count), session[start].type) !=
                          steps.begin() + static_cast<std::ptrdiff_t>(count);
      if (!counts) continue;
      duration = completeAny(session, start, steps.first(count), Window(session[start].timeUs, windowUs));
      if (!windowUs) break; // without a window no later start gets further than the first
    }
    if (!duration) break;
    keep(match, count - 1, *duration);
  }
  return match;
}

} // namespace

StepMatch matchSteps(std::span<const Event> session, Steps steps, StepOrder order,
                     std::optional<std::int64_t> windowUs) {
  if (order == StepOrder::Any) return matchAny(session, steps, windowUs);
  StepMatch match;
  for (std::size_t start = 0; start < session.size() && match.durationsUs.size() < steps.size(); ++start) {
    if (session[start].type != steps[0]) continue;
    const Window window(session[start].timeUs, windowUs);
    if (order == StepOrder::Strict) {
      // Without a window, the first of equal events in a row gets at least as far as the others.
      if (!windowUs && start > 0 && session[start - 1].type == steps[0]) continue;
      followStrict(session, start, steps, window, match);
    } else {
      followOrdered(session, start, steps, window, match);
      if (!windowUs) break;
    }
  }
  return match;
}

} // namespace guidepost::journey
