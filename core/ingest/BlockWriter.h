// Writes blocks of events into the project on a thread of its own, in the order in which they came. While it runs, the
// connection is its own, except between drain() and the next push(). One thread pushes.
#pragma once

#include "core/base/Id.h"
#include "core/ingest/EventBlock.h"
#include "core/ingest/SpillColumn.h"
#include "core/privacy/Pseudonyms.h"
#include "core/store/Project.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace guidepost::ingest {

class BlockWriter {
public:
  BlockWriter(const store::Connection& connection, ImportId import, std::optional<privacy::Pseudonyms> pseudonyms);
  ~BlockWriter(); // what is under way is finished first

  std::unique_ptr<EventBlock> emptyBlock();
  Status push(std::unique_ptr<EventBlock> block); // waits while two are waiting; the first failure ends the import
  Status drain();                                 // until all is written
  SpillColumn<std::int64_t> takeUserHashes() { return std::move(userHashes_); } // of users' codes; after drain()

private:
  void run();
  Status writeSafely(const EventBlock& block);
  Status write(const EventBlock& block);
  Status writeUsers(const EventBlock& block);

  const store::Connection& connection_;
  ImportId import_;
  std::optional<privacy::Pseudonyms> pseudonyms_;
  SpillColumn<std::int64_t> userHashes_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<std::unique_ptr<EventBlock>> waiting_; // first in, first out
  std::vector<std::unique_ptr<EventBlock>> free_;
  bool writing_ = false;
  bool ends_ = false;
  std::optional<Error> failed_;
  std::thread thread_;
};

} // namespace guidepost::ingest
