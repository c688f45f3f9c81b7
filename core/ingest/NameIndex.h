// Numbers by the 64-bit hash of a name (base/Fingerprint.h, hash64): what turns a log's ids into row ids, millions of
// them, without keeping the names. Belongs to one thread.
#pragma once

#include "core/base/LargeVector.h"

#include <cstdint>

namespace guidepost::ingest {

class NameIndex {
public:
  static constexpr std::uint32_t none = 0; // no number is 0

  NameIndex();
  std::uint32_t find(std::uint64_t hash) const;
  void prepare(std::uint64_t hash) const { // for a find() soon: memory is asked while something else is done
    __builtin_prefetch(&slots_[hash & (slots_.size() - 1)]);
  }
  void insert(std::uint64_t hash, std::uint32_t number); // the hash is not there yet
  std::size_t size() const { return used_; }
  void release(); // its memory; empty after it

private:
  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t number = none; // of a free slot
  };
  std::size_t slotOf(std::uint64_t hash) const;
  void grow();
  LargeVector<Slot> slots_; // open addressing
  std::size_t used_ = 0;
};

} // namespace guidepost::ingest
