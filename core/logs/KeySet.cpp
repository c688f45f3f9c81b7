#include "core/logs/KeySet.h"

#include <algorithm>
#include <utility>

namespace guidepost::logs {

namespace {

constexpr std::size_t fewSlots = 1 << 8;

} // namespace

KeySet::KeySet() : slots_(fewSlots) {}

bool KeySet::insert(std::uint64_t key) {
  if (key == 0) return !std::exchange(hasZero_, true);
  if ((used_ + 1) * 5 > slots_.size() * 4) grow();
  const std::size_t last = slots_.size() - 1;
  std::size_t at = (key * 0x9e3779b97f4a7c15ULL >> 20) & last;
  while (slots_[at] != 0) {
    if (slots_[at] == key) return false;
    at = (at + 1) & last;
  }
  slots_[at] = key;
  ++used_;
  return true;
}

void KeySet::grow() {
  LargeVector<std::uint64_t> old(slots_.size() * 2);
  old.swap(slots_);
  used_ = 0;
  for (const std::uint64_t key : old)
    if (key != 0) insert(key);
}

void KeySet::clear() {
  if (used_ > 0) {
    if (slots_.size() > fewSlots)
      slots_ = LargeVector<std::uint64_t>(fewSlots);
    else
      std::fill(slots_.begin(), slots_.end(), 0);
  }
  used_ = 0;
  hasZero_ = false;
}

} // namespace guidepost::logs
