#include "core/logs/TimeParser.h"

#include "core/base/Time.h"
#include "core/logs/Numbers.h"

#include <date/tz.h>

#include <chrono>
#include <cmath>
#include <exception>

namespace guidepost::logs {

namespace {

constexpr std::int64_t originOfOrdinals = 946'684'800 * microsecondsPerSecond; // 2000-01-01

// Reads exactly `digits` digits.
bool take(std::string_view& text, int digits, int& value) {
  if (static_cast<int>(text.size()) < digits) return false;
  value = 0;
  for (int i = 0; i < digits; ++i) {
    const char letter = text[static_cast<std::size_t>(i)];
    if (letter < '0' || letter > '9') return false;
    value = value * 10 + (letter - '0');
  }
  text.remove_prefix(static_cast<std::size_t>(digits));
  return true;
}

bool take(std::string_view& text, char letter) {
  if (text.empty() || text.front() != letter) return false;
  text.remove_prefix(1);
  return true;
}

// One or two digits, as in 2019/1/5.
bool takeShort(std::string_view& text, int& value) {
  const bool two = text.size() > 1 && text[1] >= '0' && text[1] <= '9';
  return take(text, two ? 2 : 1, value);
}

bool takeFraction(std::string_view& text, std::int64_t& microseconds) {
  std::int64_t unit = microsecondsPerSecond / 10;
  if (text.empty() || text.front() < '0' || text.front() > '9') return false;
  while (!text.empty() && text.front() >= '0' && text.front() <= '9') {
    microseconds += (text.front() - '0') * unit;
    unit /= 10;
    text.remove_prefix(1);
  }
  return true;
}

// "+08:00", "+0800", "+08"
std::optional<std::int64_t> takeOffset(std::string_view& text) {
  const bool negative = !text.empty() && text.front() == '-';
  if (!negative && (text.empty() || text.front() != '+')) return std::nullopt;
  text.remove_prefix(1);
  int hours = 0;
  int minutes = 0;
  if (!take(text, 2, hours)) return std::nullopt;
  const bool colon = take(text, ':');
  if (!text.empty() || colon)
    if (!take(text, 2, minutes)) return std::nullopt;
  if (hours > 15 || minutes > 59) return std::nullopt;
  const std::int64_t offset = (hours * std::int64_t{60} + minutes) * microsecondsPerMinute;
  return negative ? -offset : offset;
}

// 20191001; as seconds it would be a day of 1970.
std::optional<std::int64_t> compactDate(std::int64_t digits) {
  const date::year_month_day date{date::year(static_cast<int>(digits / 10'000)),
                                  date::month(static_cast<unsigned>(digits / 100 % 100)),
                                  date::day(static_cast<unsigned>(digits % 100))};
  if (!date.ok()) return std::nullopt;
  return date::sys_days(date).time_since_epoch().count() * microsecondsPerDay;
}

std::optional<std::int64_t> parseNumber(std::string_view text, TimeUnit unit) {
  const std::optional<double> number = parseReal(text);
  if (!number || *number < 0 || *number >= 9e18) return std::nullopt;
  // Whole numbers keep their last digit; a double would lose it in nanoseconds.
  const std::optional<std::int64_t> whole = parseInteger(text);
  const auto scaled = [&](std::int64_t factor) {
    return whole ? *whole * factor : std::llround(*number * static_cast<double>(factor));
  };
  if (unit == TimeUnit::Ordinal) {
    if (*number >= 1e10) return std::nullopt;
    return originOfOrdinals + scaled(microsecondsPerSecond);
  }
  if (whole && text.size() == 8 && (text.starts_with("19") || text.starts_with("20"))) return compactDate(*whole);
  if (*number < 1e11) return scaled(microsecondsPerSecond);
  if (*number < 1e14) return scaled(1000);
  if (*number < 1e17) return scaled(1);
  return whole ? *whole / 1000 : std::llround(*number / 1000);
}

} // namespace

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
  text = trimmed(text);
  int year = 0;
  std::string_view rest = text;
  const bool calendar = take(rest, 4, year) && !rest.empty() && (rest.front() == '-' || rest.front() == '/');
  if (!calendar) return parseNumber(text, unit);

  const char separator = rest.front();
  int month = 0;
  int day = 0;
  if (!take(rest, separator) || !takeShort(rest, month) || !take(rest, separator) || !takeShort(rest, day))
    return std::nullopt;
  const date::year_month_day date{date::year(year), date::month(static_cast<unsigned>(month)),
                                  date::day(static_cast<unsigned>(day))};
  if (!date.ok()) return std::nullopt;
  std::int64_t us = date::sys_days(date).time_since_epoch().count() * microsecondsPerDay;

  if (!rest.empty() && (take(rest, 'T') || take(rest, ' '))) {
    int hour = 0;
    int minute = 0;
    int second = 0;
    if (!takeShort(rest, hour) || !take(rest, ':') || !take(rest, 2, minute)) return std::nullopt;
    if (take(rest, ':')) {
      if (!take(rest, 2, second)) return std::nullopt;
      std::int64_t fraction = 0;
      if ((take(rest, '.') || take(rest, ',')) && !takeFraction(rest, fraction)) return std::nullopt;
      us += fraction;
    }
    if (hour > 23 || minute > 59 || second > 60) return std::nullopt;
    us += ((hour * std::int64_t{60} + minute) * 60 + second) * microsecondsPerSecond;
  }
  rest = trimmed(rest);
  if (rest.empty()) return zone.toUtc(us);
  if (rest == "UTC" || rest == "Z" || rest == "z" || rest == "GMT") return us;
  const std::optional<std::int64_t> offset = takeOffset(rest);
  if (!offset || !rest.empty()) return std::nullopt;
  return us - *offset;
}

} // namespace guidepost::logs
