#include "core/logs/Detection.h"

#include "core/logs/PlanDetails.h"

#include <algorithm>

namespace guidepost::logs {

namespace {

std::string joinedFormatNames(const std::vector<Format>& formats) {
  std::vector<std::string> names;
  for (const Format& format : formats)
    names.push_back(format.name);
  return joinedText(names);
}

// Fields of the array's elements that no element among the first rows has, but a later one may have.
void addColumns(Head& head, const Format& format) {
  const std::string prefix = format.explode + ".";
  for (const auto& [role, names] : format.columns)
    for (const std::string& name : names) {
      if (!name.starts_with(prefix) || std::ranges::find(head.columns, name) != head.columns.end()) continue;
      head.columns.push_back(name);
      head.dialect.paths.push_back(name);
      for (std::vector<std::string>& record : head.records)
        record.emplace_back();
    }
}

} // namespace

const Head& Detection::headFor(const Format& format) {
  if (head_.dialect.kind != RecordKind::JsonLines || format.generic) return head_;
  const std::string key = format.explode.empty() ? std::string() : format.name;
  if (key.empty() && head_.dialect.explode.empty()) return head_;
  for (const auto& [known, head] : exploded_)
    if (known == key) return head;
  Head head = head_;
  explode(head, format.explode);
  if (!format.explode.empty()) {
    head.dialect.explode = format.explode;
    addColumns(head, format);
  }
  return exploded_.emplace_back(key, std::move(head)).second;
}

void Detection::findIntent(LogPlan& plan) const {
  const auto generic = std::ranges::find_if(formats_, &Format::generic);
  if (plan.kind != Kind::Events || plan.has(Role::Intent) || generic == formats_.end()) return;
  const auto names = generic->columns.find(Role::Intent);
  if (names == generic->columns.end()) return;
  for (const std::string& name : names->second)
    for (std::size_t i = 0; i < plan.columnNames.size(); ++i)
      if (!plan.has(Role::Intent) && loweredName(plan.columnNames[i]) == name)
        plan.columns[static_cast<std::size_t>(Role::Intent)] = {i};
}

LogPlan Detection::planOf(const Format& format, const Layout& layout, const Head& head) const {
  LogPlan plan;
  plan.format = format.name;
  plan.title = format.title;
  plan.kind = format.kind;
  plan.part = head.part;
  plan.dialect = head.dialect;
  plan.dialect.header = layout.header;
  plan.fields = layout.fields;
  plan.columnNames = layout.names;
  plan.columns = layout.columns;
  plan.leaks = layout.leaks;
  plan.ignored = layout.ignored;
  plan.types = format.types;
  plan.rules = format.rules;
  plan.sessionsPerUser = format.sessionsPerUser;
  plan.currency = format.currency;
  plan.timeZoneName = format.timeZone;
  for (const std::string& name : format.duplicateKey) {
    if (const std::optional<Role> role = roleNamed(name))
      plan.duplicateKey.push_back(*role);
    else if (const std::optional<std::size_t> column = columnNamed(plan.columnNames, plan.fields, name))
      plan.keyColumns.push_back(*column);
  }
  if (format.generic) plan.kind = kindByColumns(plan);
  if (const std::optional<Kind> told = kindNamed(options_.kind)) plan.kind = *told;
  findIntent(plan);
  settleValues(plan, head, options_.timeUnit.empty() ? format.timeUnit : options_.timeUnit);
  return plan;
}

std::vector<FormatFit> Detection::fits() {
  std::vector<FormatFit> fits;
  for (const Format& format : formats_) {
    if (!options_.kind.empty() && !format.generic && nameOf(format.kind) != options_.kind) continue;
    const Head& head = headFor(format);
    const std::optional<Layout> layout = layoutOf(format, head, options_.header);
    if (!layout) continue;
    FormatFit fit{planOf(format, *layout, head), &head, 0};
    if (problemOf(fit.plan, head)) {
      fit.plan.confidence = 0;
    } else {
      const double share = shareAccepted(fit.plan, head);
      if (!format.generic && layout->names.empty() && share < 0.5) continue;
      fit.plan.confidence = layout->confidence * (0.3 + 0.7 * share);
      if (format.generic && fit.plan.kind != Kind::Events) fit.plan.confidence *= 0.8;
    }
    // Of two that are as sure, the one that demands more columns.
    fit.score = fit.plan.confidence + 1e-4 * static_cast<double>(layout->matched);
    fits.push_back(std::move(fit));
  }
  std::ranges::stable_sort(fits, std::greater(), &FormatFit::score);
  return fits;
}

Result<FormatFit> Detection::told(const std::string& name) {
  const auto format = std::ranges::find(formats_, name, &Format::name);
  if (format == formats_.end())
    return wrongUsage(
        Message("logs.unknown-format").with("format", Text{name}).with("formats", Text{joinedFormatNames(formats_)}));
  const Head& head = headFor(*format);
  const std::optional<Layout> layout = layoutOf(*format, head, options_.header);
  FormatFit fit{planOf(*format, layout ? *layout : bareLayout(head, options_.header), head), &head, 1};
  fit.plan.confidence = 1;
  if (!layout)
    fit.plan.problem = Message("logs.format-does-not-fit")
                           .with("format", Text{name})
                           .with("columns", Text{joinedText(head.records.front())});
  return fit;
}

} // namespace guidepost::logs
