// What kind of text a log's bytes are, and the same text as UTF-8. Any thread.
#pragma once

#include "core/logs/ByteSource.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace guidepost::logs {

bool validUtf8(std::string_view text);
bool looksBinary(std::string_view head); // control characters

// By a byte order mark; UTF-8 wherever it can be; else what the letters' frequencies say. As iconv calls it; "": UTF-8;
// nothing: no encoding that is known. A few broken lines do not change a text's encoding.
std::optional<std::string> likelyEncoding(std::string_view head);

// UTF-8. Bytes that mean nothing in their encoding become the byte ff, which is none of UTF-8: their row can be
// rejected. "": the source itself. Errors: an encoding that this system does not know.
Result<std::unique_ptr<ByteSource>> openDecoded(std::unique_ptr<ByteSource> source, const std::string& encoding);

// Printable, valid UTF-8 of at most `mostBytes` bytes; what was not is replaced by '?'.
std::string printable(std::string_view text, std::size_t mostBytes);

} // namespace guidepost::logs
