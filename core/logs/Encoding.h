// What kind of bytes a log is made of. Any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace guidepost::logs {

bool validUtf8(std::string_view text);
bool looksBinary(std::string_view head); // control characters, or the mark of a known binary format
bool looksUtf16(std::string_view head);

// Printable, valid UTF-8 of at most `mostBytes` bytes; what was not is replaced by '?'.
std::string printable(std::string_view text, std::size_t mostBytes);

} // namespace guidepost::logs
