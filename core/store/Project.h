// The project file: one SQLite database NAME.guidepost. One Project holds the only writing connection to it (a second
// one, in this or another process, opens read-only and says so); readers borrow a connection each.
//   TRY(const store::Reader reader, project.reader(job));
//   TRY(auto models, store::ModelTable(reader).list());
//   TRY(store::Writer writer, project.writer(job));      // one transaction; undone unless committed
//   TRY(ModelId id, store::ModelTable(writer).insert(row, bytes));
//   TRY_STATUS(writer.commit());
// reader() may be called from any thread; a Reader belongs to one thread. writer() waits for the other writers.
#pragma once

#include "core/base/JobContext.h"
#include "core/store/KeySource.h"

#include <filesystem>
#include <memory>
#include <string>

namespace guidepost::store {

constexpr int currentSchema = 2;
constexpr int applicationId = 0x47445054; // "GDPT"

// One SQLite connection; what it is made of stays inside core/store. The table classes take one.
class Connection {
public:
  struct Handle;
  explicit Connection(std::unique_ptr<Handle> handle);
  ~Connection();
  Handle& handle() const { return *handle_; }

private:
  std::unique_ptr<Handle> handle_;
};

struct ProjectState;

// A borrowed reading connection. It sees one committed state from its first statement on; let it go soon, because the
// file cannot be tidied while it reads.
class Reader {
public:
  Reader(std::shared_ptr<ProjectState> state, std::unique_ptr<Connection> connection);
  Reader(Reader&&) noexcept;
  Reader& operator=(Reader&&) noexcept;
  ~Reader();
  operator const Connection&() const { return *connection_; }

private:
  std::shared_ptr<ProjectState> state_;
  std::unique_ptr<Connection> connection_;
};

// The writing connection inside a transaction. Destroyed without commit(): everything is undone.
class Writer {
public:
  explicit Writer(std::shared_ptr<ProjectState> state);
  Writer(Writer&&) noexcept;
  Writer& operator=(Writer&&) noexcept;
  ~Writer();
  Status commit();
  operator const Connection&() const;

private:
  std::shared_ptr<ProjectState> state_;
};

enum class Access { ReadWrite, ReadOnly };

class Project {
public:
  // Makes a new project; the path must not exist. Until the first commit() it is provisional: closed before that,
  // the file is removed again.
  static Result<Project> create(const std::filesystem::path& path,
                                std::shared_ptr<const KeySource> keys = std::make_shared<NoKey>());

  // Opens an existing project and brings an older schema up to date (a copy NAME.guidepost.schema-N.bak is made first).
  // Asked for ReadWrite while somebody else writes, or in a folder that cannot be written: opens read-only, see
  // readOnlyReason(). Errors: no such file, a folder, an empty file, not a project, a newer schema, damage.
  static Result<Project> open(const std::filesystem::path& path, Access access = Access::ReadWrite,
                              std::shared_ptr<const KeySource> keys = std::make_shared<NoKey>());

  Project(Project&&) noexcept;
  Project& operator=(Project&&) noexcept;
  ~Project(); // closes; one file remains

  const std::filesystem::path& path() const;
  bool readOnly() const;
  const Message& readOnlyReason() const; // empty id: it is writable, or read-only was asked for

  // The job's stop interrupts a running statement within 200 ms; the call then returns ErrorCode::Cancelled.
  Result<Reader> reader(const JobContext& job = {}) const;
  Result<Writer> writer(const JobContext& job = {}) const;

  // For filling a project that has nothing to read yet: readers wait until it is done, and the file is written once (a
  // rollback journal) where the write-ahead log would write it twice. Where other programs read, it is a usual writer.
  Result<Writer> soleWriter(const JobContext& job = {}) const;

private:
  explicit Project(std::shared_ptr<ProjectState> state);
  Result<Writer> begin(bool alone, const JobContext& job) const;
  std::shared_ptr<ProjectState> state_;
};

} // namespace guidepost::store
