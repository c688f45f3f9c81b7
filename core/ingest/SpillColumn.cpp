#include "core/ingest/SpillColumn.h"

#include "core/base/TemporaryFile.h"

namespace guidepost::ingest {

namespace {

std::unexpected<Error> noSpace() {
  return failure(Message("logs.no-temporary-space").with("path", Text{temporaryFolder()}));
}

} // namespace

Status SpillBytes::append(const void* bytes, std::size_t count) {
  if (!file_)
    if (const int descriptor = openNamelessFile(temporaryFolder()); descriptor >= 0)
      file_.reset(fdopen(descriptor, "w+"));
  if (!file_ || std::fwrite(bytes, 1, count, file_.get()) != count) return noSpace();
  return {};
}

Status SpillBytes::rewind() {
  if (!file_ || std::fflush(file_.get()) != 0 || std::fseek(file_.get(), 0, SEEK_SET) != 0) return noSpace();
  return {};
}

Result<std::size_t> SpillBytes::read(void* bytes, std::size_t most) {
  const std::size_t count = std::fread(bytes, 1, most, file_.get());
  if (count == 0) return noSpace();
  return count;
}

} // namespace guidepost::ingest
