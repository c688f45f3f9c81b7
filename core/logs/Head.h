// The beginning of a log, from which everything about it is guessed. Not for other folders.
#pragma once

#include "core/logs/Dialect.h"
#include "core/logs/JsonShape.h"
#include "core/logs/LogPart.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace guidepost::logs {

using HeadRecords = std::vector<std::vector<std::string>>;

struct Head {
  LogPart part;
  std::string text; // at most 256 KiB of whole lines (1 MiB if the first is long), in UTF-8, without a byte order mark
  bool whole = false;               // the text is the whole log
  Dialect dialect;                  // complete, but for the header of delimited text: that is not decided yet
  std::vector<std::string> notes;   // comment lines before the first record, without '#'
  std::vector<std::string> columns; // JSON: dialect.paths; users' lines: user, item, position; delimited text: empty
  std::vector<std::string> outer;   // JSON: the columns outside of arrays, in order of first appearance
  std::vector<JsonArray> arrays; // JSON: what could be exploded; the dialect explodes the only one of objects, or none
  HeadRecords records;           // at most 1,001, under dialect; JSON and users' lines without broken ones
};

// Errors: as listParts and openPart; no text, nothing in it, or no encoding that is known.
// encoding: told, as iconv calls it; "": found out.
Result<Head> readHead(const LogPart& part, const std::string& encoding = {});
Result<Head> readHead(const std::filesystem::path& path); // of its first part

// Columns, paths and records of a JSON head anew, with this array exploded; "": none.
void explode(Head& head, std::string_view array);

// At most so many of the first records of a text.
HeadRecords readRecords(std::string_view text, const Dialect& dialect, std::size_t most);

} // namespace guidepost::logs
