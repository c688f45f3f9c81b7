// One row of a log before it means anything: fields and the raw text they came from. The views are valid until the next
// call of next(). Readers are made by openRecords() and belong to one thread.
#pragma once

#include "core/base/Result.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace guidepost::logs {

// Why a record's fields are not to be trusted.
enum class RecordProblem : std::uint8_t { None, UnclosedQuote, BadJson, BadEncoding, TooLong };

// "": none
constexpr std::string_view messageIdOf(RecordProblem problem) {
  switch (problem) {
  case RecordProblem::None:
    return {};
  case RecordProblem::UnclosedQuote:
    return "logs.unclosed-quote";
  case RecordProblem::BadJson:
    return "logs.bad-json";
  case RecordProblem::BadEncoding:
    return "logs.bad-encoding";
  case RecordProblem::TooLong:
    return "logs.row-too-long";
  }
  return {};
}

struct Record {
  std::int64_t line = 0; // where it begins, from 1
  std::vector<std::string_view> fields;
  std::string_view text;      // as in the file (but in UTF-8), without the line end; of a record too long its beginning
  bool unclosedQuote = false; // problem == RecordProblem::UnclosedQuote
  bool ended = true;          // by a line end; false: the file stops here
  bool ascii = false;         // the reader saw that text is ASCII without NUL; false: nobody looked
  RecordProblem problem = RecordProblem::None;
};

class RecordReader {
public:
  virtual ~RecordReader() = default;
  virtual Result<bool> next(Record& record) = 0; // false: the end
  virtual std::int64_t position() const = 0;     // as ByteSource::position()
};

} // namespace guidepost::logs
