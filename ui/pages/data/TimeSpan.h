// From when to when, in words: the day is said once when both are on it. Microseconds UTC.
#pragma once

#include "ui/text/Numbers.h"

namespace guidepost::ui {

inline QString timeSpan(std::int64_t firstUs, std::int64_t lastUs) {
  const QString last =
      number::date(firstUs) == number::date(lastUs) ? number::timeOfDay(lastUs).left(5) : number::dateTime(lastUs);
  return number::interval(number::dateTime(firstUs), last);
}

} // namespace guidepost::ui
