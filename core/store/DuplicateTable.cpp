#include "core/store/DuplicateTable.h"

#include "core/store/Sqlite.h"

namespace guidepost::store {

Status DuplicateTable::insert(const DuplicateRow& row) {
  return guarded(connection_, [&]() -> Status {
    Query query(connection_, "INSERT INTO duplicate (import, file, line, key) VALUES (?, ?, ?, ?)");
    query.bind(row.import.value).bind(row.file).bind(row.line).bind(static_cast<std::int64_t>(row.key)).run();
    return {};
  });
}

Result<std::int64_t> DuplicateTable::count(ImportId import) const {
  return guarded(connection_, [&]() -> Result<std::int64_t> {
    Query query(connection_, "SELECT count(*) FROM duplicate WHERE import = ?");
    query.bind(import.value).step();
    return query.integer(0);
  });
}

} // namespace guidepost::store
