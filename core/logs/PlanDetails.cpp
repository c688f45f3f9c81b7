#include "core/logs/PlanDetails.h"

#include "core/base/Time.h"
#include "core/logs/EventParser.h"
#include "core/logs/EventType.h"
#include "core/logs/Numbers.h"
#include "core/logs/RowFields.h"
#include "core/logs/TableReader.h"

#include <algorithm>

namespace guidepost::logs {

namespace {

constexpr std::size_t rowsToLookAt = 1000;

std::size_t firstRow(const LogPlan& plan) {
  return plan.dialect.kind == RecordKind::Delimited && plan.dialect.header ? 1 : 0;
}

// The values of a role, one a row, in rows that have one.
std::vector<std::string_view> valuesOf(const LogPlan& plan, const Head& head, Role role) {
  std::vector<std::string_view> values;
  const std::size_t first = firstRow(plan);
  for (std::size_t i = first; i < head.records.size() && i < first + rowsToLookAt; ++i)
    for (const std::size_t column : plan.columnsOf(role)) {
      if (column >= head.records[i].size()) continue;
      const std::string_view value = RowFields::meaning(head.records[i][column]);
      if (value.empty()) continue;
      values.push_back(value);
      break;
    }
  return values;
}

void settleTimes(LogPlan& plan, const Head& head, std::string_view unit) {
  const std::vector<std::string_view> values = valuesOf(plan, head, plan.has(Role::Time) ? Role::Time : Role::Start);
  const TimeLook look = lookOfTimes(values);
  const bool told = !unit.empty();
  plan.timeUnit = told ? *timeUnitNamed(unit) : look.unit;
  if (plan.rules.timeIsLine) plan.timeUnit = TimeUnit::Ordinal;
  if (plan.timeUnit == TimeUnit::Ordinal) plan.findings.push_back(Message("logs.time-is-order"));
  if (plan.timeUnit == TimeUnit::Days) plan.findings.push_back(Message("logs.time-is-days"));
  if (told || plan.rules.timeIsLine) return;
  if (plan.timeUnit == TimeUnit::DayFirst || plan.timeUnit == TimeUnit::MonthFirst)
    plan.findings.push_back(Message(look.dayOrMonth ? "logs.date-order-undecided" : "logs.date-order")
                                .with("order", termOf(plan.timeUnit))
                                .with("rows", Count{static_cast<std::int64_t>(look.values)}));
  if (plan.timeUnit == TimeUnit::Automatic && look.values > 0)
    plan.findings.push_back(
        Message("logs.times-mixed")
            .with("share", Share{static_cast<double>(look.numbers) / static_cast<double>(look.values)}));
}

void settleAmounts(LogPlan& plan, const Head& head, Role role) {
  std::size_t points = 0;
  std::size_t commas = 0;
  for (const std::string_view value : valuesOf(plan, head, role)) {
    const char mark = decimalMarkIn(value);
    points += mark == '.';
    commas += mark == ',';
  }
  char& mark = plan.decimalMarks[static_cast<std::size_t>(role)];
  mark = points > 9 * commas ? '.' : commas > 9 * points ? ',' : '\0';
  if (points + commas > 0 && mark == '\0')
    plan.findings.push_back(Message("logs.decimal-marks-mixed").with("role", Term{std::string(nameOf(role))}));
}

Message missingColumn(Role role, const LogPlan& plan, const Head& head) {
  const bool named = !plan.columnNames.empty();
  return Message(named ? "logs.no-column" : "logs.no-column-without-header")
      .with("role", Term{std::string(nameOf(role))})
      .with("columns", Text{joinedText(named ? plan.columnNames : head.records.front())});
}

} // namespace

std::string joinedText(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names)
    text += (text.empty() ? "" : ", ") + name;
  return text;
}

void settleValues(LogPlan& plan, const Head& head, std::string_view unit) {
  plan.findings.clear();
  if (plan.has(Role::Time) || plan.has(Role::Start) || plan.rules.timeIsLine) settleTimes(plan, head, unit);
  for (const Role role : {Role::Price, Role::Margin})
    if (plan.has(role)) settleAmounts(plan, head, role);
  std::vector<std::string> leaks;
  for (const std::size_t column : plan.leaks)
    if (column < plan.columnNames.size()) leaks.push_back(plan.columnNames[column]);
  if (!leaks.empty()) plan.findings.push_back(Message("logs.column-leaks").with("columns", Text{joinedText(leaks)}));
}

std::optional<Message> problemOf(const LogPlan& plan, const Head& head) {
  if (plan.kind != Kind::Events) {
    for (const Role role : requiredRoles(plan.kind))
      if (!plan.has(role)) return missingColumn(role, plan, head);
    return std::nullopt;
  }
  if (!plan.has(Role::User) && !(plan.rules.anonymousSessions && plan.has(Role::Session)))
    return missingColumn(Role::User, plan, head);
  if (!plan.has(Role::Time) && !plan.rules.timeIsLine) return missingColumn(Role::Time, plan, head);
  if (!plan.has(Role::Item) && !plan.has(Role::Type)) return missingColumn(Role::Item, plan, head);
  return std::nullopt;
}

double shareAccepted(const LogPlan& plan, const Head& head) {
  EventParser events(plan, nowMicroseconds());
  TableParser tables(plan);
  std::size_t rows = 0;
  std::size_t accepted = 0;
  std::expected<LogEvent, Message> event;
  TableValues values;
  Record record;
  for (std::size_t i = firstRow(plan); i < head.records.size(); ++i) {
    record.line = static_cast<std::int64_t>(i) + 1;
    record.fields.assign(head.records[i].begin(), head.records[i].end());
    ++rows;
    if (plan.kind != Kind::Events) {
      accepted += tables.parse(record, values).has_value();
      continue;
    }
    events.parse(record, event);
    const bool known =
        event && (plan.types.empty() || canonicalEventType(event->type) ||
                  std::ranges::any_of(plan.types, [&](const auto& name) { return name.second == event->type; }));
    accepted += known;
  }
  return rows == 0 ? 0 : static_cast<double>(accepted) / static_cast<double>(rows);
}

Kind kindByColumns(const LogPlan& plan) {
  const bool user = plan.has(Role::User);
  const bool item = plan.has(Role::Item);
  const bool time = plan.has(Role::Time);
  const bool campaign = plan.has(Role::Campaign);
  const bool coupon = plan.has(Role::Coupon);
  if (item && plan.has(Role::Propensity) && plan.has(Role::Clicked)) return Kind::Decisions;
  if (plan.has(Role::Type) || (user && item)) return Kind::Events;
  if (user && coupon) return Kind::Redemptions;
  if (item && coupon) return Kind::Coupons;
  if (user && campaign) return Kind::Targets;
  if (campaign && plan.has(Role::Start)) return Kind::Campaigns;
  if (time) return Kind::Events;
  if (plan.has(Role::Label) && !item) return Kind::Summaries;
  if (item && plan.fields > 1) return Kind::Items;
  if (user && plan.fields > 1) return Kind::Users;
  return Kind::Events;
}

} // namespace guidepost::logs
