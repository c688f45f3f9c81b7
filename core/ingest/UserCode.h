// The code by which a project knows a user of a log: a pseudonym's bytes, or the raw id. An anonymous one is known by
// its session's id and can never be a user's.
#pragma once

#include "core/privacy/Pseudonyms.h"
#include "core/store/Code.h"

#include <optional>
#include <string>
#include <string_view>

namespace guidepost::ingest {

class UserCode {
public:
  UserCode(const std::optional<privacy::Pseudonyms>& pseudonyms, std::string_view rawId, bool anonymous) {
    if (pseudonyms)
      bytes_ = pseudonyms->bytes(anonymous ? "anonymous" : "user", rawId);
    else
      text_ = (anonymous ? "anonymous:" : "") + std::string(rawId);
  }

  std::int64_t hash() const { return bytes_ ? store::codeHash(*bytes_) : store::codeHash(text_); }
  const std::optional<store::CodeBytes>& bytes() const { return bytes_; }
  const std::string& text() const { return text_; } // without bytes

private:
  std::optional<store::CodeBytes> bytes_;
  std::string text_;
};

} // namespace guidepost::ingest
