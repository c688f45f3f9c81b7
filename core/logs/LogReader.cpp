#include "core/logs/LogReader.h"

#include "core/logs/Readers.h"

#include <utility>

namespace guidepost::logs {

Result<LogReader> LogReader::open(const LogPart& part, const LogPlan& plan, std::int64_t nowUs) {
  TRY(std::unique_ptr<ByteSource> source, openPart(part));
  TRY(std::unique_ptr<RecordReader> records, openRecords(std::move(source), plan.dialect, plan.fields));
  LogReader reader(std::move(records), plan, nowUs);
  if (plan.dialect.kind == RecordKind::Delimited && plan.dialect.header) {
    TRY(const bool header, reader.reader_->next(reader.record_));
    static_cast<void>(header);
  }
  return reader;
}

Result<LogReader> LogReader::open(const std::filesystem::path& path, const LogPlan& plan, std::int64_t nowUs) {
  LogPart part = plan.part;
  part.path = path;
  return open(part, plan, nowUs);
}

Result<bool> LogReader::next(LogRow& row) {
  TRY(const bool more, reader_->next(record_));
  if (!more) return false;
  row.line = record_.line;
  parser_.parse(record_, row.event);
  return true;
}

} // namespace guidepost::logs
