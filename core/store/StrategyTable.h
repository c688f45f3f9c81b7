// Guidance strategies as JSON; saving under a known name makes the next version, older versions stay.
#pragma once

#include "core/store/Project.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace guidepost::store {

struct StrategyRow {
  std::int64_t id = 0;
  std::string name;
  std::int64_t version = 0;
  std::string json;
  bool enabled = true;
  std::int64_t createdUs = 0;
};

class StrategyTable {
public:
  explicit StrategyTable(const Connection& connection) : connection_(connection) {}

  Result<StrategyRow> save(std::string_view name, std::string_view json); // unchanged JSON: the version stays
  Status setEnabled(std::string_view name, bool enabled);                 // of its newest version
  Result<std::vector<StrategyRow>> list() const;                          // newest version of each, by name
  Result<std::vector<StrategyRow>> versions(std::string_view name) const; // newest first
  Result<std::optional<StrategyRow>> load(std::string_view name) const;   // newest version
  Result<std::optional<StrategyRow>> load(std::string_view name, std::int64_t version) const;
  Status rename(std::string_view name, std::string_view newName);
  Status remove(std::string_view name); // all versions

private:
  const Connection& connection_;
};

} // namespace guidepost::store
