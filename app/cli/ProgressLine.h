// Progress of a verb on stderr: one line that is written over on a terminal, one line a stage elsewhere. Any thread.
#pragma once

#include "core/base/JobContext.h"

#include <chrono>
#include <mutex>
#include <string>

namespace guidepost::cli {

class ProgressLine {
public:
  ProgressLine();
  void show(const Progress& progress);
  void finish(); // clears the line

private:
  using Clock = std::chrono::steady_clock;
  std::mutex mutex_;
  bool terminal_;
  std::string stage_;
  Clock::time_point stageBegan_;
  Clock::time_point lastShown_;
  bool dirty_ = false;
};

} // namespace guidepost::cli
