#include "core/store/Sqlite.h"

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

Message messageOf(const SQLite::Exception& exception, const std::filesystem::path& path) {
  const Text where{path.string()};
  switch (exception.getErrorCode()) {
  case SQLITE_NOTADB:
    return Message("store.not-a-project").with("path", where);
  case SQLITE_CORRUPT:
    return Message("store.damaged").with("path", where);
  case SQLITE_FULL:
    return Message("store.disk-full").with("path", where);
  case SQLITE_READONLY:
    return Message("store.read-only").with("path", where);
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
    handle.database.setBusyTimeout(5000);
    sqlite3_progress_handler(handle.database.getHandle(), 2000, stopAsked, &handle);
    handle.database.exec(writes ? "PRAGMA cache_size=-65536; PRAGMA synchronous=NORMAL; PRAGMA temp_store=MEMORY"
                                : "PRAGMA cache_size=-16384; PRAGMA temp_store=MEMORY");
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

Query::Query(const Connection& connection, const char* literal) {
  CachedStatement& cached = connection.handle().statements[literal];
  if (!cached.statement) cached.statement = std::make_unique<SQLite::Statement>(connection.handle().database, literal);
  if (cached.inUse) {
    own_ = std::make_unique<SQLite::Statement>(connection.handle().database, literal);
    statement_ = own_.get();
    return;
  }
  cached.inUse = true;
  cached_ = &cached;
  statement_ = cached.statement.get();
}

Query::Query(const Connection& connection, const std::string& text)
    : own_(std::make_unique<SQLite::Statement>(connection.handle().database, text)), statement_(own_.get()) {}

Query::~Query() {
  if (!cached_) return;
  statement_->tryReset();
  cached_->inUse = false;
}

Query& Query::bind(std::int64_t value) {
  statement_->bind(next_++, value);
  return *this;
}

Query& Query::bind(double value) {
  statement_->bind(next_++, value);
  return *this;
}

Query& Query::bind(std::string_view value) {
  statement_->bind(next_++, std::string(value));
  return *this;
}

Query& Query::bindBytes(std::string_view value) {
  statement_->bind(next_++, value.data(), static_cast<int>(value.size()));
  return *this;
}

Query& Query::bindNull() {
  statement_->bind(next_++);
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

std::int64_t Query::integer(int column, std::int64_t otherwise) const {
  return isNull(column) ? otherwise : integer(column);
}

std::int64_t lastInsertId(const Connection& connection) {
  return connection.handle().database.getLastInsertRowid();
}

void execute(const Connection& connection, const char* sql) {
  connection.handle().database.exec(sql);
}

} // namespace guidepost::store
