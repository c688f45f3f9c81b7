#include "core/ingest/TableIngest.h"
#include "core/logs/TableReader.h"
#include "core/pipeline/ImportRun.h"
#include "core/store/RejectedRowTable.h"

#include <algorithm>

namespace guidepost::pipeline {

namespace {

class TableImport : public ImportRun {
public:
  using ImportRun::ImportRun;

protected:
  Status readAll() override;
  std::uint64_t fingerprint() const override { return tables_->fingerprint(); }
  Status addOwn(ImportSummary& result) override;

private:
  Status readFile(std::size_t number);
  Status seeAllRows();
  Status reject(std::size_t number, const logs::TableReader& reader, std::int64_t line, const Message& reason);
  void addTimes(const logs::TableValues& values);

  std::optional<ingest::TableIngest> tables_;
  std::optional<LastRows> lastRows_;
};

// Who decided: the folder that the log lies in says it ("bts", "random").
std::string strategyOf(const PlannedFile& file) {
  std::error_code ignored;
  const std::filesystem::path path = file.part.entry.empty() ? std::filesystem::absolute(file.part.path, ignored)
                                                             : std::filesystem::path(file.part.entry);
  const std::string folder = path.parent_path().filename().string();
  return folder.empty() ? file.plan.format : folder;
}

std::string sourceOf(const PlannedFile& file) {
  const std::string name =
      std::filesystem::path(file.part.entry.empty() ? file.facts.name : file.part.entry).filename().string();
  return name.substr(0, name.find('.'));
}

Status TableImport::reject(std::size_t number, const logs::TableReader& reader, std::int64_t line,
                           const Message& reason) {
  std::optional<store::RejectedRow> row = rejected(number, line, reason);
  if (!row) return {};
  row->text = reader.maskedText(request_.pseudonymise);
  return store::RejectedRowTable(connection_).insert(*row, static_cast<std::int64_t>(number));
}

void TableImport::addTimes(const logs::TableValues& values) {
  for (const std::int64_t timeUs : {values.timeUs, values.startUs, values.endUs}) {
    if (timeUs == logs::noTime) continue;
    if (!row_.span) row_.span = store::Span{timeUs, timeUs};
    row_.span->firstTimeUs = std::min(row_.span->firstTimeUs, timeUs);
    row_.span->lastTimeUs = std::max(row_.span->lastTimeUs, timeUs);
  }
}

Status TableImport::readFile(std::size_t number) {
  const PlannedFile& file = plan_.files[number];
  TRY_STATUS(tables_->beginPart({&file.plan, static_cast<std::int64_t>(number), strategyOf(file), sourceOf(file)}));
  TRY(logs::TableReader reader, logs::TableReader::open(file.part, file.plan));
  store::ImportFileRow& counts = countsOf(number);
  counts.firstEvent = tables_->range().firstEvent;
  logs::TableRow row;
  for (;;) {
    if (counts.read % 512 == 0 && job_.stopRequested()) return cancelled();
    if (counts.read % 4096 == 0) reportReading(reader.position(), counts.read);
    TRY(const bool more, reader.next(row));
    if (!more) break;
    ++counts.read;
    if (!row.values) {
      TRY_STATUS(reject(number, reader, row.line, row.values.error()));
      continue;
    }
    if (lastRows_ && !lastRows_->isLast(row.values->key)) {
      TRY_STATUS(tables_->addDuplicate(row.values->key, row.line));
      ++counts.duplicates;
      continue;
    }
    if (const std::optional<Message> problem = tables_->problemOf(*row.values)) {
      TRY_STATUS(reject(number, reader, row.line, *problem));
      continue;
    }
    TRY(const bool accepted, tables_->add(*row.values, row.line));
    ++(accepted ? counts.accepted : counts.duplicates);
    if (accepted) addTimes(*row.values);
  }
  addCounts(number);
  return {};
}

Status TableImport::seeAllRows() {
  if (plan_.files.front().plan.rules.duplicates != logs::KeptRow::Last) return {};
  lastRows_.emplace();
  for (const PlannedFile& file : plan_.files) {
    TRY(logs::TableReader reader, logs::TableReader::open(file.part, file.plan));
    logs::TableRow row;
    for (std::int64_t read = 0;; ++read) {
      if (read % 512 == 0 && job_.stopRequested()) return cancelled();
      TRY(const bool more, reader.next(row));
      if (!more) break;
      if (row.values) lastRows_->see(row.values->key);
    }
  }
  return {};
}

Status TableImport::readAll() {
  TRY_STATUS(seeAllRows());
  tables_.emplace(connection_, ingest::TableOptions{row_.id, row_.timeUs, plan_.pseudonyms});
  TRY_STATUS(tables_->begin());
  row_.firstEvent = tables_->range().firstEvent;
  row_.firstUser = tables_->range().firstUser;
  row_.firstItem = tables_->range().firstItem;
  row_.firstSession = tables_->range().firstSession;
  for (std::size_t number = 0; number < plan_.files.size(); ++number)
    TRY_STATUS(readFile(number));
  TRY_STATUS(checkSomethingCame());
  return tables_->finish();
}

Status TableImport::addOwn(ImportSummary& result) {
  if (row_.kind == "decisions") result.decisions = row_.accepted;
  if (!tables_->columnsNotKept().empty()) {
    std::string names;
    for (const std::string& name : tables_->columnsNotKept())
      names += (names.empty() ? "" : ", ") + name;
    result.findings.push_back(Message("import.columns-not-kept").with("columns", Text{names}));
  }
  if (tables_->vectors() > 0)
    result.findings.push_back(Message("import.vectors")
                                  .with("items", Count{tables_->vectors()})
                                  .with("width", Count{static_cast<std::int64_t>(tables_->vectorWidth())}));
  for (const std::size_t column : plan_.files.front().plan.leaks)
    result.findings.push_back(
        Message("import.leaking-column").with("column", Text{plan_.files.front().plan.columnNames[column]}));
  return {};
}

} // namespace

Result<ImportSummary> importTables(const store::Connection& connection, const ImportPlan& plan,
                                   const ImportRequest& request, const JobContext& job) {
  return TableImport(connection, plan, request, job).run();
}

} // namespace guidepost::pipeline
