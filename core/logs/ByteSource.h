// Where a log's bytes come from: a plain or gzipped file, or memory. Decoders of other text encodings wrap one and are
// one. Belongs to one thread.
#pragma once

#include "core/base/Result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace guidepost::logs {

class ByteSource {
public:
  virtual ~ByteSource() = default;
  virtual Result<std::size_t> read(std::span<char> buffer) = 0; // 0: the end
  virtual std::int64_t position() const = 0;                    // bytes of the file that were used, for progress
};

// Errors: no such file, a folder, not readable, empty, damaged compression.
Result<std::unique_ptr<ByteSource>> openFile(const std::filesystem::path& path);

std::unique_ptr<ByteSource> openMemory(std::string_view bytes); // the bytes must outlive it

struct FileFacts {
  std::string name; // without its folder; of an entry of an archive: LogPart::name
  std::int64_t bytes = 0;
  std::string fingerprint; // of the bytes as they lie on the disk (and the entry's name): XXH3-128, 32 digits
};
Result<FileFacts> inspectFile(const std::filesystem::path& path);

// What imports recorded before: FNV-1a, 16 digits.
Result<std::string> legacyFingerprint(const std::filesystem::path& path);

} // namespace guidepost::logs
