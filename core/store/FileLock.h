// Says who may write: an advisory lock on PATH.lock, given back by the system when its process ends, however it ends.
// Where the system has no such lock, the file's existence is the lock.
#pragma once

#include <filesystem>

namespace guidepost::store {

class FileLock {
public:
  enum class State { None, Held, HeldElsewhere, NotPermitted };

  FileLock() = default;
  explicit FileLock(const std::filesystem::path& protectedFile);
  FileLock(FileLock&& other) noexcept;
  FileLock& operator=(FileLock&& other) noexcept;
  ~FileLock() { release(); }

  State state() const { return state_; }
  void release();

private:
  std::filesystem::path path_;
  int file_ = -1;
  State state_ = State::None;
};

} // namespace guidepost::store
