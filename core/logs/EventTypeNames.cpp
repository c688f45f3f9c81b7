#include "core/logs/EventTypeNames.h"

#include "core/logs/EventType.h"

#include <functional>

namespace guidepost::logs {

namespace {
constexpr std::size_t mostKnownTypes = 1000;
constexpr std::size_t typeSlots = 4096;
} // namespace

EventTypeNames::EventTypeNames(const EventNames& names) : names_(names), slots_(typeSlots) {
  known_.reserve(mostKnownTypes);
}

std::string EventTypeNames::canonicalOf(std::string_view own) const {
  if (const auto found = names_.find(own); found != names_.end()) return found->second;
  if (canonicalEventType(own)) return std::string(own);
  std::string lower(own);
  for (char& letter : lower)
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  if (const auto found = names_.find(lower); found != names_.end()) return found->second;
  return canonicalEventType(lower) ? lower : std::string(own);
}

std::string_view EventTypeNames::lookUp(std::string_view own) {
  std::size_t at = std::hash<std::string_view>()(own) % typeSlots;
  for (; slots_[at] != 0; at = (at + 1) % typeSlots) {
    const std::size_t index = slots_[at] - std::size_t{1};
    if (known_[index].own != own) continue;
    last_ = index;
    return known_[index].canonical;
  }
  if (known_.size() == mostKnownTypes) {
    other_ = canonicalOf(own);
    return other_;
  }
  last_ = known_.size();
  known_.push_back({std::string(own), canonicalOf(own)});
  slots_[at] = static_cast<std::uint16_t>(known_.size());
  return known_.back().canonical;
}

} // namespace guidepost::logs
