// A project's worth of values as the report gets them: the REES46 log's counts, and an invented model and run that
// agree with each other. Tests of the report, in core and on paper, take it apart.
#pragma once

#include "core/report/Compose.h"

namespace guidepost::report {

ReportInput sampleInput();

inline Estimate estimate(double value, double low, double high, std::int64_t n = 0, std::string unit = {}) {
  Estimate made;
  made.estimate = value;
  made.low = low;
  made.high = high;
  made.n = n;
  made.unit = std::move(unit);
  return made;
}

} // namespace guidepost::report
