#include "core/logs/Head.h"

#include "core/logs/Encoding.h"
#include "core/logs/Numbers.h"

#include <algorithm>
#include <array>
#include <map>

namespace guidepost::logs {

namespace {

constexpr std::size_t headBytes = 1 << 18;

Message aboutFile(std::string_view id, const std::filesystem::path& path) {
  return Message(id).with("path", Text{path.string()});
}

std::vector<std::vector<std::string>> recordsOf(std::string_view text, const Dialect& dialect, std::size_t most) {
  DelimitedReader reader(openMemory(text), dialect);
  std::vector<std::vector<std::string>> records;
  Record record;
  while (records.size() < most) {
    const Result<bool> more = reader.next(record);
    if (!more || !*more) break;
    records.emplace_back(record.fields.begin(), record.fields.end());
  }
  return records;
}

// The delimiter under which most rows have the same number (more than one) of fields; then the one with more fields.
char likeliestDelimiter(std::string_view text, const Dialect& dialect) {
  char best = ',';
  double bestScore = 0;
  for (const char delimiter : {',', '\t', ';', '|'}) {
    Dialect candidate = dialect;
    candidate.delimiter = delimiter;
    std::map<std::size_t, std::size_t> sizes;
    const auto records = recordsOf(text, candidate, 100);
    for (const auto& record : records)
      ++sizes[record.size()];
    const auto common = std::ranges::max_element(sizes, {}, [](const auto& entry) { return entry.second; });
    if (common == sizes.end() || common->first < 2) continue;
    const double share = static_cast<double>(common->second) / static_cast<double>(records.size());
    const double score = share + 0.01 * static_cast<double>(std::min<std::size_t>(common->first, 20));
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

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

bool mostlyUtf8(std::string_view text) {
  std::size_t lines = 0;
  std::size_t broken = 0;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    ++lines;
    if (!validUtf8(line)) ++broken;
    text.remove_prefix(std::min(text.size(), line.size() + 1));
  }
  return broken * 5 <= lines;
}

} // namespace

Result<Head> readHead(const std::filesystem::path& path) {
  TRY(const std::unique_ptr<ByteSource> source, openFile(path));
  Head head;
  head.text.resize(headBytes);
  std::size_t size = 0;
  bool whole = false;
  while (size < headBytes && !whole) {
    TRY(const std::size_t count, source->read({head.text.data() + size, headBytes - size}));
    size += count;
    whole = count == 0;
  }
  head.text.resize(size);
  if (looksUtf16(head.text)) return failure(aboutFile("logs.utf16", path));
  if (looksBinary(head.text)) return failure(aboutFile("logs.binary", path));
  if (head.text.starts_with("\xef\xbb\xbf")) head.text.erase(0, 3);
  if (head.text.find_first_not_of(" \t\r\n") == std::string::npos) return failure(aboutFile("logs.empty-file", path));
  if (!whole)
    if (const std::size_t end = head.text.rfind('\n'); end != std::string::npos) head.text.resize(end + 1);
  if (!mostlyUtf8(head.text)) return failure(aboutFile("logs.not-utf8", path));

  readPreamble(head);
  head.dialect.delimiter = likeliestDelimiter(head.text, head.dialect);
  head.records = recordsOf(head.text, head.dialect, 1001);
  if (head.records.empty()) return failure(aboutFile("logs.no-rows", path));
  return head;
}

} // namespace guidepost::logs
