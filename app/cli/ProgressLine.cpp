#include "app/cli/ProgressLine.h"

#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"

#include <cstdio>
#include <unistd.h>

namespace guidepost::cli {

ProgressLine::ProgressLine() : terminal_(isatty(STDERR_FILENO) != 0), stageBegan_(Clock::now()) {}

void ProgressLine::show(const Progress& progress) {
  const std::scoped_lock lock(mutex_);
  const Clock::time_point now = Clock::now();
  const bool newStage = progress.stage.id != stage_;
  if (newStage) {
    stage_ = progress.stage.id;
    stageBegan_ = now;
  } else if (!terminal_ || now - lastShown_ < std::chrono::milliseconds(100)) {
    return;
  }
  lastShown_ = now;
  QString line = ui::word(progress.stage);
  if (terminal_ && progress.total > 0) {
    const double share = static_cast<double>(progress.done) / static_cast<double>(progress.total);
    const double elapsed = std::chrono::duration<double>(now - stageBegan_).count();
    line += QStringLiteral(" %1 %").arg(static_cast<int>(share * 100));
    if (share > 0.02 && elapsed > 1) line += QStringLiteral(", %1 s").arg(static_cast<int>(elapsed / share - elapsed));
  }
  if (terminal_) {
    std::fprintf(stderr, "\r\033[K%s", qPrintable(line));
    dirty_ = true;
  } else {
    std::fprintf(stderr, "%s\n", qPrintable(line));
  }
  std::fflush(stderr);
}

void ProgressLine::finish() {
  const std::scoped_lock lock(mutex_);
  if (dirty_) std::fputs("\r\033[K", stderr);
  dirty_ = false;
}

} // namespace guidepost::cli
