// Runs: a scenario (or an evaluation) carried out, with all that is needed to make its numbers again. result is JSON.
#pragma once

#include "core/base/Id.h"
#include "core/store/Project.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace guidepost::store {

struct RunRow {
  RunId id;
  ScenarioId scenario; // 0: none
  std::string kind;    // "simulate", "evaluate", …
  std::string name;
  std::int64_t dataVersion = 0;
  std::string fingerprint;
  std::uint64_t seed = 0;
  std::string backend;
  std::string programVersion;
  std::int64_t createdUs = 0; // 0 on insert: now
  std::string options;        // JSON
  std::string result;         // JSON; list() leaves it empty
};

class RunTable {
public:
  explicit RunTable(const Connection& connection) : connection_(connection) {}

  Result<RunId> insert(const RunRow& row);
  Result<std::vector<RunRow>> list(std::string_view kind = {}) const; // newest first, without result; "": all kinds
  Result<std::optional<RunRow>> load(RunId id) const;
  Result<std::optional<RunRow>> newest(std::string_view kind) const;
  Status updateResult(RunId id, std::string_view json);
  Status rename(RunId id, std::string_view name);
  Status remove(RunId id); // with its decisions and outcomes

private:
  const Connection& connection_;
};

} // namespace guidepost::store
