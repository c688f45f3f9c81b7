#include "core/logs/LogPlan.h"

#include "core/logs/Detection.h"
#include "core/logs/Encoding.h"
#include "core/logs/Head.h"
#include "core/logs/Layout.h"
#include "core/logs/Numbers.h"
#include "core/logs/PlanDetails.h"
#include "core/logs/Profile.h"

#include <algorithm>

namespace guidepost::logs {

namespace {

std::vector<std::string> wordsOf(std::span<const std::string_view> names) {
  return {names.begin(), names.end()};
}

Status checkOptions(const LogOptions& options) {
  if (!options.kind.empty() && !kindNamed(options.kind))
    return wrongUsage(Message("logs.unknown-kind")
                          .with("kind", Text{options.kind})
                          .with("kinds", Text{joinedText(wordsOf(kindNames))}));
  if (!options.timeUnit.empty() && !timeUnitNamed(options.timeUnit))
    return wrongUsage(Message("logs.unknown-time-unit")
                          .with("unit", Text{options.timeUnit})
                          .with("units", Text{joinedText(wordsOf(timeUnitNames))}));
  return {};
}

// Nothing: no such delimiter.
std::optional<char> delimiterNamed(std::string_view name) {
  if (name == "tab" || name == "\\t") return '\t';
  if (name == "blanks") return runsOfBlanks;
  if (name.size() == 1 && std::string_view(",;\t| ").find(name.front()) != std::string_view::npos) return name.front();
  return std::nullopt;
}

Status decodeAnew(Head& head, const std::string& encoding) {
  TRY(std::unique_ptr<ByteSource> bytes, openPart(head.part));
  TRY(const std::unique_ptr<ByteSource> source, openDecoded(std::move(bytes), encoding));
  const std::size_t most = std::max<std::size_t>(head.text.size(), 1 << 18);
  std::string text(most, '\0');
  std::size_t size = 0;
  for (;;) {
    TRY(const std::size_t count, source->read({text.data() + size, most - size}));
    size += count;
    if (count == 0 || size == most) break;
  }
  text.resize(size);
  if (text.starts_with("\xef\xbb\xbf")) text.erase(0, 3);
  if (size == most)
    if (const std::size_t end = text.rfind('\n'); end != std::string::npos) text.resize(end + 1);
  head.text = std::move(text);
  head.dialect.encoding = encoding;
  return {};
}

// What the user says about the file's bytes goes before what they look like.
Status applyDialect(Head& head, const LogOptions& options) {
  if (options.delimiter.empty() && options.encoding.empty()) return {};
  if (!options.delimiter.empty()) {
    const std::optional<char> delimiter = delimiterNamed(options.delimiter);
    if (!delimiter) return wrongUsage(Message("logs.unknown-delimiter").with("delimiter", Text{options.delimiter}));
    head.dialect.kind = RecordKind::Delimited;
    head.dialect.delimiter = *delimiter;
  }
  if (!options.encoding.empty()) {
    const std::string name = loweredName(options.encoding);
    TRY_STATUS(decodeAnew(head, name == "utf-8" || name == "utf8" ? std::string() : options.encoding));
  }
  head.records = readRecords(head.text, head.dialect, 1001);
  if (head.records.empty()) return failure(Message("logs.no-rows").with("path", Text{head.part.name}));
  return {};
}

Status applyMap(LogPlan& plan, const std::map<std::string, std::string>& map, const Head& head) {
  // Roles are taken away first: the column may be wanted for another.
  for (const auto& [roleName, column] : map) {
    const std::optional<Role> role = roleNamed(roleName);
    if (!role)
      return wrongUsage(Message("logs.unknown-role")
                            .with("role", Text{roleName})
                            .with("roles", Text{joinedText(wordsOf(roleNames))}));
    if (column.empty()) plan.columns[static_cast<std::size_t>(*role)].clear();
  }
  for (const auto& [roleName, column] : map) {
    if (column.empty()) continue;
    const std::optional<std::size_t> found = columnNamed(plan.columnNames, plan.fields, column);
    if (!found)
      return wrongUsage(
          Message("logs.no-such-column")
              .with("column", Text{column})
              .with("columns", Text{joinedText(plan.columnNames.empty() ? head.records.front() : plan.columnNames)}));
    // A column means one thing: what it meant before is forgotten.
    for (std::vector<std::size_t>& columns : plan.columns)
      std::erase(columns, *found);
    const Role role = *roleNamed(roleName);
    plan.columns[static_cast<std::size_t>(role)] = {*found};
    if (role == Role::Time) plan.rules.timeIsLine = false;
    if (role == Role::Session) plan.rules.sessionFromUser = false;
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

// What the call says goes before what the profile says.
LogOptions merged(const LogOptions& options, const Profile& profile) {
  LogOptions both = profile.options;
  both.profiles = options.profiles;
  for (const auto& [role, column] : options.map)
    both.map[role] = column;
  const auto prefer = [](std::string& mine, const std::string& told) {
    if (!told.empty()) mine = told;
  };
  prefer(both.currency, options.currency);
  prefer(both.timeZone, options.timeZone);
  prefer(both.kind, options.kind);
  prefer(both.delimiter, options.delimiter);
  prefer(both.encoding, options.encoding);
  prefer(both.timeUnit, options.timeUnit);
  if (options.header) both.header = options.header;
  return both;
}

Status finish(LogPlan& plan, const Head& head, const LogOptions& options, const std::vector<Format>& formats) {
  TRY_STATUS(applyMap(plan, options.map, head));
  if (!options.map.empty()) {
    const auto format = std::ranges::find(formats, plan.format, &Format::name);
    if (format->generic && options.kind.empty()) plan.kind = kindByColumns(plan);
    // Another column's times may be written in another way.
    const std::string& stated = options.map.contains("time") ? std::string() : format->timeUnit;
    settleValues(plan, head, options.timeUnit.empty() ? stated : options.timeUnit);
    if (plan.problem && !problemOf(plan, head)) plan.problem.reset();
  }
  readNotes(plan, head);
  if (!options.currency.empty()) plan.currency = options.currency;
  if (!options.timeZone.empty()) plan.timeZoneName = options.timeZone;
  TRY(plan.timeZone, TimeZone::named(plan.timeZoneName));
  plan.hasEventTypes = plan.has(Role::Type) || plan.rules.everyRow != "view" || plan.has(Role::Rating);

  const std::size_t first = plan.dialect.kind == RecordKind::Delimited && plan.dialect.header ? 1 : 0;
  for (std::size_t i = first; i < head.records.size() && i < first + 20; ++i)
    plan.sample.push_back(head.records[i]);
  if (plan.sample.empty())
    plan.problem = Message("logs.header-only");
  else if (!plan.problem)
    plan.problem = problemOf(plan, head);
  return {};
}

std::vector<Candidate> candidatesOf(const std::vector<FormatFit>& fits) {
  std::vector<Candidate> candidates;
  for (const FormatFit& fit : fits)
    if (fit.plan.confidence > 0) candidates.push_back({fit.plan.format, fit.plan.kind, fit.plan.confidence});
  return candidates;
}

Result<LogPlan> planWith(const Head& head, const std::vector<Format>& formats, const LogOptions& options) {
  Detection detection(head, formats, options);
  std::vector<FormatFit> fits = detection.fits();
  const std::vector<Candidate> candidates = candidatesOf(fits);
  std::optional<FormatFit> fit;
  if (!options.format.empty()) {
    TRY(fit, detection.told(options.format));
  } else if (!fits.empty()) {
    fit = std::move(fits.front());
  } else {
    return failure(Message("logs.no-formats").with("path", Text{""}));
  }
  TRY_STATUS(finish(fit->plan, *fit->head, options, formats));
  fit->plan.candidates = candidates;
  return std::move(fit->plan);
}

} // namespace

Result<LogPlan> planLog(const LogPart& part, const std::vector<Format>& formats, const LogOptions& options) {
  TRY_STATUS(checkOptions(options));
  TRY(Head head, readHead(part));
  const std::string fingerprint = fingerprintOf(head);
  TRY_STATUS(applyDialect(head, options));
  TRY(LogPlan plan, planWith(head, formats, options));
  plan.headerFingerprint = fingerprint;
  if (options.profiles.empty() || !options.format.empty()) return plan;

  const std::optional<Profile> profile = findProfile(options.profiles, fingerprint);
  if (!profile) return plan;
  const LogOptions both = merged(options, *profile);
  TRY_STATUS(applyDialect(head, both));
  Result<LogPlan> own = planWith(head, formats, both);
  // A profile whose format or columns are no more: the file is read as if there were none.
  if (!own || own->problem) return plan;
  own->profile = profile->name;
  own->confidence = 1;
  own->headerFingerprint = fingerprint;
  own->candidates.insert(own->candidates.begin(), {own->format, own->kind, 1, profile->name});
  return own;
}

Result<LogPlan> planLog(const std::filesystem::path& path, const std::vector<Format>& formats,
                        const LogOptions& options) {
  TRY(const std::vector<LogPart> parts, listParts(path));
  return planLog(parts.front(), formats, options);
}

} // namespace guidepost::logs
