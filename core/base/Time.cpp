#include "core/base/Time.h"

#include <date/date.h>
#include <fmt/format.h>

#include <chrono>

namespace guidepost {

std::int64_t nowMicroseconds() {
  return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::system_clock::now().time_since_epoch())
      .count();
}

std::string isoInstant(std::int64_t microseconds) {
  const std::chrono::sys_time<std::chrono::microseconds> instant{std::chrono::microseconds(microseconds)};
  const auto day = date::floor<date::days>(instant);
  const date::year_month_day calendar(day);
  const std::int64_t inDay = (instant - day).count();
  const std::int64_t seconds = inDay / microsecondsPerSecond;
  std::string text = fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}", static_cast<int>(calendar.year()),
                                 static_cast<unsigned>(calendar.month()), static_cast<unsigned>(calendar.day()),
                                 seconds / 3600, seconds / 60 % 60, seconds % 60);
  if (const std::int64_t fraction = inDay % microsecondsPerSecond) text += fmt::format(".{:06}", fraction);
  return text + "Z";
}

} // namespace guidepost
