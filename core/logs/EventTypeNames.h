// The canonical name of each of a log's own event names, remembered once it was met. Belongs to one thread. Not for
// other folders.
#pragma once

#include "core/logs/Format.h"

#include <string>
#include <string_view>
#include <vector>

namespace guidepost::logs {

class EventTypeNames {
public:
  explicit EventTypeNames(const EventNames& names); // which must outlive it

  // The view is valid as long as this and `own`.
  std::string_view canonical(std::string_view own) {
    if (last_ < known_.size() && known_[last_].own == own) return known_[last_].canonical;
    return lookUp(own);
  }

private:
  struct Known {
    std::string own;
    std::string canonical;
  };
  std::string_view lookUp(std::string_view own);
  std::string canonicalOf(std::string_view own) const;

  const EventNames& names_;
  std::vector<Known> known_;         // a log has few; those beyond the first thousand are made anew each time
  std::vector<std::uint16_t> slots_; // open addressing by hash: index in known_ + 1; 0: free
  std::size_t last_ = 0;
  std::string other_;
};

} // namespace guidepost::logs
