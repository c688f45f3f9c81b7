// Session summaries: rows of features and a label that an import brought as they are, and what their columns were.
#pragma once

#include "core/base/Id.h"
#include "core/store/Project.h"

#include <cstdint>
#include <string>
#include <vector>

namespace guidepost::store {

struct SummaryColumn {
  ImportId import;
  std::int64_t number = 0; // from 0, over all parts of the import
  std::string name;
  std::string role;   // "label", "user", …; "": a feature
  bool leaks = false; // known only after what the label says
};

struct SummaryRow {
  ImportId import;
  std::int64_t file = 0;
  std::int64_t line = 0;
  std::string label;    // as the file has it
  std::string features; // JSON: column → number or text; no empty ones
};

class SummaryTable {
public:
  explicit SummaryTable(const Connection& connection) : connection_(connection) {}

  Status insertColumn(const SummaryColumn& column);
  Status insert(const SummaryRow& row);
  Result<std::vector<SummaryColumn>> columns(ImportId import) const; // by number
  Result<std::int64_t> count() const;

private:
  const Connection& connection_;
};

} // namespace guidepost::store
