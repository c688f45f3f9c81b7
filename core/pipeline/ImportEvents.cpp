#include "core/base/Json.h"
#include "core/base/Time.h"
#include "core/ingest/EventIngest.h"
#include "core/logs/LogReader.h"
#include "core/pipeline/ImportDecisions.h"
#include "core/pipeline/ImportRun.h"
#include "core/store/DuplicateTable.h"
#include "core/store/NameTable.h"
#include "core/store/PostingTable.h"
#include "core/store/SettingTable.h"

#include <algorithm>
#include <system_error>

namespace guidepost::pipeline {

namespace {

constexpr std::string_view ratingScaleSetting = "rating_scale"; // JSON: lowest and highest; absent: not stated

class EventImport : public ImportRun {
public:
  // earlier: a reader of what the project holds, where it holds something.
  EventImport(const store::Connection& connection, const store::Connection* earlier, const ImportPlan& plan,
              const ImportRequest& request, const JobContext& job)
      : ImportRun(connection, plan, request, job), earlier_(earlier) {}

protected:
  Status readAll() override;
  std::uint64_t fingerprint() const override { return events_->fingerprint(); }
  Status saveOwnSettings() override;
  Status addOwn(ImportSummary& result) override;

private:
  Status readFile(std::size_t number);
  Status seeAllRows();
  Status readDecisions();
  Status countTypes(ImportSummary& result) const;
  std::string currency() const;

