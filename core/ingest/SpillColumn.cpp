#include "core/ingest/SpillColumn.h"

namespace guidepost::ingest {

namespace {

std::unexpected<Error> noSpace() {
  return failure(Message("ingest.temporary-file"));
}

} // namespace

Status SpillBytes::append(const void* bytes, std::size_t count) {
  if (!file_) file_.reset(std::tmpfile());
  if (!file_ || std::fwrite(bytes, 1, count, file_.get()) != count) return noSpace();
  return {};
}

Status SpillBytes::rewind() {
  if (!file_ || std::fflush(file_.get()) != 0 || std::fseek(file_.get(), 0, SEEK_SET) != 0) return noSpace();
  return {};
}

Result<std::size_t> SpillBytes::read(void* bytes, std::size_t most) {
  const std::size_t count = std::fread(bytes, 1, most, file_.get());
  if (count < most && std::ferror(file_.get())) return noSpace();
  return count;
}

} // namespace guidepost::ingest
