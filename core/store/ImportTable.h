// Imports, their files and the duplicates that were dropped. read = accepted + duplicates + rejected, always.
#pragma once

#include "core/base/Id.h"
#include "core/store/Project.h"
#include "core/store/Span.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace guidepost::store {

struct ImportFileRow {
  std::string name; // without its folder
  std::string path; // where it lay; "" not known
  std::int64_t bytes = 0;
  std::string fingerprint; // of its bytes
  std::int64_t read = 0;
  std::int64_t accepted = 0;
  std::int64_t duplicates = 0;
  std::int64_t rejected = 0;
  std::int64_t firstEvent = 1; // row id
};

struct ImportRow {
  ImportId id;
  std::string kind = "events";
  std::int64_t timeUs = 0; // when it was done
  std::string format;
  double confidence = 1;
  std::string programVersion;
  std::string options;  // JSON: mapping, session gap, pseudonyms, currency, time zone
  std::string currency; // ISO code given to prices without their own
  bool hasEventTypes = true;
  bool synthetic = false;
  std::int64_t read = 0;
  std::int64_t accepted = 0;
  std::int64_t duplicates = 0;
  std::int64_t rejected = 0;
  // The first row ids that it gave out, or would have given; up to those of the next import.
  std::int64_t firstEvent = 1;
  std::int64_t firstUser = 1;
  std::int64_t firstItem = 1;
  std::int64_t firstSession = 1;
  std::optional<Span> span;                       // of its events
  bool inTimeOrder = false;                       // rows in order of their lines are in order of time
  std::map<std::string, std::int64_t> currencies; // ISO code → priced events
  std::vector<ImportFileRow> files;
};

// A row of earlier imports that an import changed, as it was before.
struct ImportChange {
  std::string what; // "session", "item", "event"
  std::int64_t id = 0;
  std::string before; // JSON
};

class ImportTable {
public:
  explicit ImportTable(const Connection& connection) : connection_(connection) {}

  Result<ImportId> insert(const ImportRow& row); // without files; its first row ids are the next ones
  Status finish(const ImportRow& row);           // counts, and its files
  Status insertChange(ImportId import, std::string_view what, std::int64_t id, std::string_view before); // first wins
  Result<std::vector<ImportChange>> changes(ImportId import) const;
  Result<std::vector<ImportRow>> list() const; // oldest first, with files
  Result<std::optional<ImportRow>> findFile(std::string_view fingerprint) const;

private:
  const Connection& connection_;
};

} // namespace guidepost::store
