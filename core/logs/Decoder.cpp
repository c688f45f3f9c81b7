#include "core/logs/Encoding.h"

#include <iconv.h>
#include <uchardet/uchardet.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <string>
#include <vector>

namespace guidepost::logs {

namespace {

// iconv_t's invalid value is no null pointer.
class Conversion {
public:
  explicit Conversion(const std::string& encoding) : handle_(::iconv_open("UTF-8", encoding.c_str())) {}
  ~Conversion() {
    if (valid()) ::iconv_close(handle_);
  }
  Conversion(const Conversion&) = delete;
  Conversion& operator=(const Conversion&) = delete;

  bool valid() const { return handle_ != reinterpret_cast<iconv_t>(-1); }
  iconv_t handle() const { return handle_; }

private:
  iconv_t handle_;
};

class DecodedSource : public ByteSource {
public:
  DecodedSource(std::unique_ptr<ByteSource> source, std::unique_ptr<Conversion> conversion, std::size_t unit)
      : source_(std::move(source)), conversion_(std::move(conversion)), unit_(unit), in_(chunk), out_(4 * chunk) {}

  Result<std::size_t> read(std::span<char> buffer) override {
    while (outBegin_ == outEnd_) {
      if (atEnd_ && flushed_) return std::size_t{0};
      if (!atEnd_ && !full_) {
        TRY(const std::size_t count, source_->read({in_.data() + inEnd_, in_.size() - inEnd_}));
        inEnd_ += count;
        atEnd_ = count == 0;
      }
      convert();
    }
    const std::size_t count = std::min(buffer.size(), outEnd_ - outBegin_);
    std::copy_n(out_.data() + outBegin_, count, buffer.data());
    outBegin_ += count;
    return count;
  }
  std::int64_t position() const override { return source_->position(); }

private:
  static constexpr std::size_t chunk = 1 << 16;
  static constexpr std::size_t mostHeldBack = 64; // bytes of UTF-8

  // What does not fit into out_ stays in in_ until out_ has been read: some encodings have letters that become several.
  void convert() {
    char* in = in_.data();
    std::size_t inLeft = inEnd_;
    char* out = out_.data();
    std::size_t outLeft = out_.size() - 1; // one byte for the mark of what is broken
    full_ = false;
    while (inLeft > 0 && ::iconv(conversion_->handle(), &in, &inLeft, &out, &outLeft) == static_cast<std::size_t>(-1)) {
      if (errno == EINVAL && !atEnd_) break; // the rest of the letter comes with the next bytes
      full_ = errno == E2BIG || outLeft == 0;
      if (full_) break;
      const std::size_t lost = std::min(unit_, inLeft);
      in += lost;
      inLeft -= lost;
      *out++ = '\xff';
      --outLeft;
    }
    // Some encodings hold a letter back until they know that no accent follows.
    if (atEnd_ && inLeft == 0 && !flushed_ && outLeft >= mostHeldBack) {
      ::iconv(conversion_->handle(), nullptr, nullptr, &out, &outLeft);
      flushed_ = true;
    }
    if (inLeft > 0) std::memmove(in_.data(), in, inLeft);
    inEnd_ = inLeft;
    outBegin_ = 0;
    outEnd_ = static_cast<std::size_t>(out - out_.data());
  }

  std::unique_ptr<ByteSource> source_;
  std::unique_ptr<Conversion> conversion_;
  std::size_t unit_; // bytes that are skipped where a letter is broken
  std::vector<char> in_;
  std::vector<char> out_;
  std::size_t inEnd_ = 0;
  std::size_t outBegin_ = 0;
  std::size_t outEnd_ = 0;
  bool atEnd_ = false;
  bool full_ = false;    // out_ could not take all of in_
  bool flushed_ = false; // nothing is held back any more
};

// Text without a byte order mark whose every second byte is NUL, nearly.
std::optional<std::string> encodingByNuls(std::string_view head) {
  std::array<std::size_t, 2> nuls{};
  for (std::size_t i = 0; i < head.size(); ++i)
    if (head[i] == '\0') ++nuls[i % 2];
  const std::size_t pairs = head.size() / 2;
  if (pairs == 0 || nuls[0] + nuls[1] < pairs / 2) return std::nullopt;
  if (nuls[0] * 50 <= nuls[1]) return "UTF-16LE";
  if (nuls[1] * 50 <= nuls[0]) return "UTF-16BE";
  return std::nullopt;
}

bool isUtf8(std::string_view head) {
  std::size_t lines = 0;
  std::size_t broken = 0;
  std::size_t proven = 0; // letters beyond ASCII, and all of them UTF-8
  while (!head.empty()) {
    const std::size_t end = head.find('\n');
    const std::string_view line = head.substr(0, end);
    const bool valid = validUtf8(line);
    const bool ascii = std::ranges::none_of(line, [](char letter) { return letter & '\x80'; });
    // The last letter may be cut by the end of the head.
    if (valid || (end == std::string_view::npos && lines > 0))
      proven += valid && !ascii ? 1 : 0;
    else
      ++broken;
    ++lines;
    head.remove_prefix(std::min(head.size(), line.size() + 1));
  }
  return broken == 0 || broken < proven || (broken <= 2 && broken * 5 <= lines);
}

std::optional<std::string> encodingByLetters(std::string_view head) {
  const std::unique_ptr<uchardet, void (*)(uchardet_t)> detector(::uchardet_new(), ::uchardet_delete);
  if (!detector || ::uchardet_handle_data(detector.get(), head.data(), head.size()) != 0) return std::nullopt;
  ::uchardet_data_end(detector.get());
  const std::string name = ::uchardet_get_charset(detector.get());
  if (name.empty() || name == "ASCII" || name.starts_with("UTF-")) return std::nullopt;
  // The same letters, and those that Windows put where Latin-1 has nothing to print.
  if (name == "ISO-8859-1") return "WINDOWS-1252";
  if (!Conversion(name).valid()) return std::nullopt;
  return name;
}

} // namespace

std::optional<std::string> likelyEncoding(std::string_view head) {
  using namespace std::string_view_literals;
  if (head.starts_with("\xef\xbb\xbf")) return "";
  if (head.starts_with("\xff\xfe\0\0"sv)) return "UTF-32LE";
  if (head.starts_with("\0\0\xfe\xff"sv)) return "UTF-32BE";
  if (head.starts_with("\xff\xfe")) return "UTF-16LE";
  if (head.starts_with("\xfe\xff")) return "UTF-16BE";
  if (auto wide = encodingByNuls(head)) return wide;
  if (isUtf8(head)) return "";
  return encodingByLetters(head);
}

Result<std::unique_ptr<ByteSource>> openDecoded(std::unique_ptr<ByteSource> source, const std::string& encoding) {
  if (encoding.empty() || encoding == "UTF-8") return source;
  auto conversion = std::make_unique<Conversion>(encoding);
  if (!conversion->valid()) return wrongUsage(Message("logs.unknown-encoding").with("encoding", Text{encoding}));
  const std::size_t unit = encoding.starts_with("UTF-16") ? 2 : encoding.starts_with("UTF-32") ? 4 : 1;
  return std::make_unique<DecodedSource>(std::move(source), std::move(conversion), unit);
}

} // namespace guidepost::logs
