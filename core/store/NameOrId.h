// The whole text as a row number, if it is one. Not for other folders.
#pragma once

#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>

namespace guidepost::store {

inline std::optional<std::int64_t> idOf(std::string_view text) {
  std::int64_t id = 0;
  const char* end = text.data() + text.size();
  const auto [stop, problem] = std::from_chars(text.data(), end, id);
  if (problem != std::errc() || stop != end || id <= 0) return std::nullopt;
  return id;
}

} // namespace guidepost::store
