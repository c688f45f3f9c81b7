// Where the key of a sealed project comes from. Every connection is opened with one; plain projects use NoKey.
// Implementations must be callable from any thread.
#pragma once

#include "core/base/Result.h"

#include <filesystem>
#include <optional>
#include <string>

namespace guidepost::store {

class KeySource {
public:
  virtual ~KeySource() = default;
  virtual Result<std::optional<std::string>> key(const std::filesystem::path& project) const = 0;
};

class NoKey : public KeySource {
public:
  Result<std::optional<std::string>> key(const std::filesystem::path&) const override { return std::nullopt; }
};

} // namespace guidepost::store
