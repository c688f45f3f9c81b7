#include "core/store/Sqlite.h"

#include "core/store/Code.h"

#include <sqlite3.h>

#include <mutex>
#include <new>

namespace guidepost::store {

namespace {

int stopAsked(void* handle) {
  return static_cast<Connection::Handle*>(handle)->stop.stop_requested() ? 1 : 0;
}

std::string immutableName(const std::filesystem::path& path) {
  std::string name = "file:";
  for (const char letter : std::filesystem::absolute(path).string()) {
    switch (letter) {
    case '%':
      name += "%25";
      break;
    case '?':
      name += "%3f";
      break;
    case '#':
      name += "%23";
      break;
    default:
      name += letter;
    }
  }
  return name + "?immutable=1";
}

int flagsOf(OpenMode mode) {
  const int own = SQLite::OPEN_NOMUTEX; // a connection is used by one thread at a time
  switch (mode) {
  case OpenMode::Create:
    return own | SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE;
  case OpenMode::ReadWrite:
    return own | SQLite::OPEN_READWRITE;
  case OpenMode::ReadOnly:
    return own | SQLite::OPEN_READONLY;
  case OpenMode::Immutable:
    return own | SQLite::OPEN_READONLY | SQLite::OPEN_URI;
  }
  return own | SQLite::OPEN_READONLY;
}

Message messageOfFailedAccess(const SQLite::Exception& exception, const Text& where) {
  switch (exception.getExtendedErrorCode()) {
  case SQLITE_IOERR_WRITE:
  case SQLITE_IOERR_FSYNC:
  case SQLITE_IOERR_DIR_FSYNC:
  case SQLITE_IOERR_TRUNCATE:
  case SQLITE_IOERR_SHMSIZE:
    return Message("store.write-failed").with("path", where);
  default:
    return Message("store.sqlite").with("path", where).with("detail", Text{exception.getErrorStr()});
  }
}

Message messageOf(const SQLite::Exception& exception, const std::filesystem::path& path) {
  const Text where{path.string()};
  switch (exception.getErrorCode()) {
  case SQLITE_NOTADB:
    return Message("store.not-a-project").with("path", where);
  case SQLITE_CORRUPT:
    return Message("store.damaged").with("path", where);
  case SQLITE_FULL:
    return Message("store.disk-full").with("path", where);
  case SQLITE_READONLY: {
    const int detail = exception.getExtendedErrorCode();
    const bool unfinished = detail == SQLITE_READONLY_ROLLBACK || detail == SQLITE_READONLY_RECOVERY;
    return Message(unfinished ? "store.unfinished-change" : "store.read-only").with("path", where);
  }
  case SQLITE_IOERR:
    return messageOfFailedAccess(exception, where);
  case SQLITE_BUSY:
  case SQLITE_LOCKED:
    return Message("store.busy").with("path", where);
  case SQLITE_CANTOPEN:
    return Message("store.cannot-open").with("path", where);
  default:
    return Message("store.sqlite").with("path", where).with("detail", Text{exception.getErrorStr()});
  }
}

// SQLite's count of its memory costs a lock at each allocation, and nothing reads it.
void leaveMemoryUncounted() {
  static std::once_flag once;
  std::call_once(once, [] { sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); });
}

} // namespace

Connection::Connection(std::unique_ptr<Handle> handle) : handle_(std::move(handle)) {}
Connection::~Connection() = default;

Error errorOfCurrentException(const Connection::Handle* handle, const std::filesystem::path& path) {
  try {
    throw;
  } catch (const SQLite::Exception& exception) {
    if (exception.getErrorCode() == SQLITE_INTERRUPT) return {ErrorCode::Cancelled, Message("base.cancelled")};
    std::filesystem::path where = path;
    if (where.empty() && handle) where = handle->database.getFilename();
    return {ErrorCode::Failed, messageOf(exception, where)};
  } catch (const std::bad_alloc&) {
    return {ErrorCode::Failed, Message("base.out-of-memory")};
  } catch (const std::exception& exception) {
    return {ErrorCode::Failed,
            Message("store.sqlite").with("path", Text{path.string()}).with("detail", Text{exception.what()})};
  }
}

Result<std::unique_ptr<Connection>> openConnection(const std::filesystem::path& path, OpenMode mode,
                                                   const KeySource& keys) {
  TRY(const std::optional<std::string> key, keys.key(path));
  if (key) return failure(Message("store.sealed").with("path", Text{path.string()}));
  try {
    leaveMemoryUncounted();
    const bool writes = mode == OpenMode::Create || mode == OpenMode::ReadWrite;
    const std::string name = mode == OpenMode::Immutable ? immutableName(path) : path.string();
    auto connection = std::make_unique<Connection>(std::make_unique<Connection::Handle>(name, flagsOf(mode)));
    Connection::Handle& handle = connection->handle();
    handle.database.setBusyTimeout(writes ? busyMilliseconds : readerBusyMilliseconds);
    sqlite3_progress_handler(handle.database.getHandle(), 2000, stopAsked, &handle);
    if (mode == OpenMode::Create) handle.database.exec("PRAGMA page_size=8192");
    handle.database.exec(writes ? "PRAGMA cache_size=-65536; PRAGMA synchronous=NORMAL; PRAGMA temp_store=MEMORY"
                                : "PRAGMA cache_size=-16384; PRAGMA temp_store=MEMORY");
    if (writes) registerFeed(handle);
    if (mode == OpenMode::ReadWrite)
      handle.database.exec("PRAGMA journal_mode=WAL; PRAGMA journal_size_limit=67108864");
    return connection;
  } catch (...) {
    return std::unexpected(errorOfCurrentException(nullptr, path));
  }
}

