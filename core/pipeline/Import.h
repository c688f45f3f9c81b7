// Brings logs and side tables (catalogue, users, campaigns, …) into a project: one import is one transaction, so a
// failed, cancelled or killed one leaves nothing behind. Formats, parts of archives, encodings and columns are found
// out from the files; ImportRequest overrides what was found.
#pragma once

#include "core/logs/LogPart.h"
#include "core/logs/LogPlan.h"
#include "core/pipeline/Workspace.h"
#include "core/store/EventTable.h"
#include "core/store/ImportTable.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace guidepost::pipeline {

struct ImportRequest {
  std::vector<std::filesystem::path> paths; // files, archives of files; "-": standard input
  std::string format;                       // "": detected
  std::map<std::string, std::string> map;   // role → column name or number from 1; overrides the format
  int sessionGapMinutes = 30;               // for rows without the log's own session id
  bool pseudonymise = true;
  std::string currency; // ISO code for prices without their own; "": the format's
  std::string timeZone; // of times without a zone: "UTC", "+08:00", "Asia/Shanghai"; "": the format's
  bool again = false;   // import a file that is in the project already, all its rows once more
  // As in logs::LogOptions; empty: found out.
  std::string kind = {};
  std::string delimiter = {};
  std::string encoding = {};
  std::string timeUnit = {};
  std::optional<bool> header = {};
  std::filesystem::path profiles = {}; // a folder of the user's profiles
};

struct ImportSummary {
  ImportId import;
  std::string kind = "events"; // one of logs::kindNames
  std::string format;
  double confidence = 1;     // of the detection, 0…1; 1 when it was given
  std::int64_t rowsRead = 0; // = accepted + duplicates + rejected
  std::int64_t accepted = 0;
  std::int64_t duplicates = 0;
  std::int64_t rejected = 0;
  std::int64_t users = 0; // in the project, after the import
  std::int64_t sessions = 0;
  std::int64_t items = 0;
  double seconds = 0;
  std::vector<store::ImportFileRow> files;
  std::optional<store::Span> span; // of the accepted rows
  std::string currency;            // of the import; "" unknown or no prices, "mixed" when there are several
  bool hasEventTypes = true;
  std::vector<Message> findings;                  // the last line was cut short, the log is synthetic, …
  std::int64_t decisions = 0;                     // logged ones that stood beside a generated log
  std::map<std::string, std::int64_t> eventTypes; // of the accepted rows
  std::int64_t anonymousUsers = 0;                // of the project: visitors of one session whom the log does not name
  std::int64_t newUsers = 0;                      // of this import, without anonymous ones
  std::int64_t newItems = 0;
  std::int64_t dataVersion = 0;
  std::string fingerprint;
};

// All files are of one format and become one import.
Result<ImportSummary> importLogs(Workspace& workspace, const ImportRequest& request, const JobContext& job = {});

struct ImportedFormats {
  std::vector<ImportSummary> imports;
  std::optional<Error> problem; // of the format after them, because of which the rest was left out
};

// One import for each format among the files, in order of their first file. All files are looked at before the first
// import begins. When a later import fails, the earlier ones stay; when the first one does, that is the error.
Result<ImportedFormats> importEachFormat(Workspace& workspace, const ImportRequest& request,
                                         const JobContext& job = {});

// The files that somebody chose, for the import dialog: what is in them and which import brought the same bytes.
struct PreviewFile {
  std::filesystem::path path;
  std::string name;
  std::int64_t bytes = 0;
  std::vector<logs::LogPart> parts;
  ImportId knownImport;         // 0: none
  std::int64_t knownTimeUs = 0; // when that was done
  std::optional<Message> problem;
};

// A file that cannot be read has a problem; errors: cancelled, the project cannot be read. project may be null.
Result<std::vector<PreviewFile>> lookAtFiles(const std::vector<std::filesystem::path>& paths, const Workspace* project,
                                             const JobContext& job = {});

// What an import would make of a file, for the import dialog.
struct PreviewColumn {
  std::string name;   // "" without a header
  std::string role;   // "": not used
  std::string use;    // without a role: "attribute", "leak" or "ignored"; "" not kept
  std::string sample; // the first value that is not empty
};

struct PreviewReason {
  Message reason; // of the first such row
  std::int64_t rows = 0;
  std::int64_t firstLine = 0;
};

struct ImportPreview {
  logs::LogPart part;
  std::string format;
  std::string title; // of the format
  std::string kind = "events";
  double confidence = 0;
  std::vector<logs::Candidate> candidates; // best first
  std::vector<std::string> formats;        // names that may be asked for instead
  std::vector<std::string> kinds;
  std::vector<std::string> roles; // that a column may be given
  std::vector<PreviewColumn> columns;
  std::vector<std::vector<std::string>> rows; // the first 20
  std::string delimiter;
  bool header = true;
  std::string encoding; // "UTF-8", …
  std::string timeUnit; // one of logs::timeUnitNames
  std::optional<Term> timeUnitTerm;
  std::string timeZone;
  std::string profile; // of the user, that was followed
  std::string headerFingerprint;
  std::vector<std::string> missingRoles; // that the kind needs and no column has
  std::int64_t rowsLooked = 0;           // of at most 10,000; the counts below are of these
  std::int64_t accepted = 0;
  std::int64_t duplicates = 0;
  std::int64_t rejected = 0;
  std::vector<std::pair<Message, std::int64_t>> reasons; // of the rejected, most frequent first
  std::vector<PreviewReason> rejections;                 // the same, with lines
  std::optional<store::Span> span;
  std::map<std::string, std::int64_t> eventTypes;
  std::string currency;
  bool hasEventTypes = true;
  bool synthetic = false;
  std::vector<Message> findings;  // the last line is cut short, …
  std::optional<Message> problem; // why it cannot be imported as it stands (a column is missing, …)
};

// Only the first part of request.paths[0] is looked at, or the given part; nothing is written. Errors: no such file, a
// folder, empty, binary.
Result<ImportPreview> previewLog(const ImportRequest& request, const Resources& resources, const JobContext& job = {});
Result<ImportPreview> previewPart(const logs::LogPart& part, const ImportRequest& request, const Resources& resources,
                                  const JobContext& job = {});

} // namespace guidepost::pipeline
