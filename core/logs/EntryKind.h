// Which entries of an archive are logs. Any thread. Not for other folders.
#pragma once

#include <cstddef>
#include <string_view>

namespace guidepost::logs {

constexpr std::size_t bytesThatTellEntry = 1 << 16;

bool isHidden(std::string_view entryName);     // a file or folder whose name begins with a dot, or __MACOSX
bool namesArchive(std::string_view entryName); // .zip, .tar.gz, .tgz, …

// A table or JSON, perhaps compressed: by its name, or else because its first lines have a shape.
bool looksLikeLog(std::string_view entryName, std::string_view head);

} // namespace guidepost::logs