void listenTo(const Connection& connection, std::stop_token stop) {
  connection.handle().stop = std::move(stop);
}

void FinalizeStatement::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}

namespace {

PreparedStatement prepared(const Connection& connection, const char* sql, unsigned flags) {
  sqlite3* database = connection.handle().database.getHandle();
  sqlite3_stmt* statement = nullptr;
  const int result = sqlite3_prepare_v3(database, sql, -1, flags, &statement, nullptr);
  if (result != SQLITE_OK) throw SQLite::Exception(database, result);
  return PreparedStatement(statement);
}

} // namespace

Query::Query(const Connection& connection, const char* literal) : database_(connection.handle().database.getHandle()) {
  CachedStatement& cached = connection.handle().statements[literal];
  if (!cached.statement) cached.statement = prepared(connection, literal, SQLITE_PREPARE_PERSISTENT);
  if (cached.inUse) {
    own_ = prepared(connection, literal, 0);
    statement_ = own_.get();
    return;
  }
  cached.inUse = true;
  cached_ = &cached;
  statement_ = cached.statement.get();
}

Query::Query(const Connection& connection, const std::string& text)
    : database_(connection.handle().database.getHandle()), own_(prepared(connection, text.c_str(), 0)),
      statement_(own_.get()) {}

Query::~Query() {
  if (!cached_) return;
  sqlite3_reset(statement_);
  sqlite3_clear_bindings(statement_);
  cached_->inUse = false;
}

void Query::check(int result) const {
  if (result != SQLITE_OK) throw SQLite::Exception(database_, result);
}

Query& Query::bind(std::int64_t value) {
  check(sqlite3_bind_int64(statement_, next_++, value));
  return *this;
}

Query& Query::bind(double value) {
  check(sqlite3_bind_double(statement_, next_++, value));
  return *this;
}

Query& Query::bind(std::string_view value) {
  check(sqlite3_bind_text(statement_, next_++, value.data() ? value.data() : "", static_cast<int>(value.size()),
                          SQLITE_TRANSIENT));
  return *this;
}

Query& Query::bindBytes(std::string_view value) {
  check(sqlite3_bind_blob(statement_, next_++, value.data() ? value.data() : "", static_cast<int>(value.size()),
                          SQLITE_TRANSIENT));
  return *this;
}

Query& Query::bindCode(std::string_view value) {
  const std::optional<CodeBytes> bytes = codeBytes(value);
  if (!bytes) return bind(value);
  return bindBytes({reinterpret_cast<const char*>(bytes->data()), bytes->size()});
}

Query& Query::bindNull() {
  check(sqlite3_bind_null(statement_, next_++));
  return *this;
}

Query& Query::bindUnlessZero(std::int64_t value) {
  return value == 0 ? bindNull() : bind(value);
}
Query& Query::bindUnlessNegative(std::int64_t value) {
  return value < 0 ? bindNull() : bind(value);
}
Query& Query::bindUnlessEmpty(std::string_view value) {
  return value.empty() ? bindNull() : bind(value);
}

bool Query::step() {
  const int result = sqlite3_step(statement_);
  if (result == SQLITE_ROW) return true;
  if (result == SQLITE_DONE) return false;
  const SQLite::Exception problem(database_, result);
  sqlite3_reset(statement_);
  throw problem;
}

void Query::run() {
  while (step()) {
  }
}

std::int64_t Query::integer(int column) const {
  return sqlite3_column_int64(statement_, column);
}

std::int64_t Query::integer(int column, std::int64_t otherwise) const {
  return isNull(column) ? otherwise : integer(column);
}

double Query::real(int column) const {
  return sqlite3_column_double(statement_, column);
}

std::string_view Query::bytes(int column) const {
  const void* data = sqlite3_column_blob(statement_, column);
  return {static_cast<const char*>(data), static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

std::string Query::text(int column) const {
  const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
  return data ? std::string(data, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))) : std::string();
}

std::string Query::code(int column) const {
  return sqlite3_column_type(statement_, column) == SQLITE_BLOB ? codeText(bytes(column)) : text(column);
}

bool Query::isNull(int column) const {
  return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}

std::int64_t lastInsertId(const Connection& connection) {
  return connection.handle().database.getLastInsertRowid();
}

void execute(const Connection& connection, const char* sql) {
  connection.handle().database.exec(sql);
}

} // namespace guidepost::store
