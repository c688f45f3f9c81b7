#include "core/logs/LogPlan.h"

#include "core/base/Time.h"
#include "core/logs/EventParser.h"
#include "core/logs/EventType.h"
#include "core/logs/Head.h"
#include "core/logs/Layout.h"
#include "core/logs/Numbers.h"

#include <algorithm>

namespace guidepost::logs {

namespace {

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names)
    text += (text.empty() ? "" : ", ") + name;
  return text;
}

std::string joinedNames(const std::vector<Format>& formats) {
  std::vector<std::string> names;
  for (const Format& format : formats)
    names.push_back(format.name);
  return joined(names);
}

// How many of the first rows become events under this plan.
double shareAccepted(const LogPlan& plan, const Head& head) {
  EventParser parser(plan, nowMicroseconds());
  std::size_t rows = 0;
  std::size_t accepted = 0;
  for (std::size_t i = plan.dialect.header ? 1 : 0; i < head.records.size(); ++i) {
    Record record;
    record.fields.assign(head.records[i].begin(), head.records[i].end());
    ++rows;
    const auto event = parser.parse(record);
    const bool known =
        event && (plan.types.empty() || canonicalEventType(event->type) ||
                  std::ranges::any_of(plan.types, [&](const auto& name) { return name.second == event->type; }));
    if (known) ++accepted;
  }
  return rows == 0 ? 0 : static_cast<double>(accepted) / static_cast<double>(rows);
}

// Small whole numbers are no instants: they only say which row came first.
void detectTimeUnit(LogPlan& plan, const Head& head) {
  if (!plan.has(Role::Time)) return;
  const std::size_t column = plan.columnsOf(Role::Time).front();
  std::size_t rows = 0;
  std::size_t ordinals = 0;
  for (std::size_t i = plan.dialect.header ? 1 : 0; i < head.records.size(); ++i) {
    if (column >= head.records[i].size()) continue;
    ++rows;
    const std::optional<std::int64_t> number = parseInteger(trimmed(head.records[i][column]));
    if (number && *number >= 0 && *number < 10'000'000) ++ordinals;
  }
  if (rows > 0 && ordinals * 10 > rows * 9) {
    plan.timeUnit = TimeUnit::Ordinal;
    plan.findings.push_back(Message("logs.time-is-order"));
  }
}

LogPlan planOf(const Format& format, const Layout& layout, const Head& head) {
  LogPlan plan;
  plan.format = format.name;
  plan.dialect = head.dialect;
  plan.dialect.header = layout.header;
  plan.fields = layout.fields;
  plan.columns = layout.columns;
  if (layout.header) plan.columnNames = head.records.front();
  plan.types = format.types;
  plan.duplicateKey = format.duplicateKey;
  plan.sessionsPerUser = format.sessionsPerUser;
  plan.currency = format.currency;
  plan.timeZoneName = format.timeZone;
  return plan;
}

Message missingColumn(Role role, const Head& head, bool header) {
  return Message(header ? "logs.no-column" : "logs.no-column-without-header")
      .with("role", Term{std::string(nameOf(role))})
      .with("columns", Text{joined(head.records.front())});
}

std::optional<Message> problemOf(const LogPlan& plan, const Head& head) {
  for (const Role role : {Role::User, Role::Time})
    if (!plan.has(role)) return missingColumn(role, head, plan.dialect.header);
  if (!plan.has(Role::Item) && !plan.has(Role::Type)) return missingColumn(Role::Item, head, plan.dialect.header);
  return std::nullopt;
}

