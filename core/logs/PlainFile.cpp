#include "core/logs/PlainFile.h"

#include "core/logs/Spool.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>

namespace guidepost::logs {

namespace fs = std::filesystem;

namespace {

class PlainSource : public ByteSource {
public:
  PlainSource(int descriptor, fs::path name) : descriptor_(descriptor), name_(std::move(name)) {}
  ~PlainSource() override {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  PlainSource(const PlainSource&) = delete;
  PlainSource& operator=(const PlainSource&) = delete;

  Result<std::size_t> read(std::span<char> buffer) override {
    for (;;) {
      const ssize_t count = ::read(descriptor_, buffer.data(), buffer.size());
      if (count < 0 && errno == EINTR) continue;
      if (count < 0) return failure(aboutPath("logs.cannot-read", name_));
      used_ += count;
      return static_cast<std::size_t>(count);
    }
  }
  std::int64_t position() const override { return used_; }

private:
  int descriptor_;
  fs::path name_;
  std::int64_t used_ = 0;
};

class MemorySource : public ByteSource {
public:
  explicit MemorySource(std::string_view bytes) : bytes_(bytes) {}

  Result<std::size_t> read(std::span<char> buffer) override {
    const std::size_t count = std::min(buffer.size(), bytes_.size() - used_);
    std::copy_n(bytes_.data() + used_, count, buffer.data());
    used_ += count;
    return count;
  }
  std::int64_t position() const override { return static_cast<std::int64_t>(used_); }

private:
  std::string_view bytes_;
  std::size_t used_ = 0;
};

class PutBackSource : public ByteSource {
public:
  PutBackSource(std::string bytes, std::unique_ptr<ByteSource> source)
      : bytes_(std::move(bytes)), source_(std::move(source)) {}

  Result<std::size_t> read(std::span<char> buffer) override {
    if (used_ == bytes_.size()) return source_->read(buffer);
    const std::size_t count = std::min(buffer.size(), bytes_.size() - used_);
    std::copy_n(bytes_.data() + used_, count, buffer.data());
    used_ += count;
    return count;
  }
  std::int64_t position() const override { return source_->position(); }

private:
  std::string bytes_;
  std::unique_ptr<ByteSource> source_;
  std::size_t used_ = 0;
};

} // namespace

Message aboutPath(std::string_view id, const fs::path& path) {
  return Message(id).with("path", Text{path.string()});
}

Result<std::unique_ptr<ByteSource>> openPlain(const fs::path& path) {
  fs::path file = path;
  if (path == standardInputName) {
    TRY(file, standardInput());
  }
  std::error_code problem;
  const fs::file_status status = fs::status(file, problem);
  if (status.type() == fs::file_type::not_found) return failure(aboutPath("logs.not-found", path));
  if (status.type() == fs::file_type::directory) return failure(aboutPath("logs.is-a-folder", path));
  if (status.type() != fs::file_type::regular) return failure(aboutPath("logs.not-a-file", path));
  if (fs::file_size(file, problem) == 0 && !problem) return failure(aboutPath("logs.empty-file", path));
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return failure(aboutPath("logs.cannot-read", path));
  return openDescriptor(descriptor, path);
}

std::unique_ptr<ByteSource> openDescriptor(int descriptor, const fs::path& name) {
  return std::make_unique<PlainSource>(descriptor, name);
}

std::unique_ptr<ByteSource> openMemory(std::string_view bytes) {
  return std::make_unique<MemorySource>(bytes);
}

Result<std::string> firstBytes(ByteSource& source, std::size_t most) {
  std::string bytes(most, '\0');
  std::size_t size = 0;
  while (size < most) {
    TRY(const std::size_t count, source.read({bytes.data() + size, most - size}));
    if (count == 0) break;
    size += count;
  }
  bytes.resize(size);
  return bytes;
}

std::unique_ptr<ByteSource> putBack(std::string bytes, std::unique_ptr<ByteSource> source) {
  return std::make_unique<PutBackSource>(std::move(bytes), std::move(source));
}

} // namespace guidepost::logs
