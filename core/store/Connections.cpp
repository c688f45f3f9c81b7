#include "core/store/ProjectState.h"

#include <chrono>
#include <system_error>
#include <utility>

namespace guidepost::store {

namespace {

// A connection that may only read leaves SQLite's files beside the project. The last one that may write takes them
// along; if somebody else has the project open, it is not the last one and nothing happens.
void tidy(const std::filesystem::path& path) {
  std::error_code ignored;
  if (!std::filesystem::exists(path.string() + "-wal", ignored)) return;
  try {
    SQLite::Database(path.string(), SQLite::OPEN_READWRITE).execAndGet("SELECT count(*) FROM sqlite_schema");
  } catch (const SQLite::Exception&) {
    return; // it is not ours to write; the files do no harm
  }
}

} // namespace

ProjectState::~ProjectState() {
  pool.clear();
  writer.reset();
  if (readOnly && !immutable) tidy(path);
  if (provisional) {
    std::error_code ignored;
    for (const char* suffix : {"", "-wal", "-shm"})
      std::filesystem::remove(path.string() + suffix, ignored);
  }
}

Reader::Reader(std::shared_ptr<ProjectState> state, std::unique_ptr<Connection> connection)
    : state_(std::move(state)), connection_(std::move(connection)) {}
Reader::Reader(Reader&&) noexcept = default;

Reader& Reader::operator=(Reader&& other) noexcept {
  std::swap(state_, other.state_);
  std::swap(connection_, other.connection_);
  return *this;
}

Reader::~Reader() {
  if (!connection_) return;
  listenTo(*connection_, {});
  try {
    execute(*connection_, "COMMIT");
  } catch (...) {
    return; // a connection that cannot end its transaction is closed, not reused
  }
  const std::lock_guard guard(state_->poolMutex);
  state_->pool.push_back(std::move(connection_));
}

Result<Reader> Project::reader(const JobContext& job) const {
  std::unique_ptr<Connection> connection;
  {
    const std::lock_guard guard(state_->poolMutex);
    if (!state_->pool.empty()) {
      connection = std::move(state_->pool.back());
      state_->pool.pop_back();
    }
  }
  if (!connection) {
    TRY(connection,
        openConnection(state_->path, state_->immutable ? OpenMode::Immutable : OpenMode::ReadOnly, *state_->keys));
  }
  TRY_STATUS(guarded(*connection, [&]() -> Status {
    execute(*connection, "BEGIN");
    return {};
  }));
  listenTo(*connection, job.stop);
  return Reader(state_, std::move(connection));
}

Writer::Writer(std::shared_ptr<ProjectState> state) : state_(std::move(state)) {}
Writer::Writer(Writer&&) noexcept = default;

Writer& Writer::operator=(Writer&& other) noexcept {
  std::swap(state_, other.state_);
  return *this;
}

Writer::~Writer() {
  if (!state_) return;
  listenTo(*state_->writer, {});
  try {
    execute(*state_->writer, "ROLLBACK");
  } catch (...) {
    // SQLite has already undone it (a full disk, an interrupt).
  }
  state_->writing.unlock();
}

Writer::operator const Connection&() const {
  return *state_->writer;
}

Status Writer::commit() {
  listenTo(*state_->writer, {});
  TRY_STATUS(guarded(*state_->writer, [&]() -> Status {
    execute(*state_->writer, "COMMIT");
    return {};
  }));
  state_->provisional = false;
  const auto state = std::exchange(state_, nullptr);
  state->writing.unlock();
  return {};
}

Result<Writer> Project::writer(const JobContext& job) const {
  if (state_->readOnly) {
    if (!state_->readOnlyReason.id.empty()) return failure(state_->readOnlyReason);
    return failure(Message("store.read-only").with("path", Text{state_->path.string()}));
  }
  while (!state_->writing.try_lock_for(std::chrono::milliseconds(50)))
    if (job.stopRequested()) return cancelled();

  const Status begun = guarded(*state_->writer, [&]() -> Status {
    execute(*state_->writer, "BEGIN IMMEDIATE");
    return {};
  });
  if (!begun) {
    state_->writing.unlock();
    return std::unexpected(begun.error());
  }
  listenTo(*state_->writer, job.stop);
  return Writer(state_);
}

} // namespace guidepost::store
