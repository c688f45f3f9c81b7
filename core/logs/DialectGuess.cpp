#include "core/logs/DialectGuess.h"

#include "core/logs/Head.h"
#include "core/logs/JsonShape.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace guidepost::logs {

namespace {

struct Fit {
  std::size_t fields = 0; // of most rows
  double share = 0;       // of the rows that have so many
};

Fit fitOf(const HeadRecords& records) {
  std::map<std::size_t, std::size_t> sizes;
  for (const auto& record : records)
    ++sizes[record.size()];
  const auto common = std::ranges::max_element(sizes, {}, [](const auto& entry) { return entry.second; });
  if (common == sizes.end()) return {};
  return {common->first, static_cast<double>(common->second) / static_cast<double>(records.size())};
}

HeadRecords recordsDividedBy(char delimiter, std::string_view text, Dialect dialect, std::size_t most) {
  dialect.delimiter = delimiter;
  return readRecords(text, dialect, most);
}

bool isId(std::string_view word) {
  const auto digit = [](char letter) { return letter >= '0' && letter <= '9'; };
  const auto fits = [&](char letter) {
    return digit(letter) || (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || letter == '-' ||
           letter == '_';
  };
  return !word.empty() && word.size() <= 64 && std::ranges::all_of(word, fits) && std::ranges::any_of(word, digit);
}

// Lines of ids of many lengths, each beginning with another one.
bool areUserLines(const HeadRecords& records) {
  if (records.size() < 3 || fitOf(records).share > 0.6) return false;
  std::size_t words = 0;
  std::size_t ids = 0;
  std::size_t alone = 0;
  std::set<std::string_view> users;
  for (const auto& record : records) {
    words += record.size();
    ids += static_cast<std::size_t>(std::ranges::count_if(record, isId));
    alone += record.size() < 2 ? 1 : 0;
    users.insert(record.front());
  }
  return words >= 3 * records.size() && ids * 50 >= words * 49 && alone * 10 <= records.size() &&
         users.size() * 100 >= records.size() * 99;
}

} // namespace

bool looksLikeJson(std::string_view text, bool& objectsSpanLines) {
  const std::size_t start = text.find_first_not_of(" \t\r\n");
  if (start == std::string_view::npos) return false;
  if (text[start] == '[') {
    const std::size_t inside = text.find_first_not_of(" \t\r\n", start + 1);
    if (inside == std::string_view::npos || text[inside] != '{') return false;
    objectsSpanLines = true;
    const JsonShape shape = shapeOf(text, true, 100);
    return shape.objects > shape.broken;
  }
  if (text[start] != '{') return false;
  const JsonShape lines = shapeOf(text, false, 100);
  objectsSpanLines = lines.objects <= lines.broken;
  if (!objectsSpanLines) return true;
  const JsonShape objects = shapeOf(text, true, 100);
  return objects.objects > 0 && objects.objects >= objects.broken;
}

Dialect guessDialect(std::string_view text, Dialect dialect) {
  double bestScore = 0;
  double bestShare = 0;
  dialect.delimiter = ',';
  const auto consider = [&](char delimiter) {
    const Fit fit = fitOf(recordsDividedBy(delimiter, text, dialect, 100));
    if (fit.fields < 2) return;
    const double score = fit.share + 0.01 * static_cast<double>(std::min<std::size_t>(fit.fields, 20));
    if (score <= bestScore) return;
    dialect.delimiter = delimiter;
    bestScore = score;
    bestShare = fit.share;
  };
  for (const char delimiter : {',', '\t', ';', '|'})
    consider(delimiter);
  if (bestShare >= 0.8) return dialect;
  for (const char delimiter : {runsOfBlanks, ',', ';', '|'})
    if (areUserLines(recordsDividedBy(delimiter, text, dialect, 1000))) {
      dialect.kind = RecordKind::UserLines;
      dialect.delimiter = delimiter;
      dialect.header = false;
      return dialect;
    }
  // Blanks stand in sentences and in times too: they must divide nearly every row alike.
  const Fit blanks = fitOf(recordsDividedBy(runsOfBlanks, text, dialect, 100));
  if (blanks.fields >= 2 && blanks.share >= 0.9) dialect.delimiter = runsOfBlanks;
  return dialect;
}

} // namespace guidepost::logs
