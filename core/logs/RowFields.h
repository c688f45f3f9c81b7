// The fields of records by their roles, and whether a record can be trusted at all: what events and table rows have in
// common. One a file; belongs to one thread. Not for other folders.
#pragma once

#include "core/logs/LogPlan.h"
#include "core/logs/Record.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace guidepost::logs {

constexpr std::size_t longestId = 512;

class RowFields {
public:
  explicit RowFields(const LogPlan& plan);

  // Why the record is none of this plan's rows.
  std::optional<Message> problemOf(const Record& record) const;

  // Without blanks at its ends; "": there is none, or it says so (NULL, NaN, …).
  std::string_view value(const Record& record, Role role) const {
    const Column& column = columns_[static_cast<std::size_t>(role)];
    if (column.first == none) return {};
    const std::string_view field = meaning(record.fields[column.first]);
    if (!field.empty() || !column.several) return field;
    return laterValue(record, role);
  }
  bool has(Role role) const { return columns_[static_cast<std::size_t>(role)].first != none; }

  static std::string_view meaning(std::string_view field);

  std::uint64_t keyOf(const Record& record);
  std::string maskedText(const Record& record, bool maskIds) const;

private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  struct Column {
    std::size_t first = none;
    bool several = false;
  };
  std::string_view laterValue(const Record& record, Role role) const;
  std::string maskedInPlace(const Record& record) const;

  const LogPlan& plan_;
  std::array<Column, roleCount> columns_;
  bool wholeRow_ = true;
  std::string keyText_;
};

std::unexpected<Message> badValue(std::string_view id, std::string_view value);
std::unexpected<Message> missingValue(Role role);

} // namespace guidepost::logs
