// A growing array for many millions of plain values: it asks the system for huge pages, because the first touch of
// small ones can cost more than the work, and grows in place where the system can. Belongs to one thread.
#pragma once

#include <algorithm>
#include <cstddef>
#include <type_traits>
#include <utility>

namespace guidepost {

// Memory of `newBytes` that begins with the first bytes of the old block, which is given back. Throws std::bad_alloc.
void* regrowLarge(void* old, std::size_t oldBytes, std::size_t newBytes);
void freeLarge(void* memory, std::size_t bytes);

template <class T>
class LargeVector {
  static_assert(std::is_trivially_copyable_v<T>);

public:
  LargeVector() = default;
  explicit LargeVector(std::size_t size) { resize(size); }
  LargeVector(LargeVector&& other) noexcept { swap(other); }
  LargeVector& operator=(LargeVector&& other) noexcept {
    swap(other);
    return *this;
  }
  ~LargeVector() { freeLarge(data_, capacity_ * sizeof(T)); }

  void swap(LargeVector& other) noexcept {
    std::swap(data_, other.data_);
    std::swap(size_, other.size_);
    std::swap(capacity_, other.capacity_);
  }

  void push_back(const T& value) {
    if (size_ == capacity_) reserve(std::max<std::size_t>(capacity_ * 3 / 2, 4096 / sizeof(T) + 1));
    data_[size_++] = value;
  }
  void append(const T* values, std::size_t count) {
    if (size_ + count > capacity_) reserve(std::max(size_ + count, capacity_ * 3 / 2));
    std::copy(values, values + count, data_ + size_);
    size_ += count;
  }
  void reserve(std::size_t capacity) {
    if (capacity <= capacity_) return;
    data_ = static_cast<T*>(regrowLarge(data_, capacity_ * sizeof(T), capacity * sizeof(T)));
    capacity_ = capacity;
  }
  void resize(std::size_t size) { // new values are T()
    reserve(size);
    for (std::size_t i = size_; i < size; ++i)
      data_[i] = T();
    size_ = size;
  }
  void clear() { size_ = 0; }
  void release() { LargeVector().swap(*this); }

  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  T* data() { return data_; }
  const T* data() const { return data_; }
  T& operator[](std::size_t i) { return data_[i]; }
  const T& operator[](std::size_t i) const { return data_[i]; }
  T& back() { return data_[size_ - 1]; }
  T* begin() { return data_; }
  T* end() { return data_ + size_; }
  const T* begin() const { return data_; }
  const T* end() const { return data_ + size_; }

private:
  T* data_ = nullptr;
  std::size_t size_ = 0;
  std::size_t capacity_ = 0;
};

} // namespace guidepost
