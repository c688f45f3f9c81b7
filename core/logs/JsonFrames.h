// Where each JSON object of a text begins and ends: with its line, or with its brace in an array or a pretty printed
// file. What is no object is a frame too, so that nothing is lost. Not for other folders.
#pragma once

#include "core/logs/ReadBuffer.h"
#include "core/logs/Record.h"

#include <cstdint>
#include <memory>
#include <string_view>

namespace guidepost::logs {

struct JsonFrame {
  std::string_view text; // valid until the next call; ReadBuffer::padding bytes behind it may be looked at
  std::int64_t line = 0;
  bool ended = true;
  RecordProblem problem = RecordProblem::None;
};

class JsonFrames {
public:
  JsonFrames(std::unique_ptr<ByteSource> source, bool objectsSpanLines)
      : buffer_(std::move(source)), spanLines_(objectsSpanLines) {}

  Result<bool> next(JsonFrame& frame);
  std::int64_t position() const { return buffer_.position(); }

private:
  Result<bool> nextLine(JsonFrame& frame);
  Result<bool> nextObject(JsonFrame& frame);
  void takeLine(JsonFrame& frame, std::size_t length, bool ended);
  Result<bool> toObject();

  ReadBuffer buffer_;
  bool spanLines_;
  bool started_ = false;
  bool insideLongLine_ = false;
  std::int64_t line_ = 1;
};

} // namespace guidepost::logs
