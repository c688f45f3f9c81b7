#include "core/logs/LocalTime.h"

#include "core/base/Time.h"
#include "core/logs/Numbers.h"

#include <date/date.h>

#include <array>

namespace guidepost::logs {

namespace {

bool digitAt(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

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
  return take(text, digitAt(text, 1) ? 2 : 1, value);
}

bool takeYear(std::string_view& text, int& year) {
  if (digitAt(text, 2)) return take(text, 4, year) && !digitAt(text, 0);
  if (!take(text, 2, year)) return false;
  year += year < 69 ? 2000 : 1900;
  return true;
}

bool takeFraction(std::string_view& text, std::int64_t& microseconds) {
  std::int64_t unit = microsecondsPerSecond / 10;
  if (!digitAt(text, 0)) return false;
  while (digitAt(text, 0)) {
    microseconds += (text.front() - '0') * unit;
    unit /= 10;
    text.remove_prefix(1);
  }
  return true;
}

char lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

// "Dec", "december", "Sept."
bool takeMonthName(std::string_view& text, int& month) {
  static constexpr std::array<std::string_view, 12> names = {"january",   "february", "march",    "april",
                                                             "may",       "june",     "july",     "august",
                                                             "september", "october",  "november", "december"};
  std::size_t length = 0;
  while (length < text.size() && lower(text[length]) >= 'a' && lower(text[length]) <= 'z')
    ++length;
  if (length < 3) return false;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (length > names[i].size()) continue;
    bool same = true;
    for (std::size_t at = 0; at < length && same; ++at)
      same = lower(text[at]) == names[i][at];
    if (!same) continue;
    month = static_cast<int>(i) + 1;
    text.remove_prefix(length);
    take(text, '.');
    return true;
  }
  return false;
}

bool takeSeparator(std::string_view& text) {
  const std::string_view before = text;
  while (!text.empty() && (text.front() == ' ' || text.front() == '-' || text.front() == '/' || text.front() == '.' ||
                           text.front() == ','))
    text.remove_prefix(1);
  return text.size() < before.size();
}

struct Date {
  int year = 0;
  int month = 0;
  int day = 0;
  DateOrder order = DateOrder::Unknown;
};

bool takeYearFirst(std::string_view& text, Date& date) {
  date.order = DateOrder::YearFirst;
  if (!take(text, 4, date.year) || text.empty()) return false;
  const char separator = text.front();
  if (separator != '-' && separator != '/' && separator != '.') return false;
  return take(text, separator) && takeShort(text, date.month) && take(text, separator) && takeShort(text, date.day);
}

// 12/1/2010, 01.12.2010, 1 Dec 2010, 01/Dec/2010
bool takeYearLast(std::string_view& text, DateOrder order, Date& date) {
  int first = 0;
  if (!takeShort(text, first) || text.empty()) return false;
  const char separator = text.front();
  if (!takeSeparator(text)) return false;
  if (!digitAt(text, 0)) {
    date.order = DateOrder::YearFirst; // nothing in it could be swapped
    date.day = first;
    return takeMonthName(text, date.month) && takeSeparator(text) && takeYear(text, date.year);
  }
  int second = 0;
  if (separator == ' ' || separator == ',' || !takeShort(text, second) || !take(text, separator) ||
      !takeYear(text, date.year))
    return false;
  if (first > 12) date.order = DateOrder::DayFirst;
  if (second > 12) date.order = DateOrder::MonthFirst;
  DateOrder used = order;
  if (used == DateOrder::Unknown) used = date.order;
  if (used == DateOrder::Unknown) used = separator == '/' ? DateOrder::MonthFirst : DateOrder::DayFirst;
  date.day = used == DateOrder::DayFirst ? first : second;
  date.month = used == DateOrder::DayFirst ? second : first;
  return true;
}

bool takeNameFirst(std::string_view& text, Date& date) {
  date.order = DateOrder::YearFirst;
  return takeMonthName(text, date.month) && takeSeparator(text) && takeShort(text, date.day) && takeSeparator(text) &&
         takeYear(text, date.year);
}

// 8:26, 08:26:05.25, 8:26 PM
bool takeClock(std::string_view& text, std::int64_t& us) {
  int hour = 0;
  int minute = 0;
  int second = 0;
  std::int64_t fraction = 0;
  if (!takeShort(text, hour) || !take(text, ':') || !take(text, 2, minute)) return false;
  if (take(text, ':')) {
    if (!take(text, 2, second)) return false;
    if ((take(text, '.') || take(text, ',')) && !takeFraction(text, fraction)) return false;
  }
  std::string_view rest = trimmed(text);
  if (rest.size() >= 2 && lower(rest[1]) == 'm' && (lower(rest[0]) == 'a' || lower(rest[0]) == 'p')) {
    if (hour < 1 || hour > 12) return false;
    hour = hour % 12 + (lower(rest[0]) == 'p' ? 12 : 0);
    text = rest.substr(2);
  }
  if (hour > 23 || minute > 59 || second > 60) return false;
  us += ((hour * std::int64_t{60} + minute) * 60 + second) * microsecondsPerSecond + fraction;
  return true;
}

} // namespace

std::optional<std::int64_t> daysOf(int year, int month, int day) {
  const date::year_month_day date{date::year(year), date::month(static_cast<unsigned>(month)),
                                  date::day(static_cast<unsigned>(day))};
  if (!date.ok()) return std::nullopt;
  return date::sys_days(date).time_since_epoch().count();
}

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

std::optional<LocalTime> parseLocalTime(std::string_view text, DateOrder order) {
  Date date;
  const bool taken = !digitAt(text, 0)                      ? takeNameFirst(text, date)
                     : digitAt(text, 1) && digitAt(text, 2) ? takeYearFirst(text, date)
                                                            : takeYearLast(text, order, date);
  if (!taken) return std::nullopt;
  const std::optional<std::int64_t> days = daysOf(date.year, date.month, date.day);
  if (!days) return std::nullopt;

  LocalTime local;
  local.order = date.order;
  local.us = *days * microsecondsPerDay;
  bool clock = take(text, 'T') || take(text, 't') || take(text, ':') || take(text, ',');
  while (take(text, ' '))
    clock = true;
  if (clock && !takeClock(text, local.us)) return std::nullopt;
  text = trimmed(text);
  if (text.empty()) return local;
  local.offsetUs = 0;
  if (text == "UTC" || text == "Z" || text == "z" || text == "GMT") return local;
  local.offsetUs = takeOffset(text);
  if (!local.offsetUs || !text.empty()) return std::nullopt;
  return local;
}

} // namespace guidepost::logs
