// Seconds left and rows a second, told from how progress went so far. Starts again with each stage; silent (−1) until a
// second has passed and something is done. A value type without clocks: the caller says when.
#pragma once

#include "core/base/JobContext.h"

#include <string>

namespace guidepost::ui {

class RemainingTime {
public:
  // `seconds` since the job's start, never going back. Returns the seconds left, or −1 when nothing can be said.
  double update(const Progress& progress, double seconds);

  // Of a stage that counts rows, or tells how many there were beside what it counts (argument "rows"); after update().
  double rowsPerSecond() const { return rowRate_; }

private:
  std::string stage_;
  std::int64_t total_ = 0;
  double stageStart_ = 0;
  std::int64_t stageDone_ = 0;
  double lastSeconds_ = 0;
  std::int64_t lastDone_ = 0;
  double rate_ = 0;     // units a second, recent ones weigh more
  double rowRate_ = -1; // since the stage began
};

} // namespace guidepost::ui
