// What side tables say of users and items beyond the columns of UserTable and ItemTable. Each row knows its import.
#pragma once

#include "core/base/Id.h"
#include "core/store/Project.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace guidepost::store {

struct ItemDetails {
  std::string text;                                         // "": none
  double stock = std::numeric_limits<double>::quiet_NaN();  // pieces; NaN: unknown
  double margin = std::numeric_limits<double>::quiet_NaN(); // as the file has it; NaN: unknown
};

class AttributeTable {
public:
  explicit AttributeTable(const Connection& connection) : connection_(connection) {}

  Status insertOfUser(UserId user, std::string_view name, std::string_view value, ImportId import, std::int64_t line);
  // Valid from ever; from the import's moment where an earlier import has said what holds from ever.
  Status insertOfItem(ItemId item, std::string_view name, std::string_view value, ImportId import,
                      std::int64_t importTimeUs);
  Result<ItemDetails> details(ItemId item) const;
  Status saveDetails(ItemId item, const ItemDetails& details);

  // A vector of features for later fusion; source names where it is from ("images").
  Status insertVector(ItemId item, std::string_view source, ImportId import, std::span<const float> floats);
  Result<std::optional<std::vector<float>>> vectorOf(ItemId item, std::string_view source) const;
  Result<bool> hasVectors(std::string_view source) const;

private:
  const Connection& connection_;
};

} // namespace guidepost::store
