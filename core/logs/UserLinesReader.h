// One user a line: the user, then items in order of time. Gives a record (user, item, position from 1) for each item; a
// user without items is one record of one field. Lines may be of any length; a word is at most 1 MiB. Belongs to one
// thread.
#pragma once

#include "core/logs/Dialect.h"
#include "core/logs/ReadBuffer.h"
#include "core/logs/Record.h"

#include <array>
#include <string>

namespace guidepost::logs {

class UserLinesReader : public RecordReader {
public:
  UserLinesReader(std::unique_ptr<ByteSource> source, const Dialect& dialect)
      : buffer_(std::move(source)), dialect_(dialect),
        second_(dialect.delimiter == runsOfBlanks ? '\t' : dialect.delimiter) {}

  Result<bool> next(Record& record) override;
  std::int64_t position() const override { return buffer_.position(); }

private:
  enum class After { Delimiter, LineEnd, End };
  Status start();
  // Takes the next word of the line, with what divides it from the next: that is told.
  Result<After> nextWord(std::string_view& word);
  void give(Record& record, std::int64_t line, std::string_view item, After after);
  void giveUserAlone(Record& record, std::int64_t line, After after);
  bool isDelimiter(char letter) const { return letter == dialect_.delimiter || letter == second_; }

  ReadBuffer buffer_;
  Dialect dialect_;
  char second_; // of the bytes that divide words
  bool started_ = false;
  bool inLine_ = false;     // user_ is the user of the line that is being read
  bool insideWord_ = false; // that is too long: the rest of its line is passed over
  std::int64_t line_ = 1;
  std::int64_t place_ = 0;
  std::string user_;
  std::string text_;
  std::array<char, 24> placeText_{};
};

} // namespace guidepost::logs
