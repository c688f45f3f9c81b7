#include "core/ingest/NameIndex.h"

#include <cassert>

namespace guidepost::ingest {

namespace {

constexpr std::size_t firstSlots = 1 << 12;

} // namespace

NameIndex::NameIndex() : slots_(firstSlots) {}

std::size_t NameIndex::slotOf(std::uint64_t hash) const {
  const std::size_t last = slots_.size() - 1;
  std::size_t at = hash & last;
  while (slots_[at].number != none && slots_[at].hash != hash)
    at = (at + 1) & last;
  return at;
}

std::uint32_t NameIndex::find(std::uint64_t hash) const {
  return slots_[slotOf(hash)].number;
}

void NameIndex::insert(std::uint64_t hash, std::uint32_t number) {
  assert(number != none);
  if ((used_ + 1) * 5 > slots_.size() * 4) grow();
  slots_[slotOf(hash)] = {hash, number};
  ++used_;
}

void NameIndex::grow() {
  LargeVector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  for (const Slot& slot : old)
    if (slot.number != none) slots_[slotOf(slot.hash)] = slot;
}

void NameIndex::release() {
  slots_ = LargeVector<Slot>(firstSlots);
  used_ = 0;
}

} // namespace guidepost::ingest
