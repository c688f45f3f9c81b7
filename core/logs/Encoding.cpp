#include "core/logs/Encoding.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace guidepost::logs {

namespace {

// Length of the valid UTF-8 sequence at the beginning of text (RFC 3629); 0: none.
std::size_t sequenceLength(std::string_view text) {
  const auto byte = [&text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return 1;
  const std::size_t length = lead >= 0xc2 && lead < 0xe0   ? 2
                             : lead >= 0xe0 && lead < 0xf0 ? 3
                             : lead >= 0xf0 && lead < 0xf5 ? 4
                                                           : 0;
  if (length == 0 || text.size() < length) return 0;
  for (std::size_t i = 1; i < length; ++i)
    if ((byte(i) & 0xc0) != 0x80) return 0;
  const unsigned char second = byte(1);
  if ((lead == 0xe0 && second < 0xa0) || (lead == 0xed && second > 0x9f)) return 0;
  if ((lead == 0xf0 && second < 0x90) || (lead == 0xf4 && second > 0x8f)) return 0;
  return length;
}

bool isControl(char letter) {
  const auto byte = static_cast<unsigned char>(letter);
  return (byte < 0x20 && letter != '\t' && letter != '\n' && letter != '\r') || byte == 0x7f;
}

} // namespace

bool validUtf8(std::string_view text) {
  while (text.size() >= 8) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, text.data(), 8);
    if (eight & 0x8080808080808080ULL) break;
    text.remove_prefix(8);
  }
  while (!text.empty()) {
    const std::size_t length = sequenceLength(text);
    if (length == 0) return false;
    text.remove_prefix(length);
  }
  return true;
}

bool looksBinary(std::string_view head) {
  const auto controls = std::ranges::count_if(head, isControl);
  return controls * 50 > static_cast<std::ptrdiff_t>(head.size());
}

std::string printable(std::string_view text, std::size_t mostBytes) {
  std::string result;
  result.reserve(std::min(text.size(), mostBytes));
  while (!text.empty()) {
    const std::size_t length = sequenceLength(text);
    const std::size_t taken = std::max<std::size_t>(length, 1);
    if (result.size() + taken > mostBytes) break;
    if (length == 0 || (length == 1 && isControl(text.front())))
      result += '?';
    else
      result += text.substr(0, length);
    text.remove_prefix(taken);
  }
  return result;
}

} // namespace guidepost::logs
