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

bool DuplicateFilter::isNew(std::uint64_t key) {
  if (key == 0) return !std::exchange(hasZero_, true);
  if ((used_ + 1) * 4 > slots_.size() * 3) grow();
  // Keys are hashes already; one multiplication spreads what FNV leaves in the low bits.
  std::size_t at = (key * 0x9e3779b97f4a7c15ULL >> 16) & (slots_.size() - 1);
  while (slots_[at] != 0) {
    if (slots_[at] == key) return false;
    at = (at + 1) & (slots_.size() - 1);
  }
  slots_[at] = key;
  ++used_;
  return true;
}

void DuplicateFilter::grow() {
  std::vector<std::uint64_t> old(slots_.size() * 2);
  old.swap(slots_);
  used_ = 0;
  for (const std::uint64_t key : old)
    if (key != 0) isNew(key);
}

} // namespace guidepost::logs
