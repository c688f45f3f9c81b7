// Where a step of the path stands: the mark at its right in the rail.
#pragma once

namespace guidepost::ui {

enum class StepState {
  None,     // no mark: Home
  UpToDate, // ✓
  Changed,  // ◐ something it stands on has changed since
  NotYet,   // ○
};

} // namespace guidepost::ui
