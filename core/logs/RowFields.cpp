#include "core/logs/RowFields.h"

#include "core/base/Fingerprint.h"
#include "core/logs/Encoding.h"
#include "core/logs/Numbers.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>

namespace guidepost::logs {

namespace {

constexpr std::size_t mostText = 1024;
constexpr std::string_view mask = "***";

bool isDigit(char letter) {
  return letter >= '0' && letter <= '9';
}

bool isWordLetter(char letter) {
  return isDigit(letter) || (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || letter == '-' ||
         letter == '@' || letter == '_' || static_cast<unsigned char>(letter) >= 0x80;
}

// Words with at least five digits, and addresses.
std::string withoutIds(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const auto end = std::ranges::find_if_not(text, isWordLetter);
    const std::string_view word(text.begin(), end);
    const bool id = std::ranges::count_if(word, isDigit) >= 5 || word.find('@') != std::string_view::npos;
    result += id ? mask : word;
    text.remove_prefix(word.size());
    if (text.empty()) break;
    result += text.front();
    text.remove_prefix(1);
  }
  return result;
}

enum class Bytes { Ascii, Others, Nul };

Bytes bytesOf(std::string_view text) {
  constexpr std::uint64_t high = 0x8080808080808080;
  constexpr std::uint64_t ones = 0x0101010101010101;
  std::uint64_t seen = 0;
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + at, 8);
    seen |= word;
    if (((word - ones) & ~word & high) != 0) return Bytes::Nul;
  }
  for (; at < text.size(); ++at) {
    if (text[at] == '\0') return Bytes::Nul;
    seen |= static_cast<unsigned char>(text[at]);
  }
  return (seen & high) != 0 ? Bytes::Others : Bytes::Ascii;
}

void replaceAll(std::string& text, std::string_view what) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + mask.size()))
    text.replace(at, what.size(), mask);
}

} // namespace

std::unexpected<Message> badValue(std::string_view id, std::string_view value) {
  return std::unexpected(Message(id).with("value", Text{printable(value, 64)}));
}

std::unexpected<Message> missingValue(Role role) {
  return std::unexpected(Message("logs.missing-value").with("role", Term{std::string(nameOf(role))}));
}

RowFields::RowFields(const LogPlan& plan) : plan_(plan) {
  for (std::size_t role = 0; role < roleCount; ++role)
    if (!plan.columns[role].empty()) columns_[role] = {plan.columns[role].front(), plan.columns[role].size() > 1};
  wholeRow_ = plan.duplicateKey.empty() && plan.keyColumns.empty();
}

std::string_view RowFields::meaning(std::string_view field) {
  if (field.empty()) return field;
  const auto blank = [](char letter) { return letter == ' ' || letter == '\t'; };
  if (blank(field.front()) || blank(field.back())) {
    field = trimmed(field);
    if (field.empty()) return field;
  }
  const char first = field.front();
  if (first != 'N' && first != 'n' && first != '\\' && first != '<') return field;
  static constexpr std::array<std::string_view, 8> words = {"NULL", "null", "NaN", "nan", "None", "\\N", "NA", "<NA>"};
  return std::ranges::find(words, field) != words.end() ? std::string_view() : field;
}

std::string_view RowFields::laterValue(const Record& record, Role role) const {
  const std::vector<std::size_t>& columns = plan_.columnsOf(role);
  for (std::size_t i = 1; i < columns.size(); ++i)
    if (const std::string_view field = meaning(record.fields[columns[i]]); !field.empty()) return field;
  return {};
}

std::optional<Message> RowFields::problemOf(const Record& record) const {
  const Bytes bytes = record.ascii ? Bytes::Ascii : bytesOf(record.text);
  if (bytes == Bytes::Nul) return Message("logs.embedded-nul");
  if (record.unclosedQuote) return Message("logs.unclosed-quote");
  if (record.problem != RecordProblem::None) {
    const bool cut = !record.ended && record.problem == RecordProblem::BadJson;
    return Message(cut ? "logs.json-cut-short" : messageIdOf(record.problem));
  }
  if (record.fields.size() != plan_.fields) {
    const bool cut = !record.ended && record.fields.size() < plan_.fields;
    return Message(cut ? "logs.cut-short" : "logs.field-count")
        .with("expected", Count{static_cast<std::int64_t>(plan_.fields)})
        .with("found", Count{static_cast<std::int64_t>(record.fields.size())});
  }
  if (bytes == Bytes::Others && !validUtf8(record.text)) return Message("logs.bad-encoding");
  return std::nullopt;
}

std::uint64_t RowFields::keyOf(const Record& record) {
  keyText_.clear();
  const auto add = [this](std::string_view field) {
    keyText_.append(field);
    keyText_.push_back('\x1f');
  };
  if (plan_.rules.duplicates == KeptRow::All) {
    // Each row is one of its own: the same row of the same file is still known again.
    add(plan_.part.name);
    add({reinterpret_cast<const char*>(&record.line), sizeof record.line});
  }
  if (wholeRow_) {
    for (const std::string_view field : record.fields)
      add(field);
  } else {
    for (const Role role : plan_.duplicateKey)
      add(value(record, role));
    for (const std::size_t column : plan_.keyColumns)
      add(record.fields[column]);
  }
  return hash64(keyText_);
}

// JSON: its ids wherever they stand in the text.
std::string RowFields::maskedInPlace(const Record& record) const {
  std::string text(record.text.substr(0, 16 * mostText));
  for (const Role role : {Role::User, Role::Session, Role::Id})
    for (const std::size_t column : plan_.columnsOf(role))
      if (record.fields[column].size() > 2) replaceAll(text, record.fields[column]);
  return text;
}

std::string RowFields::maskedText(const Record& record, bool maskIds) const {
  if (!maskIds) return printable(record.text, mostText);
  const bool inPlace =
      record.fields.size() == plan_.fields && record.problem == RecordProblem::None && !record.unclosedQuote;
  if (plan_.dialect.kind == RecordKind::JsonLines)
    return printable(inPlace ? maskedInPlace(record) : withoutIds(record.text.substr(0, 16 * mostText)), mostText);
  if (plan_.dialect.kind == RecordKind::UserLines) {
    const std::size_t user = std::min(record.text.find(' '), record.text.size());
    return printable(std::string(mask) + std::string(record.text.substr(user, mostText)), mostText);
  }
  const auto isIn = [this](Role role, std::size_t column) {
    return std::ranges::find(plan_.columnsOf(role), column) != plan_.columnsOf(role).end();
  };
  std::string text;
  for (std::size_t i = 0; i < record.fields.size() && text.size() < mostText; ++i) {
    if (i > 0) text += plan_.dialect.delimiter;
    const std::string_view field = record.fields[i].substr(0, mostText);
    if (isIn(Role::User, i) || isIn(Role::Session, i))
      text += field.empty() ? "" : mask;
    else
      text += inPlace ? std::string(field) : withoutIds(field);
  }
  return printable(text, mostText);
}

} // namespace guidepost::logs
