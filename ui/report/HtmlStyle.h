// The style sheet of a report's HTML: colours from the light theme, sizes from the type scale.
#pragma once

#include <QString>

namespace guidepost::ui {

QString htmlStyle();

} // namespace guidepost::ui
