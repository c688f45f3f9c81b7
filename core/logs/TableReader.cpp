#include "core/logs/TableReader.h"

#include "core/base/Time.h"
#include "core/logs/Layout.h"
#include "core/logs/Numbers.h"
#include "core/logs/Readers.h"

#include <algorithm>
#include <cmath>

namespace guidepost::logs {

namespace {

constexpr std::string_view betweenLevels = " > ";

bool isDateAlone(std::string_view text) {
  return text.find(':') == std::string_view::npos && text.find('T') == std::string_view::npos && text.size() >= 8;
}

bool wholeNumber(std::string_view text, std::int64_t& value) {
  if (text.empty()) return true;
  const std::optional<std::int64_t> number = parseInteger(text);
  if (number) value = *number;
  return number.has_value();
}

bool realNumber(std::string_view text, double& value) {
  if (text.empty()) return true;
  const std::optional<double> number = parseReal(text);
  if (number) value = *number;
  return number.has_value();
}

} // namespace

std::span<const Role> requiredRoles(Kind kind) {
  static constexpr std::array decisions = {Role::Item};
  static constexpr std::array summaries = {Role::Label};
  static constexpr std::array items = {Role::Item};
  static constexpr std::array users = {Role::User};
  static constexpr std::array campaigns = {Role::Campaign};
  static constexpr std::array targets = {Role::Campaign, Role::User};
  static constexpr std::array coupons = {Role::Coupon, Role::Item};
  static constexpr std::array redemptions = {Role::User, Role::Coupon};
  switch (kind) {
  case Kind::Events:
    return {};
  case Kind::Decisions:
    return decisions;
  case Kind::Summaries:
    return summaries;
  case Kind::Items:
    return items;
  case Kind::Users:
    return users;
  case Kind::Campaigns:
    return campaigns;
  case Kind::Targets:
    return targets;
  case Kind::Coupons:
    return coupons;
  case Kind::Redemptions:
    return redemptions;
  }
  return {};
}

TableParser::TableParser(const LogPlan& plan) : plan_(plan), fields_(plan) {
  const std::span<const Role> required = requiredRoles(plan.kind);
  required_.assign(required.begin(), required.end());
  for (std::size_t column = 0; column < plan.fields; ++column) {
    const bool hasRole = std::ranges::any_of(
        plan.columns, [&](const auto& columns) { return std::ranges::find(columns, column) != columns.end(); });
    if (hasRole || std::ranges::find(plan.ignored, column) != plan.ignored.end()) continue;
    attributes_.push_back(column);
    const std::string name = column < plan.columnNames.size() ? plan.columnNames[column] : std::string();
    names_.push_back(name.empty() ? std::to_string(column + 1) : name);
  }
}

int TableParser::answer(std::string_view text) const {
  if (text.empty()) return -1;
  const std::string word = loweredName(text);
  return std::ranges::find(plan_.rules.positive, word) != plan_.rules.positive.end() ? 1 : 0;
}

std::expected<void, Message> TableParser::parse(const Record& record, TableValues& values) {
  if (std::optional<Message> problem = fields_.problemOf(record)) return std::unexpected(std::move(*problem));
  std::vector<std::pair<std::string_view, std::string_view>> attributes = std::move(values.attributes);
  attributes.clear();
  values = TableValues();
  for (std::size_t role = 0; role < roleCount; ++role)
    values.roles[role] = fields_.value(record, static_cast<Role>(role));
  if (plan_.rules.joinedCategory) {
    category_.clear();
    for (const std::size_t column : plan_.columnsOf(Role::Category)) {
      const std::string_view level = RowFields::meaning(record.fields[column]);
      if (level.empty()) continue;
      if (!category_.empty()) category_ += betweenLevels;
      category_ += level;
    }
    values.roles[static_cast<std::size_t>(Role::Category)] = category_;
  }
  for (const Role role : required_)
    if (values.text(role).empty()) return missingValue(role);
  for (const Role role : {Role::User, Role::Item, Role::Campaign, Role::Coupon}) {
    if (values.text(role).size() > longestId)
      return std::unexpected(Message("logs.id-too-long").with("most", Count{longestId}));
    if (values.text(role).find('\n') != std::string_view::npos) return std::unexpected(Message("logs.unclosed-quote"));
  }
  if (std::expected<void, Message> parsed = parseTimes(values); !parsed) return parsed;
  if (std::expected<void, Message> parsed = parseNumbers(values); !parsed) return parsed;
  values.positive = answer(values.text(Role::Label));
  values.clicked = answer(values.text(Role::Clicked));
  for (std::size_t i = 0; i < attributes_.size(); ++i)
    if (const std::string_view value = RowFields::meaning(record.fields[attributes_[i]]); !value.empty())
      attributes.emplace_back(names_[i], value);
  values.attributes = std::move(attributes);
  values.key = fields_.keyOf(record);
  return {};
}

std::expected<void, Message> TableParser::parseTimes(TableValues& values) const {
  const auto read = [&](Role role, std::int64_t& us) {
    const std::string_view text = values.text(role);
    if (text.empty()) return true;
    // The plan's unit is that of the times, else of the starts.
    const TimeUnit unit = role == Role::Time || !fields_.has(Role::Time) ? plan_.timeUnit : TimeUnit::Automatic;
    const std::optional<std::int64_t> time = parseTime(text, unit, plan_.timeZone);
    if (time) us = *time;
    return time.has_value();
  };
  for (const auto& [role, us] :
       {std::pair(Role::Time, &values.timeUs), {Role::Start, &values.startUs}, {Role::End, &values.endUs}})
    if (!read(role, *us)) return badValue("logs.bad-time", values.text(role));
  if (values.endUs != noTime && isDateAlone(values.text(Role::End))) values.endUs += microsecondsPerDay - 1;
  return {};
}

std::expected<void, Message> TableParser::parseNumbers(TableValues& values) const {
  if (const std::string_view price = values.text(Role::Price); !price.empty()) {
    const std::optional<std::int64_t> amount =
        parseAmount(price, plan_.decimalMarks[static_cast<std::size_t>(Role::Price)]);
    if (!amount || *amount < 0) return badValue("logs.bad-price", price);
    values.price = *amount;
  }
  if (const std::string_view margin = values.text(Role::Margin); !margin.empty()) {
    const std::optional<std::int64_t> amount =
        parseAmount(margin, plan_.decimalMarks[static_cast<std::size_t>(Role::Margin)]);
    if (!amount) return badValue("logs.bad-number", margin);
    values.margin = static_cast<double>(*amount) / 10'000;
  }
  if (!wholeNumber(values.text(Role::Stock), values.stock))
    return badValue("logs.bad-quantity", values.text(Role::Stock));
  if (!wholeNumber(values.text(Role::Position), values.position))
    return badValue("logs.bad-number", values.text(Role::Position));
  const std::string_view propensity = values.text(Role::Propensity);
  if (!realNumber(propensity, values.propensity) || (!propensity.empty() && values.propensity < 0) ||
      values.propensity > 1)
    return badValue("logs.bad-propensity", propensity);
  if (!realNumber(values.text(Role::Rating), values.rating))
    return badValue("logs.bad-rating", values.text(Role::Rating));
  return {};
}

Result<TableReader> TableReader::open(const LogPart& part, const LogPlan& plan) {
  TRY(std::unique_ptr<ByteSource> source, openPart(part));
  TRY(std::unique_ptr<RecordReader> records, openRecords(std::move(source), plan.dialect, plan.fields));
  TableReader reader(std::move(records), plan);
  if (plan.dialect.kind == RecordKind::Delimited && plan.dialect.header) {
    TRY(const bool header, reader.reader_->next(reader.record_));
    static_cast<void>(header);
  }
  return reader;
}

Result<TableReader> TableReader::open(const std::filesystem::path& path, const LogPlan& plan) {
  LogPart part = plan.part;
  part.path = path;
  return open(part, plan);
}

Result<bool> TableReader::next(TableRow& row) {
  TRY(const bool more, reader_->next(record_));
  if (!more) return false;
  row.line = record_.line;
  if (!row.values) row.values.emplace();
  if (std::expected<void, Message> parsed = parser_.parse(record_, *row.values); !parsed)
    row.values = std::unexpected(std::move(parsed).error());
  return true;
}

} // namespace guidepost::logs
