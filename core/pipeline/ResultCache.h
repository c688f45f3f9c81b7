// Values that are dear to compute and belong to one data version or model: kept under a key until the workspace closes.
// The newest value of a slot replaces the older one. Any thread.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

namespace guidepost::pipeline {

class ResultCache {
public:
  template <class T>
  std::shared_ptr<const T> find(std::string_view slot, std::string_view key) const {
    const std::scoped_lock lock(mutex_);
    const auto entry = entries_.find(std::string(slot));
    if (entry == entries_.end() || entry->second.key != key) return nullptr;
    return std::static_pointer_cast<const T>(entry->second.value);
  }

  template <class T>
  std::shared_ptr<const T> keep(std::string_view slot, std::string_view key, std::shared_ptr<const T> value) {
    const std::scoped_lock lock(mutex_);
    entries_[std::string(slot)] = {std::string(key), value};
    return value;
  }

private:
  struct Entry {
    std::string key;
    std::shared_ptr<const void> value;
  };
  mutable std::mutex mutex_;
  std::map<std::string, Entry> entries_;
};

} // namespace guidepost::pipeline
