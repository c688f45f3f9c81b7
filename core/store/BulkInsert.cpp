#include "core/store/BulkInsert.h"

#include "core/store/Code.h"
#include "core/store/Sqlite.h"

#include <sqlite3.h>

#include <array>

namespace guidepost::store {

namespace {

// The table `feed` (SQLite, "The Virtual Table Mechanism"): eponymous, read once from top to bottom.
struct FeedTable {
  sqlite3_vtab base;
  const Connection::Handle* handle;
};

struct FeedCursor {
  sqlite3_vtab_cursor base;
  const RowSource* source;
  std::size_t row;
  std::size_t rows;
};

FeedCursor& cursorOf(sqlite3_vtab_cursor* cursor) {
  return *reinterpret_cast<FeedCursor*>(cursor);
}

int connectFeed(sqlite3* database, void* handle, int, const char* const*, sqlite3_vtab** table, char**) {
  const int declared = sqlite3_declare_vtab(
      database, "CREATE TABLE feed (c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15)");
  if (declared != SQLITE_OK) return declared;
  auto* own = new (std::nothrow) FeedTable{{}, static_cast<const Connection::Handle*>(handle)};
  if (!own) return SQLITE_NOMEM;
  *table = &own->base;
  return SQLITE_OK;
}

int disconnectFeed(sqlite3_vtab* table) {
  delete reinterpret_cast<FeedTable*>(table);
  return SQLITE_OK;
}

int planFeed(sqlite3_vtab*, sqlite3_index_info* info) {
  info->estimatedRows = 1'000'000;
  return SQLITE_OK;
}

int openFeed(sqlite3_vtab*, sqlite3_vtab_cursor** cursor) {
  auto* own = new (std::nothrow) FeedCursor{{}, nullptr, 0, 0};
  if (!own) return SQLITE_NOMEM;
  *cursor = &own->base;
  return SQLITE_OK;
}

int closeFeed(sqlite3_vtab_cursor* cursor) {
  delete &cursorOf(cursor);
  return SQLITE_OK;
}

int beginFeed(sqlite3_vtab_cursor* cursor, int, const char*, int, sqlite3_value**) {
  FeedCursor& own = cursorOf(cursor);
  own.source = reinterpret_cast<FeedTable*>(cursor->pVtab)->handle->feed;
  own.row = 0;
  own.rows = own.source ? own.source->rows() : 0;
  return SQLITE_OK;
}

int nextOfFeed(sqlite3_vtab_cursor* cursor) {
  ++cursorOf(cursor).row;
  return SQLITE_OK;
}

int endOfFeed(sqlite3_vtab_cursor* cursor) {
  return cursorOf(cursor).row >= cursorOf(cursor).rows;
}

int columnOfFeed(sqlite3_vtab_cursor* cursor, sqlite3_context* context, int column) {
  ValueSink sink(context);
  cursorOf(cursor).source->value(cursorOf(cursor).row, column, sink);
  return SQLITE_OK;
}

int rowidOfFeed(sqlite3_vtab_cursor* cursor, sqlite3_int64* rowid) {
  *rowid = static_cast<sqlite3_int64>(cursorOf(cursor).row);
  return SQLITE_OK;
}

sqlite3_module feedModule() {
  sqlite3_module module{};
  module.iVersion = 1;
  module.xConnect = connectFeed;
  module.xBestIndex = planFeed;
  module.xDisconnect = disconnectFeed;
  module.xOpen = openFeed;
  module.xClose = closeFeed;
  module.xFilter = beginFeed;
  module.xNext = nextOfFeed;
  module.xEof = endOfFeed;
  module.xColumn = columnOfFeed;
  module.xRowid = rowidOfFeed;
  return module;
}

sqlite3_context* contextOf(void* context) {
  return static_cast<sqlite3_context*>(context);
}

} // namespace

void ValueSink::null() {
  sqlite3_result_null(contextOf(context_));
}
void ValueSink::integer(std::int64_t value) {
  sqlite3_result_int64(contextOf(context_), value);
}
void ValueSink::real(double value) {
  sqlite3_result_double(contextOf(context_), value);
}
void ValueSink::text(std::string_view value) {
  sqlite3_result_text(contextOf(context_), value.data(), static_cast<int>(value.size()), SQLITE_STATIC);
}
void ValueSink::bytes(std::string_view value) {
  sqlite3_result_blob(contextOf(context_), value.data(), static_cast<int>(value.size()), SQLITE_STATIC);
}
void ValueSink::code(std::string_view value) {
  if (const std::optional<CodeBytes> bytes = codeBytes(value))
    sqlite3_result_blob(contextOf(context_), bytes->data(), static_cast<int>(bytes->size()), SQLITE_TRANSIENT);
  else
    text(value);
}

void registerFeed(Connection::Handle& handle) {
  static const sqlite3_module module = feedModule();
  sqlite3_create_module(handle.database.getHandle(), "feed", &module, &handle);
}

Status insertRows(const Connection& connection, const char* literal, const RowSource& source) {
  if (source.rows() == 0) return {};
  return guarded(connection, [&]() -> Status {
    Query query(connection, literal);
    struct Fed { // never leaves the pointer behind, whatever SQLite throws
      Connection::Handle& handle;
      ~Fed() { handle.feed = nullptr; }
    } fed{connection.handle()};
    fed.handle.feed = &source;
    query.run();
    return {};
  });
}

} // namespace guidepost::store
