#include "core/base/Time.h"
#include "core/logs/Head.h"
#include "core/logs/KeySet.h"
#include "core/logs/LogReader.h"
#include "core/logs/TableReader.h"
#include "core/pipeline/Import.h"
#include "core/pipeline/ImportPlan.h"
#include "core/store/ImportTable.h"

#include <algorithm>
#include <map>
#include <set>

namespace guidepost::pipeline {

namespace {

constexpr std::int64_t mostRows = 10'000;
constexpr std::int64_t mostBytesToTheEnd = 64 << 20; // of a part that is read to see how it ends
constexpr std::size_t tailBytes = 1 << 16;

bool contains(const std::vector<std::size_t>& columns, std::size_t column) {
  return std::ranges::find(columns, column) != columns.end();
}

std::string useOf(const logs::LogPlan& plan, std::size_t column) {
  if (contains(plan.ignored, column)) return "ignored";
  if (contains(plan.leaks, column)) return "leak";
  const bool kept = plan.kind == logs::Kind::Items || plan.kind == logs::Kind::Users ||
                    plan.kind == logs::Kind::Decisions || plan.kind == logs::Kind::Summaries;
  return kept ? "attribute" : "";
}

std::vector<PreviewColumn> columnsOf(const logs::LogPlan& plan) {
  std::vector<PreviewColumn> columns(plan.fields);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (i < plan.columnNames.size()) columns[i].name = plan.columnNames[i];
    for (std::size_t role = 0; role < logs::roleNames.size(); ++role)
      if (contains(plan.columns[role], i)) columns[i].role = logs::roleNames[role];
    if (columns[i].role.empty()) columns[i].use = useOf(plan, i);
    for (const std::vector<std::string>& row : plan.sample)
      if (columns[i].sample.empty() && i < row.size()) columns[i].sample = row[i];
  }
  return columns;
}

std::vector<std::string> missingRolesOf(const logs::LogPlan& plan) {
  std::vector<std::string> missing;
  const auto need = [&](logs::Role role) {
    if (!plan.has(role)) missing.emplace_back(logs::nameOf(role));
  };
  if (plan.kind != logs::Kind::Events) {
    for (const logs::Role role : logs::requiredRoles(plan.kind))
      need(role);
    return missing;
  }
  if (!plan.rules.anonymousSessions || !plan.has(logs::Role::Session)) need(logs::Role::User);
  if (!plan.rules.timeIsLine) need(logs::Role::Time);
  return missing;
}

// Counts what a dry run meets.
class DryRun {
public:
  explicit DryRun(ImportPreview& preview) : preview_(preview) {}

