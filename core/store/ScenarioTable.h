// Scenarios (name, and what to simulate as JSON).
#pragma once

#include "core/base/Id.h"
#include "core/store/Project.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace guidepost::store {

struct ScenarioRow {
  ScenarioId id;
  std::string name; // unique in the project
  std::string json;
  std::int64_t createdUs = 0;
  std::int64_t editedUs = 0;
  bool starred = false;
};

class ScenarioTable {
public:
  explicit ScenarioTable(const Connection& connection) : connection_(connection) {}

  Result<ScenarioId> insert(std::string_view name, std::string_view json); // Error: the name is taken or empty
  Result<ScenarioId> duplicate(ScenarioId id, std::string_view name);
  Result<std::vector<ScenarioRow>> list() const; // by name
  Result<std::optional<ScenarioRow>> load(ScenarioId id) const;
  Result<std::optional<ScenarioRow>> find(std::string_view nameOrId) const;
  Status update(ScenarioId id, std::string_view json);
  Status rename(ScenarioId id, std::string_view name); // Error: the name is taken or empty
  Status setStarred(ScenarioId id, bool starred);
  Status remove(ScenarioId id); // its runs stay

private:
  const Connection& connection_;
};

} // namespace guidepost::store
