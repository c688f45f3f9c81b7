#include "core/logs/EventParser.h"

#include "core/base/Time.h"
#include "core/logs/Encoding.h"
#include "core/logs/EventType.h"
#include "core/logs/Numbers.h"

#include <algorithm>

namespace guidepost::logs {

namespace {

constexpr std::int64_t earliestUs = 631'152'000 * microsecondsPerSecond; // 1990-01-01
constexpr std::int64_t mostPieces = 1'000'000'000;

bool isCurrencyCode(std::string_view text) {
  return text.size() == 3 &&
         std::ranges::all_of(text, [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); });
}

bool ruleHolds(const Rule& rule, const RowFields& fields, const Record& record, const LogEvent& event) {
  if (!rule.below) return fields.value(record, rule.role).starts_with(rule.startsWith);
  if (rule.role == Role::Quantity) return static_cast<double>(event.quantity) < *rule.below;
  const std::optional<double> number = parseReal(fields.value(record, rule.role));
  return number && *number < *rule.below;
}

} // namespace

EventParser::EventParser(const LogPlan& plan, std::int64_t nowUs)
    : plan_(plan), fields_(plan), types_(plan.types), latestUs_(nowUs + 2 * microsecondsPerDay) {
  amounts_ = fields_.has(Role::Price) || fields_.has(Role::Quantity) || fields_.has(Role::Rating);
  attributes_ =
      fields_.has(Role::Category) || fields_.has(Role::Brand) || fields_.has(Role::Title) || fields_.has(Role::Intent);
  rates_ = !fields_.has(Role::Type) && plan.rules.everyRow == canonicalEventNames[eventType::view];
}

void EventParser::parse(const Record& record, std::expected<LogEvent, Message>& event) {
  if (std::optional<Message> problem = fields_.problemOf(record)) {
    event = std::unexpected(std::move(*problem));
    return;
  }
  if (event)
    *event = LogEvent();
  else
    event.emplace();
  if (std::expected<void, Message> parsed = parseInto(record, *event); !parsed)
    event = std::unexpected(std::move(parsed).error());
}

std::expected<void, Message> EventParser::parseInto(const Record& record, LogEvent& event) {
  event.user = fields_.value(record, Role::User);
  event.item = fields_.value(record, Role::Item);
  event.session = plan_.rules.sessionFromUser ? event.user : fields_.value(record, Role::Session);
  if (event.user.empty()) {
    if (!plan_.rules.anonymousSessions || event.session.empty())
      return missingValue(fields_.has(Role::User) ? Role::User : Role::Session);
    event.user = event.session;
    event.userIsAnonymous = true;
  }
  // A stray quote that found a partner some lines below: no id runs over several lines.
  for (const std::string_view id : {event.user, event.item, event.session}) {
    if (id.size() > longestId) return std::unexpected(Message("logs.id-too-long").with("most", Count{longestId}));
    if (id.find('\n') != std::string_view::npos) return std::unexpected(Message("logs.unclosed-quote"));
  }
  if (std::expected<void, Message> parsed = parseTimeOf(record, event); !parsed) return parsed;

  if (fields_.has(Role::Type)) {
    const std::string_view own = fields_.value(record, Role::Type);
    if (own.empty()) return missingValue(Role::Type);
    if (own.size() > 64) return badValue("logs.bad-type", own);
    event.type = types_.canonical(own);
  } else {
    event.type = plan_.rules.everyRow;
    if (event.item.empty()) return missingValue(Role::Item);
  }
  if (attributes_) {
    event.category = fields_.value(record, Role::Category);
    event.brand = fields_.value(record, Role::Brand);
    event.title = fields_.value(record, Role::Title);
    event.intent = fields_.value(record, Role::Intent);
  }
  if (amounts_ || !plan_.rules.rules.empty())
    if (std::expected<void, Message> parsed = parseAmounts(record, event); !parsed) return parsed;
  event.key = fields_.keyOf(record);
  return {};
}

std::expected<void, Message> EventParser::parseTimeOf(const Record& record, LogEvent& event) const {
  if (plan_.rules.timeIsLine) {
    event.timeUs = timeOfOrdinal(record.line);
    return {};
  }
  const std::string_view time = fields_.value(record, Role::Time);
  if (time.empty()) return missingValue(Role::Time);
  const std::optional<std::int64_t> timeUs = parseTime(time, plan_.timeUnit, plan_.timeZone);
  if (!timeUs) return badValue("logs.bad-time", time);
  event.timeUs = *timeUs;
  if (event.timeUs < earliestUs) return badValue("logs.time-too-early", time);
  if (event.timeUs > latestUs_) return badValue("logs.time-in-future", time);
  return {};
}

std::expected<void, Message> EventParser::parseAmounts(const Record& record, LogEvent& event) {
  const std::string_view price = fields_.value(record, Role::Price);
  if (!price.empty()) {
    const std::optional<std::int64_t> amount =
        parseAmount(price, plan_.decimalMarks[static_cast<std::size_t>(Role::Price)]);
    if (!amount) return badValue("logs.bad-price", price);
    event.price = *amount;
  }
  const std::string_view quantity = fields_.value(record, Role::Quantity);
  if (!quantity.empty()) {
    const std::optional<std::int64_t> pieces = parseInteger(quantity);
    if (!pieces || *pieces > mostPieces || *pieces < -mostPieces) return badValue("logs.bad-quantity", quantity);
    event.quantity = *pieces;
  }
  if (!plan_.rules.rules.empty()) applyRules(record, event);
  if (!price.empty() && event.price < 0) return badValue("logs.bad-price", price);
  if (event.quantity < 0) return badValue("logs.bad-quantity", quantity);
  if (plan_.rules.priceOfLine && event.price > 0)
    event.price = event.quantity == 0 ? -1 : (event.price + event.quantity / 2) / event.quantity;
  if (event.price >= 0)
    if (std::expected<void, Message> parsed = parseCurrency(record, event); !parsed) return parsed;
  if (const std::string_view rating = fields_.value(record, Role::Rating); !rating.empty()) {
    const std::optional<double> stars = parseReal(rating);
    if (!stars || *stars < 0) return badValue("logs.bad-rating", rating);
    event.rating = *stars;
    if (rates_) event.type = canonicalEventNames[eventType::rate];
  }
  return {};
}

std::expected<void, Message> EventParser::parseCurrency(const Record& record, LogEvent& event) {
  event.currency = fields_.value(record, Role::Currency);
  if (event.currency.empty()) {
    event.currency = plan_.currency;
    return {};
  }
  if (!isCurrencyCode(event.currency)) return badValue("logs.bad-currency", event.currency);
  currency_.assign(event.currency);
  for (char& c : currency_)
    c = static_cast<char>(c & ~0x20);
  event.currency = currency_;
  return {};
}

void EventParser::applyRules(const Record& record, LogEvent& event) const {
  for (const Rule& rule : plan_.rules.rules) {
    if (!ruleHolds(rule, fields_, record, event)) continue;
    if (!rule.type.empty()) event.type = rule.type;
    for (const Role role : rule.absolute) {
      if (role == Role::Quantity) event.quantity = std::abs(event.quantity);
      // The unknown price is -1 and stays so.
      if (role == Role::Price && !fields_.value(record, Role::Price).empty()) event.price = std::abs(event.price);
    }
    return;
  }
}

} // namespace guidepost::logs
