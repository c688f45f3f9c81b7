// Users: a number and a code (a pseudonym, or the raw id when pseudonyms were switched off at import). Anonymous ones
// stand for the visitor of one session that the log does not name; they are no users when users are counted.
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

  Result<UserId> insert(std::string_view code); // without its posting
  Result<std::optional<UserId>> find(std::string_view code) const;
  Result<std::optional<std::string>> code(UserId id) const;
  Result<std::int64_t> count() const;                                 // without anonymous ones
  Result<std::int64_t> countFrom(UserId first, bool anonymous) const; // of ids from this one on
  Result<std::int64_t> nextId() const;

private:
  const Connection& connection_;
};

} // namespace guidepost::store
