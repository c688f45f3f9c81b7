#include "core/privacy/Pseudonyms.h"

#include "core/privacy/PrivateFile.h"

#include <sodium.h>

#include <cstdlib>
#include <cstring>

namespace guidepost::privacy {

namespace {

std::string hexadecimalOf(const unsigned char* bytes, std::size_t count) {
  std::string text(count * 2 + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), bytes, count);
  text.pop_back();
  return text;
}

using Hash = std::array<unsigned char, crypto_generichash_BYTES_MIN>;

Hash hashOf(const std::array<unsigned char, Pseudonyms::keyBytes>& key, std::string_view purpose,
            std::string_view text) {
  crypto_generichash_state state;
  Hash hash;
  const auto add = [&state](std::string_view bytes) {
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  };
  crypto_generichash_init(&state, key.data(), key.size(), hash.size());
  add(purpose);
  add(std::string_view("\0", 1));
  add(text);
  crypto_generichash_final(&state, hash.data(), hash.size());
  return hash;
}

std::string hashed(const std::array<unsigned char, Pseudonyms::keyBytes>& key, std::string_view purpose,
                   std::string_view text) {
  const Hash hash = hashOf(key, purpose, text);
  return hexadecimalOf(hash.data(), hash.size());
}

} // namespace

std::filesystem::path Pseudonyms::defaultKeyFile() {
  const auto variable = [](const char* name) -> std::string {
    const char* value = std::getenv(name);
    return value ? value : "";
  };
  std::filesystem::path base = variable("XDG_CONFIG_HOME");
  if (!base.is_absolute()) {
    const std::string home = variable("HOME");
    if (home.empty()) return {};
    base = std::filesystem::path(home) / ".config";
  }
  return base / "guidepost" / "pseudonym.key";
}

Pseudonyms::Pseudonyms(const std::array<unsigned char, keyBytes>& key) : key_(key) {
  keyFingerprint_ = hashed(key_, "fingerprint", "guidepost").substr(0, 16);
}

Result<std::optional<Pseudonyms>> Pseudonyms::openExisting(const std::filesystem::path& keyFile) {
  if (sodium_init() < 0) return failure(Message("privacy.no-random-numbers"));
  if (keyFile.empty()) return failure(Message("privacy.no-home"));
  TRY(const std::optional<std::string> stored, readPrivateFile(keyFile));
  if (!stored) return std::nullopt;
  if (stored->size() != keyBytes) return failure(Message("privacy.bad-key-file").with("path", Text{keyFile.string()}));
  std::array<unsigned char, keyBytes> key;
  std::memcpy(key.data(), stored->data(), keyBytes);
  return Pseudonyms(key);
}

Result<Pseudonyms> Pseudonyms::openOrCreate(const std::filesystem::path& keyFile) {
  TRY(std::optional<Pseudonyms> known, openExisting(keyFile));
  if (!known) {
    std::array<unsigned char, keyBytes> key;
    randombytes_buf(key.data(), key.size());
    TRY_STATUS(createPrivateFile(keyFile, {reinterpret_cast<const char*>(key.data()), key.size()}));
    // Another process may have been first: the file decides.
    TRY(known, openExisting(keyFile));
  }
  if (!known) return failure(Message("privacy.cannot-write").with("path", Text{keyFile.string()}));
  return std::move(*known);
}

std::array<unsigned char, 16> Pseudonyms::bytes(std::string_view purpose, std::string_view rawId) const {
  return hashOf(key_, purpose, rawId);
}

std::string Pseudonyms::code(std::string_view purpose, std::string_view rawId) const {
  return hashed(key_, purpose, rawId);
}

} // namespace guidepost::privacy
