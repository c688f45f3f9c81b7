// Streaming CSV and its relatives (RFC 4180 and the usual liberties): quoted fields with doubled quotes and embedded
// line ends, LF or CRLF, a byte order mark, runs of blanks between fields. Blank lines are no records. A quote that is
// never closed costs one line, not the rest of the file. Memory: one record, at most 1 MiB, and a buffer. Belongs to
// one thread.
#pragma once

#include "core/logs/Dialect.h"
#include "core/logs/FieldScan.h"
#include "core/logs/ReadBuffer.h"
#include "core/logs/Record.h"

#include <string>

namespace guidepost::logs {

class DelimitedReader : public RecordReader {
public:
  // expectedFields: a quoted field that runs over several lines counts only if its record then has this many fields and
  // nothing follows its end; 0: any number.
  DelimitedReader(std::unique_ptr<ByteSource> source, const Dialect& dialect, std::size_t expectedFields = 0);

  Result<bool> next(Record& record) override;
  std::int64_t position() const override { return buffer_.position(); }

private:
  enum class Scan { Complete, NeedMore, Quoted };
  // A field whose text is not in the buffer as it is: where it lies in unquoted_.
  struct Unquoted {
    std::size_t field = 0;
    std::size_t begin = 0;
  };

  Status skipPreamble();
  template <bool Blanks>
  Scan scanPlain(Record& record, std::size_t& length);
  Scan scanQuoted(Record& record, std::size_t& length);
  bool addQuoted(Record& record, std::string_view window, std::size_t& at, bool& severalLines, bool& textAfterQuote);
  std::size_t endOfField(std::string_view window, std::size_t from) const;
  bool isDelimiter(char letter) const { return letter == dialect_.delimiter || letter == second_; }
  void takeFirstLine(Record& record, std::size_t& length);
  void takeTooLong(Record& record, std::size_t& length, std::size_t lineEnd);

  ReadBuffer buffer_;
  Dialect dialect_;
  char second_; // of the bytes that divide fields
  FieldScan scan_;
  std::size_t expectedFields_;
  bool started_ = false;
  bool insideLongLine_ = false;
  std::int64_t line_ = 1;
  std::int64_t lineEnds_ = 0;       // in the record that was scanned
  std::string unquoted_;            // fields whose text differs from the file's, one after the other
  std::vector<Unquoted> rewritten_; // in order
};

} // namespace guidepost::logs
