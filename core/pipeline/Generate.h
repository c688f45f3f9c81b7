// Synthetic logs with their truth beside them, to test and to show the whole path.
#pragma once

#include "core/base/JobContext.h"

#include <filesystem>
#include <string>
#include <vector>

namespace guidepost::pipeline {

struct GenerateRequest {
  std::string world = "shop"; // one of generatedWorlds()
  std::filesystem::path out;  // NAME.csv; the truth is NAME.truth.json, logged decisions are NAME.decisions.csv
  std::int64_t users = 2'000;
  std::uint64_t seed = 7;
  int days = 14;
};

struct GenerateSummary {
  std::string world;
  std::int64_t rows = 0; // of the log: events + duplicates + malformed
  std::int64_t events = 0;
  std::int64_t duplicates = 0;
  std::int64_t malformed = 0;
  std::int64_t users = 0;
  std::int64_t sessions = 0;
  std::int64_t buyingSessions = 0;
  std::int64_t decisions = 0;
  std::filesystem::path log, truth;
  std::filesystem::path decisionLog; // empty: the world has no guidance
  double seconds = 0;
};

const std::vector<std::string>& generatedWorlds();

// Needs no project. Existing files are replaced, all or none. Errors: an unknown world, users or days out of range
// (Usage); no path, a folder that cannot be written to; cancelled.
Result<GenerateSummary> generate(const GenerateRequest& request, const JobContext& job = {});

} // namespace guidepost::pipeline
