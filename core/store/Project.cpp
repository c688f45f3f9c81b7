#include "core/store/Project.h"

#include "core/store/ProjectState.h"

#include <fmt/format.h>

#include <array>
#include <fstream>
#include <random>
#include <system_error>
#include <utility>

namespace guidepost::store {

namespace fs = std::filesystem;

namespace {

Message about(std::string_view id, const fs::path& path) {
  return Message(id).with("path", Text{path.string()});
}

// Only SQLite's own files beside the project keep a reader from seeing what was committed last.
bool hasOpenLog(const fs::path& path) {
  std::error_code ignored;
  return fs::exists(path.string() + "-wal", ignored) || fs::exists(path.string() + "-journal", ignored);
}

std::uint32_t bigEndian(const char* bytes) {
  std::uint32_t value = 0;
  for (int i = 0; i < 4; ++i)
    value = value << 8 | static_cast<unsigned char>(bytes[i]);
  return value;
}

Message newerSchema(const fs::path& path, std::int64_t schema) {
  return about("store.newer-schema", path).with("schema", Count{schema}).with("known", Count{currentSchema});
}

// By the file's own bytes (SQLite's "Database File Format", 1.3): a foreign file is left untouched. While a write-ahead
// log stands beside it, the numbers may be older than the truth and are asked for again later.
Status checkIsDatabase(const fs::path& path) {
  std::error_code problem;
  const fs::file_status status = fs::status(path, problem);
  if (status.type() == fs::file_type::not_found) return failure(about("store.not-found", path));
  if (status.type() == fs::file_type::directory) return failure(about("store.is-a-folder", path));
  if (status.type() != fs::file_type::regular) return failure(about("store.not-a-project", path));
  if (fs::file_size(path, problem) == 0) return failure(about("store.empty-file", path));

  std::array<char, 100> header{};
  std::ifstream file(path, std::ios::binary);
  if (!file) return failure(about("store.cannot-open", path));
  if (!file.read(header.data(), header.size()) ||
      std::string_view(header.data(), 16) != std::string_view("SQLite format 3\0", 16) ||
      bigEndian(header.data() + 68) != static_cast<std::uint32_t>(applicationId))
    return failure(about("store.not-a-project", path));
  if (const std::uint32_t schema = bigEndian(header.data() + 60); schema > currentSchema && !hasOpenLog(path))
    return failure(newerSchema(path, schema));
  return {};
}

Status checkIsProject(const Connection& connection, const fs::path& path) {
  return guarded(connection, [&]() -> Status {
    SQLite::Database& database = connection.handle().database;
    if (database.execAndGet("PRAGMA application_id").getInt() != applicationId)
      return failure(about("store.not-a-project", path));
    database.execAndGet("SELECT count(*) FROM sqlite_schema");
    return {};
  });
}

bool writable(const fs::path& file) {
  std::error_code ignored;
  const std::fstream probe(file, std::ios::in | std::ios::out | std::ios::binary);
  return probe.is_open();
}

} // namespace

Project::Project(std::shared_ptr<ProjectState> state) : state_(std::move(state)) {}
Project::Project(Project&&) noexcept = default;
Project& Project::operator=(Project&&) noexcept = default;
Project::~Project() = default;

const fs::path& Project::path() const {
  return state_->path;
}
bool Project::readOnly() const {
  return state_->readOnly;
}
const Message& Project::readOnlyReason() const {
  return state_->readOnlyReason;
}

Result<Project> Project::create(const fs::path& path, std::shared_ptr<const KeySource> keys) {
  std::error_code problem;
  if (fs::exists(fs::symlink_status(path, problem))) {
    if (fs::is_directory(path, problem)) return failure(about("store.is-a-folder", path));
    return failure(about("store.exists", path));
  }
  const fs::path folder = fs::absolute(path, problem).parent_path();
  if (!fs::is_directory(folder, problem)) return failure(about("store.no-folder", folder));

  // Built under another name and renamed when whole: whoever finds NAME.guidepost finds a complete project.
  const fs::path fresh = path.string() + fmt::format(".{:08x}.new", std::random_device()());
  const auto removeFresh = [&fresh] {
    std::error_code ignored;
    for (const char* suffix : {"", "-wal", "-shm", "-journal"})
      fs::remove(fresh.string() + suffix, ignored);
  };
  const auto build = [&]() -> Status {
    TRY(const std::unique_ptr<Connection> connection, openConnection(fresh, OpenMode::Create, *keys));
    TRY_STATUS(migrate(*connection, fresh, migrations()));
    return guarded(*connection, [&]() -> Status {
      execute(*connection, "PRAGMA journal_mode=WAL");
      return {};
    });
  };
  if (const Status built = build(); !built) {
    removeFresh();
    if (built.error().message.id == "store.cannot-open" || built.error().message.id == "store.read-only")
      return failure(about("store.folder-not-writable", folder));
    return std::unexpected(built.error());
  }
  fs::rename(fresh, path, problem);
  if (problem) {
    removeFresh();
    return failure(about("store.folder-not-writable", folder));
  }
  Result<Project> project = open(path, Access::ReadWrite, std::move(keys));
  if (project) project->state_->provisional = !project->readOnly();
  return project;
}

Result<Project> Project::open(const fs::path& path, Access access, std::shared_ptr<const KeySource> keys) {
  TRY_STATUS(checkIsDatabase(path));
  auto state = std::make_shared<ProjectState>();
  state->path = path;
  state->keys = std::move(keys);
  state->readOnly = access == Access::ReadOnly;

  if (!state->readOnly) {
    state->lock = FileLock(path);
    if (state->lock.state() == FileLock::State::HeldElsewhere)
      state->readOnlyReason = about("store.open-elsewhere", path);
    else if (state->lock.state() == FileLock::State::NotPermitted)
      state->readOnlyReason = about("store.folder-not-writable", fs::absolute(path).parent_path());
    else if (!writable(path))
      state->readOnlyReason = about("store.file-not-writable", path);
    state->readOnly = !state->readOnlyReason.id.empty();
    if (state->readOnly) state->lock.release();
  }

  if (state->readOnly) {
    // In a folder that cannot be written SQLite cannot make its shared index; the file then does not change either.
    state->immutable = state->readOnlyReason.id == "store.folder-not-writable" && !hasOpenLog(path);
    const auto openAndCheck = [&]() -> Result<std::unique_ptr<Connection>> {
      TRY(std::unique_ptr<Connection> connection,
          openConnection(path, state->immutable ? OpenMode::Immutable : OpenMode::ReadOnly, *state->keys));
      TRY_STATUS(checkIsProject(*connection, path));
      return connection;
    };
    Result<std::unique_ptr<Connection>> first = openAndCheck();
    // SQLite says either when it may not make that index.
    const bool noIndex =
        !first && (first.error().message.id == "store.cannot-open" || first.error().message.id == "store.read-only");
    if (noIndex && !state->immutable && !hasOpenLog(path)) {
      state->immutable = true;
      first = openAndCheck();
    }
    if (!first && first.error().message.id == "store.busy" && hasOpenLog(path))
      return failure(about("store.filled-elsewhere", path));
    if (!first) return std::unexpected(first.error());
    TRY(const int schema, guarded(**first, [&]() -> Result<int> {
          return (*first)->handle().database.execAndGet("PRAGMA user_version").getInt();
        }));
    if (schema > currentSchema) TRY_STATUS(migrate(**first, path, migrations()));
    if (schema < currentSchema) return failure(about("store.old-schema-read-only", path));
    state->pool.push_back(std::move(*first));
    return Project(std::move(state));
  }

  TRY(state->writer, openConnection(path, OpenMode::ReadWrite, *state->keys));
  TRY_STATUS(checkIsProject(*state->writer, path));
  TRY_STATUS(migrate(*state->writer, path, migrations()));
  return Project(std::move(state));
}

} // namespace guidepost::store
