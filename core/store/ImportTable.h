// Imports, their files and the duplicates that were dropped. read = accepted + duplicates + rejected, always.
#pragma once

#include "core/base/Id.h"
#include "core/store/Project.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace guidepost::store {

struct ImportFileRow {
  std::string name; // without its folder
  std::int64_t bytes = 0;
  std::string fingerprint; // of its bytes
  std::int64_t read = 0;
  std::int64_t accepted = 0;
  std::int64_t duplicates = 0;
  std::int64_t rejected = 0;
};

struct ImportRow {
  ImportId id;
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
  std::vector<ImportFileRow> files;
};

class ImportTable {
public:
  explicit ImportTable(const Connection& connection) : connection_(connection) {}

  Result<ImportId> insert(const ImportRow& row); // without files
  Status finish(const ImportRow& row);           // counts, and its files
  Status insertDuplicate(ImportId import, std::int64_t file, std::int64_t line, std::int64_t key);
  Result<std::vector<ImportRow>> list() const; // oldest first, with files
  Result<std::optional<ImportRow>> findFile(std::string_view fingerprint) const;

private:
  const Connection& connection_;
};

} // namespace guidepost::store
