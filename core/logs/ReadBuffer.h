// A window on a source that slides: readers look at rest(), take what they used and fill when they need more. Not for
// other folders.
#pragma once

#include "core/logs/ByteSource.h"

#include <cstddef>
#include <memory>
#include <string_view>

namespace guidepost::logs {

class ReadBuffer {
public:
  static constexpr std::size_t padding = 64; // bytes behind rest() that may be looked at: zeros

  explicit ReadBuffer(std::unique_ptr<ByteSource> source) : source_(std::move(source)) {}

  std::string_view rest() const { return {bytes_.get() + begin_, end_ - begin_}; }
  void take(std::size_t count) { begin_ += count; }
  bool atEnd() const { return atEnd_; } // nothing more will come behind rest()
  Status fill();                        // lengthens rest(), which moves, or finds the end
  std::int64_t position() const { return source_->position(); }

  Status skipByteOrderMark();
  Result<bool> skipLine(); // false: the end

private:
  std::unique_ptr<ByteSource> source_;
  std::unique_ptr<char[]> bytes_;
  std::size_t capacity_ = 0;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  bool atEnd_ = false;
};

} // namespace guidepost::logs
