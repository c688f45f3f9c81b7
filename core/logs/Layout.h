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
  bool header = true; // the first record names the columns
  std::size_t fields = 0;
  std::vector<std::string> names; // of the columns, as the file has them; empty: they have none
  std::array<std::vector<std::size_t>, roleCount> columns;
  std::vector<std::size_t> leaks;
  std::vector<std::size_t> ignored;
  double confidence = 0;   // by the shape alone, before a row was tried
  std::size_t matched = 0; // columns that the format demands
};

// Nothing: the file does not have the format's header or shape. The generic format always fits, perhaps without
// columns. header: whether the first row is one, if that was told.
std::optional<Layout> layoutOf(const Format& format, const Head& head, std::optional<bool> header = {});
Layout bareLayout(const Head& head, std::optional<bool> header = {}); // no column has a meaning

// The same for files whose columns have the same names in the same order, upper and lower case alike; without a header,
// for files with the same number of columns and the same delimiter; of JSON, for the same outermost names.
std::string fingerprintOf(const Head& head);

// By name (upper and lower case alike), or by its number from 1.
std::optional<std::size_t> columnNamed(const std::vector<std::string>& names, std::size_t fields,
                                       std::string_view column);

std::string loweredName(std::string_view text); // without blanks at its ends

} // namespace guidepost::logs
