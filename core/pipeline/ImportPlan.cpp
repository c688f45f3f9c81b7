#include "core/pipeline/ImportPlan.h"

#include "core/base/Json.h"
#include "core/base/Time.h"
#include "core/store/SettingTable.h"

#include <algorithm>

namespace guidepost::pipeline {

namespace {

std::string optionsAsJson(const ImportRequest& request, const logs::LogPlan& plan) {
  nlohmann::json json = {{"map", request.map},
                         {"sessionGapMinutes", request.sessionGapMinutes},
                         {"pseudonymise", request.pseudonymise},
                         {"currency", plan.currency},
                         {"timeZone", plan.timeZoneName}};
  for (const auto& [name, value] : {std::pair("kind", &request.kind),
                                    {"delimiter", &request.delimiter},
                                    {"encoding", &request.encoding},
                                    {"timeUnit", &request.timeUnit}})
    if (!value->empty()) json[name] = *value;
  if (request.header) json["header"] = *request.header;
  if (!plan.profile.empty()) json["profile"] = plan.profile;
  if (plan.has(logs::Role::Label)) json["positive"] = plan.rules.positive;
  return jsonText(json);
}

Result<std::vector<logs::LogPart>> partsOf(const ImportRequest& request, const JobContext& job) {
  std::vector<logs::LogPart> parts;
  for (const std::filesystem::path& path : request.paths) {
    if (job.stopRequested()) return cancelled();
    TRY(const std::vector<logs::LogPart> found, logs::listParts(path));
    parts.insert(parts.end(), found.begin(), found.end());
  }
  return parts;
}

Result<std::vector<PlannedFile>> planFiles(const Resources& resources, const ImportRequest& request,
                                           const JobContext& job) {
  TRY(const std::vector<logs::Format> formats, logs::loadFormats(resources.root / "formats"));
  TRY(const std::vector<logs::LogPart> parts, partsOf(request, job));
  TRY(std::vector<logs::FileFacts> facts, logs::inspectParts(parts));
  std::vector<PlannedFile> files;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (job.stopRequested()) return cancelled();
    PlannedFile file;
    file.part = parts[i];
    file.facts = std::move(facts[i]);
    TRY(file.plan, planPart(file.part, formats, request));
    if (file.plan.problem) return failure(std::move(*file.plan.problem).with("path", Text{placeOf(file.part)}));
    for (const PlannedFile& other : files)
      if (other.facts.fingerprint == file.facts.fingerprint && !request.again)
        return failure(Message("import.same-file-twice").with("path", Text{placeOf(file.part)}));
    files.push_back(std::move(file));
  }
  return files;
}

// The project's ids are all raw or all made with one key: otherwise one user would become two.
Status checkAgainstProject(const store::Connection& connection, const ImportRequest& request, const ImportPlan& plan) {
  const store::SettingTable settings(connection);
  TRY(const std::optional<std::string> key, settings.load(store::setting::pseudonymKey));
  if (key.has_value() != plan.pseudonyms.has_value())
    return failure(Message(key ? "import.project-has-pseudonyms" : "import.project-has-raw-ids"));
  if (key && *key != plan.pseudonyms->keyFingerprint()) return failure(Message("import.other-key"));
  TRY(const std::int64_t events, store::EventTable(connection).count());
  if (plan.row.kind != "events" || events == 0) return {};
  TRY(const std::string gap, settings.load(store::setting::sessionGapMinutes, "30"));
  if (gap != std::to_string(request.sessionGapMinutes))
    return failure(Message("import.gap-differs").with("minutes", Text{gap}));
  return {};
}

Status checkIsNew(const store::Connection& connection, const std::vector<PlannedFile>& files) {
  for (const PlannedFile& file : files) {
    TRY(const std::optional<store::ImportRow> known, importOf(connection, file.part, file.facts));
    if (known)
      return failure(Message("import.already-imported")
                         .with("path", Text{placeOf(file.part)})
                         .with("time", Instant{known->timeUs}));
  }
  return {};
}

} // namespace

