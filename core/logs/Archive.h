// libarchive behind two doors: what one stream compresses, and the entries of an archive. Not for other folders.
#pragma once

#include "core/logs/ByteSource.h"

#include <filesystem>
#include <memory>
#include <string>

struct archive;

namespace guidepost::logs {

// name: for messages. The position is the compressed source's.
Result<std::unique_ptr<ByteSource>> openCompressed(std::unique_ptr<ByteSource> source,
                                                   const std::filesystem::path& name);

struct ArchiveEntry {
  std::string name; // UTF-8
  std::int64_t bytes = 0;
  bool isFile = false;
  bool isEncrypted = false;
};

// Zip, and tar under any compression; one pass from the first entry to the last.
class ArchiveReader {
public:
  // file: what is opened; name: for messages.
  static Result<ArchiveReader> open(const std::filesystem::path& file, std::filesystem::path name);

  Result<bool> nextEntry(ArchiveEntry& entry);      // false: the end
  Result<std::size_t> read(std::span<char> buffer); // of the entry

private:
  struct Free {
    void operator()(archive* handle) const;
  };
  ArchiveReader(std::unique_ptr<archive, Free> handle, std::filesystem::path name);
  std::unique_ptr<archive, Free> archive_;
  std::filesystem::path name_;
};

} // namespace guidepost::logs
