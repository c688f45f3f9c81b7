#include "core/logs/DelimitedReader.h"

#include <algorithm>
#include <cstring>

namespace guidepost::logs {

namespace {

constexpr std::size_t chunk = 1 << 18;
constexpr std::size_t longestRecord = 1 << 20;

std::string_view withoutReturn(std::string_view line) {
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  return line;
}

bool blank(std::string_view line) {
  return std::ranges::all_of(line, [](char letter) { return letter == ' ' || letter == '\r'; });
}

} // namespace

DelimitedReader::DelimitedReader(std::unique_ptr<ByteSource> source, const Dialect& dialect, std::size_t expectedFields)
    : source_(std::move(source)), dialect_(dialect), expectedFields_(expectedFields) {}

Status DelimitedReader::fill() {
  if (begin_ > 0) {
    std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
    end_ -= begin_;
    begin_ = 0;
  }
  if (buffer_.size() < end_ + chunk) buffer_.resize(end_ + chunk);
  TRY(const std::size_t count, source_->read({buffer_.data() + end_, buffer_.size() - end_}));
  end_ += count;
  atEnd_ = count == 0;
  return {};
}

Status DelimitedReader::skipPreamble() {
  started_ = true;
  TRY_STATUS(fill());
  if (std::string_view(buffer_.data(), end_).starts_with("\xef\xbb\xbf")) begin_ = 3;
  for (int skipped = 0; skipped < dialect_.preambleLines;) {
    const void* found = std::memchr(buffer_.data() + begin_, '\n', end_ - begin_);
    if (!found) {
      if (atEnd_ || end_ - begin_ > longestRecord) break;
      TRY_STATUS(fill());
      continue;
    }
    begin_ = static_cast<std::size_t>(static_cast<const char*>(found) - buffer_.data()) + 1;
    ++line_;
    ++skipped;
  }
  return {};
}

Result<bool> DelimitedReader::next(Record& record) {
  if (!started_) TRY_STATUS(skipPreamble());
  for (;;) {
    if (begin_ == end_) {
      if (atEnd_) return false;
      TRY_STATUS(fill());
      continue;
    }
    std::size_t length = 0;
    if (scan(record, length) == Scan::NeedMore) {
      TRY_STATUS(fill());
      continue;
    }
    record.line = line_;
    begin_ += length;
    line_ += std::count(buffer_.data() + begin_ - length, buffer_.data() + begin_, '\n');
    if (!blank(record.text)) return true;
  }
}

DelimitedReader::Scan DelimitedReader::scan(Record& record, std::size_t& length) {
  record.fields.clear();
  record.unclosedQuote = false;
  record.ended = true;
  unquoted_.clear();

  const std::string_view rest(buffer_.data() + begin_, end_ - begin_);
  const std::size_t lineEnd = rest.find('\n');
  if (lineEnd == std::string_view::npos && !atEnd_ && rest.size() < longestRecord) return Scan::NeedMore;
  const std::string_view line = rest.substr(0, lineEnd);
  if (line.find('"') != std::string_view::npos) return scanQuoted(record, length);

  record.ended = lineEnd != std::string_view::npos;
  record.text = withoutReturn(line);
  length = line.size() + (record.ended ? 1 : 0);
  splitLine(record, record.text);
  return Scan::Complete;
}

bool DelimitedReader::splitLine(Record& record, std::string_view line) {
  for (;;) {
    const std::size_t end = line.find(dialect_.delimiter);
    record.fields.push_back(line.substr(0, end));
    if (end == std::string_view::npos) return true;
    line.remove_prefix(end + 1);
  }
}

DelimitedReader::Scan DelimitedReader::scanQuoted(Record& record, std::size_t& length) {
  const std::string_view rest(buffer_.data() + begin_, end_ - begin_);
  std::size_t at = 0;
  bool severalLines = false;
  bool textAfterQuote = false;
  for (;;) {
    if (at < rest.size() && rest[at] == '"') {
      std::string& field = unquoted_.emplace_back();
      ++at;
      bool closed = false;
      while (at < rest.size() && at < longestRecord) {
        if (rest[at] != '"') {
          severalLines |= rest[at] == '\n';
          field += rest[at++];
        } else if (at + 1 < rest.size() && rest[at + 1] == '"') {
          field += '"';
          at += 2;
        } else {
          closed = true;
          ++at;
          break;
        }
      }
      // A quote as the last byte of the buffer may be the first half of a doubled one.
      if ((!closed || at == rest.size()) && !atEnd_ && rest.size() < longestRecord) return Scan::NeedMore;
      if (!closed) {
        takeFirstLine(record, length);
        return Scan::Complete;
      }
      const std::size_t quoted = field.size();
      while (at < rest.size() && rest[at] != dialect_.delimiter && rest[at] != '\n')
        field += rest[at++];
      if (field.size() > quoted && field.ends_with('\r') && (at == rest.size() || rest[at] == '\n')) field.pop_back();
      textAfterQuote |= field.size() > quoted;
      record.fields.push_back(field);
    } else {
      const std::size_t start = at;
      while (at < rest.size() && rest[at] != dialect_.delimiter && rest[at] != '\n')
        ++at;
      std::string_view field = rest.substr(start, at - start);
      if (at == rest.size() || rest[at] == '\n') field = withoutReturn(field);
      record.fields.push_back(field);
    }
    if (at == rest.size()) {
      if (!atEnd_ && rest.size() < longestRecord) return Scan::NeedMore;
      break;
    }
    if (rest[at++] == '\n') break;
  }
  record.ended = at > 0 && rest[at - 1] == '\n';
  const bool expected = expectedFields_ == 0 || record.fields.size() == expectedFields_;
  if (severalLines && (!expected || textAfterQuote)) {
    takeFirstLine(record, length);
    return Scan::Complete;
  }
  record.text = withoutReturn(rest.substr(0, at - (record.ended ? 1 : 0)));
  length = at;
  return Scan::Complete;
}

// The quote was a stray one: this line is lost, the next line begins a record of its own.
void DelimitedReader::takeFirstLine(Record& record, std::size_t& length) {
  const std::string_view rest(buffer_.data() + begin_, end_ - begin_);
  const std::size_t lineEnd = rest.find('\n');
  const std::string_view line = rest.substr(0, lineEnd);
  record.unclosedQuote = true;
  record.ended = lineEnd != std::string_view::npos;
  record.text = withoutReturn(line);
  record.fields.clear();
  splitLine(record, record.text);
  length = line.size() + (record.ended ? 1 : 0);
}

} // namespace guidepost::logs
