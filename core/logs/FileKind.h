// What a file is, by its first bytes. Any thread.
#pragma once

#include "core/base/Message.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace guidepost::logs {

constexpr std::size_t bytesThatTellKind = 512;

bool isCompressed(std::string_view head); // gzip, bzip2, xz, zstd, lz4
bool isZip(std::string_view head);
bool isTar(std::string_view head);

// Of files that no reader of text can use: an Excel or OpenDocument workbook, Parquet, SQLite, PDF, …: the sentence
// that says what to do instead, without a path.
std::optional<Message> otherKind(std::string_view head);

// The same for the names of a zip's entries: workbooks and documents are zips.
std::optional<Message> otherKindOfArchive(std::string_view entryName);

} // namespace guidepost::logs
