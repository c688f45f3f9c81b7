// The beginning of a log, from which everything about it is guessed. Not for other folders.
#pragma once

#include "core/logs/DelimitedReader.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace guidepost::logs {

struct Head {
  std::string text;                              // at most 256 KiB of whole lines, without a byte order mark
  Dialect dialect;                               // header is not decided yet
  std::vector<std::string> notes;                // comment lines before the first record, without '#'
  std::vector<std::vector<std::string>> records; // at most 1,001
};

// Errors: the file cannot be read, is empty, binary, or not in UTF-8.
Result<Head> readHead(const std::filesystem::path& path);

} // namespace guidepost::logs
