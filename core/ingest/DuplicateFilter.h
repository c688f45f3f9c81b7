// Remembers the keys of accepted rows: the first row with a key is kept. Where keys hold the time and the rows come in
// its order, only rows of the same moment can be alike, and it remembers no more than those. Belongs to one thread.
#pragma once

#include "core/logs/KeySet.h"

#include <cstdint>
#include <vector>

namespace guidepost::ingest {

class DuplicateFilter {
public:
  // inOrder: keys hold the time, and rows are expected in its order.
  explicit DuplicateFilter(bool inOrder, std::int64_t horizonUs) : inOrder_(inOrder), momentUs_(horizonUs) {}

  // The row comes before one that was seen (or is not after the horizon): every earlier key has to be known, see
  // know().
  bool needsEarlierKeys(std::int64_t timeUs) const { return inOrder_ && timeUs < momentUs_; }
  void knowAll() { inOrder_ = false; } // then each of them:
  void know(std::uint64_t key) { keys_.insert(key); }

  bool isNew(std::uint64_t key, std::int64_t timeUs);

private:
  bool isNewInMoment(std::uint64_t key);

  bool inOrder_;
  std::int64_t momentUs_;
  std::vector<std::uint64_t> few_; // of the moment, while they are few
  logs::KeySet keys_;
};

} // namespace guidepost::ingest
