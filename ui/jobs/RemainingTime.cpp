#include "ui/jobs/RemainingTime.h"

#include <cmath>

namespace guidepost::ui {

namespace {

std::int64_t rowsOf(const Progress& progress) {
  if (progress.unit.id == "unit.rows") return progress.done;
  const Argument* rows = progress.stage.find("rows");
  const Count* count = rows ? std::get_if<Count>(rows) : nullptr;
  return count ? count->value : 0;
}

} // namespace

double RemainingTime::update(const Progress& progress, double seconds) {
  if (progress.stage.id != stage_ || progress.total != total_ || progress.done < lastDone_) {
    stage_ = progress.stage.id;
    total_ = progress.total;
    stageStart_ = lastSeconds_ = seconds;
    stageDone_ = lastDone_ = progress.done;
    rate_ = 0;
    rowRate_ = -1;
  }
  if (const std::int64_t rows = rowsOf(progress); rows > 0 && seconds - stageStart_ >= 1)
    rowRate_ = static_cast<double>(rows) / (seconds - stageStart_);
  const double passed = seconds - lastSeconds_;
  if (passed > 0 && progress.done > lastDone_) {
    const double recent = static_cast<double>(progress.done - lastDone_) / passed;
    const double memorySeconds = 10;
    const double weight = 1 - std::exp(-passed / memorySeconds);
    const double sinceStart = static_cast<double>(progress.done - stageDone_) / (seconds - stageStart_);
    rate_ = rate_ > 0 ? rate_ + weight * (recent - rate_) : sinceStart;
    lastSeconds_ = seconds;
    lastDone_ = progress.done;
  }
  const bool known = progress.total > 0 && rate_ > 0 && seconds - stageStart_ >= 1;
  if (!known) return -1;
  const double sinceLast = seconds - lastSeconds_;
  const double left = static_cast<double>(progress.total - lastDone_) / rate_ - sinceLast;
  return left > 0 ? left : 0;
}

} // namespace guidepost::ui
