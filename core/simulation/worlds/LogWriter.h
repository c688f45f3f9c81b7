// Writes a generated log as three files: LOG as CSV, LOG.decisions.csv with what the shop showed and what came back
// (worlds with guidance only), and LOG.truth.json. The log has the dirt of real ones: some rows twice, a few that are
// broken. The files appear together when all is written; until then, and after an error, there is nothing new.
#pragma once

#include "core/simulation/worlds/World.h"

#include <filesystem>

namespace guidepost::worlds {

struct WrittenLog {
  WorldTruth truth;
  std::int64_t rows = 0; // in the log, without its comment and header: events + duplicates + malformed
  std::int64_t duplicates = 0;
  std::int64_t malformed = 0;
  std::filesystem::path log, truthFile;
  std::filesystem::path decisions; // empty: the world has no guidance
};

// log is NAME.csv; the others are NAME.decisions.csv and NAME.truth.json. Existing files are replaced.
// Errors: as generate(), and a folder that cannot be written to.
Result<WrittenLog> writeWorld(const WorldOptions& options, const std::filesystem::path& log, const JobContext& job);

std::string truthJson(const WrittenLog& written);

} // namespace guidepost::worlds
