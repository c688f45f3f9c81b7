// Reads one log by its plan, row by row: each row is an event or a reason why it is none. Streaming; belongs to one
// thread. The plan must outlive the reader.
#pragma once

#include "core/logs/EventParser.h"

#include <memory>

namespace guidepost::logs {

struct LogRow {
  std::int64_t line = 0;
  std::expected<LogEvent, Message> event; // its views are valid until the next call of next()
};

class LogReader {
public:
  static Result<LogReader> open(const LogPart& part, const LogPlan& plan, std::int64_t nowUs);
  static Result<LogReader> open(const std::filesystem::path& path, const LogPlan& plan,
                                std::int64_t nowUs); // the plan's part of it

  Result<bool> next(LogRow& row);                                                             // false: the end
  std::string maskedText(bool maskIds) const { return parser_.maskedText(record_, maskIds); } // of the last row
  std::int64_t position() const { return reader_->position(); }

private:
  LogReader(std::unique_ptr<RecordReader> reader, const LogPlan& plan, std::int64_t nowUs)
      : reader_(std::move(reader)), parser_(plan, nowUs) {}

  std::unique_ptr<RecordReader> reader_;
  EventParser parser_;
  Record record_;
};

} // namespace guidepost::logs
