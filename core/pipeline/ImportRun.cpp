#include "core/pipeline/ImportRun.h"

#include "core/base/Fingerprint.h"
#include "core/base/Time.h"
#include "core/store/ItemTable.h"
#include "core/store/SessionTable.h"
#include "core/store/SettingTable.h"
#include "core/store/UserTable.h"

#include <algorithm>

namespace guidepost::pipeline {

namespace {

constexpr std::int64_t mostStoredRows = 10'000; // of rejected ones

bool saysCutShort(const Message& reason) {
  return reason.id == "logs.cut-short" || reason.id == "logs.json-cut-short";
}

} // namespace

void ImportRun::reportReading(std::int64_t position, std::int64_t rows) const {
  if (!job_.onProgress) return;
  job_.report({Message("import.reading").with("rows", Count{row_.read + rows}), bytesBefore_ + position, plan_.bytes,
               Message("unit.bytes")});
}

std::optional<store::RejectedRow> ImportRun::rejected(std::size_t file, std::int64_t line, const Message& reason) {
  ++row_.files[file].rejected;
  if (!firstRejected_) firstRejected_ = std::pair(line, reason);
  if (saysCutShort(reason))
    cutFiles_.push_back(
        Message("import.last-line-cut").with("file", Text{row_.files[file].name}).with("line", Count{line}));
  if (++row_.rejected > mostStoredRows) return std::nullopt;
  store::RejectedRow row;
  row.import = row_.id;
  row.line = line;
  row.reason = reason;
  return row;
}

void ImportRun::addCounts(std::size_t file) {
  const store::ImportFileRow& counts = row_.files[file];
  row_.read += counts.read;
  row_.accepted += counts.accepted;
  row_.duplicates += counts.duplicates;
  bytesBefore_ += plan_.files[file].part.bytes;
}

Status ImportRun::checkSomethingCame() const {
  if (row_.accepted > 0) return {};
  const std::string path = placeOf(plan_.files.front().part);
  if (row_.read == 0) return failure(Message("logs.header-only").with("path", Text{path}));
  if (row_.duplicates > 0) return failure(Message("import.only-duplicates").with("path", Text{path}));
  return failure(Message("import.nothing-accepted")
                     .with("path", Text{path})
                     .with("rows", Count{row_.read})
                     .with("line", Count{firstRejected_->first})
                     .with("reason", Term{firstRejected_->second.id}));
}

Status ImportRun::saveSettings() {
  namespace setting = store::setting;
  store::SettingTable settings(connection_);
  TRY(const std::optional<std::string> zone, settings.load(setting::timeZone));
  if (!zone) TRY_STATUS(settings.save(setting::timeZone, plan_.files.front().plan.timeZoneName));
  if (plan_.pseudonyms) TRY_STATUS(settings.save(setting::pseudonymKey, plan_.pseudonyms->keyFingerprint()));
  for (const PlannedFile& file : plan_.files) {
    if (!file.plan.synthetic) continue;
    TRY_STATUS(settings.save(setting::synthetic, "1"));
    TRY_STATUS(settings.save(setting::syntheticNote, file.plan.syntheticNote));
  }
  return saveOwnSettings();
}

Status ImportRun::saveVersion() {
  store::DataVersionTable versions(connection_);
  TRY(const store::DataVersion before, versions.current());
  version_.fingerprint = hexadecimal(fnv1a64(before.fingerprint, fingerprint()));
  version_.events = before.events + (row_.kind == "events" ? row_.accepted : 0);
  version_.reason = "import";
  version_.timeUs = row_.timeUs;
  TRY(version_.number, versions.insert(version_));
  return {};
}

void ImportRun::addFindings(ImportSummary& result) const {
  for (const PlannedFile& file : plan_.files) {
    if (file.plan.synthetic)
      result.findings.push_back(Message("import.synthetic").with("note", Text{file.plan.syntheticNote}));
    for (const Message& finding : file.plan.findings)
      result.findings.push_back(finding);
  }
  for (const Message& cut : cutFiles_)
    result.findings.push_back(cut);
  if (row_.rejected * 20 > row_.read)
    result.findings.push_back(
        Message("import.many-rejected")
            .with("share", Share{static_cast<double>(row_.rejected) / static_cast<double>(row_.read)})
            .with("rejected", Count{row_.rejected}));
  if (row_.rejected > mostStoredRows)
    result.findings.push_back(Message("import.rejected-not-all-stored").with("stored", Count{mostStoredRows}));
}

Result<ImportSummary> ImportRun::run() {
  store::ImportTable imports(connection_);
  TRY(row_.id, imports.insert(row_));
  for (const PlannedFile& file : plan_.files) {
    store::ImportFileRow counts;
    counts.name = file.facts.name;
    counts.bytes = file.facts.bytes;
    counts.fingerprint = file.facts.fingerprint;
    if (file.part.path != "-") counts.path = std::filesystem::absolute(file.part.path).string();
    row_.files.push_back(std::move(counts));
  }
  TRY_STATUS(readAll());
  TRY_STATUS(imports.finish(row_));
  TRY_STATUS(saveSettings());
  TRY_STATUS(saveVersion());

  ImportSummary result;
  result.import = row_.id;
  result.kind = row_.kind;
  result.format = row_.format;
  result.confidence = row_.confidence;
  result.rowsRead = row_.read;
  result.accepted = row_.accepted;
  result.duplicates = row_.duplicates;
  result.rejected = row_.rejected;
  result.files = row_.files;
  result.span = row_.span;
  result.hasEventTypes = row_.hasEventTypes;
  result.dataVersion = version_.number;
  result.fingerprint = version_.fingerprint;
  const store::UserTable users(connection_);
  TRY(result.users, users.count());
  TRY(result.anonymousUsers, users.countFrom({1}, true));
  TRY(result.newUsers, users.countFrom({row_.firstUser}, false));
  TRY(result.sessions, store::SessionTable(connection_).count());
  const store::ItemTable items(connection_);
  TRY(result.items, items.count());
  TRY(const std::int64_t nextItem, items.nextId());
  result.newItems = nextItem - row_.firstItem;
  addFindings(result);
  TRY_STATUS(addOwn(result));
  return result;
}

} // namespace guidepost::pipeline
