// Pages of rows that were rejected (those that are stored) and of dropped duplicates, for tables and for mending them.
#pragma once

#include "core/store/RejectedRowTable.h"

#include <optional>
#include <string>
#include <vector>

namespace guidepost::store {

struct RejectedFilter {
  std::optional<ImportId> import;
  std::optional<std::string> file;   // its name
  std::optional<std::string> reason; // message id
  std::string text;                  // that the row's text contains; "": any
};

struct FileCount {
  ImportId import;
  std::string file;
  std::int64_t stored = 0;   // that fit the filter
  std::int64_t rejected = 0; // of the file in all, stored or not
};

struct DuplicateRow {
  ImportId import;
  std::string file;
  std::int64_t line = 0;
};

class RejectedPages {
public:
  explicit RejectedPages(const Connection& connection) : connection_(connection) {}

  Result<std::int64_t> count(const RejectedFilter& filter) const;
  Result<std::vector<RejectedRow>> page(const RejectedFilter& filter, std::int64_t first, int limit) const;
  Result<std::vector<ReasonCount>> reasons(const RejectedFilter& filter) const; // most frequent first
  Result<std::vector<FileCount>> files(const RejectedFilter& filter) const;     // in order of import and file

  Result<std::int64_t> countDuplicates(std::optional<ImportId> import) const;
  Result<std::vector<DuplicateRow>> duplicates(std::optional<ImportId> import, std::int64_t first, int limit) const;

private:
  const Connection& connection_;
};

} // namespace guidepost::store
