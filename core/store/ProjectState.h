// What an open project consists of; shared by Project, Readers and Writer so that it outlives each of them. Not for
// other folders.
#pragma once

#include "core/store/FileLock.h"
#include "core/store/Sqlite.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <vector>

namespace guidepost::store {

struct ProjectState {
  ~ProjectState();

  std::filesystem::path path;
  std::shared_ptr<const KeySource> keys;
  bool readOnly = false;
  bool immutable = false;
  std::atomic<bool> provisional = false;
  Message readOnlyReason;

  FileLock lock;
  std::unique_ptr<Connection> writer;
  std::timed_mutex writing;

  std::mutex poolMutex;
  std::condition_variable readersChanged;
  std::vector<std::unique_ptr<Connection>> pool;
  int readers = 0;          // that are lent
  bool writesAlone = false; // no reader is lent while this holds
};

} // namespace guidepost::store
