// Numbers for the backends: a vector whose first element is aligned to 64 bytes, so that a sum has the same order (and
// the same bytes) wherever it lies in memory.
#pragma once

#include <cstddef>
#include <new>
#include <vector>

namespace guidepost::compute {

template <class T>
struct AlignedAllocator {
  using value_type = T;
  static constexpr std::align_val_t alignment{64};

  AlignedAllocator() = default;
  template <class U>
  AlignedAllocator(const AlignedAllocator<U>&) {}

  T* allocate(std::size_t count) { return static_cast<T*>(::operator new(count * sizeof(T), alignment)); }
  void deallocate(T* memory, std::size_t) noexcept { ::operator delete(memory, alignment); }

  bool operator==(const AlignedAllocator&) const { return true; }
};

template <class T>
using Buffer = std::vector<T, AlignedAllocator<T>>;

} // namespace guidepost::compute
