// From the first moment to the last.
#pragma once

#include <cstdint>

namespace guidepost::store {

struct Span {
  std::int64_t firstTimeUs = 0; // microseconds UTC
  std::int64_t lastTimeUs = 0;
};

} // namespace guidepost::store
