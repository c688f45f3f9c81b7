// A date and a clock's time in text, before a zone is known. Not for other folders.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace guidepost::logs {

enum class DateOrder { Unknown, YearFirst, DayFirst, MonthFirst };

struct LocalTime {
  std::int64_t us = 0;                  // since 1970-01-01 on that clock
  std::optional<std::int64_t> offsetUs; // of a zone that stands in the text
  DateOrder order = DateOrder::Unknown; // that the text itself tells: Unknown if day and month could be swapped
};

// order: of numbers below 13 that are day and month; Unknown: the month first between slashes, else the day. A text
// whose numbers contradict the order is none.
std::optional<LocalTime> parseLocalTime(std::string_view text, DateOrder order);

std::optional<std::int64_t> daysOf(int year, int month, int day); // since 1970-01-01; nothing: no such day

// "+08:00", "+0800", "+08"; takes it from the text.
std::optional<std::int64_t> takeOffset(std::string_view& text);

} // namespace guidepost::logs
