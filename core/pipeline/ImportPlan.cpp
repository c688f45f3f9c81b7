#include "core/pipeline/ImportPlan.h"

#include "core/base/Json.h"
#include "core/base/Time.h"
#include "core/store/SettingTable.h"

#include <algorithm>

namespace guidepost::pipeline {

namespace {

constexpr std::int64_t bytesOfRow = 100; // roughly, of a log

std::string optionsAsJson(const ImportRequest& request, const logs::LogPlan& plan) {
  const nlohmann::json json = {{"map", request.map},
                               {"sessionGapMinutes", request.sessionGapMinutes},
                               {"pseudonymise", request.pseudonymise},
                               {"currency", plan.currency},
                               {"timeZone", plan.timeZoneName}};
  return jsonText(json);
}

Result<std::vector<PlannedFile>> planFiles(const Resources& resources, const ImportRequest& request,
                                           const JobContext& job) {
  TRY(const std::vector<logs::Format> formats, logs::loadFormats(resources.root / "formats"));
  std::vector<PlannedFile> files;
  for (const std::filesystem::path& path : request.paths) {
    if (job.stopRequested()) return cancelled();
    PlannedFile file;
    file.path = path;
    TRY(file.facts, logs::inspectFile(path));
    TRY(file.plan, logs::planLog(path, formats, optionsOf(request)));
    if (file.plan.problem) return failure(std::move(*file.plan.problem).with("path", Text{path.string()}));
    if (!files.empty() && files.front().plan.format != file.plan.format)
      return failure(Message("import.formats-differ")
                         .with("path", Text{path.string()})
                         .with("format", Text{file.plan.format})
                         .with("first", Text{files.front().plan.format}));
    for (const PlannedFile& other : files)
      if (other.facts.fingerprint == file.facts.fingerprint && !request.again)
        return failure(Message("import.same-file-twice").with("path", Text{path.string()}));
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
  TRY(const std::string gap, settings.load(store::setting::sessionGapMinutes, "30"));
  if (gap != std::to_string(request.sessionGapMinutes))
    return failure(Message("import.gap-differs").with("minutes", Text{gap}));
  return {};
}

Status checkIsNew(const store::Connection& connection, const std::vector<PlannedFile>& files) {
  for (const PlannedFile& file : files) {
    TRY(const std::optional<store::ImportRow> known, store::ImportTable(connection).findFile(file.facts.fingerprint));
    if (known)
      return failure(Message("import.already-imported")
                         .with("path", Text{file.path.string()})
                         .with("time", Instant{known->timeUs}));
  }
  return {};
}

} // namespace

logs::LogOptions optionsOf(const ImportRequest& request) {
  return {request.format, request.map, request.currency, request.timeZone};
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

Result<ImportPlan> planImport(const Resources& resources, const ImportRequest& request, const JobContext& job) {
  TRY_STATUS(checkOptions(request));
  ImportPlan plan;
  TRY(plan.files, planFiles(resources, request, job));
  for (const PlannedFile& file : plan.files)
    plan.bytes += file.facts.bytes;

  const logs::LogPlan& first = plan.files.front().plan;
  plan.row.timeUs = nowMicroseconds();
  plan.row.format = first.format;
  plan.row.confidence = first.confidence;
  plan.row.programVersion = GUIDEPOST_VERSION;
  plan.row.options = optionsAsJson(request, first);
  plan.row.hasEventTypes = first.hasEventTypes;
  plan.row.synthetic = std::ranges::any_of(plan.files, [](const PlannedFile& file) { return file.plan.synthetic; });
  return plan;
}

Status settleImport(const store::Connection& connection, const ImportRequest& request, ImportPlan& plan) {
  if (!request.again) TRY_STATUS(checkIsNew(connection, plan.files));
  TRY(const std::int64_t events, store::EventTable(connection).count());
  plan.projectHasEvents = events > 0;
  plan.manyRows = events <= 2 * plan.bytes / bytesOfRow;
  if (request.pseudonymise) {
    TRY(plan.pseudonyms, privacy::Pseudonyms::openOrCreate());
  }
  if (plan.projectHasEvents) TRY_STATUS(checkAgainstProject(connection, request, plan));
  return {};
}

} // namespace guidepost::pipeline