// Files that imports of an older program brought are known by the fingerprint of that time.
Result<std::optional<store::ImportRow>> importOf(const store::Connection& connection, const logs::LogPart& part,
                                                 const logs::FileFacts& facts) {
  store::ImportTable imports(connection);
  TRY(std::optional<store::ImportRow> known, imports.findFile(facts.fingerprint));
  if (known || !part.entry.empty() || part.path == "-") return known;
  TRY(const std::vector<store::ImportRow> earlier, imports.list());
  std::string legacy;
  for (const store::ImportRow& import : earlier)
    for (const store::ImportFileRow& row : import.files) {
      if (row.fingerprint.size() != 16 || row.bytes != facts.bytes) continue;
      if (legacy.empty()) {
        TRY(legacy, logs::legacyFingerprint(part.path));
      }
      if (row.fingerprint == legacy) return import;
    }
  return std::nullopt;
}

logs::LogOptions optionsOf(const ImportRequest& request) {
  logs::LogOptions options;
  options.format = request.format;
  options.map = request.map;
  options.currency = request.currency;
  options.timeZone = request.timeZone;
  options.kind = request.kind;
  options.delimiter = request.delimiter;
  options.encoding = request.encoding;
  options.timeUnit = request.timeUnit;
  options.header = request.header;
  options.profiles = request.profiles;
  return options;
}

Result<logs::LogPlan> planPart(const logs::LogPart& part, const std::vector<logs::Format>& formats,
                               const ImportRequest& request) {
  TRY(logs::LogPlan plan, logs::planLog(part, formats, optionsOf(request)));
  for (std::size_t column = 0; column < plan.columnNames.size(); ++column) {
    if (plan.columnNames[column] != "guidepost_reason") continue;
    for (std::vector<std::size_t>& columns : plan.columns)
      std::erase(columns, column);
    plan.ignored.push_back(column);
  }
  return plan;
}

std::string placeOf(const logs::LogPart& part) {
  return part.entry.empty() ? part.path.string() : part.name;
}

Status checkOptions(const ImportRequest& request) {
  if (request.paths.empty()) return wrongUsage(Message("import.no-files"));
  if (request.sessionGapMinutes < 1 || request.sessionGapMinutes > 7 * 24 * 60)
    return wrongUsage(Message("import.bad-gap"));
  const auto capital = [](char letter) { return letter >= 'A' && letter <= 'Z'; };
  if (!request.currency.empty() && (request.currency.size() != 3 || !std::ranges::all_of(request.currency, capital)))
    return wrongUsage(Message("import.bad-currency").with("currency", Text{request.currency}));
  return {};
}

Result<std::vector<ImportPlan>> planImports(const Resources& resources, const ImportRequest& request,
                                            const JobContext& job) {
  TRY_STATUS(checkOptions(request));
  TRY(std::vector<PlannedFile> files, planFiles(resources, request, job));
  std::vector<ImportPlan> plans;
  for (PlannedFile& file : files) {
    const auto same = std::ranges::find_if(plans, [&](const ImportPlan& plan) {
      return plan.files.front().plan.format == file.plan.format && plan.files.front().plan.kind == file.plan.kind;
    });
    ImportPlan& plan = same != plans.end() ? *same : plans.emplace_back();
    plan.bytes += file.part.bytes;
    plan.files.push_back(std::move(file));
  }
  for (ImportPlan& plan : plans) {
    const logs::LogPlan& first = plan.files.front().plan;
    plan.row.kind = logs::nameOf(first.kind);
    plan.row.timeUs = nowMicroseconds();
    plan.row.format = first.format;
    plan.row.confidence = first.confidence;
    plan.row.programVersion = GUIDEPOST_VERSION;
    plan.row.options = optionsAsJson(request, first);
    plan.row.hasEventTypes = first.hasEventTypes || first.kind != logs::Kind::Events;
    plan.row.synthetic = std::ranges::any_of(plan.files, [](const PlannedFile& file) { return file.plan.synthetic; });
  }
  return plans;
}

Status settleImport(const store::Connection& connection, const ImportRequest& request, ImportPlan& plan) {
  if (!request.again) TRY_STATUS(checkIsNew(connection, plan.files));
  TRY(const std::vector<store::ImportRow> imports, store::ImportTable(connection).list());
  plan.projectHasImports = !imports.empty();
  if (request.pseudonymise) {
    TRY(plan.pseudonyms, privacy::Pseudonyms::openOrCreate());
  }
  if (plan.projectHasImports) TRY_STATUS(checkAgainstProject(connection, request, plan));
  return {};
}

} // namespace guidepost::pipeline
