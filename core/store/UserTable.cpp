#include "core/store/UserTable.h"

#include "core/store/Sqlite.h"

namespace guidepost::store {

Result<UserId> UserTable::insert(std::string_view code) {
  return guarded(connection_, [&]() -> Result<UserId> {
    Query(connection_, "INSERT INTO user (code) VALUES (?)").bind(code).run();
    return UserId{lastInsertId(connection_)};
  });
}

Result<std::optional<UserId>> UserTable::find(std::string_view code) const {
  return guarded(connection_, [&]() -> Result<std::optional<UserId>> {
    Query query(connection_, "SELECT id FROM user WHERE code = ?");
    query.bind(code);
    if (!query.step()) return std::nullopt;
    return UserId{query.integer(0)};
  });
}

Result<std::optional<std::string>> UserTable::code(UserId id) const {
  return guarded(connection_, [&]() -> Result<std::optional<std::string>> {
    Query query(connection_, "SELECT code FROM user WHERE id = ?");
    query.bind(id.value);
    if (!query.step()) return std::nullopt;
    return query.text(0);
  });
}

Result<std::int64_t> UserTable::count() const {
  return guarded(connection_, [&]() -> Result<std::int64_t> {
    Query query(connection_, "SELECT count(*) FROM user");
    query.step();
    return query.integer(0);
  });
}

} // namespace guidepost::store
