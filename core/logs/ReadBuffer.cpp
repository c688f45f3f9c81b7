#include "core/logs/ReadBuffer.h"

#include <algorithm>
#include <cstring>

namespace guidepost::logs {

Status ReadBuffer::fill() {
  constexpr std::size_t chunk = 1 << 18;
  if (capacity_ - end_ < chunk) {
    const std::size_t kept = end_ - begin_;
    if (capacity_ < kept + chunk) {
      const std::size_t wanted = std::max(2 * chunk, 2 * kept + chunk);
      auto larger = std::make_unique_for_overwrite<char[]>(wanted + padding);
      if (kept > 0) std::memcpy(larger.get(), bytes_.get() + begin_, kept);
      bytes_ = std::move(larger);
      capacity_ = wanted;
    } else if (kept > 0) {
      std::memmove(bytes_.get(), bytes_.get() + begin_, kept);
    }
    begin_ = 0;
    end_ = kept;
  }
  TRY(const std::size_t count, source_->read({bytes_.get() + end_, chunk}));
  end_ += count;
  std::memset(bytes_.get() + end_, 0, padding);
  atEnd_ = count == 0;
  return {};
}

Status ReadBuffer::skipByteOrderMark() {
  while (!atEnd_ && end_ - begin_ < 3)
    TRY_STATUS(fill());
  if (rest().starts_with("\xef\xbb\xbf")) take(3);
  return {};
}

Result<bool> ReadBuffer::skipLine() {
  for (;;) {
    if (const std::size_t end = rest().find('\n'); end != std::string_view::npos) {
      take(end + 1);
      return true;
    }
    take(end_ - begin_);
    if (atEnd_) return false;
    TRY_STATUS(fill());
  }
}

} // namespace guidepost::logs
