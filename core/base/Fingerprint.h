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

// 64-bit XXH3 (github.com/Cyan4973/xxHash): what keys, names and codes are found by. Among 10 million different texts
// two are alike with a probability of 3e-6.
std::uint64_t hash64(std::string_view bytes);

// Joins numbers into one: order matters.
constexpr std::uint64_t mixed64(std::uint64_t state, std::uint64_t value) {
  state = (state ^ value) * 0x9e3779b97f4a7c15ULL;
  return state ^ (state >> 29);
}

} // namespace guidepost
