// The rows that did not become events: read in pages, counted, and written out whole from their source files so that
// they can be mended in a spreadsheet and imported again.
#pragma once

#include "core/pipeline/Workspace.h"
#include "core/store/RejectedPages.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace guidepost::pipeline {

struct RejectedPage {
  std::int64_t total = 0; // stored ones that fit the filter
  std::int64_t firstRow = 0;
  std::vector<store::RejectedRow> rows;
};
Result<RejectedPage> rejectedPage(Workspace& workspace, const store::RejectedFilter& filter, std::int64_t firstRow,
                                  int limit, const JobContext& job = {});

struct RejectedCounts {
  std::int64_t stored = 0;   // that fit the filter
  std::int64_t rejected = 0; // of the imports and files that the filter lets through; at most 10,000 each are stored
  std::vector<store::ReasonCount> reasons;
  std::vector<store::FileCount> files;
};
Result<RejectedCounts> rejectedCounts(Workspace& workspace, const store::RejectedFilter& filter,
                                      const JobContext& job = {});

struct DuplicatePage {
  std::int64_t total = 0;
  std::int64_t firstRow = 0;
  std::vector<store::DuplicateRow> rows;
};
Result<DuplicatePage> duplicatePage(Workspace& workspace, std::optional<ImportId> import, std::int64_t firstRow,
                                    int limit, const JobContext& job = {});

// How a reason reads in the file, in the user's words. Without it: the message's id.
using WordReason = std::function<std::string(const Message&)>;

struct ExportedRejected {
  std::int64_t rows = 0;         // written
  std::vector<Message> findings; // files that are gone or changed: of those only what is stored was written
  std::filesystem::path file;
};

// All rejected rows that fit, not only those stored: the source files are read again as they were read then. The header
// line comes first where the log has one; the last column, guidepost_reason, is ignored when the file is imported
// again. Rows of JSON logs stay lines, with that as a key where they can be read. Errors: nothing fits, several formats
// at once
// ("rejected.several-formats": choose an import), the file cannot be written, cancelled.
Result<ExportedRejected> exportRejected(Workspace& workspace, const store::RejectedFilter& filter,
                                        const std::filesystem::path& file, const WordReason& word = {},
                                        const JobContext& job = {});

} // namespace guidepost::pipeline
