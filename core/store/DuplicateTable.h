// Rows that were dropped because an equal one is kept: where they stood, and their key. Belongs to its connection's
// thread.
#pragma once

#include "core/base/Id.h"
#include "core/store/Project.h"

#include <cstdint>

namespace guidepost::store {

struct DuplicateRow {
  ImportId import;
  std::int64_t file = 0;
  std::int64_t line = 0;
  std::uint64_t key = 0;
};

class DuplicateTable {
public:
  explicit DuplicateTable(const Connection& connection) : connection_(connection) {}

  Status insert(const DuplicateRow& row);
  Result<std::int64_t> count(ImportId import) const;

private:
  const Connection& connection_;
};

} // namespace guidepost::store
