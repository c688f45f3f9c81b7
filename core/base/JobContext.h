// Handed to every long function: tells it to stop, and hears how far it is. The callback may be called from any
// thread, one call at a time is not promised; ui/jobs/JobRunner throttles and delivers on the GUI thread.
#pragma once

#include "core/base/Result.h"

#include <cstdint>
#include <functional>
#include <stop_token>

namespace guidepost {

struct Progress {
  Message stage; // "import.reading", "train.epoch", …
  std::int64_t done = 0;
  std::int64_t total = 0; // 0: unknown
  Message unit;           // what is counted: "unit.rows", "unit.visitors"; may be empty
};

struct JobContext {
  std::stop_token stop;
  std::function<void(const Progress&)> onProgress;

  bool stopRequested() const { return stop.stop_requested(); }
  void report(const Progress& progress) const {
    if (onProgress) onProgress(progress);
  }
  void report(std::string_view stage, std::int64_t done, std::int64_t total, std::string_view unit = {}) const {
    if (onProgress) onProgress({Message(stage), done, total, unit.empty() ? Message() : Message(unit)});
  }
};

} // namespace guidepost
