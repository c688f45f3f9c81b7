// Short names for content: 64-bit FNV-1a, for fingerprints shown to people and for hash buckets. Not cryptography.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace guidepost {

constexpr std::uint64_t fnvBasis = 0xcbf29ce484222325ULL;

constexpr std::uint64_t fnv1a64(std::string_view bytes, std::uint64_t state = fnvBasis) {
  for (const char byte : bytes) {
    state ^= static_cast<unsigned char>(byte);
    state *= 0x100000001b3ULL;
  }
  return state;
}

std::string hexadecimal(std::uint64_t value); // 16 digits

} // namespace guidepost
