#include "core/logs/DelimitedReader.h"

#include <algorithm>
#include <bit>

namespace guidepost::logs {

namespace {

std::string_view withoutReturn(std::string_view line) {
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  return line;
}

bool isBlankLine(std::string_view line) {
  return std::ranges::all_of(line, [](char letter) { return letter == ' ' || letter == '\r'; });
}

} // namespace

DelimitedReader::DelimitedReader(std::unique_ptr<ByteSource> source, const Dialect& dialect, std::size_t expectedFields)
    : buffer_(std::move(source)), dialect_(dialect),
      second_(dialect.delimiter == runsOfBlanks ? '\t' : dialect.delimiter), scan_(dialect.delimiter, second_),
      expectedFields_(expectedFields) {}

Status DelimitedReader::skipPreamble() {
  started_ = true;
  TRY_STATUS(buffer_.skipByteOrderMark());
  for (int skipped = 0; skipped < dialect_.preambleLines; ++skipped) {
    TRY(const bool more, buffer_.skipLine());
    if (!more) break;
    ++line_;
  }
  return {};
}

Result<bool> DelimitedReader::next(Record& record) {
  if (!started_) TRY_STATUS(skipPreamble());
  if (insideLongLine_) {
    insideLongLine_ = false;
    TRY(const bool more, buffer_.skipLine());
    if (!more) return false;
    ++line_;
  }
  const bool blanks = dialect_.delimiter == runsOfBlanks;
  for (;;) {
    if (buffer_.rest().empty()) {
      if (buffer_.atEnd()) return false;
      TRY_STATUS(buffer_.fill());
      continue;
    }
    std::size_t length = 0;
    Scan scan = blanks ? scanPlain<true>(record, length) : scanPlain<false>(record, length);
    if (scan == Scan::Quoted) scan = scanQuoted(record, length);
    if (scan == Scan::NeedMore) {
      TRY_STATUS(buffer_.fill());
      continue;
    }
    record.line = line_;
    record.unclosedQuote = record.problem == RecordProblem::UnclosedQuote;
    buffer_.take(length);
    line_ += lineEnds_;
    const std::string_view text = record.text;
    const bool mayBeBlank = text.empty() || text.front() <= ' ';
    if (!mayBeBlank || record.problem != RecordProblem::None) return true;
    if (!isBlankLine(text) && !(blanks && record.fields.empty())) return true;
  }
}

// A line without a field that begins with a quote: everything is where it lies.
template <bool Blanks>
DelimitedReader::Scan DelimitedReader::scanPlain(Record& record, std::size_t& length) {
  const std::string_view rest = buffer_.rest();
  const char* const begin = rest.data();
  const char* const end = begin + rest.size();
  record.fields.clear();
  record.problem = RecordProblem::None;
  const auto add = [&record](const char* from, const char* to) {
    if (!Blanks || to > from) record.fields.emplace_back(from, static_cast<std::size_t>(to - from));
  };
  const auto finish = [&](const char* field, const char* lineEnd, std::uint32_t odd) {
    record.text = withoutReturn({begin, static_cast<std::size_t>(lineEnd - begin)});
    add(field, std::max(field, begin + record.text.size()));
    record.ascii = odd == 0;
    record.ended = lineEnd < end;
    lineEnds_ = record.ended ? 1 : 0;
    length = static_cast<std::size_t>(lineEnd - begin) + (record.ended ? 1 : 0);
    if (record.text.size() > longestRecord) takeTooLong(record, length, length);
    return Scan::Complete;
  };

  const char* field = begin;
  std::uint32_t odd = 0;
  for (const char* from = begin; from < end; from += FieldScan::width) {
    FieldMarks found = scan_(from);
    if (const auto left = static_cast<std::size_t>(end - from); left < FieldScan::width) {
      found.marks &= (1U << left) - 1;
      found.odd &= (1U << left) - 1;
    }
    for (std::uint32_t marks = found.marks; marks != 0; marks &= marks - 1) {
      const int bit = std::countr_zero(marks);
      const char* const at = from + bit;
      if (*at == '\n') return finish(field, at, odd | (found.odd & ((1U << bit) - 1)));
      if (*at == '"') {
        if (at == field) return Scan::Quoted;
        continue;
      }
      add(field, at);
      field = at + 1;
    }
    odd |= found.odd;
  }
  if (buffer_.atEnd()) return finish(field, end, odd);
  if (rest.size() < longestRecord + 2) return Scan::NeedMore;
  takeTooLong(record, length, std::string_view::npos);
  return Scan::Complete;
}

std::size_t DelimitedReader::endOfField(std::string_view window, std::size_t from) const {
  while (from < window.size() && window[from] != '\n' && !isDelimiter(window[from]))
    ++from;
  return from;
}

// The field whose quote opens at `at`; false: the window holds no end of it.
bool DelimitedReader::addQuoted(Record& record, std::string_view window, std::size_t& at, bool& severalLines,
                                bool& textAfterQuote) {
  std::size_t from = at + 1;
  const std::size_t inUnquoted = unquoted_.size();
  std::string_view content;
  bool copied = false;
  for (;;) {
    const std::size_t quote = window.find('"', from);
    if (quote == std::string_view::npos) return false;
    content = window.substr(from, quote - from);
    if (quote + 1 == window.size() || window[quote + 1] != '"') {
      at = quote + 1;
      break;
    }
    unquoted_.append(window, from, quote + 1 - from);
    copied = true;
    from = quote + 2;
  }
  const std::size_t end = endOfField(window, at);
  std::string_view after = window.substr(at, end - at);
  if (end == window.size() || window[end] == '\n') after = withoutReturn(after);
  textAfterQuote |= !after.empty();
  at = end;
  if (copied || !after.empty()) {
    unquoted_ += content;
    unquoted_ += after;
    rewritten_.push_back({record.fields.size(), inUnquoted});
    const std::string_view whole = std::string_view(unquoted_).substr(inUnquoted);
    severalLines |= whole.find('\n') != std::string_view::npos;
    content = whole;
  } else {
    severalLines |= content.find('\n') != std::string_view::npos;
  }
  record.fields.push_back(content);
  return true;
}

DelimitedReader::Scan DelimitedReader::scanQuoted(Record& record, std::size_t& length) {
  const std::string_view rest = buffer_.rest();
  const std::string_view window = rest.substr(0, longestRecord + 2);
  const bool mayGrow = !buffer_.atEnd() && rest.size() < longestRecord + 2;
  const bool endsHere = buffer_.atEnd() && window.size() == rest.size();
  const bool blanks = dialect_.delimiter == runsOfBlanks;
  record.fields.clear();
  unquoted_.clear();
  rewritten_.clear();
  std::size_t at = 0;
  bool severalLines = false;
  bool textAfterQuote = false;
  for (;;) {
    while (blanks && at < window.size() && isDelimiter(window[at]))
      ++at;
    if (at < window.size() && window[at] == '"') {
      if (!addQuoted(record, window, at, severalLines, textAfterQuote)) {
        if (mayGrow) return Scan::NeedMore;
        takeFirstLine(record, length);
        return Scan::Complete;
      }
    } else {
      const std::size_t end = endOfField(window, at);
      std::string_view field = window.substr(at, end - at);
      if (end == window.size() || window[end] == '\n') field = withoutReturn(field);
      if (!blanks || !field.empty()) record.fields.push_back(field);
      at = end;
    }
    // A quote as the last byte of the window may be the first half of a doubled one.
    if (at == window.size()) {
      if (mayGrow) return Scan::NeedMore;
      if (!endsHere) {
        takeFirstLine(record, length);
        return Scan::Complete;
      }
      break;
    }
    if (window[at++] == '\n') break;
  }
  record.ended = window[at - 1] == '\n';
  const bool expected = expectedFields_ == 0 || record.fields.size() == expectedFields_;
  if (severalLines && (!expected || textAfterQuote)) {
    takeFirstLine(record, length);
    return Scan::Complete;
  }
  // unquoted_ may have moved while it grew.
  for (std::size_t i = 0; i < rewritten_.size(); ++i) {
    const std::size_t end = i + 1 < rewritten_.size() ? rewritten_[i + 1].begin : unquoted_.size();
    record.fields[rewritten_[i].field] =
        std::string_view(unquoted_).substr(rewritten_[i].begin, end - rewritten_[i].begin);
  }
  record.problem = RecordProblem::None;
  record.ascii = false;
  record.text = withoutReturn(window.substr(0, at - (record.ended ? 1 : 0)));
  length = at;
  lineEnds_ = severalLines ? std::ranges::count(window.substr(0, at), '\n') : (record.ended ? 1 : 0);
  return Scan::Complete;
}

// The quote was a stray one: this line is lost, the next line begins a record of its own.
void DelimitedReader::takeFirstLine(Record& record, std::size_t& length) {
  const std::string_view rest = buffer_.rest();
  const std::size_t lineEnd = rest.find('\n');
  const std::string_view line = rest.substr(0, lineEnd);
  if (withoutReturn(line).size() > longestRecord) {
    takeTooLong(record, length, lineEnd == std::string_view::npos ? lineEnd : lineEnd + 1);
    return;
  }
  record.problem = RecordProblem::UnclosedQuote;
  record.ended = lineEnd != std::string_view::npos;
  record.ascii = false;
  record.text = withoutReturn(line);
  record.fields.clear();
  for (std::size_t at = 0; at <= record.text.size();) {
    const std::size_t end = endOfField(record.text, at);
    record.fields.push_back(record.text.substr(at, end - at));
    at = end + 1;
  }
  length = line.size() + (record.ended ? 1 : 0);
  lineEnds_ = record.ended ? 1 : 0;
}

// lineLength: with its end; npos: the end is not in the buffer yet.
void DelimitedReader::takeTooLong(Record& record, std::size_t& length, std::size_t lineLength) {
  const std::string_view rest = buffer_.rest();
  insideLongLine_ = lineLength == std::string_view::npos;
  length = insideLongLine_ ? rest.size() : lineLength;
  lineEnds_ = insideLongLine_ ? 0 : 1;
  record.problem = RecordProblem::TooLong;
  record.ended = true;
  record.ascii = false;
  record.fields.clear();
  record.text = rest.substr(0, longestRecord);
}

} // namespace guidepost::logs
