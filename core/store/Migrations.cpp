#include "core/store/Sqlite.h"

#include <SQLiteCpp/Backup.h>

#include <fmt/format.h>

#include <system_error>

namespace guidepost::store {

namespace {

int schemaOf(const Connection& connection) {
  return connection.handle().database.execAndGet("PRAGMA user_version").getInt();
}

// The online backup also takes what still stands in the write-ahead log; a copy of the file would not.
void copyTo(const Connection& connection, const std::filesystem::path& copy) {
  std::error_code ignored;
  std::filesystem::remove(copy, ignored);
  SQLite::Database target(copy.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  SQLite::Backup backup(target, connection.handle().database);
  backup.executeStep(-1);
}

} // namespace

Status migrate(const Connection& connection, const std::filesystem::path& path, std::span<const Migration> steps) {
  return guarded(connection, [&]() -> Status {
    const int have = schemaOf(connection);
    const int want = steps.back().version;
    if (have > want)
      return failure(Message("store.newer-schema")
                         .with("path", Text{path.string()})
                         .with("schema", Count{have})
                         .with("known", Count{want}));
    if (have == want) return {};
    if (have > 0) copyTo(connection, path.string() + fmt::format(".schema-{}.bak", have));

    SQLite::Database& database = connection.handle().database;
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    for (const Migration& step : steps) {
      if (step.version <= have) continue;
      database.exec(step.sql);
      if (step.after) TRY_STATUS(step.after(connection));
    }
    database.exec(fmt::format("PRAGMA application_id={}; PRAGMA user_version={}", applicationId, want));
    transaction.commit();
    return {};
  });
}

} // namespace guidepost::store
