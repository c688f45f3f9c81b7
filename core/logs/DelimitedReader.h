// Streaming CSV and its relatives (RFC 4180 and the usual liberties): quoted fields with doubled quotes and embedded
// line ends, LF or CRLF, a byte order mark. Blank lines are no records. A quote that is never closed costs one line,
// not the rest of the file. Memory: one record, at most 1 MiB, and a buffer. Belongs to one thread.
#pragma once

#include "core/logs/ByteSource.h"
#include "core/logs/Dialect.h"
#include "core/logs/Record.h"

#include <deque>
#include <string>

namespace guidepost::logs {

class DelimitedReader : public RecordReader {
public:
  // expectedFields: a quoted field that runs over several lines counts only if its record then has this many fields and
  // nothing follows its end; 0: any number.
  DelimitedReader(std::unique_ptr<ByteSource> source, const Dialect& dialect, std::size_t expectedFields = 0);

  Result<bool> next(Record& record) override;
  std::int64_t position() const override { return source_->position(); }

private:
  enum class Scan { Complete, NeedMore };
  Status fill();
  Scan scan(Record& record, std::size_t& length);
  Scan scanQuoted(Record& record, std::size_t& length);
  bool splitLine(Record& record, std::string_view line);
  void takeFirstLine(Record& record, std::size_t& length);
  Status skipPreamble();

  std::unique_ptr<ByteSource> source_;
  Dialect dialect_;
  std::size_t expectedFields_;
  std::string buffer_;
  std::size_t begin_ = 0; // the next record in buffer_
  std::size_t end_ = 0;
  bool atEnd_ = false; // nothing more will come into the buffer
  bool started_ = false;
  std::int64_t line_ = 1;
  std::deque<std::string> unquoted_; // fields whose text differs from the file's
};

} // namespace guidepost::logs
