// Items with their last known attributes; what they were earlier stands in item_attribute with its valid-from.
#pragma once

#include "core/base/Id.h"
#include "core/store/Project.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace guidepost::store {

struct ItemRow {
  ItemId id;
  std::string name;          // the log's own id
  std::string title;         // "": none
  std::int64_t category = 0; // row id, 0: none
  std::int64_t brand = 0;
  std::int64_t price = -1; // 1/10,000; -1: unknown
  std::string currency;
  std::int64_t lastTimeUs = 0; // of the newest event that named it
};

class ItemTable {
public:
  explicit ItemTable(const Connection& connection) : connection_(connection) {}

  Status insert(const ItemRow& row);
  Status update(const ItemRow& row);
  Status insertAttribute(ItemId item, std::string_view name, std::string_view value, std::int64_t validFromUs,
                         ImportId import);
  Result<std::optional<ItemRow>> load(ItemId id) const;
  Result<std::optional<ItemRow>> find(std::string_view name) const;
  Status forEach(const std::function<bool(const ItemRow&)>& visitor) const; // by id
  Result<std::int64_t> count() const;
  Result<std::int64_t> nextId() const;

private:
  const Connection& connection_;
};

} // namespace guidepost::store
