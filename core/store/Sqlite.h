// SQLite inside core/store: cached statements, and foreign exceptions turned into Errors. Not for other folders.
#pragma once

#include "core/store/Project.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <unordered_map>

namespace guidepost::store {

class RowSource;

struct FinalizeStatement {
  void operator()(sqlite3_stmt* statement) const;
};
using PreparedStatement = std::unique_ptr<sqlite3_stmt, FinalizeStatement>;

struct CachedStatement {
  PreparedStatement statement;
  bool inUse = false;
};

struct Connection::Handle {
  explicit Handle(const std::string& name, int flags) : database(name, flags) {}
  SQLite::Database database;
  std::unordered_map<const char*, CachedStatement> statements; // by the address of their literal
  std::stop_token stop;
  const RowSource* feed = nullptr; // what insertRows() draws from
};

void registerFeed(Connection::Handle& handle);

constexpr int busyMilliseconds = 5000;
constexpr int readerBusyMilliseconds = 2000; // only a project that is being filled for the first time keeps readers out

enum class OpenMode { Create, ReadWrite, ReadOnly, Immutable };

// The one place where connections are made.
Result<std::unique_ptr<Connection>> openConnection(const std::filesystem::path& path, OpenMode mode,
                                                   const KeySource& keys);

// The stop of a job interrupts statements of this connection; an empty token ends that.
void listenTo(const Connection& connection, std::stop_token stop);

// Called inside a catch block.
Error errorOfCurrentException(const Connection::Handle* handle, const std::filesystem::path& path = {});

template <class Work>
auto guarded(const Connection& connection, Work&& work) -> decltype(work()) {
  try {
    return work();
  } catch (...) {
    return std::unexpected(errorOfCurrentException(&connection.handle()));
  }
}

// One use of a statement: bind, step, read columns. A literal's statement is prepared once a connection.
class Query {
public:
  Query(const Connection& connection, const char* literal);
  Query(const Connection& connection, const std::string& text); // prepared for this use only
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;
  ~Query();

  Query& bind(std::int64_t value);
  Query& bind(double value);
  Query& bind(std::string_view value);
  Query& bindBytes(std::string_view value);
  Query& bindCode(std::string_view value); // 32 hexadecimal digits as 16 bytes, else text
  Query& bindNull();
  Query& bindUnlessZero(std::int64_t value);      // 0: NULL
  Query& bindUnlessNegative(std::int64_t value);  // negative: NULL
  Query& bindUnlessEmpty(std::string_view value); // "": NULL

  bool step(); // false: no more rows
  void run();

  std::int64_t integer(int column) const; // NULL: 0
  std::int64_t integer(int column, std::int64_t otherwise) const;
  double real(int column) const;
  std::string text(int column) const;       // NULL: ""
  std::string code(int column) const;       // bytes of a pseudonym as digits
  std::string_view bytes(int column) const; // valid until the next step
  bool isNull(int column) const;

private:
  void check(int result) const;

  sqlite3* database_;
  PreparedStatement own_;
  CachedStatement* cached_ = nullptr;
  sqlite3_stmt* statement_ = nullptr;
  int next_ = 1;
};

std::int64_t lastInsertId(const Connection& connection);
void execute(const Connection& connection, const char* sql); // may hold several statements

struct Migration {
  int version; // the schema after it
  const char* sql;
  Status (*after)(const Connection&) = nullptr; // what SQL alone cannot do; nullptr: nothing
};
Status postingsForSchema2(const Connection& connection);
std::span<const Migration> migrations();

// Brings the database from its user_version to the last migration's, in one transaction. An older schema's file is
// copied to NAME.schema-N.bak first. Errors: a newer schema than the last migration.
Status migrate(const Connection& connection, const std::filesystem::path& path, std::span<const Migration> steps);

} // namespace guidepost::store
