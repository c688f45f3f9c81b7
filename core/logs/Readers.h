// The readers of all kinds of records behind one door. Any thread; a reader belongs to one.
#pragma once

#include "core/logs/ByteSource.h"
#include "core/logs/Dialect.h"
#include "core/logs/Record.h"

#include <memory>

namespace guidepost::logs {

// Decodes the source's bytes to UTF-8 if dialect.encoding says so. expectedFields: see DelimitedReader; 0: any number.
// JSON: one field for each of dialect.paths. Users' lines: user, item, position from 1; a user without items has one
// field. A header is a record like any other. Errors: an encoding that this system does not know.
Result<std::unique_ptr<RecordReader>> openRecords(std::unique_ptr<ByteSource> source, const Dialect& dialect,
                                                  std::size_t expectedFields = 0);

} // namespace guidepost::logs
