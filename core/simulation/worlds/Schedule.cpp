#include "core/simulation/worlds/Schedule.h"

#include <algorithm>
#include <array>

namespace guidepost::worlds {

namespace {

constexpr std::int64_t hourUs = 3'600'000'000;
constexpr std::int64_t apartUs = 4 * hourUs;
constexpr std::size_t mostSessions = 16;
constexpr std::array<double, 24> hourWeights = {14, 8,  5,  3,  3,  5,  11, 22, 34, 43, 48, 50,
                                                53, 50, 46, 45, 47, 53, 63, 76, 84, 78, 55, 30};
constexpr std::array<double, 7> dayWeights = {1.0, 0.97, 0.95, 0.97, 0.92, 1.08, 1.25}; // Monday first

struct Rhythm {
  std::vector<double> hours; // cumulative over all hours of the log

  explicit Rhythm(int days) {
    double sum = 0;
    for (int day = 0; day < days; ++day)
      for (const double weight : hourWeights)
        hours.push_back(sum += weight * dayWeights[static_cast<std::size_t>(day % 7)]);
  }

  std::int64_t draw(RandomStream& luck) const {
    const auto hour = std::ranges::upper_bound(hours, luck.uniform() * hours.back()) - hours.begin();
    return firstInstantUs + hour * hourUs + static_cast<std::int64_t>(luck.below(3600)) * 1'000'000;
  }
};

} // namespace

Result<Schedule> plan(const WorldOptions& options, const Mechanism& mechanism, const JobContext& job) {
  const auto& segments = mechanism.segments();
  std::vector<double> shares;
  for (const SegmentPlan& segment : segments)
    shares.push_back(segment.share);
  const Rhythm rhythm(options.days);

  Schedule schedule;
  schedule.users.resize(static_cast<std::size_t>(options.users));
  std::vector<std::int64_t> times;
  for (std::uint32_t i = 0; i < schedule.users.size(); ++i) {
    if (i % 10'000 == 0 && job.stopRequested()) return cancelled();
    RandomStream luck(options.seed, "user", i);
    User& user = schedule.users[i];
    user.segment = static_cast<std::uint8_t>(luck.categorical(shares));
    user.category = mechanism.favouriteCategory(user.segment, luck);
    const double again = 1 - 1 / (1 + (segments[user.segment].meanSessions - 1) * options.days / 14);
    times.clear();
    do
      times.push_back(rhythm.draw(luck));
    while (times.size() < mostSessions && luck.chance(again));
    std::ranges::sort(times);
    std::int64_t last = INT64_MIN / 2;
    for (const std::int64_t time : times) {
      if (time - last < apartUs) continue;
      schedule.starts.push_back({time, i});
      last = time;
    }
  }
  std::ranges::sort(schedule.starts, [](const SessionStart& a, const SessionStart& b) {
    return a.timeUs != b.timeUs ? a.timeUs < b.timeUs : a.user < b.user;
  });
  return schedule;
}

} // namespace guidepost::worlds
