// Keyed pseudonyms: the same raw id and key always give the same code, and without the key a code says nothing about
// the id. The key lives in the user's configuration, the project holds only its fingerprint. Immutable; any thread.
#pragma once

#include "core/base/Result.h"

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace guidepost::privacy {

class Pseudonyms {
public:
  static constexpr std::size_t keyBytes = 32;

  // $XDG_CONFIG_HOME/guidepost/pseudonym.key, or the same under ~/.config.
  static std::filesystem::path defaultKeyFile();

  // Reads the key, or makes one on first use (mode 0600). Errors: a key file of the wrong size, a folder that cannot be
  // written, no home folder.
  static Result<Pseudonyms> openOrCreate(const std::filesystem::path& keyFile = defaultKeyFile());

  // Nothing: there is no key yet.
  static Result<std::optional<Pseudonyms>> openExisting(const std::filesystem::path& keyFile = defaultKeyFile());

  explicit Pseudonyms(const std::array<unsigned char, keyBytes>& key);

  // 32 hexadecimal digits: BLAKE2b with the key, 16 bytes. The purpose ("user", "session") keeps equal ids of
  // different kinds apart.
  std::string code(std::string_view purpose, std::string_view rawId) const;
  std::array<unsigned char, 16> bytes(std::string_view purpose, std::string_view rawId) const; // before they are digits

  const std::string& keyFingerprint() const { return keyFingerprint_; }

private:
  std::array<unsigned char, keyBytes> key_;
  std::string keyFingerprint_;
};

} // namespace guidepost::privacy