  void reject(std::int64_t line, const Message& reason) {
    ++preview_.rejected;
    PreviewReason& entry = reasons_[reason.id];
    if (entry.rows++ > 0) return;
    entry.reason = reason;
    entry.firstLine = line;
  }
  bool isNew(std::uint64_t key) {
    const bool fresh = keys_.insert(key);
    ++(fresh ? preview_.accepted : preview_.duplicates);
    return fresh;
  }
  void see(std::int64_t timeUs) {
    if (!preview_.span) preview_.span = store::Span{timeUs, timeUs};
    preview_.span->firstTimeUs = std::min(preview_.span->firstTimeUs, timeUs);
    preview_.span->lastTimeUs = std::max(preview_.span->lastTimeUs, timeUs);
  }
  void seeCurrency(std::string_view currency) { currencies_.emplace(currency); }
  void finish() {
    for (auto& [id, entry] : reasons_)
      preview_.rejections.push_back(std::move(entry));
    std::ranges::stable_sort(preview_.rejections, std::greater(), &PreviewReason::rows);
    for (const PreviewReason& entry : preview_.rejections)
      preview_.reasons.emplace_back(entry.reason, entry.rows);
    preview_.currency = currencies_.empty() ? "" : currencies_.size() == 1 ? *currencies_.begin() : "mixed";
  }

private:
  ImportPreview& preview_;
  logs::KeySet keys_;
  std::map<std::string, PreviewReason> reasons_;
  std::set<std::string, std::less<>> currencies_;
};

Status tryEvents(const logs::LogPlan& plan, ImportPreview& preview, const JobContext& job) {
  TRY(logs::LogReader reader, logs::LogReader::open(plan.part, plan, nowMicroseconds()));
  DryRun dry(preview);
  logs::LogRow row;
  while (preview.rowsLooked < mostRows) {
    if (preview.rowsLooked % 512 == 0 && job.stopRequested()) return cancelled();
    TRY(const bool more, reader.next(row));
    if (!more) break;
    ++preview.rowsLooked;
    if (!row.event) {
      dry.reject(row.line, row.event.error());
    } else if (dry.isNew(row.event->key)) {
      dry.see(row.event->timeUs);
      ++preview.eventTypes[std::string(row.event->type)];
      if (row.event->price >= 0) dry.seeCurrency(row.event->currency);
    }
  }
  dry.finish();
  return {};
}

Status tryTable(const logs::LogPlan& plan, ImportPreview& preview, const JobContext& job) {
  TRY(logs::TableReader reader, logs::TableReader::open(plan.part, plan));
  DryRun dry(preview);
  logs::TableRow row;
  while (preview.rowsLooked < mostRows) {
    if (preview.rowsLooked % 512 == 0 && job.stopRequested()) return cancelled();
    TRY(const bool more, reader.next(row));
    if (!more) break;
    ++preview.rowsLooked;
    if (!row.values) {
      dry.reject(row.line, row.values.error());
    } else if (dry.isNew(row.values->key)) {
      for (const std::int64_t timeUs : {row.values->timeUs, row.values->startUs, row.values->endUs})
        if (timeUs != logs::noTime) dry.see(timeUs);
      if (row.values->price >= 0) {
        const std::string_view currency = row.values->text(logs::Role::Currency);
        dry.seeCurrency(currency.empty() ? std::string_view(plan.currency) : currency);
      }
    }
  }
  dry.finish();
  return {};
}

// The text after the last end of a line; nothing if the log ends with one or is too large to see.
Result<std::optional<std::string>> openLine(const logs::LogPart& part, const JobContext& job) {
  if (part.bytes > mostBytesToTheEnd) return std::nullopt;
  TRY(const std::unique_ptr<logs::ByteSource> source, logs::openPart(part));
  std::vector<char> buffer(tailBytes);
  std::string line;
  for (;;) {
    if (job.stopRequested()) return cancelled();
    TRY(const std::size_t read, source->read(buffer));
    if (read == 0) break;
    const std::string_view text(buffer.data(), read);
    const std::size_t end = text.find_last_of('\n');
    if (end != std::string_view::npos) {
      line = text.substr(end + 1);
    } else if (line.size() < tailBytes) {
      line += text;
    }
  }
  if (line.empty() || line.size() >= tailBytes) return std::nullopt;
  return line;
}

Status findCutLine(const logs::LogPlan& plan, ImportPreview& preview, const JobContext& job) {
  const std::string& encoding = plan.dialect.encoding;
  if (!(encoding.empty() || encoding == "UTF-8" || encoding == "ASCII")) return {};
  TRY(const std::optional<std::string> line, openLine(plan.part, job));
  if (!line) return {};
  if (plan.dialect.kind == logs::RecordKind::JsonLines) {
    if (!plan.dialect.objectsSpanLines && line->find_last_not_of(" \r\t") != std::string::npos &&
        line->find_last_of('}') == std::string::npos)
      preview.findings.push_back(Message("import.ends-inside-line").with("file", Text{preview.part.name}));
    return {};
  }
  if (plan.dialect.kind != logs::RecordKind::Delimited) return {};
  logs::Dialect dialect = plan.dialect;
  dialect.preambleLines = 0;
  const logs::HeadRecords records = logs::readRecords(*line, dialect, 1);
  if (records.empty() || records.front().size() >= plan.fields) return {};
  const bool sessions = plan.kind == logs::Kind::Events;
  preview.findings.push_back(Message(sessions ? "import.ends-inside-event" : "import.ends-inside-row")
                                 .with("file", Text{preview.part.name})
                                 .with("found", Count{static_cast<std::int64_t>(records.front().size())})
                                 .with("expected", Count{static_cast<std::int64_t>(plan.fields)}));
  return {};
}

} // namespace

