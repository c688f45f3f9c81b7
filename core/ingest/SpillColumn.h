// One number of each event of an import, for the postings that are made after the last row: in memory up to a million
// of them, then in a temporary file without a name. Belongs to one thread.
#pragma once

#include "core/base/Result.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <span>
#include <vector>

namespace guidepost::ingest {

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

class SpillBytes {
public:
  Status append(const void* bytes, std::size_t count);
  Status rewind();
  Result<std::size_t> read(void* bytes, std::size_t most); // never nothing: what is asked for was written

private:
  std::unique_ptr<std::FILE, CloseFile> file_;
};

template <class T>
class SpillColumn {
public:
  Status push(T value) {
    recent_.push_back(value);
    ++size_;
    if (recent_.size() < kept) return {};
    const Status written = spilled_.append(recent_.data(), recent_.size() * sizeof(T));
    recent_.clear();
    return written;
  }

  std::size_t size() const { return size_; }

  // In order, as often as wanted; between the pushes of the last value and the end of its life.
  template <class Visitor>
  Status forEach(Visitor&& visitor) {
    std::size_t index = 0;
    if (size_ > recent_.size()) {
      TRY_STATUS(spilled_.rewind());
      std::vector<T> chunk(1 << 14);
      std::size_t left = size_ - recent_.size();
      while (left > 0) {
        TRY(const std::size_t bytes, spilled_.read(chunk.data(), std::min(left, chunk.size()) * sizeof(T)));
        const std::size_t count = bytes / sizeof(T);
        for (std::size_t i = 0; i < count; ++i)
          visitor(index++, chunk[i]);
        left -= count;
      }
    }
    for (const T value : recent_)
      visitor(index++, value);
    return {};
  }

private:
  static constexpr std::size_t kept = 1 << 20;
  std::vector<T> recent_;
  std::size_t size_ = 0;
  SpillBytes spilled_;
};

} // namespace guidepost::ingest
