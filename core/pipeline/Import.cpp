#include "core/pipeline/Import.h"

#include "core/base/Fingerprint.h"
#include "core/base/Time.h"
#include "core/ingest/EventIngest.h"
#include "core/logs/LogReader.h"
#include "core/pipeline/ImportDecisions.h"
#include "core/pipeline/ImportPlan.h"
#include "core/store/DataVersionTable.h"
#include "core/store/ItemTable.h"
#include "core/store/RejectedRowTable.h"
#include "core/store/SessionTable.h"
#include "core/store/SettingTable.h"
#include "core/store/UserTable.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <system_error>

namespace guidepost::pipeline {

namespace {

constexpr std::int64_t mostStoredRows = 10'000; // of rejected ones

class Importer {
public:
  // earlier: a reader of what the project holds, where it holds events.
  Importer(const store::Connection& connection, const store::Connection* earlier, const ImportPlan& plan,
           const ImportRequest& request, const JobContext& job)
      : connection_(connection), earlier_(earlier), plan_(plan), request_(request), job_(job), row_(plan.row) {}

  Result<ImportSummary> run();

private:
  Status readFile(std::size_t number);
  Status reject(std::size_t file, const logs::LogReader& reader, const logs::LogRow& row);
  Status checkSomethingCame() const;
  Status readDecisions();
  Status saveSettings();
  Status saveVersion();
  Result<ImportSummary> summary();
  void addFindings(ImportSummary& summary) const;
  std::string currency() const;