  const store::Connection* earlier_;
  std::optional<ingest::EventIngest> events_;
  std::optional<LastRows> lastRows_;
  std::vector<store::DuplicateRow> overwritten_;
  DecisionCounts decisions_;
};

Status EventImport::readFile(std::size_t number) {
  const PlannedFile& file = plan_.files[number];
  TRY(logs::LogReader reader, logs::LogReader::open(file.part, file.plan, row_.timeUs));
  store::ImportFileRow& counts = countsOf(number);
  counts.firstEvent = events_->nextEvent();
  logs::LogRow row;
  for (;;) {
    if (counts.read % 512 == 0 && job_.stopRequested()) return cancelled();
    if (counts.read % 8192 == 0) reportReading(reader.position(), counts.read);
    TRY(const bool more, reader.next(row));
    if (!more) break;
    ++counts.read;
    if (!row.event) {
      if (std::optional<store::RejectedRow> rejectedRow = rejected(number, row.line, row.event.error())) {
        rejectedRow->text = reader.maskedText(request_.pseudonymise);
        TRY_STATUS(events_->reject(static_cast<std::int64_t>(number), std::move(*rejectedRow)));
      }
      continue;
    }
    if (lastRows_ && !lastRows_->isLast(row.event->key)) {
      overwritten_.push_back({row_.id, static_cast<std::int64_t>(number), row.line, row.event->key});
      ++counts.duplicates;
      continue;
    }
    TRY(const bool accepted,
        events_->add(*row.event, static_cast<std::int64_t>(number), row.line, file.plan.sessionsPerUser));
    ++(accepted ? counts.accepted : counts.duplicates);
  }
  addCounts(number);
  return {};
}

Status EventImport::seeAllRows() {
  if (plan_.files.front().plan.rules.duplicates != logs::KeptRow::Last) return {};
  lastRows_.emplace();
  for (const PlannedFile& file : plan_.files) {
    TRY(logs::LogReader reader, logs::LogReader::open(file.part, file.plan, row_.timeUs));
    logs::LogRow row;
    for (std::int64_t read = 0;; ++read) {
      if (read % 512 == 0 && job_.stopRequested()) return cancelled();
      TRY(const bool more, reader.next(row));
      if (!more) break;
      if (row.event) lastRows_->see(row.event->key);
    }
  }
  return {};
}

Status EventImport::readAll() {
  TRY_STATUS(seeAllRows());
  ingest::IngestOptions options;
  options.import = row_.id;
  options.pseudonyms = plan_.pseudonyms;
  options.gapUs = request_.sessionGapMinutes * microsecondsPerMinute;
  options.knowEarlierKeys = !request_.again;
  options.keysHoldTime = std::ranges::all_of(plan_.files, [](const PlannedFile& file) {
    const std::vector<logs::Role>& key = file.plan.duplicateKey;
    return (key.empty() && file.plan.keyColumns.empty()) || std::ranges::find(key, logs::Role::Time) != key.end();
  });
  events_.emplace(connection_, earlier_, std::move(options));
  TRY_STATUS(events_->begin());
  for (std::size_t number = 0; number < plan_.files.size(); ++number)
    TRY_STATUS(readFile(number));
  TRY_STATUS(checkSomethingCame());
  TRY_STATUS(events_->finish(job_));
  store::DuplicateTable duplicates(connection_);
  for (const store::DuplicateRow& row : overwritten_)
    TRY_STATUS(duplicates.insert(row));
  TRY_STATUS(readDecisions());
  row_.currency = currency();
  row_.currencies = events_->currencies();
  row_.span = events_->span();
  row_.firstEvent = events_->range().firstEvent;
  row_.firstUser = events_->range().firstUser;
  row_.firstItem = events_->range().firstItem;
  row_.firstSession = events_->range().firstSession;
  row_.inTimeOrder = events_->range().inTimeOrder;
  return {};
}

// Only the generator's logs have a file of decisions beside them.
Status EventImport::readDecisions() {
  std::error_code ignored;
  for (const PlannedFile& file : plan_.files) {
    const std::filesystem::path beside = decisionsBeside(file.part.path);
    if (!file.plan.synthetic || !std::filesystem::is_regular_file(beside, ignored)) continue;
    TRY(const DecisionCounts counts, importDecisions(connection_, row_.id, beside, plan_.pseudonyms, job_));
    decisions_.accepted += counts.accepted;
    decisions_.rejected += counts.rejected;
  }
  return {};
}

std::string EventImport::currency() const {
  const std::map<std::string, std::int64_t>& uses = events_->currencies();
  return uses.empty() ? "" : uses.size() == 1 ? uses.begin()->first : "mixed";
}

Status EventImport::saveOwnSettings() {
  namespace setting = store::setting;
  store::SettingTable settings(connection_);
  TRY(const std::vector<std::string> currencies, store::EventTable(connection_).currencies());
  TRY_STATUS(settings.save(setting::currency, currencies.empty()       ? ""
                                              : currencies.size() == 1 ? currencies.front()
                                                                       : "mixed"));
  TRY_STATUS(settings.save(setting::sessionGapMinutes, std::to_string(request_.sessionGapMinutes)));
  TRY(const std::string types, settings.load(setting::hasEventTypes, "0"));
  if (types != "1") TRY_STATUS(settings.save(setting::hasEventTypes, row_.hasEventTypes ? "1" : "0"));
  const auto [lowest, highest] = plan_.files.front().plan.rules.ratingScale;
  if (lowest != highest)
    TRY_STATUS(settings.save(ratingScaleSetting, jsonText(nlohmann::json::array({lowest, highest}))));
  return {};
}

Status EventImport::countTypes(ImportSummary& result) const {
  TRY(const std::vector<std::string> names, store::EventTypeTable(connection_).names());
  for (std::size_t code = 0; code < names.size(); ++code) {
    if (names[code].empty()) continue;
    TRY(const std::vector<store::PostingRange> ranges,
        store::PostingTable(connection_).ranges(store::Posting::EventsOfType, static_cast<std::int64_t>(code)));
    for (const store::PostingRange& range : ranges)
      if (range.import == row_.id && range.count > 0) result.eventTypes[names[code]] += range.count;
  }
  return {};
}

Status EventImport::addOwn(ImportSummary& result) {
  result.currency = currency();
  result.decisions = decisions_.accepted;
  if (decisions_.accepted + decisions_.rejected > 0)
    result.findings.push_back(Message("import.decisions")
                                  .with("decisions", Count{decisions_.accepted})
                                  .with("rejected", Count{decisions_.rejected}));
  if (!row_.hasEventTypes) result.findings.push_back(Message("import.only-views"));
  if (events_->zeroPrices() > 0)
    result.findings.push_back(Message("import.zero-prices").with("count", Count{events_->zeroPrices()}));
  if (result.currency == "mixed") result.findings.push_back(Message("import.mixed-currencies"));
  if (events_->currencies().contains("")) result.findings.push_back(Message("import.currency-unknown"));
  return countTypes(result);
}

} // namespace

Result<ImportSummary> importEvents(const store::Connection& connection, const store::Connection* earlier,
                                   const ImportPlan& plan, const ImportRequest& request, const JobContext& job) {
  return EventImport(connection, earlier, plan, request, job).run();
}

} // namespace guidepost::pipeline
