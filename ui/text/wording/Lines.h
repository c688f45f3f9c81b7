// The wordings by core folder, one file each. Texts are marked for translation in the context "Wording".
#pragma once

#include <QtGlobal>

#include <span>
#include <vector>

namespace guidepost::ui::wording {

struct Line {
  const char* id;
  const char* text;
};

std::vector<std::span<const Line>> all();

std::span<const Line> base();

} // namespace guidepost::ui::wording
