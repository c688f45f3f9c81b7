#include "core/logs/TimeParser.h"

#include "core/base/Time.h"
#include "core/logs/LocalTime.h"
#include "core/logs/Numbers.h"

#include <date/tz.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <exception>
#include <string>

namespace guidepost::logs {

namespace {

constexpr std::int64_t originOfOrdinals = 946'684'800 * microsecondsPerSecond; // 2000-01-01
constexpr std::int64_t mostOfUnit = 9'000'000'000'000'000'000;

// 20191001; as seconds it would be a day of 1970.
std::optional<std::int64_t> compactDate(std::int64_t digits) {
  const std::optional<std::int64_t> days =
      daysOf(static_cast<int>(digits / 10'000), static_cast<int>(digits / 100 % 100), static_cast<int>(digits % 100));
  if (!days) return std::nullopt;
  return *days * microsecondsPerDay;
}

bool looksLikeDate(std::string_view text) {
  return text.size() == 8 && (text.starts_with("19") || text.starts_with("20"));
}

std::int64_t microsecondsOf(TimeUnit unit) {
  switch (unit) {
  case TimeUnit::Days:
    return microsecondsPerDay;
  case TimeUnit::Milliseconds:
    return 1000;
  case TimeUnit::Microseconds:
    return 1;
  default:
    return microsecondsPerSecond;
  }
}

TimeUnit unitByMagnitude(double number) {
  return number < 1e11   ? TimeUnit::Seconds
         : number < 1e14 ? TimeUnit::Milliseconds
         : number < 1e17 ? TimeUnit::Microseconds
                         : TimeUnit::Nanoseconds;
}

std::optional<std::int64_t> parseNumber(std::string_view text, TimeUnit unit) {
  const std::optional<double> number = parseReal(text);
  if (!number || *number >= 9e18) return std::nullopt;
  const bool counted = unit == TimeUnit::Ordinal || unit == TimeUnit::Days;
  if (*number < 0 && !counted) return std::nullopt;
  // Whole numbers keep their last digit; a double would lose it in nanoseconds.
  const std::optional<std::int64_t> whole = parseInteger(text);
  if (counted && std::abs(*number) >= (unit == TimeUnit::Days ? 1e6 : 1e10)) return std::nullopt;
  if (whole && unit == TimeUnit::Automatic && looksLikeDate(text)) return compactDate(*whole);
  if (unit == TimeUnit::Automatic) unit = unitByMagnitude(*number);
  if (unit == TimeUnit::Nanoseconds) return whole ? *whole / 1000 : std::llround(*number / 1000);

  const std::int64_t factor = microsecondsOf(unit);
  if (std::abs(*number) * static_cast<double>(factor) >= 9e18) return std::nullopt;
  const std::int64_t us = whole ? *whole * factor : std::llround(*number * static_cast<double>(factor));
  return counted ? originOfOrdinals + us : us;
}

// Plain digits, which is what long logs are made of.
std::optional<std::int64_t> parseDigits(std::string_view text, TimeUnit unit) {
  if (text.size() > 18 || text.empty()) return std::nullopt;
  std::int64_t number = 0;
  for (const char letter : text) {
    const unsigned digit = static_cast<unsigned char>(letter) - unsigned{'0'};
    if (digit > 9) return std::nullopt;
    number = number * 10 + digit;
  }
  if (unit == TimeUnit::Nanoseconds) return number / 1000;
  const std::int64_t factor = microsecondsOf(unit);
  if (number > mostOfUnit / factor) return std::nullopt;
  return number * factor;
}

} // namespace

std::optional<TimeUnit> timeUnitNamed(std::string_view name) {
  const auto found = std::ranges::find(timeUnitNames, name);
  if (found == timeUnitNames.end()) return std::nullopt;
  return static_cast<TimeUnit>(found - timeUnitNames.begin());
}

Term termOf(TimeUnit unit) {
  return Term{"time-unit." + std::string(timeUnitNames[static_cast<std::size_t>(unit)])};
}

Result<TimeZone> TimeZone::named(std::string_view name) {
  TimeZone zone;
  if (name.empty() || name == "UTC" || name == "Z" || name == "GMT") return zone;
  std::string_view rest = name;
  if (const std::optional<std::int64_t> offset = takeOffset(rest); offset && rest.empty()) {
    zone.offsetUs_ = *offset;
    return zone;
  }
  try {
    zone.zone_ = date::locate_zone(std::string(name));
    return zone;
  } catch (const std::exception&) {
    return wrongUsage(Message("logs.unknown-time-zone").with("zone", Text{std::string(name)}));
  }
}

std::int64_t TimeZone::toUtc(std::int64_t localUs) const {
  if (!zone_) return localUs - offsetUs_;
  const auto* zone = static_cast<const date::time_zone*>(zone_);
  const date::local_time<std::chrono::microseconds> local{std::chrono::microseconds(localUs)};
  return zone->to_sys(local, date::choose::earliest).time_since_epoch().count();
}

std::optional<std::int64_t> parseTime(std::string_view text, TimeUnit unit, const TimeZone& zone) {
  if (unit >= TimeUnit::Seconds && unit <= TimeUnit::Nanoseconds) {
    if (const std::optional<std::int64_t> us = parseDigits(text, unit)) return us;
    return parseNumber(trimmed(text), unit);
  }
  text = trimmed(text);
  if (unit == TimeUnit::Ordinal || unit == TimeUnit::Days) return parseNumber(text, unit);
  if (unit == TimeUnit::Dates) {
    const std::optional<std::int64_t> digits = text.size() == 8 ? parseInteger(text) : std::nullopt;
    const std::optional<std::int64_t> date = digits ? compactDate(*digits) : std::nullopt;
    return date ? std::optional(zone.toUtc(*date)) : std::nullopt;
  }
  const DateOrder order = unit == TimeUnit::DayFirst     ? DateOrder::DayFirst
                          : unit == TimeUnit::MonthFirst ? DateOrder::MonthFirst
                                                         : DateOrder::Unknown;
  if (const std::optional<LocalTime> local = parseLocalTime(text, order)) {
    if (local->offsetUs) return local->us - *local->offsetUs;
    return zone.toUtc(local->us);
  }
  if (unit != TimeUnit::Automatic) return std::nullopt;
  return parseNumber(text, unit);
}

std::int64_t timeOfOrdinal(std::int64_t ordinal) {
  return originOfOrdinals + ordinal * microsecondsPerSecond;
}

TimeLook lookOfTimes(std::span<const std::string_view> values) {
  TimeLook look;
  std::vector<double> numbers;
  std::size_t ordinals = 0;
  std::size_t dates = 0;
  std::size_t dayFirst = 0;
  std::size_t monthFirst = 0;
  std::size_t unclear = 0;
  std::size_t points = 0; // 01.12.2010 is a way of places that put the day first
  for (std::string_view value : values) {
    value = trimmed(value);
    if (value.empty()) continue;
    ++look.values;
    if (const std::optional<double> number = parseReal(value)) {
      numbers.push_back(*number);
      const std::optional<std::int64_t> whole = parseInteger(value);
      if (whole && *whole > -10'000'000 && *whole < 10'000'000) ++ordinals;
      if (whole && looksLikeDate(value) && compactDate(*whole)) ++dates;
      continue;
    }
    const std::optional<LocalTime> local = parseLocalTime(value, DateOrder::Unknown);
    if (!local || local->order == DateOrder::YearFirst) continue;
    dayFirst += local->order == DateOrder::DayFirst;
    monthFirst += local->order == DateOrder::MonthFirst;
    unclear += local->order == DateOrder::Unknown;
    const std::size_t separator = value.find_first_of("./-");
    points += separator != std::string_view::npos && value[separator] != '/';
  }
  look.numbers = numbers.size();
  if (look.values == 0) return look;
  if (look.numbers * 10 >= look.values * 9) {
    std::ranges::nth_element(numbers, numbers.begin() + static_cast<std::ptrdiff_t>(numbers.size() / 2));
    if (ordinals * 10 > look.values * 9)
      look.unit = TimeUnit::Ordinal;
    else if (dates * 10 > look.values * 9)
      look.unit = TimeUnit::Dates;
    else
      look.unit = unitByMagnitude(numbers[numbers.size() / 2]);
  } else if (look.numbers * 10 <= look.values) {
    look.unit = TimeUnit::Text;
    if (dayFirst + monthFirst + unclear > 0) {
      look.dayOrMonth = dayFirst == 0 && monthFirst == 0;
      const bool day = look.dayOrMonth ? points * 2 > unclear : dayFirst >= monthFirst;
      look.unit = day ? TimeUnit::DayFirst : TimeUnit::MonthFirst;
    }
  }
  return look;
}

} // namespace guidepost::logs
