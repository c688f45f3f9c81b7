// Users: a number and a code (a pseudonym, or the raw id when pseudonyms were switched off at import).
#pragma once

#include "core/base/Id.h"
#include "core/store/Project.h"

#include <optional>
#include <string>
#include <string_view>

namespace guidepost::store {

class UserTable {
public:
  explicit UserTable(const Connection& connection) : connection_(connection) {}

  Result<UserId> insert(std::string_view code);
  Result<std::optional<UserId>> find(std::string_view code) const;
  Result<std::optional<std::string>> code(UserId id) const;
  Result<std::int64_t> count() const;

private:
  const Connection& connection_;
};

} // namespace guidepost::store
