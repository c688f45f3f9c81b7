#include "core/logs/Readers.h"

#include "core/logs/DelimitedReader.h"
#include "core/logs/Encoding.h"
#include "core/logs/JsonLinesReader.h"
#include "core/logs/UserLinesReader.h"

namespace guidepost::logs {

Result<std::unique_ptr<RecordReader>> openRecords(std::unique_ptr<ByteSource> source, const Dialect& dialect,
                                                  std::size_t expectedFields) {
  TRY(std::unique_ptr<ByteSource> text, openDecoded(std::move(source), dialect.encoding));
  switch (dialect.kind) {
  case RecordKind::JsonLines:
    return std::make_unique<JsonLinesReader>(std::move(text), dialect);
  case RecordKind::UserLines:
    return std::make_unique<UserLinesReader>(std::move(text), dialect);
  case RecordKind::Delimited:
    break;
  }
  return std::make_unique<DelimitedReader>(std::move(text), dialect, expectedFields);
}

} // namespace guidepost::logs
