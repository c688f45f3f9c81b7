// Gzip by zlib, one member after the other: it compares each with its checksum, which libarchive does not. Not for
// other folders.
#pragma once

#include "core/logs/ByteSource.h"

#include <filesystem>
#include <memory>

namespace guidepost::logs {

// name: for messages. The position is the compressed source's.
std::unique_ptr<ByteSource> openGzip(std::unique_ptr<ByteSource> source, const std::filesystem::path& name);

} // namespace guidepost::logs
