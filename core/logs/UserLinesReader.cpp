#include "core/logs/UserLinesReader.h"

#include <algorithm>
#include <charconv>

namespace guidepost::logs {

Status UserLinesReader::start() {
  started_ = true;
  TRY_STATUS(buffer_.skipByteOrderMark());
  for (int skipped = 0; skipped < dialect_.preambleLines; ++skipped) {
    TRY(const bool more, buffer_.skipLine());
    if (!more) break;
    ++line_;
  }
  return {};
}

Result<UserLinesReader::After> UserLinesReader::nextWord(std::string_view& word) {
  const bool blanks = dialect_.delimiter == runsOfBlanks;
  for (;;) {
    const std::string_view rest = buffer_.rest();
    std::size_t begin = 0;
    while (blanks && begin < rest.size() && isDelimiter(rest[begin]))
      ++begin;
    std::size_t end = begin;
    while (end < rest.size() && rest[end] != '\n' && !isDelimiter(rest[end]))
      ++end;
    const bool found = end < rest.size() || buffer_.atEnd();
    const bool tooLong = end - begin > longestRecord + 1;
    if (!found && !tooLong) {
      buffer_.take(begin);
      TRY_STATUS(buffer_.fill());
      continue;
    }
    word = rest.substr(begin, end - begin);
    const bool atLineEnd = end < rest.size() && rest[end] == '\n';
    if ((atLineEnd || (end == rest.size() && found)) && word.ends_with('\r')) word.remove_suffix(1);
    if (word.size() > longestRecord) {
      word = word.substr(0, longestRecord + 1);
      insideWord_ = !atLineEnd;
    }
    buffer_.take(std::min(end + (found ? 1 : 0), rest.size()));
    if (atLineEnd || insideWord_) return After::LineEnd;
    return end == rest.size() ? After::End : After::Delimiter;
  }
}

Result<bool> UserLinesReader::next(Record& record) {
  if (!started_) TRY_STATUS(start());
  const bool blanks = dialect_.delimiter == runsOfBlanks;
  for (;;) {
    if (insideWord_) {
      insideWord_ = false;
      TRY(const bool more, buffer_.skipLine());
      if (!more) return false;
    }
    std::string_view word;
    TRY(const After after, nextWord(word));
    const std::int64_t line = line_;
    if (after == After::LineEnd) ++line_;
    const bool first = !inLine_;
    inLine_ = after == After::Delimiter;
    if (first) {
      if (word.empty() && after == After::LineEnd) continue;
      if (word.empty() && after == After::End) return false;
      user_.assign(word.substr(0, longestRecord + 1));
      place_ = 0;
      if (inLine_) continue;
      giveUserAlone(record, line, after);
      return true;
    }
    if (!blanks || !word.empty()) {
      give(record, line, word, after);
      return true;
    }
    if (place_ == 0) {
      giveUserAlone(record, line, after);
      return true;
    }
    if (after == After::End) return false;
  }
}

void UserLinesReader::give(Record& record, std::int64_t line, std::string_view item, After after) {
  ++place_;
  const auto written = std::to_chars(placeText_.data(), placeText_.data() + placeText_.size(), place_);
  text_.assign(user_).append(1, dialect_.delimiter).append(item.substr(0, longestRecord));
  record.line = line;
  record.fields.assign(
      {user_, item, std::string_view(placeText_.data(), static_cast<std::size_t>(written.ptr - placeText_.data()))});
  record.text = text_;
  record.ended = after != After::End;
  record.ascii = false;
  record.unclosedQuote = false;
  record.problem = item.size() > longestRecord ? RecordProblem::TooLong : RecordProblem::None;
}

void UserLinesReader::giveUserAlone(Record& record, std::int64_t line, After after) {
  record.line = line;
  record.fields.assign(1, user_);
  record.text = user_;
  record.ended = after != After::End;
  record.ascii = false;
  record.unclosedQuote = false;
  record.problem = user_.size() > longestRecord ? RecordProblem::TooLong : RecordProblem::None;
}

} // namespace guidepost::logs
