// Brings logs into a project: one transaction, so a failed, cancelled or killed import leaves nothing behind.
#pragma once

#include "core/pipeline/Workspace.h"
#include "core/store/EventTable.h"
#include "core/store/ImportTable.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace guidepost::pipeline {

struct ImportRequest {
  std::vector<std::filesystem::path> paths;
  std::string format;                     // "": detected
  std::map<std::string, std::string> map; // role → column name or number from 1; overrides the format
  int sessionGapMinutes = 30;             // for rows without the log's own session id
  bool pseudonymise = true;
  std::string currency; // ISO code for prices without their own; "": the format's
  std::string timeZone; // of times without a zone: "UTC", "+08:00", "Asia/Shanghai"; "": the format's
  bool again = false;   // import a file that is in the project already, all its rows once more
};

struct ImportSummary {
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
  std::vector<Message> findings; // the last line was cut short, the log is synthetic, …
  std::int64_t decisions = 0;    // logged ones that stood beside a generated log
  std::int64_t dataVersion = 0;
  std::string fingerprint;
};

Result<ImportSummary> importLogs(Workspace& workspace, const ImportRequest& request, const JobContext& job = {});

// What an import would make of a file, for the import dialog.
struct PreviewColumn {
  std::string name; // "" without a header
  std::string role; // "": not used
};

struct ImportPreview {
  std::string format;
  double confidence = 0;
  std::vector<std::string> formats; // names that may be asked for instead
  std::vector<std::string> roles;   // that a column may be given
  std::vector<PreviewColumn> columns;
  std::vector<std::vector<std::string>> rows; // the first 20
  std::string delimiter;
  bool header = true;
  std::int64_t rowsLooked = 0; // of at most 10,000; the counts below are of these
  std::int64_t accepted = 0;
  std::int64_t duplicates = 0;
  std::int64_t rejected = 0;
  std::vector<std::pair<Message, std::int64_t>> reasons; // of the rejected, most frequent first
  std::optional<store::Span> span;
  std::string currency;
  bool hasEventTypes = true;
  bool synthetic = false;
  std::optional<Message> problem; // why it cannot be imported as it stands (a column is missing, …)
};

// Only request.paths[0] is looked at; nothing is written. Errors: no such file, a folder, empty, binary.
Result<ImportPreview> previewLog(const ImportRequest& request, const Resources& resources, const JobContext& job = {});

} // namespace guidepost::pipeline
