// JSON objects, one a line or by their braces: a record for each, or for each element of the array that the dialect
// explodes. What is no JSON is one record with a problem. Memory: one object, at most 1 MiB, and a buffer. Belongs to
// one thread.
#pragma once

#include "core/logs/JsonFields.h"
#include "core/logs/JsonFrames.h"
#include "core/logs/Record.h"

namespace guidepost::logs {

class JsonLinesReader : public RecordReader {
public:
  JsonLinesReader(std::unique_ptr<ByteSource> source, const Dialect& dialect)
      : frames_(std::move(source), dialect.objectsSpanLines), fields_(dialect) {}

  Result<bool> next(Record& record) override;
  std::int64_t position() const override { return frames_.position(); }

private:
  JsonFrames frames_;
  JsonFields fields_;
  JsonFrame frame_;
  std::size_t row_ = 0;
  std::size_t rows_ = 0; // of the object in frame_
};

} // namespace guidepost::logs
