// One row of a log before it means anything: fields and the raw text they came from. Formats that are not delimited
// text implement RecordReader too. The views are valid until the next call of next().
#pragma once

#include "core/base/Result.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace guidepost::logs {

struct Record {
  std::int64_t line = 0; // where it begins, from 1
  std::vector<std::string_view> fields;
  std::string_view text;      // as in the file, without the line end
  bool unclosedQuote = false; // fields are then not to be trusted
  bool ended = true;          // by a line end; false: the file stops here
};

class RecordReader {
public:
  virtual ~RecordReader() = default;
  virtual Result<bool> next(Record& record) = 0; // false: the end
  virtual std::int64_t position() const = 0;     // bytes of the file that were used
};

} // namespace guidepost::logs
