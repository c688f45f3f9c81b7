// Rows that could not become events: at most 10,000 an import are kept with their text, all are counted in ImportTable.
#pragma once

#include "core/base/Id.h"
#include "core/store/Project.h"

#include <cstdint>
#include <string>
#include <vector>

namespace guidepost::store {

struct RejectedRow {
  std::int64_t id = 0;
  ImportId import;
  std::string file;
  std::int64_t line = 0;
  Message reason;
  std::string text; // at most 1 KiB, ids masked; "" after forgetTexts()
};

struct ReasonCount {
  Message reason; // the first one with this id
  std::int64_t count = 0;
};

class RejectedRowTable {
public:
  explicit RejectedRowTable(const Connection& connection) : connection_(connection) {}

  Status insert(const RejectedRow& row, std::int64_t fileNumber = 0);
  Result<std::int64_t> count() const; // stored ones
  Result<std::vector<RejectedRow>> pageAfter(std::int64_t id, int limit) const;
  Result<std::vector<ReasonCount>> reasons() const; // most frequent first, of the stored ones
  Status forgetTexts();

private:
  const Connection& connection_;
};

} // namespace guidepost::store