  const store::Connection& connection_;
  const store::Connection* earlier_;
  const ImportPlan& plan_;
  const ImportRequest& request_;
  const JobContext& job_;
  store::ImportRow row_;
  std::optional<ingest::EventIngest> events_;
  std::int64_t bytesBefore_ = 0;
  std::map<std::string, std::int64_t> reasons_;
  std::optional<std::pair<std::int64_t, Message>> firstRejected_; // line and reason
  std::vector<Message> cutFiles_;
  store::DataVersion version_;
  DecisionCounts decisions_;
};

Status Importer::reject(std::size_t file, const logs::LogReader& reader, const logs::LogRow& row) {
  const Message& reason = row.event.error();
  ++row_.files[file].rejected;
  ++reasons_[reason.id];
  if (!firstRejected_) firstRejected_ = std::pair(row.line, reason);
  if (reason.id == "logs.cut-short")
    cutFiles_.push_back(
        Message("import.last-line-cut").with("file", Text{row_.files[file].name}).with("line", Count{row.line}));
  if (++row_.rejected > mostStoredRows) return {};
  store::RejectedRow rejected;
  rejected.import = row_.id;
  rejected.line = row.line;
  rejected.reason = reason;
  rejected.text = reader.maskedText(request_.pseudonymise);
  return events_->reject(static_cast<std::int64_t>(file), std::move(rejected));
}

Status Importer::readFile(std::size_t number) {
  const PlannedFile& file = plan_.files[number];
  TRY(logs::LogReader reader, logs::LogReader::open(file.path, file.plan, row_.timeUs));
  store::ImportFileRow& counts = row_.files[number];
  counts.firstEvent = events_->nextEvent();
  logs::LogRow row;
  for (;;) {
    if (counts.read % 512 == 0 && job_.stopRequested()) return cancelled();
    if (counts.read % 8192 == 0)
      job_.report("import.reading", bytesBefore_ + reader.position(), plan_.bytes, "unit.bytes");
    TRY(const bool more, reader.next(row));
    if (!more) break;
    ++counts.read;
    if (!row.event) {
      TRY_STATUS(reject(number, reader, row));
      continue;
    }
    TRY(const bool accepted,
        events_->add(*row.event, static_cast<std::int64_t>(number), row.line, file.plan.sessionsPerUser));
    ++(accepted ? counts.accepted : counts.duplicates);
  }
  row_.read += counts.read;
  row_.accepted += counts.accepted;
  row_.duplicates += counts.duplicates;
  bytesBefore_ += file.facts.bytes;
  return {};
}

Status Importer::checkSomethingCame() const {
  if (row_.accepted > 0) return {};
  const std::string path = plan_.files.front().path.string();
  if (row_.read == 0) return failure(Message("logs.header-only").with("path", Text{path}));
  if (row_.duplicates > 0) return failure(Message("import.only-duplicates").with("path", Text{path}));
  return failure(Message("import.nothing-accepted")
                     .with("path", Text{path})
                     .with("rows", Count{row_.read})
                     .with("line", Count{firstRejected_->first})
                     .with("reason", Term{firstRejected_->second.id}));
}

// Only the generator's logs have a file of decisions beside them.
Status Importer::readDecisions() {
  std::error_code ignored;
  for (const PlannedFile& file : plan_.files) {
    const std::filesystem::path beside = decisionsBeside(file.path);
    if (!file.plan.synthetic || !std::filesystem::is_regular_file(beside, ignored)) continue;
    TRY(const DecisionCounts counts, importDecisions(connection_, row_.id, beside, plan_.pseudonyms, job_));
    decisions_.accepted += counts.accepted;
    decisions_.rejected += counts.rejected;
  }
  return {};
}

std::string Importer::currency() const {
  const std::map<std::string, std::int64_t>& uses = events_->currencies();
  return uses.empty() ? "" : uses.size() == 1 ? uses.begin()->first : "mixed";
}

Status Importer::saveSettings() {
  namespace setting = store::setting;
  store::SettingTable settings(connection_);
  TRY(const std::vector<std::string> currencies, store::EventTable(connection_).currencies());
  TRY_STATUS(settings.save(setting::currency, currencies.empty()       ? ""
                                              : currencies.size() == 1 ? currencies.front()
                                                                       : "mixed"));
  TRY_STATUS(settings.save(setting::sessionGapMinutes, std::to_string(request_.sessionGapMinutes)));
  TRY(const std::optional<std::string> zone, settings.load(setting::timeZone));
  if (!zone) TRY_STATUS(settings.save(setting::timeZone, plan_.files.front().plan.timeZoneName));
  TRY(const std::string types, settings.load(setting::hasEventTypes, "0"));
  if (types != "1") TRY_STATUS(settings.save(setting::hasEventTypes, row_.hasEventTypes ? "1" : "0"));
  if (plan_.pseudonyms) TRY_STATUS(settings.save(setting::pseudonymKey, plan_.pseudonyms->keyFingerprint()));
  for (const PlannedFile& file : plan_.files) {
    if (!file.plan.synthetic) continue;
    TRY_STATUS(settings.save(setting::synthetic, "1"));
    TRY_STATUS(settings.save(setting::syntheticNote, file.plan.syntheticNote));
  }
  return {};
}

Status Importer::saveVersion() {
  store::DataVersionTable versions(connection_);
  TRY(const store::DataVersion before, versions.current());
  version_.fingerprint = hexadecimal(fnv1a64(before.fingerprint, events_->fingerprint()));
  version_.events = before.events + row_.accepted;
  version_.reason = "import";
  version_.timeUs = row_.timeUs;
  TRY(version_.number, versions.insert(version_));
  return {};
}

void Importer::addFindings(ImportSummary& result) const {
  for (const PlannedFile& file : plan_.files) {
    if (file.plan.synthetic)
      result.findings.push_back(Message("import.synthetic").with("note", Text{file.plan.syntheticNote}));
    for (const Message& finding : file.plan.findings)
      result.findings.push_back(finding);
  }
  if (decisions_.accepted + decisions_.rejected > 0)
    result.findings.push_back(Message("import.decisions")
                                  .with("decisions", Count{decisions_.accepted})
                                  .with("rejected", Count{decisions_.rejected}));
  for (const Message& cut : cutFiles_)
    result.findings.push_back(cut);
  if (!row_.hasEventTypes) result.findings.push_back(Message("import.only-views"));
  if (row_.rejected * 20 > row_.read)
    result.findings.push_back(
        Message("import.many-rejected")
            .with("share", Share{static_cast<double>(row_.rejected) / static_cast<double>(row_.read)})
            .with("rejected", Count{row_.rejected}));
  if (row_.rejected > mostStoredRows)
    result.findings.push_back(Message("import.rejected-not-all-stored").with("stored", Count{mostStoredRows}));
  if (events_->zeroPrices() > 0)
    result.findings.push_back(Message("import.zero-prices").with("count", Count{events_->zeroPrices()}));
  if (result.currency == "mixed") result.findings.push_back(Message("import.mixed-currencies"));
  if (events_->currencies().contains("")) result.findings.push_back(Message("import.currency-unknown"));
}

Result<ImportSummary> Importer::summary() {
  ImportSummary result;
  result.format = row_.format;
  result.confidence = row_.confidence;
  result.rowsRead = row_.read;
  result.accepted = row_.accepted;
  result.duplicates = row_.duplicates;
  result.rejected = row_.rejected;
  result.files = row_.files;
  result.span = events_->span();
  result.currency = currency();
  result.hasEventTypes = row_.hasEventTypes;
  result.decisions = decisions_.accepted;
  result.dataVersion = version_.number;
  result.fingerprint = version_.fingerprint;
  TRY(result.users, store::UserTable(connection_).count());
  TRY(result.sessions, store::SessionTable(connection_).count());
  TRY(result.items, store::ItemTable(connection_).count());
  addFindings(result);
  return result;
}

Result<ImportSummary> Importer::run() {
  store::ImportTable imports(connection_);
  TRY(row_.id, imports.insert(row_));
  for (const PlannedFile& file : plan_.files) {
    store::ImportFileRow counts;
    counts.name = file.facts.name;
    counts.bytes = file.facts.bytes;
    counts.fingerprint = file.facts.fingerprint;
    counts.path = std::filesystem::absolute(file.path).string();
    row_.files.push_back(std::move(counts));
  }
  ingest::IngestOptions options;
  options.import = row_.id;
  options.pseudonyms = plan_.pseudonyms;
  options.gapUs = request_.sessionGapMinutes * microsecondsPerMinute;
  options.knowEarlierKeys = !request_.again;
  options.keysHoldTime = std::ranges::all_of(plan_.files, [](const PlannedFile& file) {
    const std::vector<logs::Role>& key = file.plan.duplicateKey;
    return key.empty() || std::ranges::find(key, logs::Role::Time) != key.end();
  });
  events_.emplace(connection_, earlier_, std::move(options));
  TRY_STATUS(events_->begin());
  for (std::size_t number = 0; number < plan_.files.size(); ++number)
    TRY_STATUS(readFile(number));
  TRY_STATUS(checkSomethingCame());
  TRY_STATUS(events_->finish(job_));
  TRY_STATUS(readDecisions());
  row_.currency = currency();
  row_.currencies = events_->currencies();
  row_.span = events_->span();
  row_.firstEvent = events_->range().firstEvent;
  row_.firstUser = events_->range().firstUser;
  row_.firstItem = events_->range().firstItem;
  row_.firstSession = events_->range().firstSession;
  row_.inTimeOrder = events_->range().inTimeOrder;
  TRY_STATUS(imports.finish(row_));
  TRY_STATUS(saveSettings());
  TRY_STATUS(saveVersion());
  return summary();
}

Result<bool> isEmpty(Workspace& workspace, const JobContext& job) {
  TRY(const store::Reader reader, workspace.project().reader(job));
  TRY(const std::int64_t events, store::EventTable(reader).count());
  return events == 0;
}

} // namespace

Result<ImportSummary> importLogs(Workspace& workspace, const ImportRequest& request, const JobContext& job) {
  const auto start = std::chrono::steady_clock::now();
  TRY(ImportPlan plan, planImport(workspace.resources(), request, job));
  TRY(const bool empty, isEmpty(workspace, job));
  TRY(store::Writer writer, empty ? workspace.project().soleWriter(job) : workspace.project().writer(job));
  TRY_STATUS(settleImport(writer, request, plan));
  std::optional<store::Reader> earlier;
  if (plan.projectHasEvents) {
    TRY(earlier, workspace.project().reader(job));
  }
  const store::Connection* earlierConnection = earlier ? &static_cast<const store::Connection&>(*earlier) : nullptr;
  TRY(ImportSummary summary, Importer(writer, earlierConnection, plan, request, job).run());
  earlier.reset();
  if (job.stopRequested()) return cancelled();
  TRY_STATUS(writer.commit());
  job.report("import.reading", plan.bytes, plan.bytes, "unit.bytes");
  summary.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  return summary;
}

} // namespace guidepost::pipeline
