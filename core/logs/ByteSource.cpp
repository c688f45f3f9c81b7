#include "core/logs/ByteSource.h"

#include "core/base/Fingerprint.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <fstream>
#include <system_error>
#include <vector>

namespace guidepost::logs {

namespace fs = std::filesystem;

namespace {

Message about(std::string_view id, const fs::path& path) {
  return Message(id).with("path", Text{path.string()});
}

Status checkIsFile(const fs::path& path) {
  std::error_code problem;
  const fs::file_status status = fs::status(path, problem);
  if (status.type() == fs::file_type::not_found) return failure(about("logs.not-found", path));
  if (status.type() == fs::file_type::directory) return failure(about("logs.is-a-folder", path));
  if (status.type() != fs::file_type::regular) return failure(about("logs.not-a-file", path));
  if (fs::file_size(path, problem) == 0 && !problem) return failure(about("logs.empty-file", path));
  return {};
}

bool isCompressed(const fs::path& path) {
  std::array<char, 2> mark{};
  std::ifstream(path, std::ios::binary).read(mark.data(), mark.size());
  return mark == std::array{'\x1f', '\x8b'};
}

struct FreeArchive {
  void operator()(archive* handle) const { archive_read_free(handle); }
};

class FileSource : public ByteSource {
public:
  FileSource(std::unique_ptr<archive, FreeArchive> handle, fs::path path)
      : archive_(std::move(handle)), path_(std::move(path)) {}

  Result<std::size_t> read(std::span<char> buffer) override {
    const la_ssize_t count = archive_read_data(archive_.get(), buffer.data(), buffer.size());
    if (count < 0) return failure(about("logs.damaged-compression", path_));
    return static_cast<std::size_t>(count);
  }

  // The last filter is the file itself.
  std::int64_t position() const override { return archive_filter_bytes(archive_.get(), -1); }

private:
  std::unique_ptr<archive, FreeArchive> archive_;
  fs::path path_;
};

class MemorySource : public ByteSource {
public:
  explicit MemorySource(std::string_view bytes) : bytes_(bytes) {}

  Result<std::size_t> read(std::span<char> buffer) override {
    const std::size_t count = std::min(buffer.size(), bytes_.size() - used_);
    std::memcpy(buffer.data(), bytes_.data() + used_, count);
    used_ += count;
    return count;
  }

  std::int64_t position() const override { return static_cast<std::int64_t>(used_); }

private:
  std::string_view bytes_;
  std::size_t used_ = 0;
};

} // namespace

Result<std::unique_ptr<ByteSource>> openFile(const fs::path& path) {
  TRY_STATUS(checkIsFile(path));
  std::unique_ptr<archive, FreeArchive> handle(archive_read_new());
  if (!handle) return failure(Message("base.out-of-memory"));
  archive_read_support_filter_gzip(handle.get());
  archive_read_support_format_raw(handle.get());
  archive_entry* entry = nullptr;
  if (archive_read_open_filename(handle.get(), path.c_str(), 1 << 16) != ARCHIVE_OK ||
      archive_read_next_header(handle.get(), &entry) != ARCHIVE_OK)
    return failure(about(isCompressed(path) ? "logs.damaged-compression" : "logs.cannot-read", path));
  return std::make_unique<FileSource>(std::move(handle), path);
}

std::unique_ptr<ByteSource> openMemory(std::string_view bytes) {
  return std::make_unique<MemorySource>(bytes);
}

Result<FileFacts> inspectFile(const fs::path& path) {
  TRY_STATUS(checkIsFile(path));
  std::ifstream file(path, std::ios::binary);
  if (!file) return failure(about("logs.cannot-read", path));
  FileFacts facts;
  facts.name = path.filename().string();
  std::uint64_t hash = fnvBasis;
  std::vector<char> buffer(1 << 18);
  while (file) {
    file.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
    const auto count = static_cast<std::size_t>(file.gcount());
    hash = fnv1a64({buffer.data(), count}, hash);
    facts.bytes += static_cast<std::int64_t>(count);
  }
  if (file.bad()) return failure(about("logs.cannot-read", path));
  facts.fingerprint = hexadecimal(hash);
  return facts;
}

} // namespace guidepost::logs
