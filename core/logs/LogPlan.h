// How one log file is going to be read: found out from its first rows, or told by the user. A value.
#pragma once

#include "core/base/Result.h"
#include "core/logs/DelimitedReader.h"
#include "core/logs/Format.h"
#include "core/logs/TimeParser.h"

#include <array>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace guidepost::logs {

struct LogOptions {
  std::string format = {};                     // "": detected
  std::map<std::string, std::string> map = {}; // role → column name, or number from 1
  std::string currency = {};                   // "": the format's
  std::string timeZone = {};                   // "": the format's
};

struct LogPlan {
  std::string format;
  double confidence = 1; // 0…1; 1 when the format was told
  Dialect dialect;
  std::size_t fields = 0;                                         // that a row must have
  std::vector<std::string> columnNames;                           // empty: no header
  std::array<std::vector<std::size_t>, roleNames.size()> columns; // role → columns, the first that is not empty counts
  EventNames types;
  bool hasEventTypes = true;
  std::vector<Role> duplicateKey; // empty: the whole row
  bool sessionsPerUser = true;
  std::string currency;
  std::string timeZoneName;
  TimeZone timeZone;
  TimeUnit timeUnit = TimeUnit::Automatic;
  bool synthetic = false; // the log says so
  std::string syntheticNote;
  std::vector<std::vector<std::string>> sample; // the first rows, at most 20
  std::vector<Message> findings;
  std::optional<Message> problem; // why it cannot be imported like this

  const std::vector<std::size_t>& columnsOf(Role role) const { return columns[static_cast<std::size_t>(role)]; }
  bool has(Role role) const { return !columnsOf(role).empty(); }
};

// Looks at the first 256 KiB. Errors: the file cannot be read, is empty, binary or in an unknown encoding; an unknown
// format, role or time zone is ErrorCode::Usage. A file without the columns that are needed is a plan with a problem.
Result<LogPlan> planLog(const std::filesystem::path& path, const std::vector<Format>& formats,
                        const LogOptions& options = {});

} // namespace guidepost::logs
