#include "core/base/Fingerprint.h"

#include <fmt/format.h>

namespace guidepost {

std::string hexadecimal(std::uint64_t value) {
  return fmt::format("{:016x}", value);
}

} // namespace guidepost
