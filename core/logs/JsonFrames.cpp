#include "core/logs/JsonFrames.h"

#include "core/logs/Dialect.h"

#include <algorithm>

namespace guidepost::logs {

namespace {

// Behind the object's closing brace; 0: the text ends before it.
std::size_t objectLength(std::string_view text, std::int64_t& lineEnds) {
  std::size_t depth = 0;
  bool inString = false;
  lineEnds = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    switch (text[i]) {
    case '\n':
      ++lineEnds;
      break;
    case '\\':
      if (inString) ++i;
      break;
    case '"':
      inString = !inString;
      break;
    case '{':
      if (!inString) ++depth;
      break;
    case '}':
      if (!inString && --depth == 0) return i + 1;
      break;
    default:
      break;
    }
  }
  return 0;
}

} // namespace

Result<bool> JsonFrames::next(JsonFrame& frame) {
  if (!started_) {
    started_ = true;
    TRY_STATUS(buffer_.skipByteOrderMark());
  }
  if (insideLongLine_) {
    insideLongLine_ = false;
    TRY(const bool more, buffer_.skipLine());
    if (!more) return false;
    ++line_;
  }
  frame.problem = RecordProblem::None;
  return spanLines_ ? nextObject(frame) : nextLine(frame);
}

// The first `length` bytes of the rest, which are one line or, if too long, its beginning.
void JsonFrames::takeLine(JsonFrame& frame, std::size_t length, bool ended) {
  frame.text = buffer_.rest().substr(0, length);
  if (frame.text.ends_with('\r')) frame.text.remove_suffix(1);
  frame.line = line_;
  frame.ended = ended;
  if (frame.text.size() > longestRecord) {
    frame.text = frame.text.substr(0, longestRecord);
    frame.problem = RecordProblem::TooLong;
    insideLongLine_ = !ended;
    frame.ended = true;
  }
  buffer_.take(length + (ended ? 1 : 0));
  if (ended) ++line_;
}

Result<bool> JsonFrames::nextLine(JsonFrame& frame) {
  for (;;) {
    const std::string_view rest = buffer_.rest();
    const std::size_t end = rest.find('\n');
    if (end == std::string_view::npos && !buffer_.atEnd() && rest.size() < longestRecord + 2) {
      TRY_STATUS(buffer_.fill());
      continue;
    }
    if (rest.empty()) return false;
    takeLine(frame, std::min(end, rest.size()), end != std::string_view::npos);
    if (frame.text.find_first_not_of(" \t\r") != std::string_view::npos) return true;
  }
}

// Over blanks, commas and the brackets of the array; false: the end.
Result<bool> JsonFrames::toObject() {
  for (;;) {
    const std::string_view rest = buffer_.rest();
    const std::size_t start = std::min(rest.find_first_not_of(" \t\r\n,[]"), rest.size());
    line_ += std::ranges::count(rest.substr(0, start), '\n');
    buffer_.take(start);
    if (start < rest.size()) return true;
    if (buffer_.atEnd()) return false;
    TRY_STATUS(buffer_.fill());
  }
}

Result<bool> JsonFrames::nextObject(JsonFrame& frame) {
  TRY(const bool more, toObject());
  if (!more) return false;
  for (;;) {
    const std::string_view rest = buffer_.rest();
    const std::string_view window = rest.substr(0, longestRecord + 2);
    const bool mayGrow = !buffer_.atEnd() && rest.size() < longestRecord + 2;
    std::int64_t lineEnds = 0;
    if (rest.front() == '{') {
      const std::size_t length = objectLength(window, lineEnds);
      if (length > 0 && length <= longestRecord) {
        frame.text = rest.substr(0, length);
        frame.line = line_;
        frame.ended = true;
        buffer_.take(length);
        line_ += lineEnds;
        return true;
      }
    }
    const std::size_t end = window.find('\n');
    if (mayGrow && (rest.front() == '{' || end == std::string_view::npos)) {
      TRY_STATUS(buffer_.fill());
      continue;
    }
    // No object, or one without an end: this line is lost, the next may begin one.
    takeLine(frame, std::min(end, window.size()), end != std::string_view::npos);
    if (frame.problem == RecordProblem::None) frame.problem = RecordProblem::BadJson;
    return true;
  }
}

} // namespace guidepost::logs
