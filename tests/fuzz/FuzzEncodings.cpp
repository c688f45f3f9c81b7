// Bytes of any encoding as UTF-8. Byte 1: the encoding; byte 2: whether the text is repeated beyond the decoder's
// chunk.
#include "core/logs/Encoding.h"
#include "core/logs/EntryKind.h"
#include "core/logs/FileKind.h"
#include "tests/fuzz/Fuzz.h"

#include <vector>

using namespace guidepost;
using namespace guidepost::fuzz;

namespace {

std::string decoded(std::string_view text, const std::string& encoding, std::size_t pieces) {
  auto source = logs::openDecoded(std::make_unique<Pieces>(text, pieces), encoding);
  check(source.has_value(), "the encoding is known");
  std::string result;
  std::vector<char> buffer(50'000);
  for (;;) {
    const auto count = (*source)->read(buffer);
    check(count.has_value(), "memory can be read");
    check((*source)->position() <= static_cast<std::int64_t>(text.size()), "the position is within the text");
    if (*count == 0) return result;
    result.append(buffer.data(), *count);
  }
}

void checkDecoding(std::string_view text, const std::string& encoding) {
  const std::string whole = decoded(text, encoding, 1 << 16);
  check(whole == decoded(text, encoding, text.size() < 500 ? 1 : 4099), "pieces of any size give the same text");
  if (encoding.empty()) return;
  std::string_view rest = whole;
  while (!rest.empty()) {
    const std::string_view piece = rest.substr(0, rest.find('\xff'));
    check(logs::validUtf8(piece), "decoded text is UTF-8");
    rest.remove_prefix(std::min(rest.size(), piece.size() + 1));
  }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::array<std::string, 18> encodings = {
      "UTF-16LE",     "UTF-16BE",    "UTF-32LE", "UTF-32BE",     "GB18030", "BIG5",
      "BIG5-HKSCS",   "SHIFT_JIS",   "EUC-JP",   "WINDOWS-1252", "EUC-KR",  "KOI8-R",
      "WINDOWS-1255", "ISO-2022-JP", "TSCII",    "UTF-16",       "UTF-7",   "TCVN5712-1"};
  Input input(data, size);
  const std::string& encoding = encodings[input.below(encodings.size())];
  const bool repeats = input.below(64) == 1;
  std::string text(input.rest());
  if (repeats && !text.empty())
    while (text.size() < 150'000)
      text += text;
  checkDecoding(text, encoding);

  const std::string_view head = std::string_view(text).substr(0, 1 << 16);
  if (const auto likely = logs::likelyEncoding(head)) checkDecoding(text, *likely);
  const std::string shown = logs::printable(head, 300);
  check(shown.size() <= 300 && logs::validUtf8(shown), "what is shown is short and UTF-8");
  static_cast<void>(logs::looksBinary(head));
  static_cast<void>(logs::looksLikeLog("export", head));
  static_cast<void>(logs::otherKind(head));
  return 0;
}
