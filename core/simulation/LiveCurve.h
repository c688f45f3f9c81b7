// Conversion so far by strategy, while a simulation runs. Any thread may count; the callback is called by one at a
// time.
#pragma once

#include "core/simulation/Simulation.h"

#include <chrono>
#include <mutex>

namespace guidepost::simulation {

LivePoint livePoint(std::int64_t sessions, std::span<const std::int64_t> buyers);

class LiveCurve {
public:
  LiveCurve(std::size_t strategies, std::int64_t planned, const JobContext& job,
            const std::function<void(const LivePoint&)>& onLive);
  void count(const std::vector<bool>& bought, bool drawn); // drawn: belongs to round 1, which the curve shows

private:
  std::mutex mutex_;
  const JobContext& job_;
  const std::function<void(const LivePoint&)>& onLive_;
  std::int64_t planned_, done_ = 0, sessions_ = 0;
  std::vector<std::int64_t> buyers_;
  std::chrono::steady_clock::time_point last_{};
};

} // namespace guidepost::simulation
