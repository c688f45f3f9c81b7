// Reads a file whose rows are no events (catalogue, users, campaigns, coupons, decisions, summaries) by its plan: each
// row gives the values of its roles and all other columns as attributes, or a reason why it is none. Streaming; belongs
// to one thread. The plan must outlive the reader.
#pragma once

#include "core/logs/RowFields.h"

#include <cstdint>
#include <expected>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace guidepost::logs {

constexpr std::int64_t noTime = std::numeric_limits<std::int64_t>::min();

// The views are valid until the next row.
struct TableValues {
  std::array<std::string_view, roleCount> roles; // as in the file; "": none
  std::vector<std::pair<std::string_view, std::string_view>>
      attributes; // column name and value, in order; no empty one
  std::int64_t timeUs = noTime;
  std::int64_t startUs = noTime;
  std::int64_t endUs = noTime;                              // the last moment of its day, if it is a date
  std::int64_t price = -1;                                  // 1/10,000; -1: unknown
  double margin = std::numeric_limits<double>::quiet_NaN(); // as the file has it; NaN: unknown
  std::int64_t stock = -1;                                  // pieces; -1: unknown
  std::int64_t position = -1;
  double propensity = -1;
  double rating = -1;
  int clicked = -1;      // 1 yes, 0 no, -1 unknown
  int positive = -1;     // the label: 1 yes, 0 no, -1 no label or neither
  std::uint64_t key = 0; // rows with equal keys are duplicates

  std::string_view text(Role role) const { return roles[static_cast<std::size_t>(role)]; }
};

class TableParser {
public:
  explicit TableParser(const LogPlan& plan);
  std::expected<void, Message> parse(const Record& record, TableValues& values);
  std::string maskedText(const Record& record, bool maskIds) const { return fields_.maskedText(record, maskIds); }

private:
  std::expected<void, Message> parseNumbers(TableValues& values) const;
  std::expected<void, Message> parseTimes(TableValues& values) const;
  int answer(std::string_view text) const;

  const LogPlan& plan_;
  RowFields fields_;
  std::vector<Role> required_;
  std::vector<std::size_t> attributes_;
  std::vector<std::string> names_; // of the attributes
  std::string category_;
};

struct TableRow {
  std::int64_t line = 0;
  std::expected<TableValues, Message> values;
};

class TableReader {
public:
  static Result<TableReader> open(const LogPart& part, const LogPlan& plan);
  static Result<TableReader> open(const std::filesystem::path& path, const LogPlan& plan); // the plan's part of it

  Result<bool> next(TableRow& row);                                                           // false: the end
  std::string maskedText(bool maskIds) const { return parser_.maskedText(record_, maskIds); } // of the last row
  std::int64_t position() const { return reader_->position(); }

private:
  TableReader(std::unique_ptr<RecordReader> reader, const LogPlan& plan) : reader_(std::move(reader)), parser_(plan) {}

  std::unique_ptr<RecordReader> reader_;
  TableParser parser_;
  Record record_;
};

// Roles without which a row of this kind says nothing.
std::span<const Role> requiredRoles(Kind kind);

} // namespace guidepost::logs
