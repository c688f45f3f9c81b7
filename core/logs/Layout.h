// Where a format's columns are in a file. Not for other folders.
#pragma once

#include "core/logs/Format.h"
#include "core/logs/Head.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace guidepost::logs {

struct Layout {
  bool header = true;
  std::size_t fields = 0;
  std::array<std::vector<std::size_t>, roleNames.size()> columns;
  double confidence = 0; // by the shape alone, before a row was tried
};

// Nothing: the file does not have the format's header or shape. The generic format always fits, perhaps without
// columns.
std::optional<Layout> layoutOf(const Format& format, const Head& head);
Layout bareLayout(const Head& head); // no column has a meaning

// By name (upper and lower case alike), or by its number from 1.
std::optional<std::size_t> columnNamed(const std::vector<std::string>& names, std::size_t fields,
                                       std::string_view column);

} // namespace guidepost::logs
