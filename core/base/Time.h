// Instants are microseconds since 1970-01-01 UTC. Text in and out without locale.
#pragma once

#include <cstdint>
#include <string>

namespace guidepost {

constexpr std::int64_t microsecondsPerSecond = 1'000'000;
constexpr std::int64_t microsecondsPerMinute = 60 * microsecondsPerSecond;
constexpr std::int64_t microsecondsPerDay = 86'400 * microsecondsPerSecond;

std::int64_t nowMicroseconds();
std::string isoInstant(std::int64_t microseconds); // 2019-10-01T00:00:00Z, fraction only when there is one

} // namespace guidepost
