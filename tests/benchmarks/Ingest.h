// Whole imports of the program itself, from the command line, against the sqlite3 shell and DuckDB in turn; and what
// the window's table costs on the largest of them.
//   GUIDEPOST_PEERS: the folder of the peers' scripts; GUIDEPOST_NODE_MODULES: one where @duckdb/node-api is installed
#pragma once

#include "core/base/Resources.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace guidepost {

struct IngestSetting {
  std::filesystem::path program;
  std::filesystem::path folder; // to work in
  Resources resources;
  std::vector<std::int64_t> rows;
  int pairs = 5;
};

void benchIngest(const IngestSetting& setting);

} // namespace guidepost
