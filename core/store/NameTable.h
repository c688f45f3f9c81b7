// Lists of names that events refer to by number: categories, brands, the log's own intents, and event types (whose
// canonical names have the fixed numbers of core/logs/EventType.h).
#pragma once

#include "core/logs/EventType.h"
#include "core/store/Project.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace guidepost::store {

struct Name {
  std::int64_t id = 0;
  std::string name;
};

class NameTable {
public:
  enum class Kind { Category, Brand, Intent };
  NameTable(const Connection& connection, Kind kind) : connection_(connection), kind_(kind) {}

  Result<std::int64_t> findOrInsert(std::string_view name);
  Status insert(std::int64_t id, std::string_view name);
  Result<std::vector<Name>> list() const; // by id

private:
  const Connection& connection_;
  Kind kind_;
};

class EventTypeTable {
public:
  explicit EventTypeTable(const Connection& connection) : connection_(connection) {}

  // Errors: more than 1,000 names of its own (then the column is no event type).
  Result<logs::EventType> findOrInsert(std::string_view name);
  Status insert(logs::EventType code, std::string_view name);
  Result<std::vector<std::string>> names() const; // by code; "" for unused codes

private:
  const Connection& connection_;
};

} // namespace guidepost::store
