#include "core/store/FileLock.h"

#include <system_error>
#include <utility>

#ifdef __unix__
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#else
#include <cstdio>
#endif

namespace guidepost::store {

#ifdef __unix__

FileLock::FileLock(const std::filesystem::path& protectedFile) : path_(protectedFile.string() + ".lock") {
  for (;;) {
    file_ = ::open(path_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (file_ < 0) {
      state_ = State::NotPermitted;
      return;
    }
    if (::flock(file_, LOCK_EX | LOCK_NB) != 0) {
      ::close(std::exchange(file_, -1));
      state_ = State::HeldElsewhere;
      return;
    }
    // The holder before us may have removed the file between our open and our lock: then we hold a lock on nothing.
    struct stat ours {};
    struct stat named {};
    if (::fstat(file_, &ours) == 0 && ::stat(path_.c_str(), &named) == 0 && ours.st_ino == named.st_ino) {
      state_ = State::Held;
      return;
    }
    ::close(std::exchange(file_, -1));
  }
}

void FileLock::release() {
  if (state_ == State::Held) {
    ::unlink(path_.c_str());
    ::close(std::exchange(file_, -1));
  }
  state_ = State::None;
}

#else

FileLock::FileLock(const std::filesystem::path& protectedFile) : path_(protectedFile.string() + ".lock") {
  std::error_code ignored;
  if (std::FILE* file = std::fopen(path_.string().c_str(), "wx")) {
    std::fclose(file);
    state_ = State::Held;
  } else {
    state_ = std::filesystem::exists(path_, ignored) ? State::HeldElsewhere : State::NotPermitted;
  }
}

void FileLock::release() {
  std::error_code ignored;
  if (state_ == State::Held) std::filesystem::remove(path_, ignored);
  state_ = State::None;
}

#endif

FileLock::FileLock(FileLock&& other) noexcept
    : path_(std::move(other.path_)), file_(std::exchange(other.file_, -1)),
      state_(std::exchange(other.state_, State::None)) {}

FileLock& FileLock::operator=(FileLock&& other) noexcept {
  if (this == &other) return *this;
  release();
  path_ = std::move(other.path_);
  file_ = std::exchange(other.file_, -1);
  state_ = std::exchange(other.state_, State::None);
  return *this;
}

} // namespace guidepost::store
