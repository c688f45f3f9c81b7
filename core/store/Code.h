// Codes of users and sessions: a raw id as text, or a pseudonym, which is 32 hexadecimal digits outside the store and
// 16 bytes inside. Any thread.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace guidepost::store {

using CodeBytes = std::array<unsigned char, 16>;

std::optional<CodeBytes> codeBytes(std::string_view code); // nothing: it is no 32 lower-case hexadecimal digits
std::string codeText(std::string_view bytes);

// By which postings find a code: hash64 of what is stored.
std::int64_t codeHash(std::string_view code);
std::int64_t codeHash(const CodeBytes& bytes);

} // namespace guidepost::store
