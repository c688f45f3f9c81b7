// Flags of sessions (journey/SessionFlags.h), all of one state of the data.
#pragma once

#include "core/base/Id.h"
#include "core/store/Project.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace guidepost::store {

struct FlagRow {
  SessionId session;
  std::int64_t flag = 0;
  std::int64_t detail = 0;
};

class FlagTable {
public:
  explicit FlagTable(const Connection& connection) : connection_(connection) {}

  // In place of all that were there. state: the fingerprint of the data that they were found in.
  Status replace(std::span<const FlagRow> rows, std::string_view state);
  Status clear();
  Result<std::string> state() const; // "": none were stored
  Result<std::int64_t> count(std::int64_t flag) const;
  Result<std::vector<FlagRow>> page(std::int64_t flag, std::int64_t first, int limit) const; // by session

private:
  const Connection& connection_;
};

} // namespace guidepost::store
