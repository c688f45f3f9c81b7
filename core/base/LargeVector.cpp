#include "core/base/LargeVector.h"

#include <cstdlib>
#include <cstring>
#include <new>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace guidepost {

namespace {

constexpr std::size_t largeBytes = std::size_t{4} << 20; // below it malloc does as well

void* plainRegrown(void* old, std::size_t newBytes) {
  void* memory = std::realloc(old, newBytes);
  if (!memory) throw std::bad_alloc();
  return memory;
}

} // namespace

#ifdef __linux__

void* regrowLarge(void* old, std::size_t oldBytes, std::size_t newBytes) {
  if (newBytes < largeBytes) return plainRegrown(old, newBytes);
  void* memory = oldBytes >= largeBytes
                     ? mremap(old, oldBytes, newBytes, MREMAP_MAYMOVE)
                     : mmap(nullptr, newBytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (memory == MAP_FAILED) throw std::bad_alloc();
  madvise(memory, newBytes, MADV_HUGEPAGE); // advice: without it everything works, slower
  if (oldBytes > 0 && oldBytes < largeBytes) {
    std::memcpy(memory, old, oldBytes);
    std::free(old);
  }
  return memory;
}

void freeLarge(void* memory, std::size_t bytes) {
  if (bytes < largeBytes)
    std::free(memory);
  else
    munmap(memory, bytes);
}

#else

void* regrowLarge(void* old, std::size_t, std::size_t newBytes) {
  return plainRegrown(old, newBytes);
}

void freeLarge(void* memory, std::size_t) {
  std::free(memory);
}

#endif

} // namespace guidepost
