#include "core/logs/Head.h"

#include "core/logs/DialectGuess.h"
#include "core/logs/Encoding.h"
#include "core/logs/FileKind.h"
#include "core/logs/Numbers.h"
#include "core/logs/PlainFile.h"
#include "core/logs/Readers.h"

#include <algorithm>

namespace guidepost::logs {

namespace {

constexpr std::size_t headBytes = 1 << 18;
constexpr std::size_t mostRecords = 1001;

void readPreamble(Head& head) {
  std::string_view rest = head.text;
  while (!rest.empty()) {
    const std::string_view line = trimmed(rest.substr(0, rest.find_first_of("\r\n")));
    const bool comment = line.starts_with('#');
    const bool separator = line.size() == 5 && line.starts_with("sep=") && head.dialect.preambleLines == 0;
    if (!comment && !separator) return;
    if (comment) head.notes.emplace_back(trimmed(line.substr(1)));
    ++head.dialect.preambleLines;
    const std::size_t end = rest.find('\n');
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  }
}

// Whole lines, and at least one.
Result<std::string> firstLines(ByteSource& source, bool& whole) {
  TRY(std::string text, firstBytes(source, headBytes));
  whole = text.size() < headBytes;
  while (!whole && text.find('\n') == std::string::npos && text.size() < longestRecord) {
    TRY(const std::string more, firstBytes(source, headBytes));
    whole = more.size() < headBytes;
    text += more;
  }
  return text;
}

Result<std::string> decodedHead(const std::string& bytes, const std::string& encoding, bool whole) {
  if (encoding.empty()) return bytes;
  TRY(const auto source, openDecoded(openMemory(bytes), encoding));
  TRY(std::string text, firstBytes(*source, 4 * bytes.size() + 4));
  // The last letter may have been cut in two.
  if (!whole && text.ends_with('\xff')) text.pop_back();
  return text;
}

void readJson(Head& head) {
  const JsonShape shape = shapeOf(head.text, head.dialect.objectsSpanLines, mostRecords - 1);
  head.dialect.kind = RecordKind::JsonLines;
  head.dialect.header = false;
  head.outer = shape.outer;
  head.arrays = shape.arrays;
  std::string only;
  for (const JsonArray& array : shape.arrays) {
    if (array.columns.empty() || array.columns.front() == array.path) continue; // plain values
    if (!only.empty()) return explode(head, {});
    only = array.path;
  }
  explode(head, only);
}

} // namespace

HeadRecords readRecords(std::string_view text, const Dialect& dialect, std::size_t most) {
  Dialect decoded = dialect;
  decoded.encoding.clear();
  HeadRecords records;
  auto reader = openRecords(openMemory(text), decoded);
  Record record;
  while (reader && records.size() < most) {
    const Result<bool> more = (*reader)->next(record);
    if (!more || !*more) break;
    const bool complete = dialect.kind != RecordKind::UserLines || record.fields.size() == 3;
    if (dialect.kind != RecordKind::Delimited && (record.problem != RecordProblem::None || !complete)) continue;
    records.emplace_back(record.fields.begin(), record.fields.end());
  }
  return records;
}

void explode(Head& head, std::string_view array) {
  head.columns = head.outer;
  head.dialect.explode = array;
  const auto found = std::ranges::find(head.arrays, array, &JsonArray::path);
  if (found != head.arrays.end()) std::ranges::copy(found->columns, std::back_inserter(head.columns));
  head.dialect.paths = head.columns;
  head.records = readRecords(head.text, head.dialect, mostRecords);
}

Result<Head> readHead(const LogPart& part, const std::string& encoding) {
  TRY(const std::unique_ptr<ByteSource> source, openPart(part));
  Head head;
  head.part = part;
  TRY(const std::string bytes, firstLines(*source, head.whole));
  const std::string path = part.entry.empty() ? part.path.string() : part.name;
  if (auto other = otherKind(bytes)) return failure(std::move(*other).with("path", Text{path}));
  const std::optional<std::string> likely = encoding.empty() ? likelyEncoding(bytes) : encoding;
  if (!likely) return failure(aboutPath(looksBinary(bytes) ? "logs.binary" : "logs.no-known-encoding", path));
  head.dialect.encoding = *likely == "UTF-8" ? std::string() : *likely;
  TRY(head.text, decodedHead(bytes, head.dialect.encoding, head.whole));
  if (head.text.starts_with("\xef\xbb\xbf")) head.text.erase(0, 3);
  if (looksBinary(head.text)) return failure(aboutPath("logs.binary", path));
  if (head.text.find_first_not_of(" \t\r\n") == std::string::npos) return failure(aboutPath("logs.empty-file", path));
  if (!head.whole)
    if (const std::size_t end = head.text.rfind('\n'); end != std::string::npos) head.text.resize(end + 1);

  bool objectsSpanLines = false;
  if (looksLikeJson(head.text, objectsSpanLines)) {
    head.dialect.objectsSpanLines = objectsSpanLines;
    readJson(head);
  } else {
    readPreamble(head);
    head.dialect = guessDialect(head.text, head.dialect);
    if (head.dialect.kind == RecordKind::UserLines) head.columns = {"user", "item", "position"};
    head.records = readRecords(head.text, head.dialect, mostRecords);
  }
  if (head.records.empty()) return failure(aboutPath("logs.no-rows", path));
  return head;
}

Result<Head> readHead(const std::filesystem::path& path) {
  TRY(const std::vector<LogPart> parts, listParts(path));
  return readHead(parts.front());
}

} // namespace guidepost::logs
