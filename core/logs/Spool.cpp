#include "core/logs/Spool.h"

#include "core/base/TemporaryFile.h"
#include "core/logs/PlainFile.h"

#include <unistd.h>

#include <cerrno>
#include <mutex>
#include <string>
#include <vector>

namespace guidepost::logs {

namespace {

Status writeAll(int descriptor, std::string_view bytes, const std::string& folder) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return failure(Message("logs.no-temporary-space").with("path", Text{folder}));
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return {};
}

} // namespace

Result<std::shared_ptr<const Spool>> Spool::of(ByteSource& source, const std::filesystem::path& name) {
  const std::string folder = temporaryFolder();
  const int descriptor = openNamelessFile(folder);
  if (descriptor < 0) return failure(Message("logs.no-temporary-space").with("path", Text{folder}));
  auto spool = std::make_shared<const Spool>(descriptor);
  std::vector<char> buffer(1 << 18);
  std::size_t total = 0;
  for (;;) {
    TRY(const std::size_t count, source.read(buffer));
    if (count == 0) break;
    TRY_STATUS(writeAll(descriptor, {buffer.data(), count}, folder));
    total += count;
  }
  if (total == 0) return failure(Message("logs.empty-file").with("path", Text{name.string()}));
  return spool;
}

Spool::~Spool() {
  ::close(descriptor_);
}

std::filesystem::path Spool::path() const {
  return "/proc/self/fd/" + std::to_string(descriptor_);
}

Result<std::filesystem::path> standardInput() {
  static std::mutex mutex;
  static std::shared_ptr<const Spool> spool;
  const std::lock_guard lock(mutex);
  if (!spool) {
    const std::unique_ptr<ByteSource> source = openDescriptor(::dup(STDIN_FILENO), standardInputName);
    TRY(spool, Spool::of(*source, standardInputName));
  }
  return spool->path();
}

} // namespace guidepost::logs
