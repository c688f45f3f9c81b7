#include "core/logs/JsonLinesReader.h"

namespace guidepost::logs {

Result<bool> JsonLinesReader::next(Record& record) {
  if (row_ == rows_) {
    TRY(const bool more, frames_.next(frame_));
    if (!more) return false;
    if (frame_.problem == RecordProblem::None) frame_.problem = fields_.parse(frame_.text);
    row_ = 0;
    rows_ = frame_.problem == RecordProblem::None ? fields_.rows() : 1;
  }
  record.line = frame_.line;
  record.text = frame_.text;
  record.ended = frame_.ended;
  record.problem = frame_.problem;
  record.unclosedQuote = false;
  record.ascii = false;
  if (frame_.problem == RecordProblem::None)
    fields_.fill(row_, record.fields);
  else
    record.fields.clear();
  ++row_;
  return true;
}

} // namespace guidepost::logs
