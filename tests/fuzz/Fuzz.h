// What the fuzz targets share: the head of an input as choices, sources that give their bytes in pieces, and records as
// they must come out however the bytes came in. A broken promise ends the program, which libFuzzer reports.
#pragma once

#include "core/logs/ByteSource.h"
#include "core/logs/Dialect.h"
#include "core/logs/Record.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace guidepost::fuzz {

void check(bool promise, const char* what);

// The first bytes of an input choose; the rest is the text.
class Input {
public:
  Input(const std::uint8_t* data, std::size_t size) : bytes_(reinterpret_cast<const char*>(data), size) {}

  std::uint8_t byte() {
    if (bytes_.empty()) return 0;
    const auto first = static_cast<std::uint8_t>(bytes_.front());
    bytes_.remove_prefix(1);
    return first;
  }
  std::size_t below(std::size_t count) { return byte() % count; }
  template <class Value, std::size_t count>
  Value oneOf(const std::array<Value, count>& values) {
    return values[below(count)];
  }
  std::string_view rest() const { return bytes_; }

private:
  std::string_view bytes_;
};

// The byte 01 becomes half a megabyte of the byte behind it, so that short inputs reach the limits of long lines. At
// most six times.
std::string grown(std::string_view text);

// At most so many bytes of the text at each call; the text must outlive it.
class Pieces : public logs::ByteSource {
public:
  Pieces(std::string_view text, std::size_t most) : text_(text), most_(most) {}
  Result<std::size_t> read(std::span<char> buffer) override;
  std::int64_t position() const override { return static_cast<std::int64_t>(used_); }

private:
  std::string_view text_;
  std::size_t most_;
  std::size_t used_ = 0;
};

struct CopiedRecord {
  std::int64_t line = 0;
  std::vector<std::string> fields;
  std::string text;
  bool ended = true;
  logs::RecordProblem problem = logs::RecordProblem::None;
  const char* at = nullptr; // where the text lay: rows of one JSON object have the same
  bool operator==(const CopiedRecord& other) const {
    return line == other.line && fields == other.fields && text == other.text && ended == other.ended &&
           problem == other.problem;
  }
};

// All records; lines never go back, the position never goes beyond the text.
std::vector<CopiedRecord> recordsOf(std::string_view text, const logs::Dialect& dialect, std::size_t expectedFields,
                                    std::size_t pieces);

// The same records whether the bytes come one by one, in odd pieces or all at once.
std::vector<CopiedRecord> sameRecords(std::string_view text, const logs::Dialect& dialect,
                                      std::size_t expectedFields = 0);

bool anyTooLong(const std::vector<CopiedRecord>& records);

// How many bytes of the text are none of these.
std::size_t countWithout(std::string_view text, std::string_view ignored);

// Behind the byte order mark and so many lines.
std::string_view behindPreamble(std::string_view text, int lines);

// A file in memory, as long as this lives.
class MemoryFile {
public:
  explicit MemoryFile(std::string_view bytes);
  ~MemoryFile();
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  std::filesystem::path path() const;

private:
  int descriptor_;
};

// A folder of this process, empty at first; removed when the process ends as it should.
const std::filesystem::path& folder();
void write(const std::filesystem::path& file, std::string_view bytes);

std::filesystem::path resources(); // the source tree's

} // namespace guidepost::fuzz
