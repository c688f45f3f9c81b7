#include "core/ingest/DuplicateFilter.h"

#include <algorithm>

namespace guidepost::ingest {

namespace {

constexpr std::size_t mostFew = 16; // that are looked through one by one

} // namespace

bool DuplicateFilter::isNew(std::uint64_t key, std::int64_t timeUs) {
  if (!inOrder_) return keys_.insert(key);
  if (timeUs > momentUs_) {
    few_.clear();
    keys_.clear();
    momentUs_ = timeUs;
  }
  return isNewInMoment(key);
}

bool DuplicateFilter::isNewInMoment(std::uint64_t key) {
  if (keys_.size() > 0) return keys_.insert(key);
  if (std::ranges::find(few_, key) != few_.end()) return false;
  few_.push_back(key);
  if (few_.size() == mostFew)
    for (const std::uint64_t known : few_)
      keys_.insert(known);
  return true;
}

} // namespace guidepost::ingest
