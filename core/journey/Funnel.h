// Conversion and funnels. The one place that counts them: window, command line and report call these functions.
#pragma once

#include "core/base/Estimate.h"
#include "core/journey/SessionLog.h"

#include <optional>

namespace guidepost::journey {

// Sessions with a purchase ÷ sessions (Wilson). Unknown for a log without event types.
Estimate conversion(const SessionLog& log);

enum class StepOrder {
  Ordered, // the steps in this order, other events between them allowed
  Strict,  // the steps in this order with no other event type between them (repeats of a step's own type are allowed)
  Any,     // all the steps, in any order
};

enum class FunnelSplit { None, Category, Brand, HourOfDay, DayOfWeek, SessionOfUser };

struct FunnelRequest {
  std::vector<std::string> steps = {"view", "add_to_cart", "purchase"};
  StepOrder order = StepOrder::Ordered;
  std::optional<std::int64_t> windowUs; // from the first step; default: within the session
  FunnelSplit split = FunnelSplit::None;
};

struct FunnelStep {
  std::string type;
  std::int64_t count = 0;               // sessions that reached it
  Estimate rate;                        // of all sessions
  Estimate fromPrevious;                // of the sessions that reached the step before
  std::optional<std::int64_t> medianUs; // median time from the first step to this one
};

// A session belongs to one group, so that the groups add up to the log. Names: category and brand as the log has them,
// of the session's first event that has one ("none" when none has); hours "00"…"23" and days "1" (Monday) … "7" of its
// first event in the log's time zone; sessions of a user "1"…"4", "5+".
struct FunnelGroup {
  std::string name;
  std::int64_t sessions = 0;
  std::vector<FunnelStep> steps;
};

struct FunnelResult {
  FunnelRequest request;
  std::int64_t sessions = 0;
  std::vector<FunnelStep> steps;
  Estimate conversion;                       // sessions with a purchase ÷ sessions
  std::int64_t purchases = 0;                // sessions with a purchase
  std::int64_t purchasesWithoutAllSteps = 0; // buying sessions that skipped a step
  Estimate withoutAllSteps;                  // those, of all sessions
  std::int64_t purchasesWithoutCart = 0;     // buying sessions without any add_to_cart
  std::vector<std::int64_t>
      timeToPurchaseUs;       // first view to first purchase, one a buying session with a view before it, sorted
  std::int64_t openAtEnd = 0; // sessions still open when the log ended
  std::int64_t openAtStart = 0;
  std::vector<FunnelGroup> groups; // for request.split: categories and brands largest first, the
                                   // others in their own order
};

// A session's way counts from its earliest first step that leads far enough within the window. A canonical type that
// the log does not have is a step that nobody reaches. Errors (Usage): any other unknown step (the message lists the
// types that occur), no steps, a window that is not positive; cancelled.
Result<FunnelResult> funnel(const SessionLog& log, const FunnelRequest& request, const JobContext& job);

} // namespace guidepost::journey
