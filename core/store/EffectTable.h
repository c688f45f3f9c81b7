// Effect libraries (assumptions) as JSON: each save is a new version of its name; runs name the one they used.
#pragma once

#include "core/store/Project.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace guidepost::store {

struct EffectLibraryRow {
  std::int64_t id = 0;
  std::string name;
  std::int64_t version = 0;
  std::string json;
  std::int64_t createdUs = 0;
};

class EffectTable {
public:
  explicit EffectTable(const Connection& connection) : connection_(connection) {}

  Result<EffectLibraryRow> save(std::string_view name, std::string_view json); // unchanged JSON: the version stays
  Result<std::vector<EffectLibraryRow>> list() const;                          // newest version of each, by name
  Result<std::optional<EffectLibraryRow>> load(std::string_view name) const;
  Result<std::optional<EffectLibraryRow>> load(std::int64_t id) const;
  Status remove(std::string_view name);

private:
  const Connection& connection_;
};

} // namespace guidepost::store
