// Trained models: bytes, and what they were made from. metadata is JSON (options, metrics, epochs, …).
#pragma once

#include "core/base/Id.h"
#include "core/store/Project.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace guidepost::store {

struct ModelRow {
  ModelId id;
  std::string name;
  std::string kind;           // "gpt"
  std::int64_t createdUs = 0; // 0 on insert: now
  std::int64_t dataVersion = 0;
  std::string fingerprint; // of that data version
  std::uint64_t seed = 0;
  std::string backend;
  std::string programVersion;
  std::string metadata;   // JSON
  std::int64_t bytes = 0; // size of the weights
};

class ModelTable {
public:
  explicit ModelTable(const Connection& connection) : connection_(connection) {}

  Result<ModelId> insert(const ModelRow& row, std::string_view bytes);
  Result<std::vector<ModelRow>> list() const; // newest first
  Result<std::optional<ModelRow>> load(ModelId id) const;
  Result<std::optional<ModelRow>> newest() const;
  Result<std::optional<ModelRow>> find(std::string_view nameOrId) const;
  Result<std::string> bytes(ModelId id) const;
  Status rename(ModelId id, std::string_view name);
  Status updateMetadata(ModelId id, std::string_view json);
  Status remove(ModelId id);

private:
  const Connection& connection_;
};

} // namespace guidepost::store
