// A set of 64-bit keys, such as those of duplicate rows: millions of them, in little memory. Belongs to one thread.
#pragma once

#include "core/base/LargeVector.h"

#include <cstdint>

namespace guidepost::logs {

class KeySet {
public:
  KeySet();
  bool insert(std::uint64_t key); // false: it was there
  std::size_t size() const { return used_; }
  void clear();

private:
  void grow();
  LargeVector<std::uint64_t> slots_; // open addressing; 0: free
  std::size_t used_ = 0;
  bool hasZero_ = false;
};

} // namespace guidepost::logs
