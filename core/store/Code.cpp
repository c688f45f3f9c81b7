#include "core/store/Code.h"

#include "core/base/Fingerprint.h"

namespace guidepost::store {

namespace {

constexpr int noDigit = -1;

int digitOf(char letter) {
  if (letter >= '0' && letter <= '9') return letter - '0';
  if (letter >= 'a' && letter <= 'f') return letter - 'a' + 10;
  return noDigit;
}

} // namespace

std::optional<CodeBytes> codeBytes(std::string_view code) {
  CodeBytes bytes;
  if (code.size() != 2 * bytes.size()) return std::nullopt;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const int high = digitOf(code[2 * i]);
    const int low = digitOf(code[2 * i + 1]);
    if (high == noDigit || low == noDigit) return std::nullopt;
    bytes[i] = static_cast<unsigned char>(high * 16 + low);
  }
  return bytes;
}

std::string codeText(std::string_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  text.reserve(bytes.size() * 2);
  for (const char byte : bytes) {
    text += digits[static_cast<unsigned char>(byte) >> 4];
    text += digits[static_cast<unsigned char>(byte) & 15];
  }
  return text;
}

std::int64_t codeHash(const CodeBytes& bytes) {
  return static_cast<std::int64_t>(hash64({reinterpret_cast<const char*>(bytes.data()), bytes.size()}));
}

std::int64_t codeHash(std::string_view code) {
  if (const std::optional<CodeBytes> bytes = codeBytes(code)) return codeHash(*bytes);
  return static_cast<std::int64_t>(hash64(code));
}

} // namespace guidepost::store
