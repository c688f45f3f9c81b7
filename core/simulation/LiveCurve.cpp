#include "core/simulation/LiveCurve.h"

#include "core/statistics/Intervals.h"

namespace guidepost::simulation {

LivePoint livePoint(std::int64_t sessions, std::span<const std::int64_t> buyers) {
  LivePoint point;
  point.sessions = sessions;
  for (const std::int64_t count : buyers) {
    const Estimate conversion = statistics::wilson(count, sessions, "sessions");
    point.conversion.push_back(conversion.estimate);
    point.low.push_back(conversion.low);
    point.high.push_back(conversion.high);
  }
  return point;
}

LiveCurve::LiveCurve(std::size_t strategies, std::int64_t planned, const JobContext& job,
                     const std::function<void(const LivePoint&)>& onLive)
    : job_(job), onLive_(onLive), planned_(planned), buyers_(strategies) {}

void LiveCurve::count(const std::vector<bool>& bought, bool drawn) {
  constexpr auto pause = std::chrono::milliseconds(100);
  const std::lock_guard lock(mutex_);
  done_ += static_cast<std::int64_t>(bought.size());
  if (drawn) {
    ++sessions_;
    for (std::size_t s = 0; s < bought.size(); ++s)
      buyers_[s] += bought[s];
  }
  if (done_ % 64 > static_cast<std::int64_t>(bought.size())) return;
  const auto now = std::chrono::steady_clock::now();
  if (now - last_ < pause) return;
  last_ = now;
  job_.report("simulation.running", done_, planned_, "unit.visitors");
  if (drawn && onLive_) onLive_(livePoint(sessions_, buyers_));
}

} // namespace guidepost::simulation
