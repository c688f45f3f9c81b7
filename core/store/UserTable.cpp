#include "core/store/UserTable.h"

#include "core/store/Code.h"
#include "core/store/PostingTable.h"
#include "core/store/Sqlite.h"

namespace guidepost::store {

Result<UserId> UserTable::insert(std::string_view code) {
  return guarded(connection_, [&]() -> Result<UserId> {
    Query(connection_, "INSERT INTO user (code) VALUES (?)").bindCode(code).run();
    return UserId{lastInsertId(connection_)};
  });
}

Result<std::optional<UserId>> UserTable::find(std::string_view code) const {
  TRY(const std::vector<std::int64_t> ids, PostingTable(connection_).find(Posting::UsersByCode, codeHash(code)));
  for (const std::int64_t id : ids) {
    TRY(const std::optional<std::string> found, this->code({id}));
    if (found && *found == code) return UserId{id};
  }
  return std::nullopt;
}

Result<std::optional<std::string>> UserTable::code(UserId id) const {
  return guarded(connection_, [&]() -> Result<std::optional<std::string>> {
    Query query(connection_, "SELECT code FROM user WHERE id = ?");
    query.bind(id.value);
    if (!query.step()) return std::nullopt;
    return query.code(0);
  });
}

Result<std::int64_t> UserTable::count() const {
  return guarded(connection_, [&]() -> Result<std::int64_t> {
    Query query(connection_, "SELECT count(*) FROM user WHERE anonymous = 0");
    query.step();
    return query.integer(0);
  });
}

Result<std::int64_t> UserTable::countFrom(UserId first, bool anonymous) const {
  return guarded(connection_, [&]() -> Result<std::int64_t> {
    Query query(connection_, "SELECT count(*) FROM user WHERE id >= ? AND anonymous = ?");
    query.bind(first.value).bind(std::int64_t{anonymous}).step();
    return query.integer(0);
  });
}

Result<std::int64_t> UserTable::nextId() const {
  return guarded(connection_, [&]() -> Result<std::int64_t> {
    Query query(connection_, "SELECT ifnull(max(id), 0) + 1 FROM user");
    query.step();
    return query.integer(0);
  });
}

} // namespace guidepost::store