Result<ImportPreview> previewPart(const logs::LogPart& part, const ImportRequest& request, const Resources& resources,
                                  const JobContext& job) {
  TRY(const std::vector<logs::Format> formats, logs::loadFormats(resources.root / "formats"));
  TRY(const logs::LogPlan plan, planPart(part, formats, request));

  ImportPreview preview;
  preview.part = part;
  preview.format = plan.format;
  preview.title = plan.title;
  preview.kind = logs::nameOf(plan.kind);
  preview.confidence = plan.confidence;
  preview.candidates = plan.candidates;
  for (const logs::Format& format : formats)
    preview.formats.push_back(format.name);
  preview.kinds.assign(logs::kindNames.begin(), logs::kindNames.end());
  preview.roles.assign(logs::roleNames.begin(), logs::roleNames.end());
  preview.columns = columnsOf(plan);
  preview.rows = plan.sample;
  preview.delimiter = std::string(1, plan.dialect.delimiter);
  preview.header = plan.dialect.header;
  preview.encoding = plan.dialect.encoding.empty() ? "UTF-8" : plan.dialect.encoding;
  preview.timeUnit = logs::timeUnitNames[static_cast<std::size_t>(plan.timeUnit)];
  if (plan.has(logs::Role::Time) || plan.has(logs::Role::Start)) preview.timeUnitTerm = logs::termOf(plan.timeUnit);
  preview.timeZone = plan.timeZoneName;
  preview.profile = plan.profile;
  preview.headerFingerprint = plan.headerFingerprint;
  preview.missingRoles = missingRolesOf(plan);
  preview.hasEventTypes = plan.hasEventTypes;
  preview.synthetic = plan.synthetic;
  preview.findings = plan.findings;
  preview.problem = plan.problem;
  if (plan.problem) return preview;
  TRY_STATUS(plan.kind == logs::Kind::Events ? tryEvents(plan, preview, job) : tryTable(plan, preview, job));
  TRY_STATUS(findCutLine(plan, preview, job));
  return preview;
}

Result<ImportPreview> previewLog(const ImportRequest& request, const Resources& resources, const JobContext& job) {
  TRY_STATUS(checkOptions(request));
  TRY(const std::vector<logs::LogPart> parts, logs::listParts(request.paths.front()));
  return previewPart(parts.front(), request, resources, job);
}

Result<std::vector<PreviewFile>> lookAtFiles(const std::vector<std::filesystem::path>& paths, const Workspace* project,
                                             const JobContext& job) {
  std::optional<store::Reader> reader;
  if (project) {
    TRY(reader, project->project().reader(job));
  }
  std::vector<PreviewFile> files;
  for (const std::filesystem::path& path : paths) {
    if (job.stopRequested()) return cancelled();
    PreviewFile file;
    file.path = path;
    file.name = path.filename().string();
    Result<std::vector<logs::LogPart>> parts = logs::listParts(path);
    Result<std::vector<logs::FileFacts>> facts =
        parts ? logs::inspectParts(*parts) : Result<std::vector<logs::FileFacts>>(std::unexpected(parts.error()));
    if (!facts) {
      file.problem = facts.error().message;
      files.push_back(std::move(file));
      continue;
    }
    file.parts = std::move(*parts);
    std::error_code unknown;
    const std::uintmax_t bytes = std::filesystem::file_size(path, unknown);
    file.bytes = unknown ? facts->front().bytes : static_cast<std::int64_t>(bytes);
    for (std::size_t i = 0; reader && i < file.parts.size() && !file.knownImport; ++i) {
      TRY(const std::optional<store::ImportRow> known, importOf(*reader, file.parts[i], (*facts)[i]));
      if (!known) continue;
      file.knownImport = known->id;
      file.knownTimeUs = known->timeUs;
    }
    files.push_back(std::move(file));
  }
  return files;
}

} // namespace guidepost::pipeline
