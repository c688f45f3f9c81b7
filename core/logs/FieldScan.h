// Finds the bytes that divide a line, sixteen at a time. Not for other folders.
#pragma once

#include <cstdint>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace guidepost::logs {

struct FieldMarks {
  std::uint32_t marks = 0; // a bit for each delimiter, quote and line end
  std::uint32_t odd = 0;   // a bit for each byte that is no ASCII, or NUL
};

class FieldScan {
public:
  static constexpr std::size_t width = 16;

  explicit FieldScan(char delimiter, char secondDelimiter) : delimiter_(delimiter), second_(secondDelimiter) {}

  // Of the sixteen bytes from here, all of which must be readable.
  FieldMarks operator()(const char* from) const {
#if defined(__SSE2__)
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(from));
    const auto is = [bytes](char letter) { return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(letter)); };
    const __m128i marks = _mm_or_si128(_mm_or_si128(is('\n'), is('"')), _mm_or_si128(is(delimiter_), is(second_)));
    const __m128i odd = _mm_or_si128(bytes, is('\0'));
    return {static_cast<std::uint32_t>(_mm_movemask_epi8(marks)), static_cast<std::uint32_t>(_mm_movemask_epi8(odd))};
#else
    FieldMarks found;
    for (std::size_t i = 0; i < width; ++i) {
      const char letter = from[i];
      const bool mark = (letter == '\n') | (letter == '"') | (letter == delimiter_) | (letter == second_);
      const bool odd = (letter == '\0') | (static_cast<unsigned char>(letter) >= 0x80);
      found.marks |= static_cast<std::uint32_t>(mark) << i;
      found.odd |= static_cast<std::uint32_t>(odd) << i;
    }
    return found;
#endif
  }

private:
  char delimiter_;
  char second_;
};

} // namespace guidepost::logs
