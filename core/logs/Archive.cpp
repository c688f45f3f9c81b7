#include "core/logs/Archive.h"

#include "core/logs/Encoding.h"
#include "core/logs/Gzip.h"
#include "core/logs/PlainFile.h"

#include <archive.h>
#include <archive_entry.h>

#include <optional>
#include <vector>

namespace guidepost::logs {

namespace fs = std::filesystem;

namespace {

void supportCompression(archive* handle) {
  archive_read_support_filter_gzip(handle);
  archive_read_support_filter_bzip2(handle);
  archive_read_support_filter_xz(handle);
  archive_read_support_filter_zstd(handle);
  archive_read_support_filter_lz4(handle);
}

class CompressedSource : public ByteSource {
public:
  CompressedSource(std::unique_ptr<ByteSource> source, fs::path name)
      : source_(std::move(source)), name_(std::move(name)), buffer_(1 << 18) {}
  ~CompressedSource() override { archive_read_free(archive_); }
  CompressedSource(const CompressedSource&) = delete;
  CompressedSource& operator=(const CompressedSource&) = delete;

  Status open() {
    archive_ = archive_read_new();
    if (!archive_) return failure(Message("base.out-of-memory"));
    supportCompression(archive_);
    archive_read_support_format_raw(archive_);
    archive_entry* entry = nullptr;
    if (archive_read_open(archive_, this, nullptr, &CompressedSource::more, nullptr) != ARCHIVE_OK) return problem();
    const int found = archive_read_next_header(archive_, &entry);
    if (found == ARCHIVE_EOF) return failure(aboutPath("logs.empty-file", name_));
    return found == ARCHIVE_OK ? Status{} : problem();
  }

  Result<std::size_t> read(std::span<char> buffer) override {
    const la_ssize_t count = archive_read_data(archive_, buffer.data(), buffer.size());
    if (count < 0) return std::unexpected(problem().error());
    return static_cast<std::size_t>(count);
  }
  std::int64_t position() const override { return source_->position(); }

private:
  static la_ssize_t more(archive* handle, void* self, const void** bytes) {
    auto* source = static_cast<CompressedSource*>(self);
    const Result<std::size_t> count = source->source_->read(source->buffer_);
    if (!count) {
      source->sourceProblem_ = count.error();
      archive_set_error(handle, ARCHIVE_FATAL, "source");
      return ARCHIVE_FATAL;
    }
    *bytes = source->buffer_.data();
    return static_cast<la_ssize_t>(*count);
  }

  Status problem() const {
    if (sourceProblem_) return std::unexpected(*sourceProblem_);
    return failure(aboutPath("logs.damaged-compression", name_));
  }

  std::unique_ptr<ByteSource> source_;
  fs::path name_;
  std::vector<char> buffer_;
  archive* archive_ = nullptr;
  std::optional<Error> sourceProblem_;
};

// Archives made on Chinese Windows have names in GBK and do not say so.
std::string nameOfEntry(archive_entry* entry) {
  if (const char* name = archive_entry_pathname_utf8(entry); name && validUtf8(name)) return name;
  const char* raw = archive_entry_pathname(entry);
  if (!raw) return {};
  if (validUtf8(raw)) return raw;
  const std::optional<std::string> encoding = likelyEncoding(raw);
  auto decoded = openDecoded(openMemory(raw), encoding && !encoding->empty() ? *encoding : "GB18030");
  if (!decoded) return printable(raw, 255);
  return printable(firstBytes(**decoded, 1024).value_or(raw), 255);
}

} // namespace

Result<std::unique_ptr<ByteSource>> openCompressed(std::unique_ptr<ByteSource> source, const fs::path& name) {
  TRY(std::string head, firstBytes(*source, 2));
  const bool gzip = head == "\x1f\x8b";
  source = putBack(std::move(head), std::move(source));
  if (gzip) return openGzip(std::move(source), name);
  auto compressed = std::make_unique<CompressedSource>(std::move(source), name);
  TRY_STATUS(compressed->open());
  return compressed;
}

void ArchiveReader::Free::operator()(archive* handle) const {
  archive_read_free(handle);
}

ArchiveReader::ArchiveReader(std::unique_ptr<archive, Free> handle, fs::path name)
    : archive_(std::move(handle)), name_(std::move(name)) {}

Result<ArchiveReader> ArchiveReader::open(const fs::path& file, fs::path name) {
  std::unique_ptr<archive, Free> handle(archive_read_new());
  if (!handle) return failure(Message("base.out-of-memory"));
  supportCompression(handle.get());
  archive_read_support_format_zip(handle.get());
  archive_read_support_format_tar(handle.get());
  if (archive_read_open_filename(handle.get(), file.c_str(), 1 << 18) != ARCHIVE_OK)
    return failure(aboutPath("logs.damaged-compression", name));
  return ArchiveReader(std::move(handle), std::move(name));
}

Result<bool> ArchiveReader::nextEntry(ArchiveEntry& entry) {
  archive_entry* header = nullptr;
  const int found = archive_read_next_header(archive_.get(), &header);
  if (found == ARCHIVE_EOF) return false;
  if (found < ARCHIVE_WARN) return failure(aboutPath("logs.damaged-compression", name_));
  entry.name = nameOfEntry(header);
  entry.bytes = archive_entry_size_is_set(header) ? archive_entry_size(header) : 0;
  entry.isFile = archive_entry_filetype(header) == AE_IFREG;
  entry.isEncrypted = archive_entry_is_encrypted(header) != 0;
  return true;
}

Result<std::size_t> ArchiveReader::read(std::span<char> buffer) {
  const la_ssize_t count = archive_read_data(archive_.get(), buffer.data(), buffer.size());
  if (count < 0) return failure(aboutPath("logs.damaged-compression", name_));
  return static_cast<std::size_t>(count);
}

} // namespace guidepost::logs
