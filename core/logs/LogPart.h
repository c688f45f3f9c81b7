// The logs in a file: itself, what it compresses, or the entries of an archive (zip, tar). The path "-" is standard
// input: it is read once, into a temporary file without a name, and may then be opened as often as a file. Any thread.
#pragma once

#include "core/logs/ByteSource.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace guidepost::logs {

struct LogPart {
  std::filesystem::path path;
  std::string name;              // for people: "bank-additional.zip/bank-full.csv", or the file's name
  std::string entry;             // its name in the archive; "": the file itself
  std::int64_t bytes = 0;        // that ByteSource::position() will have counted at the end
  std::vector<int> entryNumbers; // the way to the entry: in the file's archive, in the archive within; empty: the file

  bool operator==(const LogPart&) const = default;
};

// In order of the archive. Folders, hidden files, texts that are no tables (README) and what is not text are left out
// of an archive; a file that is none always gives one part. Errors: as openFile; an archive without a log or with a
// password; another kind of file that first has to be saved as text (Excel, Parquet, …): each says what to do.
Result<std::vector<LogPart>> listParts(const std::filesystem::path& path);

Result<std::unique_ptr<ByteSource>> openPart(const LogPart& part);

// Each file is read once, however many of its parts there are.
Result<std::vector<FileFacts>> inspectParts(const std::vector<LogPart>& parts);

} // namespace guidepost::logs
