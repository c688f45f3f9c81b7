#include "tests/fuzz/Fuzz.h"

#include "core/logs/Readers.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <numeric>

namespace guidepost::fuzz {

namespace {

struct Folder {
  std::filesystem::path path;
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "guidepost-fuzz-XXXXXX").string();
    check(::mkdtemp(name.data()) != nullptr, "no temporary folder");
    path = name;
  }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored);
  }
};

} // namespace

void check(bool promise, const char* what) {
  if (promise) return;
  std::fprintf(stderr, "Broken promise: %s\n", what);
  std::abort();
}

std::string grown(std::string_view text) {
  constexpr std::size_t length = 360'000;
  std::string result;
  int runs = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\x01' && i + 1 < text.size() && runs < 3) {
      result.append(length, text[++i]);
      ++runs;
    } else {
      result += text[i];
    }
  }
  return result;
}

Result<std::size_t> Pieces::read(std::span<char> buffer) {
  const std::size_t count = std::min({buffer.size(), most_, text_.size() - used_});
  std::copy_n(text_.data() + used_, count, buffer.data());
  used_ += count;
  return count;
}

std::vector<CopiedRecord> recordsOf(std::string_view text, const logs::Dialect& dialect, std::size_t expectedFields,
                                    std::size_t pieces) {
  std::vector<CopiedRecord> records;
  auto reader = logs::openRecords(std::make_unique<Pieces>(text, pieces), dialect, expectedFields);
  check(reader.has_value(), "a reader of memory opens");
  logs::Record record;
  std::int64_t line = 1;
  for (;;) {
    const Result<bool> more = (*reader)->next(record);
    check(more.has_value(), "memory can be read");
    check((*reader)->position() <= static_cast<std::int64_t>(text.size()), "the position is within the text");
    if (!*more) return records;
    check(record.line >= line, "lines never go back");
    line = record.line;
    check(record.text.size() <= logs::longestRecord || dialect.kind == logs::RecordKind::UserLines,
          "no record is longer than the longest");
    CopiedRecord copy{record.line, {}, std::string(record.text), record.ended, record.problem, record.text.data()};
    for (const std::string_view field : record.fields)
      copy.fields.emplace_back(field);
    records.push_back(std::move(copy));
  }
}

std::vector<CopiedRecord> sameRecords(std::string_view text, const logs::Dialect& dialect, std::size_t expectedFields) {
  std::vector<CopiedRecord> records = recordsOf(text, dialect, expectedFields, 1 << 16);
  const std::size_t small = text.size() < 200 ? 1 : text.size() < 20'000 ? 97 : 150'001;
  check(records == recordsOf(text, dialect, expectedFields, small), "pieces of any size give the same records");
  return records;
}

bool anyTooLong(const std::vector<CopiedRecord>& records) {
  return std::ranges::find(records, logs::RecordProblem::TooLong, &CopiedRecord::problem) != records.end();
}

std::size_t countWithout(std::string_view text, std::string_view ignored) {
  std::array<std::size_t, 256> counts{};
  for (const char letter : text)
    ++counts[static_cast<unsigned char>(letter)];
  for (const char letter : ignored)
    counts[static_cast<unsigned char>(letter)] = 0;
  return std::accumulate(counts.begin(), counts.end(), std::size_t{0});
}

std::string_view behindPreamble(std::string_view text, int lines) {
  if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
  for (int i = 0; i < lines; ++i) {
    const std::size_t end = text.find('\n');
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return text;
}

MemoryFile::MemoryFile(std::string_view bytes) : descriptor_(::memfd_create("fuzz", MFD_CLOEXEC)) {
  check(descriptor_ >= 0, "a file in memory");
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
    check(written > 0, "a file in memory can be written");
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

MemoryFile::~MemoryFile() {
  ::close(descriptor_);
}

std::filesystem::path MemoryFile::path() const {
  return "/proc/self/fd/" + std::to_string(descriptor_);
}

const std::filesystem::path& folder() {
  static const Folder folder;
  return folder.path;
}

void write(const std::filesystem::path& file, std::string_view bytes) {
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  check(out.good(), "a temporary file can be written");
}

std::filesystem::path resources() {
  return std::filesystem::path(GUIDEPOST_SOURCE) / "resources";
}

} // namespace guidepost::fuzz