// The best of all formats; the generic one has no problem to fit, only columns that it may not find.
Result<LogPlan> detect(const std::vector<Format>& formats, const Head& head) {
  std::optional<LogPlan> best;
  double bestScore = -1;
  for (const Format& format : formats) {
    const std::optional<Layout> layout = layoutOf(format, head);
    if (!layout) continue;
    LogPlan plan = planOf(format, *layout, head);
    detectTimeUnit(plan, head);
    if (problemOf(plan, head))
      plan.confidence = 0;
    else {
      const double share = shareAccepted(plan, head);
      if (!layout->header && share < 0.5) continue;
      plan.confidence = layout->confidence * (0.3 + 0.7 * share);
    }
    if (plan.confidence > bestScore) {
      bestScore = plan.confidence;
      best = std::move(plan);
    }
  }
  if (!best) return failure(Message("logs.no-formats").with("path", Text{""}));
  return std::move(*best);
}

Result<LogPlan> planFor(const std::vector<Format>& formats, const std::string& name, const Head& head) {
  const auto format = std::ranges::find(formats, name, &Format::name);
  if (format == formats.end())
    return wrongUsage(
        Message("logs.unknown-format").with("format", Text{name}).with("formats", Text{joinedNames(formats)}));
  const std::optional<Layout> layout = layoutOf(*format, head);
  LogPlan plan = planOf(*format, layout ? *layout : bareLayout(head), head);
  plan.confidence = 1;
  if (!layout)
    plan.problem = Message("logs.format-does-not-fit")
                       .with("format", Text{name})
                       .with("columns", Text{joined(head.records.front())});
  detectTimeUnit(plan, head);
  return plan;
}

Status applyMap(LogPlan& plan, const std::map<std::string, std::string>& map, const Head& head) {
  for (const auto& [roleName, column] : map) {
    const std::optional<Role> role = roleNamed(roleName);
    if (!role) {
      std::vector<std::string> names(roleNames.begin(), roleNames.end());
      return wrongUsage(Message("logs.unknown-role").with("role", Text{roleName}).with("roles", Text{joined(names)}));
    }
    const std::optional<std::size_t> found = columnNamed(plan.columnNames, plan.fields, column);
    if (!found)
      return wrongUsage(Message("logs.no-such-column")
                            .with("column", Text{column})
                            .with("columns", Text{joined(head.records.front())}));
    // A column means one thing: what it meant before is forgotten.
    for (std::vector<std::size_t>& columns : plan.columns)
      std::erase(columns, *found);
    plan.columns[static_cast<std::size_t>(*role)] = {*found};
  }
  return {};
}

void readNotes(LogPlan& plan, const Head& head) {
  constexpr std::string_view mark = "synthetic:";
  for (const std::string& note : head.notes) {
    if (!note.starts_with(mark)) continue;
    plan.synthetic = true;
    plan.syntheticNote = trimmed(std::string_view(note).substr(mark.size()));
  }
}

} // namespace

Result<LogPlan> planLog(const std::filesystem::path& path, const std::vector<Format>& formats,
                        const LogOptions& options) {
  TRY(const Head head, readHead(path));
  TRY(LogPlan plan, options.format.empty() ? detect(formats, head) : planFor(formats, options.format, head));
  TRY_STATUS(applyMap(plan, options.map, head));
  if (!options.map.empty()) {
    plan.findings.clear();
    plan.timeUnit = TimeUnit::Automatic;
    detectTimeUnit(plan, head);
    if (plan.problem && !problemOf(plan, head)) plan.problem.reset();
  }
  readNotes(plan, head);
  if (!options.currency.empty()) plan.currency = options.currency;
  if (!options.timeZone.empty()) plan.timeZoneName = options.timeZone;
  TRY(plan.timeZone, TimeZone::named(plan.timeZoneName));
  plan.hasEventTypes = plan.has(Role::Type);

  const std::size_t first = plan.dialect.header ? 1 : 0;
  for (std::size_t i = first; i < head.records.size() && i < first + 20; ++i)
    plan.sample.push_back(head.records[i]);
  if (plan.sample.empty())
    plan.problem = Message("logs.header-only");
  else if (!plan.problem)
    plan.problem = problemOf(plan, head);
  return plan;
}

} // namespace guidepost::logs
