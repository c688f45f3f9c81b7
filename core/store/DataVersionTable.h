// Data versions: each change of the events makes a new one; models and runs name the one they stand on.
#pragma once

#include "core/store/Project.h"

#include <cstdint>
#include <string>
#include <vector>

namespace guidepost::store {

struct DataVersion {
  std::int64_t number = 0; // 0: nothing was imported yet
  std::string fingerprint;
  std::int64_t events = 0;
  std::string reason; // "import"
  std::int64_t timeUs = 0;
};

class DataVersionTable {
public:
  explicit DataVersionTable(const Connection& connection) : connection_(connection) {}

  Result<std::int64_t> insert(const DataVersion& version); // the next number
  Result<DataVersion> current() const;
  Result<std::vector<DataVersion>> list() const;

private:
  const Connection& connection_;
};

} // namespace guidepost::store
