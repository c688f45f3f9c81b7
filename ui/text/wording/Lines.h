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

std::vector<std::span<const Line>> all(); // of the core's messages
std::span<const Line> terms();            // known words, in the context "Term"

std::span<const Line> base();
std::span<const Line> evaluation();
std::span<const Line> guidance();
std::span<const Line> intent();
std::span<const Line> journey();
std::span<const Line> logs();
std::span<const Line> pipeline();
std::span<const Line> privacy();
std::span<const Line> recommendation();
std::span<const Line> report();
std::span<const Line> reportFacts();
std::span<const Line> reportTables();
std::span<const Line> simulation();
std::span<const Line> store();
std::span<const Line> window();

} // namespace guidepost::ui::wording
