// What every import does around its rows, whatever they are: the import's own row, counts, rejected rows, settings,
// data version, findings. Inside the caller's transaction. Not for other folders.
#pragma once

#include "core/pipeline/ImportPlan.h"
#include "core/store/DataVersionTable.h"
#include "core/store/RejectedRowTable.h"

#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

namespace guidepost::pipeline {

class ImportRun {
public:
  ImportRun(const store::Connection& connection, const ImportPlan& plan, const ImportRequest& request,
            const JobContext& job)
      : connection_(connection), plan_(plan), request_(request), job_(job), row_(plan.row) {}
  virtual ~ImportRun() = default;

  Result<ImportSummary> run();

protected:
  virtual Status readAll() = 0; // every file, and what is left to do after the last one
  virtual std::uint64_t fingerprint() const = 0;
  virtual Status saveOwnSettings() { return {}; }
  virtual Status addOwn(ImportSummary&) { return {}; }

  store::ImportFileRow& countsOf(std::size_t file) { return row_.files[file]; }
  void reportReading(std::int64_t position, std::int64_t rows) const;
  // Counts it; a row to store, unless there are enough of them.
  std::optional<store::RejectedRow> rejected(std::size_t file, std::int64_t line, const Message& reason);
  void addCounts(std::size_t file); // of a file that was read to its end

  const store::Connection& connection_;
  const ImportPlan& plan_;
  const ImportRequest& request_;
  const JobContext& job_;
  store::ImportRow row_;

  Status checkSomethingCame() const;

private:
  Status saveSettings();
  Status saveVersion();
  void addFindings(ImportSummary& summary) const;

  std::int64_t bytesBefore_ = 0;
  std::optional<std::pair<std::int64_t, Message>> firstRejected_; // line and reason
  std::vector<Message> cutFiles_;
  store::DataVersion version_;
};

// Of rows with equal keys the last one stays: found out by reading everything once before.
class LastRows {
public:
  void see(std::uint64_t key) { last_[key] = seen_++; }
  bool isLast(std::uint64_t key) { return last_[key] == asked_++; } // in the same order again

private:
  std::unordered_map<std::uint64_t, std::int64_t> last_;
  std::int64_t seen_ = 0;
  std::int64_t asked_ = 0;
};

Result<ImportSummary> importEvents(const store::Connection& connection, const store::Connection* earlier,
                                   const ImportPlan& plan, const ImportRequest& request, const JobContext& job);
Result<ImportSummary> importTables(const store::Connection& connection, const ImportPlan& plan,
                                   const ImportRequest& request, const JobContext& job);

} // namespace guidepost::pipeline
