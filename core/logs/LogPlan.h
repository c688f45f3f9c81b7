// How one log file is going to be read: found out from its first rows, or told by the user. A value.
#pragma once

#include "core/base/Result.h"
#include "core/logs/Dialect.h"
#include "core/logs/Format.h"
#include "core/logs/LogPart.h"
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
  std::map<std::string, std::string> map = {}; // role → column name, or number from 1; "": no column has this role
  std::string currency = {};                   // "": the format's
  std::string timeZone = {};                   // "": the format's
  std::string kind = {};                       // "": the format's, or by the columns
  std::string delimiter = {};                  // one of , ; | tab ("\t" or "tab") and blanks (" " or "blanks")
  std::string encoding = {};                   // as iconv calls it
  std::string timeUnit = {};                   // one of timeUnitNames
  std::optional<bool> header = {};             // whether the first row names the columns
  std::filesystem::path profiles = {};         // a folder of profiles (Profile.h) that come before formats; "": none

  bool operator==(const LogOptions&) const = default;
};

struct Candidate {
  std::string format;
  Kind kind = Kind::Events;
  double confidence = 0;
  std::string profile = {}; // of the user, for this header; "": none
};

struct LogPlan {
  std::string format;
  std::string title; // of the format
  Kind kind = Kind::Events;
  double confidence = 1;             // 0…1; 1 when the format was told
  std::vector<Candidate> candidates; // all that fit, best first
  std::string profile;               // the user's profile that this plan follows
  std::string headerFingerprint;     // of the file's columns, whatever the options say: by it profiles are found
  LogPart part;
  Dialect dialect;
  std::size_t fields = 0;                                  // that a row must have
  std::vector<std::string> columnNames;                    // empty: no header
  std::array<std::vector<std::size_t>, roleCount> columns; // role → columns, the first that is not empty counts
  EventNames types;
  bool hasEventTypes = true;           // false: every row is a view
  std::vector<Role> duplicateKey;      // what makes two rows the same; with keyColumns empty too: the whole row
  std::vector<std::size_t> keyColumns; // and these columns
  RowRules rules;
  bool sessionsPerUser = true;
  std::string currency;
  std::string timeZoneName;
  TimeZone timeZone;
  TimeUnit timeUnit = TimeUnit::Automatic;
  std::array<char, roleCount> decimalMarks{}; // of a role's column: '.' or ','; 0: by each value
  std::vector<std::size_t> leaks;             // columns that are known only after what the label says
  std::vector<std::size_t> ignored;           // columns that say nothing
  bool synthetic = false;                     // the log says so
  std::string syntheticNote;
  std::vector<std::vector<std::string>> sample; // the first rows, at most 20
  std::vector<Message> findings;
  std::optional<Message> problem; // why it cannot be imported like this

  const std::vector<std::size_t>& columnsOf(Role role) const { return columns[static_cast<std::size_t>(role)]; }
  bool has(Role role) const { return !columnsOf(role).empty(); }
};

// Looks at the first 256 KiB. Errors: the file cannot be read, is empty, binary or in an unknown encoding; an unknown
// format, kind, role, time unit, delimiter or time zone is ErrorCode::Usage. A file without the columns that are needed
// is a plan with a problem.
Result<LogPlan> planLog(const LogPart& part, const std::vector<Format>& formats, const LogOptions& options = {});

// Of the file's first part.
Result<LogPlan> planLog(const std::filesystem::path& path, const std::vector<Format>& formats,
                        const LogOptions& options = {});

} // namespace guidepost::logs
