// Charts for the screen reader: each mark is an item with its words and its place. GUI thread.
#pragma once

namespace guidepost::ui {

void installChartAccessibility(); // once; further calls do nothing

} // namespace guidepost::ui
