// Times as logs write them, to microseconds UTC. No locale. Immutable; any thread.
#pragma once

#include "core/base/Result.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

namespace guidepost::logs {

// "UTC", "Z", "+08:00", "-0330" or an IANA name such as "Asia/Shanghai".
class TimeZone {
public:
  TimeZone() = default; // UTC
  static Result<TimeZone> named(std::string_view name);
  std::int64_t toUtc(std::int64_t localUs) const; // the earlier of two, the moment of the jump where there is none

private:
  std::int64_t offsetUs_ = 0;
  const void* zone_ = nullptr; // date::time_zone, which lives as long as the program
};

enum class TimeUnit {
  Automatic, // text, or numbers as seconds, milliseconds, microseconds or nanoseconds by their magnitude
  Ordinal,   // small numbers that only order the rows: seconds after 2000-01-01
};

// Understands "2019-10-01 00:00:00 UTC", ISO 8601 with or without zone and fraction, '/' for '-', a date alone,
// and numbers with or without a fraction. Nothing: it is no time.
std::optional<std::int64_t> parseTime(std::string_view text, TimeUnit unit, const TimeZone& zone);

} // namespace guidepost::logs
