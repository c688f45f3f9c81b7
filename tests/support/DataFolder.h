// Where the real logs lie: GUIDEPOST_DATA, or beside the checkout. Tests that need one skip where it is absent.
#pragma once

#include <cstdlib>
#include <filesystem>

namespace guidepost::testing {

inline std::filesystem::path dataFolder() {
  if (const char* given = std::getenv("GUIDEPOST_DATA"); given && *given) return given;
  const char* source = std::getenv("GUIDEPOST_SOURCE");
  return std::filesystem::path(source ? source : ".") / ".." / "shared" / "data";
}

} // namespace guidepost::testing
