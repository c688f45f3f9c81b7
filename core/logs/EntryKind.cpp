#include "core/logs/EntryKind.h"

#include "core/logs/Archive.h"
#include "core/logs/Encoding.h"
#include "core/logs/FileKind.h"
#include "core/logs/PlainFile.h"

#include <algorithm>
#include <array>
#include <string>

namespace guidepost::logs {

namespace {

std::string fileNameOf(std::string_view entryName) {
  std::string name(entryName.substr(entryName.rfind('/') + 1));
  for (char& letter : name)
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  return name;
}

bool endsWithOneOf(std::string_view name, std::initializer_list<std::string_view> endings) {
  return std::ranges::any_of(endings, [name](std::string_view ending) { return name.ends_with(ending); });
}

// As much as there is: the end of what is compressed is missing.
std::string textOf(std::string_view head) {
  std::string text(head);
  if (isCompressed(head)) {
    text.clear();
    if (auto source = openCompressed(openMemory(head), "")) {
      std::array<char, 4096> buffer{};
      for (;;) {
        const auto count = (*source)->read(buffer);
        if (!count || *count == 0 || text.size() >= head.size()) break;
        text.append(buffer.data(), *count);
      }
    }
  }
  const auto encoding = likelyEncoding(text);
  if (!encoding || encoding->empty()) return text;
  auto decoded = openDecoded(openMemory(text), *encoding);
  if (!decoded) return text;
  return firstBytes(**decoded, 4 * text.size()).value_or(text);
}

// Most lines hold this letter as often as the first one does.
bool isDividedBy(std::string_view text, char letter) {
  std::size_t lines = 0;
  std::size_t alike = 0;
  std::ptrdiff_t wanted = 0;
  while (!text.empty() && lines < 20) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    const auto count = std::ranges::count(line, letter);
    if (lines == 0) wanted = count;
    ++lines;
    if (count == wanted && count > 0) ++alike;
  }
  return alike * 5 >= lines * 4 && alike > 0;
}

// Lines of ids: nearly every word holds a digit.
bool isIds(std::string_view text) {
  std::size_t words = 0;
  std::size_t withDigit = 0;
  text = text.substr(0, 4096);
  while (!text.empty() && words < 200) {
    text.remove_prefix(std::min(text.size(), text.find_first_not_of(" \t\r\n")));
    const std::string_view word = text.substr(0, text.find_first_of(" \t\r\n"));
    text.remove_prefix(word.size());
    if (word.empty()) continue;
    ++words;
    if (std::ranges::any_of(word, [](char letter) { return letter >= '0' && letter <= '9'; })) ++withDigit;
  }
  return words > 1 && withDigit * 10 >= words * 9;
}

} // namespace

bool isHidden(std::string_view entryName) {
  return entryName.starts_with('.') || entryName.find("/.") != std::string_view::npos ||
         entryName.starts_with("__MACOSX/") || entryName.find("/__MACOSX/") != std::string_view::npos;
}

bool namesArchive(std::string_view entryName) {
  return endsWithOneOf(fileNameOf(entryName), {".zip", ".tar", ".tgz", ".tbz2", ".txz", ".tar.gz", ".tar.bz2",
                                               ".tar.xz", ".tar.zst", ".tar.lz4"});
}

bool looksLikeLog(std::string_view entryName, std::string_view head) {
  std::string name = fileNameOf(entryName);
  for (const std::string_view compression : {".gz", ".bz2", ".xz", ".zst", ".lz4"})
    if (name.ends_with(compression)) name.resize(name.size() - compression.size());
  const std::string text = textOf(head);
  if (text.find_first_not_of(" \t\r\n") == std::string::npos || looksBinary(text)) return false;
  if (endsWithOneOf(name, {".csv", ".tsv", ".tab", ".psv", ".jsonl", ".ndjson", ".inter", ".log"})) return true;
  if (endsWithOneOf(name, {".md", ".rst", ".html", ".htm", ".xml", ".py", ".r", ".ipynb", ".sql", ".ini", ".yml",
                           ".yaml", ".toml", ".sh", ".tex", ".bib"}))
    return false;
  for (const std::string_view word : {"readme", "license", "licence", "copying", "changelog", "notice", "description"})
    if (name.starts_with(word)) return false;
  const std::size_t start = text.find_first_not_of("\xef\xbb\xbf \t\r\n");
  if (start != std::string::npos && (text[start] == '{' || text.compare(start, 1, "[") == 0)) return true;
  return std::ranges::any_of(std::string_view(",\t;|"), [&](char letter) { return isDividedBy(text, letter); }) ||
         isIds(text);
}

} // namespace guidepost::logs
