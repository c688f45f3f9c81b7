#include "core/logs/EventParser.h"

#include "core/base/Fingerprint.h"
#include "core/base/Time.h"
#include "core/logs/Encoding.h"
#include "core/logs/EventType.h"
#include "core/logs/Numbers.h"

#include <algorithm>
#include <array>

namespace guidepost::logs {

namespace {

constexpr std::int64_t earliestUs = 631'152'000 * microsecondsPerSecond; // 1990-01-01
constexpr std::size_t mostText = 1024;
constexpr std::size_t longestId = 512;
constexpr std::string_view mask = "***";

bool meansNothing(std::string_view value) {
  static constexpr std::array<std::string_view, 6> words = {"NULL", "null", "NaN", "nan", "None", "\\N"};
  return value.empty() || std::ranges::find(words, value) != words.end();
}

std::unexpected<Message> rejected(Message reason) {
  return std::unexpected(std::move(reason));
}

std::unexpected<Message> badValue(std::string_view id, std::string_view value) {
  return rejected(Message(id).with("value", Text{printable(value, 64)}));
}

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

} // namespace

EventParser::EventParser(const LogPlan& plan, std::int64_t nowUs)
    : plan_(plan), latestUs_(nowUs + 2 * microsecondsPerDay) {}

std::string_view EventParser::value(const Record& record, Role role) const {
  for (const std::size_t column : plan_.columnsOf(role)) {
    const std::string_view field = trimmed(record.fields[column]);
    if (!meansNothing(field)) return field;
  }
  return {};
}

std::string_view EventParser::canonicalType(std::string_view own) {
  if (const auto found = plan_.types.find(own); found != plan_.types.end()) return found->second;
  if (canonicalEventType(own)) return own;
  lowered_.assign(own);
  for (char& letter : lowered_)
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  if (const auto found = plan_.types.find(lowered_); found != plan_.types.end()) return found->second;
  if (canonicalEventType(lowered_)) return lowered_;
  return own;
}

std::uint64_t EventParser::keyOf(const Record& record) const {
  std::uint64_t key = fnvBasis;
  const auto add = [&key](std::string_view field) { key = fnv1a64("\x1f", fnv1a64(field, key)); };
  if (plan_.duplicateKey.empty())
    for (const std::string_view field : record.fields)
      add(field);
  else
    for (const Role role : plan_.duplicateKey)
      add(value(record, role));
  return key;
}

std::expected<LogEvent, Message> EventParser::parse(const Record& record) {
  if (record.text.find('\0') != std::string_view::npos) return rejected(Message("logs.embedded-nul"));
  if (record.unclosedQuote) return rejected(Message("logs.unclosed-quote"));
  if (record.fields.size() != plan_.fields) {
    const bool cut = !record.ended && record.fields.size() < plan_.fields;
    return rejected(Message(cut ? "logs.cut-short" : "logs.field-count")
                        .with("expected", Count{static_cast<std::int64_t>(plan_.fields)})
                        .with("found", Count{static_cast<std::int64_t>(record.fields.size())}));
  }
  if (!validUtf8(record.text)) return rejected(Message("logs.bad-encoding"));

  LogEvent event;
  event.user = value(record, Role::User);
  event.item = value(record, Role::Item);
  event.session = value(record, Role::Session);
  if (event.user.empty()) return rejected(Message("logs.missing-value").with("role", Term{"user"}));
  if (std::max({event.user.size(), event.item.size(), event.session.size()}) > longestId)
    return rejected(Message("logs.id-too-long").with("most", Count{longestId}));

  // A stray quote that found a partner some lines below: no id runs over several lines.
  for (const std::string_view id : {event.user, event.item, event.session})
    if (id.find('\n') != std::string_view::npos) return rejected(Message("logs.unclosed-quote"));

  const std::string_view time = value(record, Role::Time);
  if (time.empty()) return rejected(Message("logs.missing-value").with("role", Term{"time"}));
  const std::optional<std::int64_t> timeUs = parseTime(time, plan_.timeUnit, plan_.timeZone);
  if (!timeUs) return badValue("logs.bad-time", time);
  event.timeUs = *timeUs;
  if (event.timeUs < earliestUs || event.timeUs > latestUs_)
    return rejected(Message(event.timeUs < earliestUs ? "logs.time-too-early" : "logs.time-in-future")
                        .with("value", Text{printable(time, 64)}));

  if (plan_.has(Role::Type)) {
    const std::string_view own = value(record, Role::Type);
    if (own.empty()) return rejected(Message("logs.missing-value").with("role", Term{"type"}));
    if (own.size() > 64) return badValue("logs.bad-type", own);
    event.type = canonicalType(own);
  } else {
    event.type = canonicalEventNames[eventType::view];
    if (event.item.empty()) return rejected(Message("logs.missing-value").with("role", Term{"item"}));
  }

  event.category = value(record, Role::Category);
  event.brand = value(record, Role::Brand);
  event.title = value(record, Role::Title);
  event.intent = value(record, Role::Intent);

  if (const std::string_view price = value(record, Role::Price); !price.empty()) {
    const std::optional<std::int64_t> amount = parseAmount(price);
    if (!amount || *amount < 0) return badValue("logs.bad-price", price);
    event.price = *amount;
    event.currency = value(record, Role::Currency);
    if (event.currency.empty())
      event.currency = plan_.currency;
    else {
      const auto letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
      if (event.currency.size() != 3 || !std::ranges::all_of(event.currency, letter))
        return badValue("logs.bad-currency", event.currency);
      currency_.assign(event.currency);
      for (char& c : currency_)
        c = static_cast<char>(c & ~0x20);
      event.currency = currency_;
    }
  }
  if (const std::string_view quantity = value(record, Role::Quantity); !quantity.empty()) {
    const std::optional<std::int64_t> pieces = parseInteger(quantity);
    if (!pieces || *pieces < 0 || *pieces > 1'000'000'000) return badValue("logs.bad-quantity", quantity);
    event.quantity = *pieces;
  }
  if (const std::string_view rating = value(record, Role::Rating); !rating.empty()) {
    const std::optional<double> stars = parseReal(rating);
    if (!stars || *stars < 0) return badValue("logs.bad-rating", rating);
    event.rating = *stars;
  }
  event.key = keyOf(record);
  return event;
}

std::string EventParser::maskedText(const Record& record, bool maskIds) const {
  if (!maskIds) return printable(record.text, mostText);
  const bool inPlace = record.fields.size() == plan_.fields && !record.unclosedQuote;
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
