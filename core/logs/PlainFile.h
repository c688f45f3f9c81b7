// Bytes of a file or a pipe just as they lie there. Not for other folders.
#pragma once

#include "core/logs/ByteSource.h"

#include <filesystem>
#include <memory>

namespace guidepost::logs {

// Errors: no such file, a folder, not a file, empty, not readable. "-": standard input.
Result<std::unique_ptr<ByteSource>> openPlain(const std::filesystem::path& path);

// Owns the descriptor; name: for messages.
std::unique_ptr<ByteSource> openDescriptor(int descriptor, const std::filesystem::path& name);

// As many of the first bytes as there are, up to `most`.
Result<std::string> firstBytes(ByteSource& source, std::size_t most);

// These bytes again, then the rest of the source; its position goes on.
std::unique_ptr<ByteSource> putBack(std::string bytes, std::unique_ptr<ByteSource> source);

Message aboutPath(std::string_view id, const std::filesystem::path& path);

} // namespace guidepost::logs
