#include "core/logs/Gzip.h"

#include "core/logs/PlainFile.h"

#include <zlib.h>

#include <algorithm>
#include <limits>
#include <vector>

namespace guidepost::logs {

namespace {

constexpr int gzipOnly = 16 + MAX_WBITS;

class GzipSource : public ByteSource {
public:
  GzipSource(std::unique_ptr<ByteSource> source, std::filesystem::path name)
      : source_(std::move(source)), name_(std::move(name)), buffer_(1 << 18) {
    ready_ = inflateInit2(&stream_, gzipOnly) == Z_OK;
  }
  ~GzipSource() override { inflateEnd(&stream_); }
  GzipSource(const GzipSource&) = delete;
  GzipSource& operator=(const GzipSource&) = delete;

  Result<std::size_t> read(std::span<char> buffer) override {
    if (!ready_) return failure(Message("base.out-of-memory"));
    const std::size_t wanted = std::min<std::size_t>(buffer.size(), std::numeric_limits<uInt>::max());
    stream_.next_out = reinterpret_cast<Bytef*>(buffer.data());
    stream_.avail_out = static_cast<uInt>(wanted);
    while (stream_.avail_out == wanted) {
      TRY(const bool more, ensureInput());
      if (!more) {
        if (insideMember_) return failure(aboutPath("logs.damaged-compression", name_));
        return std::size_t{0};
      }
      if (!insideMember_ && !beginMember()) return std::size_t{0};
      const int state = inflate(&stream_, Z_NO_FLUSH);
      if (state != Z_OK && state != Z_STREAM_END && state != Z_BUF_ERROR)
        return failure(aboutPath("logs.damaged-compression", name_));
      if (state == Z_STREAM_END) insideMember_ = false;
    }
    return wanted - stream_.avail_out;
  }
  std::int64_t position() const override { return source_->position(); }

private:
  Result<bool> ensureInput() {
    if (stream_.avail_in > 0) return true;
    TRY(const std::size_t count, source_->read(buffer_));
    stream_.next_in = reinterpret_cast<Bytef*>(buffer_.data());
    stream_.avail_in = static_cast<uInt>(count);
    return count > 0;
  }

  // What follows the last member and is none (padding of tapes and disks) ends the text, as for gzip itself.
  bool beginMember() {
    if (members_ > 0 && *stream_.next_in != 0x1f) {
      stream_.avail_in = 0;
      return false;
    }
    insideMember_ = true;
    return ++members_ == 1 || inflateReset(&stream_) == Z_OK;
  }

  std::unique_ptr<ByteSource> source_;
  std::filesystem::path name_;
  std::vector<char> buffer_;
  z_stream stream_{};
  bool ready_ = false;
  bool insideMember_ = false;
  std::int64_t members_ = 0;
};

} // namespace

std::unique_ptr<ByteSource> openGzip(std::unique_ptr<ByteSource> source, const std::filesystem::path& name) {
  return std::make_unique<GzipSource>(std::move(source), name);
}

} // namespace guidepost::logs
