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

constexpr std::chrono::milliseconds shortWait{50};
constexpr int mostWaits = 20; // for readers that are lent; after a second the writer does without their absence

// The journal's kind can change only while nobody else has the file open; if somebody has, nothing changes.
bool setJournal(Connection& connection, const char* pragma) {
  SQLite::Database& database = connection.handle().database;
  try {
    database.setBusyTimeout(0);
    const std::string mode = database.execAndGet(pragma).getString();
    database.setBusyTimeout(busyMilliseconds);
    return mode == "delete" || mode == "wal";
  } catch (const SQLite::Exception&) {
    database.setBusyTimeout(busyMilliseconds);
    return false;
  }
}

void writeAlone(ProjectState& state) {
  std::unique_lock guard(state.poolMutex);
  state.writesAlone = true;
  for (int i = 0; state.readers > 0 && i < mostWaits; ++i)
    state.readersChanged.wait_for(guard, shortWait);
  if (state.readers == 0) {
    state.pool.clear();
    if (setJournal(*state.writer, "PRAGMA journal_mode=DELETE")) {
      execute(*state.writer, "PRAGMA synchronous=FULL");
      return;
    }
  }
  state.writesAlone = false;
  state.readersChanged.notify_all();
}

void writeBesideOthers(ProjectState& state) {
  const std::lock_guard guard(state.poolMutex);
  if (!state.writesAlone) return;
  setJournal(*state.writer, "PRAGMA journal_mode=WAL");
  execute(*state.writer, "PRAGMA synchronous=NORMAL");
  state.writesAlone = false;
  state.readersChanged.notify_all();
}

} // namespace

ProjectState::~ProjectState() {
  pool.clear();
  writer.reset();
  if (readOnly && !immutable) tidy(path);
  if (provisional) {
    std::error_code ignored;
    for (const char* suffix : {"", "-wal", "-shm", "-journal"})
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
    connection_.reset(); // a connection that cannot end its transaction is closed, not reused
  }
  const std::lock_guard guard(state_->poolMutex);
  if (connection_) state_->pool.push_back(std::move(connection_));
  --state_->readers;
  state_->readersChanged.notify_all();
}

Result<Reader> Project::reader(const JobContext& job) const {
  ProjectState& state = *state_;
  std::unique_ptr<Connection> connection;
  {
    std::unique_lock guard(state.poolMutex);
    while (state.writesAlone) {
      state.readersChanged.wait_for(guard, shortWait);
      if (job.stopRequested()) return cancelled();
    }
    ++state.readers;
    if (!state.pool.empty()) {
      connection = std::move(state.pool.back());
      state.pool.pop_back();
    }
  }
  const auto begin = [&]() -> Status {
    if (!connection) {
      TRY(connection,
          openConnection(state.path, state.immutable ? OpenMode::Immutable : OpenMode::ReadOnly, *state.keys));
    }
    return guarded(*connection, [&]() -> Status {
      execute(*connection, "BEGIN");
      return {};
    });
  };
  if (const Status begun = begin(); !begun) {
    const std::lock_guard guard(state.poolMutex);
    --state.readers;
    state.readersChanged.notify_all();
    return std::unexpected(begun.error());
  }
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
  writeBesideOthers(*state_);
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
  writeBesideOthers(*state_);
  const auto state = std::exchange(state_, nullptr);
  state->writing.unlock();
  return {};
}

Result<Writer> Project::begin(bool alone, const JobContext& job) const {
  if (state_->readOnly) {
    if (!state_->readOnlyReason.id.empty()) return failure(state_->readOnlyReason);
    return failure(Message("store.read-only").with("path", Text{state_->path.string()}));
  }
  while (!state_->writing.try_lock_for(shortWait))
    if (job.stopRequested()) return cancelled();

  if (alone) writeAlone(*state_);
  const Status begun = guarded(*state_->writer, [&]() -> Status {
    execute(*state_->writer, "BEGIN IMMEDIATE");
    return {};
  });
  if (!begun) {
    writeBesideOthers(*state_);
    state_->writing.unlock();
    return std::unexpected(begun.error());
  }
  listenTo(*state_->writer, job.stop);
  return Writer(state_);
}

Result<Writer> Project::writer(const JobContext& job) const {
  return begin(false, job);
}

Result<Writer> Project::soleWriter(const JobContext& job) const {
  return begin(true, job);
}

} // namespace guidepost::store
