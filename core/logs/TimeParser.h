// Times as logs write them, to microseconds UTC. No locale. Immutable; any thread.
#pragma once

#include "core/base/Result.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
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

// How a column writes its times.
enum class TimeUnit {
  Automatic, // each value by its own look: text, or a number whose magnitude tells the unit
  Ordinal,   // small numbers that only order the rows: seconds after 2000-01-01
  Days,      // numbers of days after (or before) a day that is not told: after 2000-01-01
  Seconds,   // since 1970, as are the next three
  Milliseconds,
  Microseconds,
  Nanoseconds,
  Dates,     // 20191001
  Text,      // year first, or with the month's name
  DayFirst,  // 1.12.2010 08:26
  MonthFirst // 12/1/2010 8:26
};
constexpr std::array<std::string_view, 11> timeUnitNames = {"automatic",    "order",        "days",        "seconds",
                                                            "milliseconds", "microseconds", "nanoseconds", "dates",
                                                            "text",         "day-first",    "month-first"};
std::optional<TimeUnit> timeUnitNamed(std::string_view name);
Term termOf(TimeUnit unit); // "time-unit.milliseconds"

// Understands ISO 8601 with or without zone and fraction ("2019-10-01 00:00:00 UTC", '/' for '-', a date alone),
// 12/1/2010 8:26, 01.12.2010 08:26, 12/1/2010 8:26 PM, 1 Dec 2010 08:26, 01/Dec/2010:08:26:00 +0000, Dec 1, 2010, and
// numbers with or without a fraction. Nothing: it is no time of this unit.
std::optional<std::int64_t> parseTime(std::string_view text, TimeUnit unit, const TimeZone& zone);

std::int64_t timeOfOrdinal(std::int64_t ordinal); // in microseconds, as of a number of TimeUnit::Ordinal

// What the values of a column have in common.
struct TimeLook {
  TimeUnit unit = TimeUnit::Automatic;
  bool dayOrMonth = false; // day and month stand first, and both are below 13 in every value: the order is a guess
  std::size_t numbers = 0; // of the values, those that are numbers
  std::size_t values = 0;  // that are not empty
};
TimeLook lookOfTimes(std::span<const std::string_view> values);

} // namespace guidepost::logs
